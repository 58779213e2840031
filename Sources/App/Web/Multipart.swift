/// `multipart/form-data` (RFC 7578), read from a body that is already in memory and bounded.
enum Multipart {
    private static let maximumParts = 20_000

    /// - Parameter isCut: whether the end is missing; then the text before it is given, and no files.
    static func parse(_ bytes: [UInt8], contentType: String, isCut: Bool = false) throws(Failure) -> Form {
        guard let boundary = parameter("boundary", of: contentType), (1...200).contains(boundary.utf8.count)
        else { throw damaged }
        let delimiter = Array("--\(boundary)".utf8)
        guard var start = find(delimiter, in: bytes, from: 0) else { throw damaged }
        var form = Form(isCut: isCut)
        var parts = 0
        while true {
            start += delimiter.count
            if bytes[start...].starts(with: [45, 45]) { return form }
            guard bytes[start...].starts(with: [13, 10]), parts < maximumParts,
                let end = find([13, 10] + delimiter, in: bytes, from: start)
            else {
                guard isCut else { throw damaged }
                form.uploads = []
                return form
            }
            try add(bytes[(start + 2)..<max(end, start + 2)], to: &form)
            start = end + 2
            parts += 1
        }
    }

    private static func add(_ part: ArraySlice<UInt8>, to form: inout Form) throws(Failure) {
        let gap: [UInt8] = [13, 10, 13, 10]
        guard let split = find(gap, in: part, from: part.startIndex) else { throw damaged }
        let header = cleanText(part[..<split].map { $0 == 13 ? 32 : $0 })
        let content = part[(split + 4)...]
        guard
            let disposition = header.split(separator: "\n").first(where: {
                $0.lowercased().hasPrefix("content-disposition:")
            }),
            let name = parameter("name", of: String(disposition))
        else { throw damaged }
        if let fileName = parameter("filename", of: String(disposition)) {
            form.uploads.append(.init(field: name, name: baseName(fileName), bytes: Array(content)))
        } else {
            form.fields.append(.init(name: name, value: cleanText(content.filter { $0 != 13 })))
        }
    }

    private static let damaged = Failure.malformed(
        Phrase(zh: "表单没有传完整，请再试一次。", en: "The form did not arrive whole. Please send it again."))

    /// The last part of a path, whichever system the sender uses; names from outside never become our paths.
    static func baseName(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return String(last.prefix(120))
    }

    /// A parameter of a header value, quoted or not.
    static func parameter(_ name: String, of header: String) -> String? {
        for piece in pieces(header).dropFirst() {
            let halves = piece.split(separator: "=", maxSplits: 1)
            guard halves.count == 2, halves[0].trimmed.lowercased() == name else { continue }
            let value = halves[1].trimmed
            guard value.hasPrefix("\""), value.hasSuffix("\""), value.utf8.count >= 2 else { return value }
            return String(value.dropFirst().dropLast()).replacing("\\\"", with: "\"").replacing(
                "%22", with: "\"")
        }
        return nil
    }

    /// Splits at semicolons outside quotes.
    private static func pieces(_ header: String) -> [Substring] {
        var quoted = false
        return header.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { quoted.toggle() }
            return character == ";" && !quoted
        }
    }

    private static func find(_ needle: [UInt8], in bytes: some RandomAccessCollection<UInt8>, from start: Int)
        -> Int?
    {
        bytes.withContiguousStorageIfAvailable { buffer -> Int? in
            let base = bytes.startIndex as? Int ?? 0
            var place = start - base
            while place + needle.count <= buffer.count {
                if buffer[place] == needle[0], buffer[place..<(place + needle.count)].elementsEqual(needle) {
                    return place + base
                }
                place += 1
            }
            return nil
        } ?? nil
    }
}
