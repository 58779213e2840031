/// A statement with its values apart: `"SELECT name FROM village WHERE id = \(id)"` becomes the text
/// `… WHERE id = $1` and one bound value, so nothing a person typed is ever part of the statement.
///
/// The same text runs on both engines. A literal may name an earlier value again (`"… \(a) … OR x = $1"`):
/// `$n` counts the values of the whole literal, and is renumbered when statements are composed.
public struct SQL: ExpressibleByStringInterpolation, Sendable, CustomStringConvertible {
    struct Parameter: Sendable {
        let value: DatabaseValue
        let type: DatabaseType
    }

    /// The statement with `$1`, `$2`, … where values go.
    public var text: String { statement.string }
    private(set) var statement = SQLText()
    private(set) var parameters: [Parameter] = []
    /// Whether `$1, $2, …` appear in this order, each once: then SQLite's own numbering agrees with ours.
    private(set) var inOrder = true

    /// The bound values, `$1` first.
    public var values: [DatabaseValue] { parameters.map(\.value) }

    /// The statement alone; values may be personal and stay out of logs.
    public var description: String { text }

    public init(stringLiteral value: StaticString) {
        self.init(literal: value)
    }

    public init(stringInterpolation: StringInterpolation) {
        self = stringInterpolation.sql
    }

    init(literal: StaticString) {
        statement.append(literal)
        inOrder = !statement.bytes.contains(UInt8(ascii: "$"))
    }

    /// Both statements one after the other, the second's values counted on from the first's.
    public static func + (left: SQL, right: SQL) -> SQL {
        var joined = left
        joined.append(right)
        return joined
    }

    /// Appends a statement, its values counted on from this one's.
    public static func += (left: inout SQL, right: SQL) { left.append(right) }

    private mutating func append(_ other: SQL) {
        if parameters.isEmpty {
            statement.append(other.statement)
        } else {
            statement.append(renumbered(other.text, by: parameters.count))
        }
        parameters += other.parameters
        inOrder = inOrder && other.inOrder
    }

    private mutating func bind(_ value: DatabaseValue, _ type: DatabaseType) {
        parameters.append(Parameter(value: value, type: type))
        statement.appendPlaceholder(parameters.count)
    }
}

extension SQL {
    /// Collects the literal parts and the bound values of one statement.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var sql = SQL(literal: "")

        public init(literalCapacity: Int, interpolationCount: Int) {
            sql.statement.reserve(literalCapacity + interpolationCount * 3)
            sql.parameters.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ literal: StaticString) {
            let namesValues = literal.withUTF8Buffer { $0.contains(UInt8(ascii: "$")) }
            sql.inOrder = sql.inOrder && !namesValues
            sql.statement.append(literal)
        }

        /// Binds one value.
        public mutating func appendInterpolation<Value: DatabaseConvertible>(_ value: Value) {
            sql.bind(value.databaseValue, Value.databaseType)
        }

        /// Binds one value or NULL.
        public mutating func appendInterpolation<Value: DatabaseConvertible>(_ value: Value?) {
            sql.bind(value?.databaseValue ?? .null, Value.databaseType)
        }

        /// Pastes a fragment known when the program was compiled, such as a column's name.
        public mutating func appendInterpolation(raw fragment: StaticString) {
            appendLiteral(fragment)
        }

        /// Composes another statement with its values.
        public mutating func appendInterpolation(sql other: SQL) {
            sql.append(other)
        }

        /// Binds every value: `IN \(list: ids)` → `IN ($1,$2,…)`; an empty list matches nothing.
        public mutating func appendInterpolation<Value: DatabaseConvertible>(list values: [Value]) {
            guard !values.isEmpty else {
                sql.statement.append(emptyList(of: Value.databaseType))
                return
            }
            for (place, value) in values.enumerated() {
                sql.statement.append(place == 0 ? "(" as StaticString : ",")
                sql.bind(value.databaseValue, Value.databaseType)
            }
            sql.statement.append(")" as StaticString)
        }
    }
}

/// `IN (NULL)` would make `NOT IN` match nothing too, and PostgreSQL refuses `IN ()`.
private func emptyList(of type: DatabaseType) -> String {
    switch type {
    case .unknown: "(SELECT NULL WHERE 1 = 0)"
    case .integer: "(SELECT CAST(NULL AS BIGINT) WHERE 1 = 0)"
    case .real: "(SELECT CAST(NULL AS DOUBLE PRECISION) WHERE 1 = 0)"
    case .text: "(SELECT CAST(NULL AS TEXT) WHERE 1 = 0)"
    case .blob: "(SELECT CAST(NULL AS BYTEA) WHERE 1 = 0)"
    }
}

/// Every `$n` outside quotes becomes `$(n + offset)`.
private func renumbered(_ text: String, by offset: Int) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count + 8)
    var quote: UInt8?
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    while let byte = next {
        next = bytes.next()
        result.append(byte)
        if let open = quote {
            if byte == open { quote = nil }
        } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
            quote = byte
        } else if byte == UInt8(ascii: "$") {
            var number = 0
            var digits = false
            while let digit = next, (48...57).contains(digit) {
                number = number &* 10 &+ Int(digit &- 48)
                digits = true
                next = bytes.next()
            }
            if digits { result += Array(String(number &+ offset).utf8) }
        }
    }
    return String(decoding: result, as: UTF8.self)
}
