/// Elements that have no content, and those with a shape of their own.
extension HTML {
    /// A field to fill in.
    public mutating func input(_ attributes: Attribute...) { open("input", attributes) }

    /// A picture; `.alt` says what it shows, or is empty where it only adorns.
    public mutating func img(_ attributes: Attribute...) { open("img", attributes) }

    /// A line break.
    public mutating func br() { put("<br>") }

    /// A change of matter.
    public mutating func hr(_ attributes: Attribute...) { open("hr", attributes) }

    /// A fact about the page; give it `.name` or `.property` and `.content`.
    public mutating func meta(_ attributes: Attribute...) { open("meta", attributes) }

    /// Something that belongs to the page, such as its stylesheet.
    public mutating func link(_ attributes: Attribute...) { open("link", attributes) }

    /// A column of a table.
    public mutating func col(_ attributes: Attribute...) { open("col", attributes) }

    /// One of the sources of a picture.
    public mutating func source(_ attributes: Attribute...) { open("source", attributes) }

    /// A picture with several sources.
    public mutating func picture(_ attributes: Attribute..., body: Body) {
        element("picture", attributes, body)
    }

    /// A script of ours, loaded as a module. There is no other kind of script.
    public mutating func script(src: String) {
        open("script", [.type("module"), .src(src)])
        close("script")
    }

    /// A link with a text.
    public mutating func a(_ text: String, href: String, _ attributes: Attribute...) {
        put("<a")
        put(.href(href))
        for attribute in attributes { put(attribute) }
        put(UInt8(ascii: ">"))
        self.text(text)
        close("a")
    }

    /// A field of several lines holding `text`, to the letter.
    public mutating func textarea(_ text: String, _ attributes: Attribute...) {
        open("textarea", attributes)
        // The parser swallows one line feed right after the tag.
        put(UInt8(ascii: "\n"))
        self.text(text)
        close("textarea")
    }
}
