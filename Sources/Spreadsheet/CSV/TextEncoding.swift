import Glibc

/// The encodings in which offices save text: UTF-8, UTF-16 with a byte order mark, GB18030.
enum TextEncoding {
    /// The text as UTF-8 without a mark; refuses bytes that are valid in none of the encodings.
    static func utf8(_ bytes: [UInt8]) throws(SpreadsheetRefusal) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) {
            return try utf16(bytes[2...]) { UInt16($0) | UInt16($1) << 8 }
        }
        if bytes.starts(with: [0xFE, 0xFF]) {
            return try utf16(bytes[2...]) { UInt16($1) | UInt16($0) << 8 }
        }
        guard !bytes.contains(0) else { throw .notASpreadsheet }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            guard isUTF8(bytes) else { throw .unknownEncoding }
            return Array(bytes[3...])
        }
        if isUTF8(bytes) { return bytes }
        guard !isBrokenUTF8(bytes), let text = gb18030(bytes) else { throw .unknownEncoding }
        return text
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// Text that is UTF-8 but for a cut or a flipped byte would turn into plausible nonsense as GB18030.
    private static func isBrokenUTF8(_ bytes: [UInt8]) -> Bool {
        var whole = 0
        var broken = 0
        var parser = UTF8.ForwardParser()
        var rest = bytes.makeIterator()
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar): if scalar.count > 1 { whole += 1 }
            case .error: broken += 1
            case .emptyInput: return whole > broken * 4
            }
        }
    }

    private static func utf16(
        _ bytes: ArraySlice<UInt8>, _ unit: (UInt8, UInt8) -> UInt16
    ) throws(SpreadsheetRefusal) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else { throw .unknownEncoding }
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map {
            unit(bytes[$0], bytes[$0 + 1])
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .unknownEncoding }
        return Array(text.utf8)
    }

    /// Through glibc's iconv, which stops at the first byte that is not GB18030.
    private static func gb18030(_ bytes: [UInt8]) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else {
            return nil
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        // Two bytes become at most three, four at most four.
        var target = [UInt8](repeating: 0, count: bytes.count * 2 + 16)
        let room = target.count
        var left = room
        let result = source.withUnsafeMutableBufferPointer { source in
            target.withUnsafeMutableBytes { target in
                var input = source.baseAddress
                var inputLeft = source.count
                var output = target.baseAddress?.assumingMemoryBound(to: CChar.self)
                return iconv(converter, &input, &inputLeft, &output, &left)
            }
        }
        return result == -1 ? nil : Array(target[..<(room - left)])
    }
}
