/// The form encoding of queries and plain forms (WHATWG URL, section 5).
enum URLEncoded {
    static func fields(_ bytes: ArraySlice<UInt8>) -> [(name: String, value: String)] {
        bytes.split(separator: UInt8(ascii: "&")).map { pair in
            let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
            let value = equals < pair.endIndex ? pair[(equals + 1)...] : []
            return (decoded(pair[..<equals]), decoded(value))
        }
    }

    /// Decodes `+` and `%XX`; bytes that are not UTF-8 become U+FFFD, control characters go.
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte == UInt8(ascii: "+") {
                plain.append(32)
            } else if byte == UInt8(ascii: "%"), place + 2 < bytes.endIndex,
                let high = hexValue(bytes[place + 1]), let low = hexValue(bytes[place + 2])
            {
                plain.append(high << 4 | low)
                place += 2
            } else {
                plain.append(byte)
            }
            place += 1
        }
        return cleanText(plain)
    }

    /// Percent-encodes everything but the unreserved characters, for a query value or a path segment.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, 45, 46, 95, 126: bytes.append(byte)
            case _: bytes += [37, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        case _: nil
        }
    }
}

/// UTF-8 text without control characters other than tab and newline; both engines refuse U+0000, and U+001F
/// separates cells in storage.
func cleanText(_ bytes: some Collection<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(where: { $0 < 32 || $0 == 127 }) else { return text }
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar == "\t" || scalar == "\n" || (scalar.value >= 32 && scalar.value != 127) {
        clean.append(scalar)
    }
    return String(clean)
}
