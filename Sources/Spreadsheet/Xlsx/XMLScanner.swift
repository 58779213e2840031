/// A streaming XML scanner for untrusted parts: UTF-8 only, no document types, no entities of their own,
/// bounded
/// depth and bounded tokens.
///
/// It is ours because libxml2 alone takes longer over a large sheet than the whole import may (see the
/// benchmark),
/// and because what it does not know cannot be used against it. Every access is inside `bytes`: the cursor
/// only
/// moves after a comparison with `bytes.count`.
struct XMLScanner {
    private let name: String
    private let maxDepth: Int
    /// Bytes of a token that the chunks so far have not completed.
    private var pending: [UInt8] = []
    private var hasStarted = false
    private var hasRoot = false
    /// The qualified names of the open elements, one after another, and where each begins.
    private var openNames = ByteBuffer()
    private var openStarts: [Int] = []
    private let attributes = XMLAttributeList()

    /// No tag, comment or text of a real workbook comes near; it bounds what waits for its end.
    private static let maxToken = 1 << 20

    init(_ name: String, maxDepth: Int) {
        self.name = name
        self.maxDepth = maxDepth
    }

    /// Takes the next bytes of the part.
    mutating func feed<Part: XMLPart>(
        _ chunk: UnsafeBufferPointer<UInt8>, into part: inout Part
    ) throws(SpreadsheetRefusal) {
        if !hasStarted {
            hasStarted = true
            guard XMLEncoding.isUTF8(UnsafeRawBufferPointer(chunk)) else { throw .unknownEncoding }
            let marked = chunk.starts(with: [0xEF, 0xBB, 0xBF])
            pending.append(contentsOf: chunk.dropFirst(marked ? 3 : 0))
        } else {
            pending.append(contentsOf: chunk)
        }
        let bytes = pending
        let used = try bytes.withUnsafeBufferPointer { (bytes) throws(SpreadsheetRefusal) in
            try scan(bytes, into: &part)
        }
        pending = Array(bytes[used...])
        guard pending.count <= Self.maxToken else { throw damaged("token too long") }
    }

    func finish() throws(SpreadsheetRefusal) {
        guard hasRoot, openStarts.isEmpty, pending.allSatisfy(isXMLSpace) else { throw damaged("cut off") }
    }

    private func damaged(_ what: String) -> SpreadsheetRefusal { .damaged("\(name): \(what)") }

    /// Handles every complete token; returns where the first incomplete one begins.
    private mutating func scan<Part: XMLPart>(
        _ bytes: UnsafeBufferPointer<UInt8>, into part: inout Part
    ) throws(SpreadsheetRefusal) -> Int {
        var at = 0
        while at < bytes.count {
            if bytes[at] != UInt8(ascii: "<") {
                guard let end = XMLBytes.find(UInt8(ascii: "<"), in: bytes, from: at) else { return at }
                try text(UnsafeBufferPointer(rebasing: bytes[at..<end]), into: &part)
                at = end
            }
            guard at + 1 < bytes.count else { return at }
            let next: Int?
            switch bytes[at + 1] {
            case UInt8(ascii: "/"): next = try endTag(bytes, at, into: &part)
            case UInt8(ascii: "?"): next = XMLBytes.find("?>", in: bytes, from: at + 2)
            case UInt8(ascii: "!"): next = try declaration(bytes, at, into: &part)
            case _: next = try startTag(bytes, at, into: &part)
            }
            guard let next else { return at }
            at = next
        }
        return at
    }

    private mutating func text<Part: XMLPart>(
        _ bytes: UnsafeBufferPointer<UInt8>, into part: inout Part
    ) throws(SpreadsheetRefusal) {
        var isPlain = true
        for byte in bytes where byte < 32 || byte == UInt8(ascii: "&") {
            guard byte == UInt8(ascii: "&") || isXMLSpace(byte) else { throw damaged("control character") }
            if byte == 13 || byte == UInt8(ascii: "&") { isPlain = false }
        }
        guard !openStarts.isEmpty else {
            guard bytes.allSatisfy(isXMLSpace) else { throw damaged("text outside the root") }
            return
        }
        if isPlain { return try part.text(bytes) }
        guard let resolved = XMLText.resolve(bytes) else { throw .xmlEntities }
        try resolved.withUnsafeBufferPointer { (resolved) throws(SpreadsheetRefusal) in
            try part.text(resolved)
        }
    }

