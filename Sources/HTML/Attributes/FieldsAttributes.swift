extension Attribute {
    /// The name under which the value is sent.
    public static func name(_ value: String) -> Attribute { Attribute("name", .text(value)) }

    /// The kind of field or button.
    public static func type(_ value: StaticString) -> Attribute { Attribute("type", .literal(value)) }

    /// The id of the field that is labelled.
    public static func `for`(_ value: String) -> Attribute { Attribute("for", .text(value)) }

    /// Must be filled in.
    public static var required: Attribute { Attribute("required", .present) }

    /// Is ticked.
    public static var checked: Attribute { Attribute("checked", .present) }

    /// Is chosen.
    public static var selected: Attribute { Attribute("selected", .present) }

    /// Cannot be used.
    public static var disabled: Attribute { Attribute("disabled", .present) }

    /// Can be read, not changed.
    public static var readonly: Attribute { Attribute("readonly", .present) }

    /// Takes several.
    public static var multiple: Attribute { Attribute("multiple", .present) }

    /// Has the cursor from the start.
    public static var autofocus: Attribute { Attribute("autofocus", .present) }

    /// Is not checked by the browser: the server says what is wrong.
    public static var novalidate: Attribute { Attribute("novalidate", .present) }

    /// `get` or `post`.
    public static func method(_ value: StaticString) -> Attribute { Attribute("method", .literal(value)) }

    /// How the form is encoded.
    public static func enctype(_ value: StaticString) -> Attribute { Attribute("enctype", .literal(value)) }

    /// Which files are taken.
    public static func accept(_ value: StaticString) -> Attribute { Attribute("accept", .literal(value)) }

    /// What the browser may fill in.
    public static func autocomplete(_ value: StaticString) -> Attribute {
        Attribute("autocomplete", .literal(value))
    }

    /// Which keyboard a phone shows.
    public static func inputmode(_ value: StaticString) -> Attribute {
        Attribute("inputmode", .literal(value))
    }

    /// What the enter key says.
    public static func enterkeyhint(_ value: StaticString) -> Attribute {
        Attribute("enterkeyhint", .literal(value))
    }

    /// `true` or `false`.
    public static func spellcheck(_ value: StaticString) -> Attribute {
        Attribute("spellcheck", .literal(value))
    }

    /// The most characters.
    public static func maxlength(_ value: Int) -> Attribute { Attribute("maxlength", .number(value)) }

    /// The fewest characters.
    public static func minlength(_ value: Int) -> Attribute { Attribute("minlength", .number(value)) }

    /// The height in lines.
    public static func rows(_ value: Int) -> Attribute { Attribute("rows", .number(value)) }

    /// The width in characters.
    public static func cols(_ value: Int) -> Attribute { Attribute("cols", .number(value)) }

    /// The width in characters.
    public static func size(_ value: Int) -> Attribute { Attribute("size", .number(value)) }

    /// The least value.
    public static func min(_ value: String) -> Attribute { Attribute("min", .text(value)) }

    /// The least value.
    public static func min(_ value: Int) -> Attribute { Attribute("min", .number(value)) }

    /// The greatest value.
    public static func max(_ value: String) -> Attribute { Attribute("max", .text(value)) }

    /// The greatest value.
    public static func max(_ value: Int) -> Attribute { Attribute("max", .number(value)) }

    /// The step between values.
    public static func step(_ value: String) -> Attribute { Attribute("step", .text(value)) }

    /// The step between values.
    public static func step(_ value: Int) -> Attribute { Attribute("step", .number(value)) }

    /// A regular expression for the value.
    public static func pattern(_ value: StaticString) -> Attribute { Attribute("pattern", .literal(value)) }

    /// An example; never instead of a label.
    public static func placeholder(_ value: String) -> Attribute { Attribute("placeholder", .text(value)) }

    /// The id of a `datalist`.
    public static func list(_ value: String) -> Attribute { Attribute("list", .text(value)) }

    /// The id of the form the field belongs to.
    public static func form(_ value: String) -> Attribute { Attribute("form", .text(value)) }

    /// The text of an option group.
    public static func label(_ value: String) -> Attribute { Attribute("label", .text(value)) }

    /// Sends the form unchecked by the browser.
    public static var formnovalidate: Attribute { Attribute("formnovalidate", .present) }

    /// The value of the field.
    public static func value(_ value: String) -> Attribute { Attribute("value", .text(value)) }

    /// The value of the field.
    public static func value(_ value: Int) -> Attribute { Attribute("value", .number(value)) }
}
