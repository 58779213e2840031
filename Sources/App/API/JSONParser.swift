/// Reads JSON (RFC 8259) strictly, because it comes from anybody: UTF-8 only, at most 24 levels deep, no member
/// twice, numbers within their range. Control characters in text go, as everywhere (`cleanText`).
struct JSONParser {
    /// Why a body is not taken; `at` counts bytes from 0.
    struct Fault: Error, Equatable {
        enum Kind: Equatable { case syntax, encoding, tooDeep, duplicate, outOfRange }
        let kind: Kind
        let at: Int
    }

    static let deepest = 24
    private let bytes: [UInt8]
    private var place = 0

    static func parse(_ bytes: [UInt8]) throws(Fault) -> JSON {
        guard String(validating: bytes, as: UTF8.self) != nil else { throw Fault(kind: .encoding, at: 0) }
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.place == bytes.count else { throw parser.fault(.syntax) }
        return value
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func fault(_ kind: Fault.Kind) -> Fault { Fault(kind: kind, at: place) }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func value(depth: Int) throws(Fault) -> JSON {
        guard depth <= Self.deepest else { throw fault(.tooDeep) }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case _: return try number()
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(Fault) -> JSON {
        let wanted = Array(word.description.utf8)
        guard bytes[place...].starts(with: wanted) else { throw fault(.syntax) }
        place += wanted.count
        return value
    }

    private mutating func object(depth: Int) throws(Fault) -> JSON {
        place += 1
        var members: [JSON.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault(.syntax) }
            let name = try text()
            guard names.insert(name).inserted else { throw fault(.duplicate) }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault(.syntax) }
            members.append(JSON.Member(name: name, value: try value(depth: depth + 1)))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw fault(.syntax) }
        }
    }

    private mutating func list(depth: Int) throws(Fault) -> JSON {
        place += 1
        var values: [JSON] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .list([]) }
        while true {
            values.append(try value(depth: depth + 1))
            skipSpace()
            if take(UInt8(ascii: "]")) { return .list(values) }
            guard take(UInt8(ascii: ",")) else { throw fault(.syntax) }
        }
    }

    private mutating func number() throws(Fault) -> JSON {
        let start = place
        _ = take(UInt8(ascii: "-"))
        guard let first = next, (48...57).contains(first) else { throw fault(.syntax) }
        skipDigits()
        if first == 48, place - start > (bytes[start] == 45 ? 2 : 1) { throw fault(.syntax) }
        var whole = true
        if take(UInt8(ascii: ".")) {
            whole = false
            guard let digit = next, (48...57).contains(digit) else { throw fault(.syntax) }
            skipDigits()
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            whole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard let digit = next, (48...57).contains(digit) else { throw fault(.syntax) }
            skipDigits()
        }
        let text = String(decoding: bytes[start..<place], as: UTF8.self)
        if whole, let integer = Int64(text) { return .integer(integer) }
        guard !whole, let number = Double(text), number.isFinite else { throw fault(.outOfRange) }
        return .number(number)
    }

    private mutating func skipDigits() {
        while let byte = next, (48...57).contains(byte) { place += 1 }
    }

    private mutating func text() throws(Fault) -> String {
        place += 1
        var plain: [UInt8] = []
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return cleanText(plain)
            case UInt8(ascii: "\\"): try escape(into: &plain)
            case 0..<32: throw fault(.syntax)
            case _: plain.append(byte)
            }
        }
        throw fault(.syntax)
    }

    private mutating func escape(into plain: inout [UInt8]) throws(Fault) {
        guard let byte = next else { throw fault(.syntax) }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "n"): plain.append(10)
        case UInt8(ascii: "t"): plain.append(9)
        case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): plain.append(32)
        case UInt8(ascii: "u"):
            let scalar = try scalar()
            plain += Array(String(Character(scalar)).utf8)
        case _: throw fault(.syntax)
        }
    }

    /// `XXXX`, or a surrogate pair; a half of a pair alone is no text.
    private mutating func scalar() throws(Fault) -> Unicode.Scalar {
        let high = try unit()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
            throw fault(.encoding)
        }
        let low = try unit()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        else { throw fault(.encoding) }
        return scalar
    }

    private mutating func unit() throws(Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
                throw fault(.syntax)
            }
            value = value << 4 | UInt32(digit)
            place += 1
        }
        return value
    }
}
