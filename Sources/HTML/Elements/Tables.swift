/// Tables.
extension HTML {
    /// A table.
    public mutating func table(_ attributes: Attribute..., body: Body) { element("table", attributes, body) }

    /// A table.
    public mutating func table(_ text: String, _ attributes: Attribute...) {
        element("table", attributes, text)
    }

    /// What the table shows.
    public mutating func caption(_ attributes: Attribute..., body: Body) {
        element("caption", attributes, body)
    }

    /// What the table shows.
    public mutating func caption(_ text: String, _ attributes: Attribute...) {
        element("caption", attributes, text)
    }

    /// The head rows.
    public mutating func thead(_ attributes: Attribute..., body: Body) { element("thead", attributes, body) }

    /// The head rows.
    public mutating func thead(_ text: String, _ attributes: Attribute...) {
        element("thead", attributes, text)
    }

    /// The rows.
    public mutating func tbody(_ attributes: Attribute..., body: Body) { element("tbody", attributes, body) }

    /// The rows.
    public mutating func tbody(_ text: String, _ attributes: Attribute...) {
        element("tbody", attributes, text)
    }

    /// The rows with totals.
    public mutating func tfoot(_ attributes: Attribute..., body: Body) { element("tfoot", attributes, body) }

    /// The rows with totals.
    public mutating func tfoot(_ text: String, _ attributes: Attribute...) {
        element("tfoot", attributes, text)
    }

    /// A row.
    public mutating func tr(_ attributes: Attribute..., body: Body) { element("tr", attributes, body) }

    /// A row.
    public mutating func tr(_ text: String, _ attributes: Attribute...) { element("tr", attributes, text) }

    /// A head cell; give it `.scope`.
    public mutating func th(_ attributes: Attribute..., body: Body) { element("th", attributes, body) }

    /// A head cell; give it `.scope`.
    public mutating func th(_ text: String, _ attributes: Attribute...) { element("th", attributes, text) }

    /// A cell.
    public mutating func td(_ attributes: Attribute..., body: Body) { element("td", attributes, body) }

    /// A cell.
    public mutating func td(_ text: String, _ attributes: Attribute...) { element("td", attributes, text) }
}
