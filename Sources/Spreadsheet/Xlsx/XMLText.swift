/// Character data: the five predefined entities, character references, line ends (XML 1.0, 2.11, 4.1 and
/// 4.6).
enum XMLText {
    /// What the text says, or nil where it refers to an entity that XML itself does not define.
    static func resolve(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 13 {
                result.append(10)
                if index < bytes.count, bytes[index] == 10 { index += 1 }
            } else if byte == UInt8(ascii: "&") {
                let rest = bytes[index...].prefix(12)
                guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
                    let scalar = scalar(String(decoding: bytes[index..<end], as: UTF8.self))
                else { return nil }
                result.append(contentsOf: String(Character(scalar)).utf8)
                index = end + 1
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        resolve(bytes).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private static func scalar(_ name: String) -> Unicode.Scalar? {
        switch name {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "apos": "'"
        case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(allowed)
        case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(allowed)
        case _: nil
        }
    }

    private static func allowed(_ value: UInt32) -> Unicode.Scalar? {
        value < 32 && value != 9 && value != 10 && value != 13 ? nil : Unicode.Scalar(value)
    }
}
