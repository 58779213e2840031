import Domain

/// How values of a type are written as JSON: one declaration gives both the bytes and their documentation, so
/// that the two cannot disagree.
struct Shape<Subject: Sendable>: Sendable {
    struct Field: Sendable {
        let name: String
        let schema: Schema
        let read: @Sendable (Subject) -> JSON
    }

    let name: String
    let fields: [Field]

    init(_ name: String, _ fields: [Field]) {
        self.name = name
        self.fields = fields
    }

    func json(_ subject: Subject) -> JSON {
        .object(fields.map { JSON.Member(name: $0.name, value: $0.read(subject)) })
    }

    var schema: Schema {
        .object(.init(name: name, members: fields.map { .init(name: $0.name, schema: $0.schema) }))
    }
}

extension Shape.Field {
    static func text(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> String) -> Self
    {
        Self(name: name, schema: .text(about)) { .text(read($0)) }
    }

    static func textOrNull(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> String?)
        -> Self
    {
        Self(name: name, schema: .nullable(.text(about))) { .textOrNull(read($0)) }
    }

    static func choice(
        _ name: String, _ about: String, _ words: [String], _ read: @escaping @Sendable (Subject) -> String
    ) -> Self {
        Self(name: name, schema: .choice(about, words)) { .text(read($0)) }
    }

    static func integer(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> Int) -> Self
    {
        Self(name: name, schema: .integer(about)) { .integer(Int64(read($0))) }
    }

    static func integerOrNull(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> Int?)
        -> Self
    {
        Self(name: name, schema: .nullable(.integer(about))) { read($0).map { .integer(Int64($0)) } ?? .null }
    }

    static func boolean(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> Bool)
        -> Self
    {
        Self(name: name, schema: .boolean(about)) { .bool(read($0)) }
    }

    static func moment(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> Moment)
        -> Self
    {
        Self(name: name, schema: .moment(about)) { .text(read($0).rfc3339) }
    }

    static func momentOrNull(
        _ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> Moment?
    ) -> Self {
        Self(name: name, schema: .nullable(.moment(about))) { .textOrNull(read($0)?.rfc3339) }
    }

    static func texts(_ name: String, _ about: String, _ read: @escaping @Sendable (Subject) -> [String])
        -> Self
    {
        Self(name: name, schema: .list(.text(about))) { .list(read($0).map(JSON.text)) }
    }

    static func one<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ read: @escaping @Sendable (Subject) -> Inner
    ) -> Self {
        Self(name: name, schema: shape.schema) { shape.json(read($0)) }
    }

    static func oneOrNull<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ read: @escaping @Sendable (Subject) -> Inner?
    ) -> Self {
        Self(name: name, schema: .nullable(shape.schema)) { read($0).map(shape.json) ?? .null }
    }

    static func list<Inner>(
        _ name: String, _ shape: Shape<Inner>, _ read: @escaping @Sendable (Subject) -> [Inner]
    ) -> Self {
        Self(name: name, schema: .list(shape.schema)) { .list(read($0).map(shape.json)) }
    }

    /// Cells by the name of their column; null where a cell is empty.
    static func cells(
        _ name: String, _ about: String,
        _ read: @escaping @Sendable (Subject) -> [(column: String, text: String)]
    ) -> Self {
        Self(name: name, schema: .map(about, .nullable(.text("The cell")))) { subject in
            .object(
                read(subject).map { .init(name: $0.column, value: $0.text.isEmpty ? .null : .text($0.text)) })
        }
    }
}
