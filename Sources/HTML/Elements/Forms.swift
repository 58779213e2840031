/// Forms.
extension HTML {
    /// A form.
    public mutating func form(_ attributes: Attribute..., body: Body) { element("form", attributes, body) }

    /// A form.
    public mutating func form(_ text: String, _ attributes: Attribute...) {
        element("form", attributes, text)
    }

    /// Fields that belong together.
    public mutating func fieldset(_ attributes: Attribute..., body: Body) {
        element("fieldset", attributes, body)
    }

    /// Fields that belong together.
    public mutating func fieldset(_ text: String, _ attributes: Attribute...) {
        element("fieldset", attributes, text)
    }

    /// What the fieldset asks.
    public mutating func legend(_ attributes: Attribute..., body: Body) {
        element("legend", attributes, body)
    }

    /// What the fieldset asks.
    public mutating func legend(_ text: String, _ attributes: Attribute...) {
        element("legend", attributes, text)
    }

    /// The name of a field; give it `.for`.
    public mutating func label(_ attributes: Attribute..., body: Body) { element("label", attributes, body) }

    /// The name of a field; give it `.for`.
    public mutating func label(_ text: String, _ attributes: Attribute...) {
        element("label", attributes, text)
    }

    /// A button.
    public mutating func button(_ attributes: Attribute..., body: Body) {
        element("button", attributes, body)
    }

    /// A button.
    public mutating func button(_ text: String, _ attributes: Attribute...) {
        element("button", attributes, text)
    }

    /// A choice among options.
    public mutating func select(_ attributes: Attribute..., body: Body) {
        element("select", attributes, body)
    }

    /// A choice among options.
    public mutating func select(_ text: String, _ attributes: Attribute...) {
        element("select", attributes, text)
    }

    /// Options that belong together.
    public mutating func optgroup(_ attributes: Attribute..., body: Body) {
        element("optgroup", attributes, body)
    }

    /// Options that belong together.
    public mutating func optgroup(_ text: String, _ attributes: Attribute...) {
        element("optgroup", attributes, text)
    }

    /// One choice.
    public mutating func option(_ attributes: Attribute..., body: Body) {
        element("option", attributes, body)
    }

    /// One choice.
    public mutating func option(_ text: String, _ attributes: Attribute...) {
        element("option", attributes, text)
    }

    /// Suggestions for a text field.
    public mutating func datalist(_ attributes: Attribute..., body: Body) {
        element("datalist", attributes, body)
    }

    /// Suggestions for a text field.
    public mutating func datalist(_ text: String, _ attributes: Attribute...) {
        element("datalist", attributes, text)
    }

    /// How far work has come; give it `.value` and `.max`.
    public mutating func progress(_ attributes: Attribute..., body: Body) {
        element("progress", attributes, body)
    }

    /// How far work has come; give it `.value` and `.max`.
    public mutating func progress(_ text: String, _ attributes: Attribute...) {
        element("progress", attributes, text)
    }

    /// A measure within a known range.
    public mutating func meter(_ attributes: Attribute..., body: Body) { element("meter", attributes, body) }

    /// A measure within a known range.
    public mutating func meter(_ text: String, _ attributes: Attribute...) {
        element("meter", attributes, text)
    }
}
