/// What the first bytes of an XML part say about its encoding.
enum XMLEncoding {
    /// True for UTF-8 with or without a mark whose declaration, if there is one, says UTF-8 or nothing.
    static func isUTF8(_ head: UnsafeRawBufferPointer) -> Bool {
        let marked = head.starts(with: [0xEF, 0xBB, 0xBF])
        let text = head.dropFirst(marked ? 3 : 0).prefix(200)
        let first = text.prefix(2)
        guard first.first == UInt8(ascii: "<"), first.last != 0 else { return false }
        guard text.starts(with: Array("<?xml".utf8)) else { return true }
        let declaration = String(decoding: text.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
            .lowercased()
        guard let at = declaration.firstRange(of: "encoding") else { return true }
        let value = declaration[at.upperBound...].drop { " \t\r\n=\"'".contains($0) }
        return value.hasPrefix("utf-8") || value.hasPrefix("utf8")
    }
}
