extension Attribute {
    /// Where the link leads.
    public static func href(_ value: String) -> Attribute { Attribute("href", .address(value)) }

    /// Where the content is.
    public static func src(_ value: String) -> Attribute { Attribute("src", .address(value)) }

    /// Where the form goes.
    public static func action(_ value: String) -> Attribute { Attribute("action", .address(value)) }

    /// Where this button sends the form.
    public static func formaction(_ value: String) -> Attribute { Attribute("formaction", .address(value)) }

    /// What the target is to this page.
    public static func rel(_ value: StaticString) -> Attribute { Attribute("rel", .literal(value)) }

    /// Where the link opens.
    public static func target(_ value: StaticString) -> Attribute { Attribute("target", .literal(value)) }

    /// What the picture shows.
    public static func alt(_ value: String) -> Attribute { Attribute("alt", .text(value)) }

    /// The width in CSS pixels.
    public static func width(_ value: Int) -> Attribute { Attribute("width", .number(value)) }

    /// The height in CSS pixels.
    public static func height(_ value: Int) -> Attribute { Attribute("height", .number(value)) }

    /// When the picture is fetched.
    public static func loading(_ value: StaticString) -> Attribute { Attribute("loading", .literal(value)) }

    /// The value of a fact about the page.
    public static func content(_ value: String) -> Attribute { Attribute("content", .text(value)) }

    /// For which media.
    public static func media(_ value: StaticString) -> Attribute { Attribute("media", .literal(value)) }

    /// The sizes of an icon or picture.
    public static func sizes(_ value: StaticString) -> Attribute { Attribute("sizes", .literal(value)) }

    /// The colour of a mask icon.
    public static func color(_ value: StaticString) -> Attribute { Attribute("color", .literal(value)) }
}

/// What a telephone dials for a number as people write it: its digits.
public func telephoneAddress(_ number: String) -> String {
    "tel:" + String(decoding: number.utf8.filter { (48...57).contains($0) }, as: UTF8.self)
}
