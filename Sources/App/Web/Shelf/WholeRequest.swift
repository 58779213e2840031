import Domain
import Glibc

/// A request without a body that lies whole among the first bytes of a buffer, as far as the shelf needs to know it.
///
/// It claims nothing that HTTP's own parser could see otherwise: anything unusual (a body, a folded or oddly named
/// field, an older version, a control character) makes it nil, and that parser judges.
struct WholeRequest {
    /// The bytes it takes, with the empty line at its end.
    private(set) var length = 0
    /// Path and query as they were sent.
    let target: String
    /// What of its fields a shelved page depends on.
    private(set) var cookies = ""
    private(set) var knownTags = ""
    private(set) var takesGzip = false
    /// Its `Accept-Language`, where it is a request to the API; else empty.
    private(set) var acceptLanguage = ""
    /// Through whom a proxy says it came (`X-Forwarded-For`); empty without one.
    private(set) var forwardedFor = ""
    /// Whether a shelved page may answer it: GET, over a kept connection, and nobody in particular asks.
    private(set) var isPlain = false

    private static let mostBytes = 8 * 1024

    init?(_ bytes: UnsafeRawBufferPointer) {
        var cursor = ByteCursor(UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.mostBytes)))
        isPlain = cursor.skip("GET ")
        guard isPlain || cursor.skip("HEAD "), let target = cursor.word(upTo: UInt8(ascii: " ")),
            target.first == UInt8(ascii: "/"), cursor.skip("HTTP/1.1\r\n")
        else { return nil }
        self.target = String(decoding: target, as: UTF8.self)
        var seen: UInt16 = 0
        while !cursor.skip("\r\n") {
            guard let name = cursor.word(upTo: UInt8(ascii: ":")), name.allSatisfy(isTokenLetter),
                let value = cursor.line()
            else { return nil }
            guard let field = Field(name) else { continue }
            let bit: UInt16 = 1 << field.rawValue
            guard seen & bit == 0, take(field, value) else { return nil }
            seen |= bit
        }
        guard seen & (1 << Field.host.rawValue) != 0 else { return nil }
        length = cursor.place
    }

    /// False where the field means more than this reader understands.
    private mutating func take(_ field: Field, _ value: UnsafeRawBufferPointer) -> Bool {
        switch field {
        case .host: break
        case .acceptEncoding: takesGzip = value.holds("gzip")
        case .acceptLanguage:
            if APIRoutes.holds(target) { acceptLanguage = String(decoding: value, as: UTF8.self) }
        case .ifNoneMatch: knownTags = String(decoding: value, as: UTF8.self)
        case .cookie:
            cookies = String(decoding: value, as: UTF8.self)
            if cookies.holds(CookieName.session) || cookies.holds(CookieName.pass) { isPlain = false }
        case .authorization: isPlain = false
        case .forwardedFor: forwardedFor = String(decoding: value, as: UTF8.self)
        // Browsers ask to keep the connection, which is what happens here; closing it is the long way's work.
        case .connection: isPlain = isPlain && value.spells("keep-alive")
        case .contentLength, .transferEncoding, .expect, .upgrade: return false
        }
        return true
    }
}

/// The fields that matter to the shelf.
private enum Field: UInt16 {
    case host, acceptEncoding, acceptLanguage, ifNoneMatch, cookie, authorization, connection, forwardedFor
    case contentLength, transferEncoding, expect, upgrade

    init?(_ name: UnsafeRawBufferPointer) {
        switch name.count {
        case 4 where name.spells("host"): self = .host
        case 6 where name.spells("cookie"): self = .cookie
        case 6 where name.spells("expect"): self = .expect
        case 7 where name.spells("upgrade"): self = .upgrade
        case 10 where name.spells("connection"): self = .connection
        case 13 where name.spells("authorization"): self = .authorization
        case 13 where name.spells("if-none-match"): self = .ifNoneMatch
        case 14 where name.spells("content-length"): self = .contentLength
        case 15 where name.spells("accept-encoding"): self = .acceptEncoding
        case 15 where name.spells("accept-language"): self = .acceptLanguage
        case 15 where name.spells("x-forwarded-for"): self = .forwardedFor
        case 17 where name.spells("transfer-encoding"): self = .transferEncoding
        case _: return nil
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether these are the letters of `word`, small or capital.
    fileprivate func spells(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount, let start = baseAddress else { return false }
        return strncasecmp(
            start.assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(word.utf8Start).assumingMemoryBound(to: CChar.self), count) == 0
    }

    fileprivate func holds(_ word: StaticString) -> Bool {
        withMemoryRebound(to: UInt8.self) { bytes in word.withUTF8Buffer { bytes.holds($0) } }
    }
}

/// Reads bytes from the front.
private struct ByteCursor {
    private let bytes: UnsafeRawBufferPointer
    private(set) var place = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// Passes over `text` where it comes next.
    mutating func skip(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard place + count <= bytes.count, let start = bytes.baseAddress,
            memcmp(start + place, text.utf8Start, count) == 0
        else { return false }
        place += count
        return true
    }

    /// What stands before the next `end` on the line, which is passed over; visible ASCII only.
    mutating func word(upTo end: UInt8) -> UnsafeRawBufferPointer? {
        var next = place
        while next < bytes.count, bytes[next] != end {
            guard bytes[next] > 0x20, bytes[next] < 0x7F else { return nil }
            next += 1
        }
        guard next < bytes.count, next > place else { return nil }
        defer { place = next + 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[place..<next])
    }

    /// The rest of the line without the blanks around it; the line's end is passed over.
    mutating func line() -> UnsafeRawBufferPointer? {
        var next = place
        while next < bytes.count, bytes[next] >= 0x20 && bytes[next] != 0x7F || bytes[next] == 0x09 {
            next += 1
        }
        var (first, last) = (place, next)
        place = next
        guard skip("\r\n") else { return nil }
        while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
        while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
        return UnsafeRawBufferPointer(rebasing: bytes[first..<last])
    }
}

/// Of the letters that HTTP allows in names, those that are in use.
private func isTokenLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
    case _: false
    }
}
