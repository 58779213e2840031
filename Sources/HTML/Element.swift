extension HTML {
    /// Writes an element around `body`.
    mutating func element(_ name: StaticString, _ attributes: [Attribute], _ body: Body) {
        open(name, attributes)
        body(&self)
        close(name)
    }

    /// Writes an element around escaped text.
    mutating func element(_ name: StaticString, _ attributes: [Attribute], _ text: String) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes the start tag; all there is of an element that has no content.
    mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        put(UInt8(ascii: "<"))
        put(name)
        for attribute in attributes { put(attribute) }
        put(UInt8(ascii: ">"))
    }

    mutating func close(_ name: StaticString) {
        put("</")
        put(name)
        put(UInt8(ascii: ">"))
    }
}
