/// Parts of a page.
extension HTML {
    /// The head of a page or section.
    public mutating func header(_ attributes: Attribute..., body: Body) {
        element("header", attributes, body)
    }

    /// The head of a page or section.
    public mutating func header(_ text: String, _ attributes: Attribute...) {
        element("header", attributes, text)
    }

    /// A group of links to go elsewhere.
    public mutating func nav(_ attributes: Attribute..., body: Body) { element("nav", attributes, body) }

    /// A group of links to go elsewhere.
    public mutating func nav(_ text: String, _ attributes: Attribute...) { element("nav", attributes, text) }

    /// What this page is about; once a page.
    public mutating func main(_ attributes: Attribute..., body: Body) { element("main", attributes, body) }

    /// What this page is about; once a page.
    public mutating func main(_ text: String, _ attributes: Attribute...) {
        element("main", attributes, text)
    }

    /// The foot of a page or section.
    public mutating func footer(_ attributes: Attribute..., body: Body) {
        element("footer", attributes, body)
    }

    /// The foot of a page or section.
    public mutating func footer(_ text: String, _ attributes: Attribute...) {
        element("footer", attributes, text)
    }

    /// A part with its own heading.
    public mutating func section(_ attributes: Attribute..., body: Body) {
        element("section", attributes, body)
    }

    /// A part with its own heading.
    public mutating func section(_ text: String, _ attributes: Attribute...) {
        element("section", attributes, text)
    }

    /// Something that could stand alone.
    public mutating func article(_ attributes: Attribute..., body: Body) {
        element("article", attributes, body)
    }

    /// Something that could stand alone.
    public mutating func article(_ text: String, _ attributes: Attribute...) {
        element("article", attributes, text)
    }

    /// Something beside the matter.
    public mutating func aside(_ attributes: Attribute..., body: Body) { element("aside", attributes, body) }

    /// Something beside the matter.
    public mutating func aside(_ text: String, _ attributes: Attribute...) {
        element("aside", attributes, text)
    }

    /// A block without meaning of its own.
    public mutating func div(_ attributes: Attribute..., body: Body) { element("div", attributes, body) }

    /// A block without meaning of its own.
    public mutating func div(_ text: String, _ attributes: Attribute...) { element("div", attributes, text) }

    /// The heading of the page; once.
    public mutating func h1(_ attributes: Attribute..., body: Body) { element("h1", attributes, body) }

    /// The heading of the page; once.
    public mutating func h1(_ text: String, _ attributes: Attribute...) { element("h1", attributes, text) }

    /// A second-level heading.
    public mutating func h2(_ attributes: Attribute..., body: Body) { element("h2", attributes, body) }

    /// A second-level heading.
    public mutating func h2(_ text: String, _ attributes: Attribute...) { element("h2", attributes, text) }

    /// A third-level heading.
    public mutating func h3(_ attributes: Attribute..., body: Body) { element("h3", attributes, body) }

    /// A third-level heading.
    public mutating func h3(_ text: String, _ attributes: Attribute...) { element("h3", attributes, text) }

    /// A part that opens on demand.
    public mutating func details(_ attributes: Attribute..., body: Body) {
        element("details", attributes, body)
    }

    /// A part that opens on demand.
    public mutating func details(_ text: String, _ attributes: Attribute...) {
        element("details", attributes, text)
    }

    /// The line that opens its `details`.
    public mutating func summary(_ attributes: Attribute..., body: Body) {
        element("summary", attributes, body)
    }

    /// The line that opens its `details`.
    public mutating func summary(_ text: String, _ attributes: Attribute...) {
        element("summary", attributes, text)
    }

    /// A dialog, closed unless `open`.
    public mutating func dialog(_ attributes: Attribute..., body: Body) {
        element("dialog", attributes, body)
    }

    /// A dialog, closed unless `open`.
    public mutating func dialog(_ text: String, _ attributes: Attribute...) {
        element("dialog", attributes, text)
    }

    /// Markup kept for a script.
    public mutating func template(_ attributes: Attribute..., body: Body) {
        element("template", attributes, body)
    }

    /// Markup kept for a script.
    public mutating func template(_ text: String, _ attributes: Attribute...) {
        element("template", attributes, text)
    }

    /// What is shown where scripts are off.
    public mutating func noscript(_ attributes: Attribute..., body: Body) {
        element("noscript", attributes, body)
    }

    /// What is shown where scripts are off.
    public mutating func noscript(_ text: String, _ attributes: Attribute...) {
        element("noscript", attributes, text)
    }

    /// A region for searching.
    public mutating func search(_ attributes: Attribute..., body: Body) {
        element("search", attributes, body)
    }

    /// A region for searching.
    public mutating func search(_ text: String, _ attributes: Attribute...) {
        element("search", attributes, text)
    }
}
