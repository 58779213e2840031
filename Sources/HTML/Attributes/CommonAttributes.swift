extension Attribute {
    /// The classes, separated by spaces; see CLASSES.md.
    public static func `class`(_ value: StaticString) -> Attribute { Attribute("class", .literal(value)) }

    /// The name of this element within the page.
    public static func id(_ value: String) -> Attribute { Attribute("id", .text(value)) }

    /// The language of the content, a BCP 47 tag.
    public static func lang(_ value: String) -> Attribute { Attribute("lang", .text(value)) }

    /// A hint; never the only place of anything needed.
    public static func title(_ value: String) -> Attribute { Attribute("title", .text(value)) }

    /// The role for assistive technology.
    public static func role(_ value: StaticString) -> Attribute { Attribute("role", .literal(value)) }

    /// Not shown.
    public static var hidden: Attribute { Attribute("hidden", .present) }

    /// The place in the order of keys: 0 or -1.
    public static func tabindex(_ value: Int) -> Attribute { Attribute("tabindex", .number(value)) }

    /// The direction of the text.
    public static func dir(_ value: StaticString) -> Attribute { Attribute("dir", .literal(value)) }

    /// Open from the start.
    public static var open: Attribute { Attribute("open", .present) }

    /// The time for machines, ISO 8601.
    public static func datetime(_ value: String) -> Attribute { Attribute("datetime", .text(value)) }

    /// `aria-NAME`.
    public static func aria(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, .text(value), family: .aria)
    }

    /// `data-NAME`, for our own scripts.
    public static func data(_ name: StaticString, _ value: String) -> Attribute {
        Attribute(name, .text(value), family: .data)
    }
}
