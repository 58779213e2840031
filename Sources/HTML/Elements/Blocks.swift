/// Paragraphs and lists.
extension HTML {
    /// A paragraph.
    public mutating func p(_ attributes: Attribute..., body: Body) { element("p", attributes, body) }

    /// A paragraph.
    public mutating func p(_ text: String, _ attributes: Attribute...) { element("p", attributes, text) }

    /// A list without order.
    public mutating func ul(_ attributes: Attribute..., body: Body) { element("ul", attributes, body) }

    /// A list without order.
    public mutating func ul(_ text: String, _ attributes: Attribute...) { element("ul", attributes, text) }

    /// A list in order.
    public mutating func ol(_ attributes: Attribute..., body: Body) { element("ol", attributes, body) }

    /// A list in order.
    public mutating func ol(_ text: String, _ attributes: Attribute...) { element("ol", attributes, text) }

    /// One entry of a list.
    public mutating func li(_ attributes: Attribute..., body: Body) { element("li", attributes, body) }

    /// One entry of a list.
    public mutating func li(_ text: String, _ attributes: Attribute...) { element("li", attributes, text) }

    /// A list of terms and what they are.
    public mutating func dl(_ attributes: Attribute..., body: Body) { element("dl", attributes, body) }

    /// A list of terms and what they are.
    public mutating func dl(_ text: String, _ attributes: Attribute...) { element("dl", attributes, text) }

    /// A term.
    public mutating func dt(_ attributes: Attribute..., body: Body) { element("dt", attributes, body) }

    /// A term.
    public mutating func dt(_ text: String, _ attributes: Attribute...) { element("dt", attributes, text) }

    /// What the term is.
    public mutating func dd(_ attributes: Attribute..., body: Body) { element("dd", attributes, body) }

    /// What the term is.
    public mutating func dd(_ text: String, _ attributes: Attribute...) { element("dd", attributes, text) }

    /// A picture or chart with its caption.
    public mutating func figure(_ attributes: Attribute..., body: Body) {
        element("figure", attributes, body)
    }

    /// A picture or chart with its caption.
    public mutating func figure(_ text: String, _ attributes: Attribute...) {
        element("figure", attributes, text)
    }

    /// The caption of a figure.
    public mutating func figcaption(_ attributes: Attribute..., body: Body) {
        element("figcaption", attributes, body)
    }

    /// The caption of a figure.
    public mutating func figcaption(_ text: String, _ attributes: Attribute...) {
        element("figcaption", attributes, text)
    }

    /// Words of somebody else.
    public mutating func blockquote(_ attributes: Attribute..., body: Body) {
        element("blockquote", attributes, body)
    }

    /// Words of somebody else.
    public mutating func blockquote(_ text: String, _ attributes: Attribute...) {
        element("blockquote", attributes, text)
    }

    /// Text whose spaces and lines count.
    public mutating func pre(_ attributes: Attribute..., body: Body) { element("pre", attributes, body) }

    /// Text whose spaces and lines count.
    public mutating func pre(_ text: String, _ attributes: Attribute...) { element("pre", attributes, text) }
}
