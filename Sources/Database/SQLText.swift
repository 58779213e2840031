/// A statement as it is put together and looked up: bytes, since every statement of every page is written anew and then
/// found among the prepared ones.
struct SQLText: Hashable, Sendable {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(_ text: String) { bytes = Array(text.utf8) }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    mutating func reserve(_ capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ other: SQLText) { bytes.append(contentsOf: other.bytes) }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// `$12`
    mutating func appendPlaceholder(_ number: Int) {
        bytes.append(UInt8(ascii: "$"))
        if number < 10 { bytes.append(UInt8(48 + number)) } else { append(String(number)) }
    }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