    /// Comments and CDATA sections; a document type is refused whatever it says.
    private mutating func declaration<Part: XMLPart>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, into part: inout Part
    ) throws(SpreadsheetRefusal) -> Int? {
        let rest = UnsafeBufferPointer(rebasing: bytes[at...])
        if rest.starts(with: "<!--".utf8) { return XMLBytes.find("-->", in: bytes, from: at + 4) }
        if rest.starts(with: "<![CDATA[".utf8) {
            guard let end = XMLBytes.find("]]>", in: bytes, from: at + 9) else { return nil }
            guard !openStarts.isEmpty else { throw damaged("text outside the root") }
            try part.text(UnsafeBufferPointer(rebasing: bytes[(at + 9)..<(end - 3)]))
            return end
        }
        guard rest.count >= 9 else { return nil }
        throw rest.starts(with: "<!DOCTYPE".utf8) ? .xmlEntities : damaged("declaration")
    }

    private mutating func endTag<Part: XMLPart>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, into part: inout Part
    ) throws(SpreadsheetRefusal) -> Int? {
        guard let close = XMLBytes.find(UInt8(ascii: ">"), in: bytes, from: at + 2) else { return nil }
        var end = close
        while end > at + 2, isXMLSpace(bytes[end - 1]) { end -= 1 }
        let qualified = UnsafeBufferPointer(rebasing: bytes[(at + 2)..<end])
        guard let start = openStarts.last, openNames.count - start == qualified.count else {
            throw damaged("end tag")
        }
        try openNames.withBytes { (names) throws(SpreadsheetRefusal) in
            for index in 0..<qualified.count where names[start + index] != qualified[index] {
                throw damaged("end tag")
            }
        }
        try self.close(qualified, into: &part)
        return close + 1
    }

    private mutating func close<Part: XMLPart>(
        _ qualified: UnsafeBufferPointer<UInt8>, into part: inout Part
    ) throws(SpreadsheetRefusal) {
        try part.end(XMLBytes.localName(qualified), depth: openStarts.count)
        openNames.truncate(to: openNames.count - qualified.count)
        openStarts.removeLast()
    }

    private mutating func startTag<Part: XMLPart>(
        _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, into part: inout Part
    ) throws(SpreadsheetRefusal) -> Int? {
        guard let nameEnd = XMLBytes.nameEnd(bytes, at + 1) else { return nil }
        guard nameEnd > at + 1 else { throw damaged("tag") }
        guard let close = try scanAttributes(bytes, from: nameEnd) else { return nil }
        let isEmpty = bytes[close] == UInt8(ascii: "/")
        if isEmpty {
            guard close + 1 < bytes.count else { return nil }
            guard bytes[close + 1] == UInt8(ascii: ">") else { throw damaged("tag") }
        }
        let qualified = UnsafeBufferPointer(rebasing: bytes[(at + 1)..<nameEnd])
        if openStarts.isEmpty {
            guard !hasRoot else { throw damaged("two roots") }
            hasRoot = true
        }
        guard openStarts.count < maxDepth else { throw .xmlTooDeep }
        openStarts.append(openNames.count)
        openNames.append(qualified)
        let local = XMLBytes.localName(qualified)
        try part.begin(
            local, XMLAttributes(source: bytes, all: attributes.all), depth: openStarts.count)
        if isEmpty { try self.close(qualified, into: &part) }
        return close + (isEmpty ? 2 : 1)
    }

    /// Fills `attributes`; returns where the tag's `>` or `/` stands, nil where the tag is not complete yet.
    private mutating func scanAttributes(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) throws(SpreadsheetRefusal) -> Int? {
        attributes.clear()
        var at = start
        while true {
            let gap = at
            while at < bytes.count, isXMLSpace(bytes[at]) { at += 1 }
            guard at < bytes.count else { return nil }
            if bytes[at] == UInt8(ascii: ">") || bytes[at] == UInt8(ascii: "/") { return at }
            guard at > gap, !attributes.isFull else { throw damaged("attributes") }
            guard let attribute = try attribute(bytes, at) else { return nil }
            for earlier in attributes.all where XMLBytes.sameName(bytes, earlier, attribute) {
                throw damaged("attribute twice")
            }
            attributes.append(attribute)
            at = attribute.value.upperBound + 1
        }
    }

    private func attribute(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int
    ) throws(SpreadsheetRefusal) -> XMLAttribute? {
        guard let nameEnd = XMLBytes.nameEnd(bytes, start) else { return nil }
        var at = nameEnd
        while at < bytes.count, isXMLSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return nil }
        guard nameEnd > start, bytes[at] == UInt8(ascii: "=") else { throw damaged("attribute") }
        at += 1
        while at < bytes.count, isXMLSpace(bytes[at]) { at += 1 }
        guard at < bytes.count else { return nil }
        let quote = bytes[at]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw damaged("attribute") }
        let valueStart = at + 1
        at = valueStart
        while at < bytes.count, bytes[at] != quote {
            guard bytes[at] != UInt8(ascii: "<") else { throw damaged("attribute") }
            at += 1
        }
        guard at < bytes.count else { return nil }
        return XMLAttribute(
            start: start, local: XMLBytes.localStart(bytes, start, nameEnd), end: nameEnd,
            value: valueStart..<at)
    }
}
