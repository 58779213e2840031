/// The key of one thing of kind `Subject`: 128 bits, the first 48 of them its time of making in milliseconds,
/// written as 26 characters of Crockford's base 32, so that keys sort by age on every engine.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// 26 characters, `0-9 A-Z` without I, L, O and U.
    public let text: String

    /// Reads a key written by `text`; nil where it is not 26 characters of the alphabet.
    public init?(_ text: some StringProtocol) {
        let text = String(text)
        guard Base32.isKey(text) else { return nil }
        self.text = text
    }

    /// Makes a new key from the moment of making and 80 random bits.
    public init(at moment: Moment, using random: inout some RandomNumberGenerator) {
        let time = UInt128(UInt64(clamping: moment.milliseconds) & 0xFFFF_FFFF_FFFF)
        let low = UInt128(UInt64.random(in: .min ... .max, using: &random))
        let high = UInt128(UInt16.random(in: .min ... .max, using: &random))
        text = Base32.text(of: time << 80 | high << 64 | low, characters: 26)
    }

    /// Makes a key from the moment of making and the low 80 of the caller's bits, where keys made within one
    /// millisecond must keep their order.
    public init(at moment: Moment, bits: UInt128) {
        let time = UInt128(UInt64(clamping: moment.milliseconds) & 0xFFFF_FFFF_FFFF)
        text = Base32.text(of: time << 80 | bits & ((1 << 80) - 1), characters: 26)
    }

    /// Makes a new key from the system's random numbers.
    public init(at moment: Moment) {
        var random = SystemRandomNumberGenerator()
        self.init(at: moment, using: &random)
    }

    public var description: String { text }

    public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// Crockford's base 32: no I, L, O, U, so that a person can read it aloud.
enum Base32 {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// For each byte its value, or -1.
    static let values: [Int] = {
        var values = [Int](repeating: -1, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = value }
        return values
    }()

    /// Whether a text is a key. Not generic: every row of an answer brings one or more.
    static func isKey(_ text: String) -> Bool {
        guard text.utf8.count == 26 else { return false }
        for byte in text.utf8 where values[Int(byte)] < 0 { return false }
        return true
    }

    static func text(of number: UInt128, characters: Int) -> String {
        var rest = number
        var bytes = [UInt8](repeating: 48, count: characters)
        for place in stride(from: characters - 1, through: 0, by: -1) {
            bytes[place] = alphabet[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
