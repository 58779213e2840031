/// The frame of a page.
extension HTML {
    /// The doctype and the root element; `lang` is a BCP 47 tag such as `zh-CN`.
    public mutating func html(_ lang: String, _ attributes: Attribute..., body: Body) {
        put("<!DOCTYPE html>\n")
        element("html", [.lang(lang)] + attributes, body)
    }

    /// The head; its encoding and its viewport are written first.
    public mutating func head(body: Body) {
        put(
            "<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        )
        body(&self)
        close("head")
    }

    /// The title of the page, as the browser's tab shows it.
    public mutating func title(_ text: String) { element("title", [], text) }

    /// What is seen.
    public mutating func body(_ attributes: Attribute..., body: Body) { element("body", attributes, body) }
}
