/// A field of a form: label above, help before the field, error beside it.
public struct Field: Sendable {
    /// The name on the wire.
    public let name: String
    /// What is asked.
    public let label: String
    /// How to answer; stands before the field.
    public var help: String?
    /// What is wrong, and what to write instead.
    public var error: String?
    /// What was typed, or what is proposed.
    public var value = ""
    /// The type of the input: text, password, date, tel.
    public var type: StaticString = "text"
    /// The word beside the label where the field may stay empty: 选填. Without it the field is required.
    public var optional: String?
    /// What the browser may fill in.
    public var autocomplete: StaticString = "off"
    /// Which keyboard a phone shows.
    public var inputmode: StaticString?
    /// Whether the field is only as wide as a date or a sum.
    public var isShort = false

    /// Which form of a page with several the field belongs to; keeps its id apart from the others' of its name.
    public var form = ""

    /// A required text field.
    public init(_ name: String, _ label: String) {
        self.name = name
        self.label = label
    }

    /// The id of the field, which the error summary links to.
    public var id: String { form.isEmpty ? "f-\(name)" : "f-\(form)-\(name)" }

    var description: Attribute {
        let ids = [help.map { _ in "\(id)-help" }, error.map { _ in "\(id)-error" }].compactMap(\.self)
        return .if(!ids.isEmpty, .aria("describedby", ids.joined(separator: " ")))
    }
}

extension HTML {
    /// A field of one line.
    public mutating func field(_ field: Field) {
        self.field(around: field) { h in
            h.input(
                .class(field.isShort ? "input input-short" : "input"), .type(field.type), .id(field.id),
                .name(field.name),
                .value(field.value), .autocomplete(field.autocomplete), .if(field.optional == nil, .required),
                field.inputmode.map { .inputmode($0) } ?? .none, field.description,
                .if(field.error != nil, .aria("invalid", "true")))
        }
    }

    /// A field of several lines.
    public mutating func textField(_ field: Field, rows: Int = 4) {
        self.field(around: field) { h in
            h.textarea(
                field.value, .class("input"), .id(field.id), .name(field.name), .rows(rows),
                field.description,
                .if(field.optional == nil, .required), .if(field.error != nil, .aria("invalid", "true")))
        }
    }

    /// A choice from a list of (value, text).
    public mutating func selectField(_ field: Field, options: [(value: String, text: String)]) {
        self.field(around: field) { h in
            h.select(
                .class("input"), .id(field.id), .name(field.name), field.description,
                .if(field.optional == nil, .required),
                .if(field.error != nil, .aria("invalid", "true"))
            ) { h in
                for option in options {
                    h.option(option.text, .value(option.value), .if(option.value == field.value, .selected))
                }
            }
        }
    }

    /// Label, help and error around a control that the body writes with `field.id`.
    public mutating func field(around field: Field, body: Body) {
        div(.class(field.error == nil ? "field" : "field field-bad")) { h in
            h.label(.for(field.id)) { h in h.fieldLabel(field) }
            h.fieldRemarks(field)
            body(&h)
        }
    }

    mutating func fieldLabel(_ field: Field) {
        text(field.label)
        if let optional = field.optional {
            raw(" ")
            span(optional, .class("optional"))
        }
    }

    mutating func fieldRemarks(_ field: Field) {
        if let help = field.help { p(help, .class("help"), .id("\(field.id)-help")) }
        if let error = field.error {
            p(.class("error"), .id("\(field.id)-error")) { h in
                h.icon(.warning)
                h.span(error)
            }
        }
    }

    /// A few choices side by side (segmented control), exactly one of them.
    public mutating func segmentField(_ field: Field, options: [(value: String, text: String)]) {
        choices(field) { h in
            h.div(.class("segments")) { h in
                for (place, option) in options.enumerated() {
                    h.label { h in
                        h.radio(field, option.value, isFirst: place == 0)
                        h.span(option.text)
                    }
                }
            }
        }
    }

    /// Choices below each other, with a note each, exactly one of them.
    public mutating func radioField(_ field: Field, options: [(value: String, text: String, note: String?)]) {
        choices(field) { h in
            for (place, option) in options.enumerated() {
                h.label(.class("choice")) { h in
                    h.radio(field, option.value, isFirst: place == 0)
                    h.span { h in
                        h.text(option.text)
                        if let note = option.note { h.span(note, .class("choice-note")) }
                    }
                }
            }
        }
    }

    private mutating func choices(_ field: Field, body: Body) {
        fieldset(.class(field.error == nil ? "field" : "field field-bad"), field.description) { h in
            h.legend { h in h.fieldLabel(field) }
            h.fieldRemarks(field)
            body(&h)
        }
    }

    private mutating func radio(_ field: Field, _ value: String, isFirst: Bool) {
        input(
            .type("radio"), .name(field.name), .value(value), .if(isFirst, .id(field.id)),
            .if(value == field.value, .checked),
            .if(field.optional == nil, .required))
    }

    /// One box to tick; `value` is sent where it is ticked, `id` tells it from others of its name.
    public mutating func checkField(
        _ name: String, _ text: String, isOn: Bool, note: String? = nil, value: String = "1",
        id: String? = nil
    ) {
        label(.class("choice")) { h in
            h.input(
                .type("checkbox"), .name(name), .value(value), .id(id ?? "f-\(name)"), .if(isOn, .checked))
            h.span { h in
                h.text(text)
                if let note { h.span(note, .class("choice-note")) }
            }
        }
    }

    /// A place to drop or choose a file; `accept` lists endings such as `.xlsx,.csv`. Where there may be many, large
    /// photos are made smaller before they are sent, if scripts run.
    public mutating func fileField(_ field: Field, accept: StaticString, many: Bool = false) {
        div(.class(field.error == nil ? "field" : "field field-bad")) { h in
            h.label(.for(field.id)) { h in h.fieldLabel(field) }
            h.fieldRemarks(field)
            h.div(.class("drop"), .data("module", many ? "drop shrink" : "drop")) { h in
                h.largeIcon(.upload)
                h.input(
                    .type("file"), .id(field.id), .name(field.name), .accept(accept), .if(many, .multiple),
                    field.description,
                    .if(field.optional == nil, .required))
            }
        }
    }
}
