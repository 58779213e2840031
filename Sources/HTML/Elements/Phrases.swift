/// Words within a line.
extension HTML {
    /// A run of text without meaning of its own.
    public mutating func span(_ attributes: Attribute..., body: Body) { element("span", attributes, body) }

    /// A run of text without meaning of its own.
    public mutating func span(_ text: String, _ attributes: Attribute...) {
        element("span", attributes, text)
    }

    /// A link; give it `.href`.
    public mutating func a(_ attributes: Attribute..., body: Body) { element("a", attributes, body) }

    /// A link; give it `.href`.
    public mutating func a(_ text: String, _ attributes: Attribute...) { element("a", attributes, text) }

    /// Important words.
    public mutating func strong(_ attributes: Attribute..., body: Body) {
        element("strong", attributes, body)
    }

    /// Important words.
    public mutating func strong(_ text: String, _ attributes: Attribute...) {
        element("strong", attributes, text)
    }

    /// Stressed words.
    public mutating func em(_ attributes: Attribute..., body: Body) { element("em", attributes, body) }

    /// Stressed words.
    public mutating func em(_ text: String, _ attributes: Attribute...) { element("em", attributes, text) }

    /// Small print.
    public mutating func small(_ attributes: Attribute..., body: Body) { element("small", attributes, body) }

    /// Small print.
    public mutating func small(_ text: String, _ attributes: Attribute...) {
        element("small", attributes, text)
    }

    /// A point in time; give it `.datetime`.
    public mutating func time(_ attributes: Attribute..., body: Body) { element("time", attributes, body) }

    /// A point in time; give it `.datetime`.
    public mutating func time(_ text: String, _ attributes: Attribute...) {
        element("time", attributes, text)
    }

    /// Words marked, such as those searched for.
    public mutating func mark(_ attributes: Attribute..., body: Body) { element("mark", attributes, body) }

    /// Words marked, such as those searched for.
    public mutating func mark(_ text: String, _ attributes: Attribute...) {
        element("mark", attributes, text)
    }

    /// What was removed.
    public mutating func del(_ attributes: Attribute..., body: Body) { element("del", attributes, body) }

    /// What was removed.
    public mutating func del(_ text: String, _ attributes: Attribute...) { element("del", attributes, text) }

    /// What was added.
    public mutating func ins(_ attributes: Attribute..., body: Body) { element("ins", attributes, body) }

    /// What was added.
    public mutating func ins(_ text: String, _ attributes: Attribute...) { element("ins", attributes, text) }

    /// A short form; give it `.title`.
    public mutating func abbr(_ attributes: Attribute..., body: Body) { element("abbr", attributes, body) }

    /// A short form; give it `.title`.
    public mutating func abbr(_ text: String, _ attributes: Attribute...) {
        element("abbr", attributes, text)
    }

    /// Text of a machine.
    public mutating func code(_ attributes: Attribute..., body: Body) { element("code", attributes, body) }

    /// Text of a machine.
    public mutating func code(_ text: String, _ attributes: Attribute...) {
        element("code", attributes, text)
    }

    /// A key to press.
    public mutating func kbd(_ attributes: Attribute..., body: Body) { element("kbd", attributes, body) }

    /// A key to press.
    public mutating func kbd(_ text: String, _ attributes: Attribute...) { element("kbd", attributes, text) }

    /// A result.
    public mutating func output(_ attributes: Attribute..., body: Body) {
        element("output", attributes, body)
    }

    /// A result.
    public mutating func output(_ text: String, _ attributes: Attribute...) {
        element("output", attributes, text)
    }

    /// A run whose direction is its own.
    public mutating func bdi(_ attributes: Attribute..., body: Body) { element("bdi", attributes, body) }

    /// A run whose direction is its own.
    public mutating func bdi(_ text: String, _ attributes: Attribute...) { element("bdi", attributes, text) }
}
