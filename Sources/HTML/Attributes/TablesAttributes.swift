extension Attribute {
    /// How many columns the cell spans.
    public static func colspan(_ value: Int) -> Attribute { Attribute("colspan", .number(value)) }

    /// How many rows the cell spans.
    public static func rowspan(_ value: Int) -> Attribute { Attribute("rowspan", .number(value)) }

    /// What the head cell heads: `col`, `row`, `colgroup`.
    public static func scope(_ value: StaticString) -> Attribute { Attribute("scope", .literal(value)) }

    /// The ids of the head cells.
    public static func headers(_ value: String) -> Attribute { Attribute("headers", .text(value)) }
}
