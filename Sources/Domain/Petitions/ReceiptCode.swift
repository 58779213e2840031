/// The receipt code (查询码): 80 random bits that open one petition to the person, and nothing else does. Written
/// as sixteen characters of Crockford's base 32 in groups of four, and a check character: `7K3M-9QXT-20VA-HB5C-8`.
/// The check finds every wrong character and every two that changed places.
public struct ReceiptCode: Hashable, Sendable {
    /// The 80 bits, most significant first; what is stored is only a keyed digest of them.
    public let bytes: [UInt8]

    /// Makes a code from random bits.
    public init(using random: inout some RandomNumberGenerator) {
        bytes = (0..<10).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// The code of ten bytes that somebody else made unguessable; nil for any other number of bytes.
    public init?(bytes: [UInt8]) {
        guard bytes.count == 10 else { return nil }
        self.bytes = bytes
    }

    /// Reads what somebody typed. Lower case, full-width characters, spaces and dashes are forgiven, and so
    /// are the letters O for 0, I and L for 1.
    public init(_ typed: some StringProtocol) throws(Fault) {
        var values: [Int] = []
        for scalar in typed.unicodeScalars {
            switch Self.reading(scalar) {
            case .value(let value): values.append(value)
            case .nothing: continue
            case .unknown: throw .strangeCharacter(Character(scalar))
            }
            guard values.count <= 17 else { throw .wrongLength }
        }
        guard values.count == 17 else { throw .wrongLength }
        guard Self.check(values.prefix(16)) == values[16] else { throw .mistyped }
        bytes = Self.bytes(of: values.prefix(16))
    }

    /// Why something typed is no code.
    public enum Fault: Error, Hashable, Sendable {
        case wrongLength
        case strangeCharacter(Character)
        /// A character is wrong, or two changed places.
        case mistyped
    }

    /// As it is printed: `7K3M-9QXT-20VA-HB5C-8`.
    public var text: String {
        var values = Self.values(of: bytes)
        values.append(Self.check(values[...]))
        var written: [UInt8] = []
        for (place, value) in values.enumerated() {
            if place > 0, place.isMultiple(of: 4) { written.append(UInt8(ascii: "-")) }
            written.append(Base32.alphabet[value])
        }
        return String(decoding: written, as: UTF8.self)
    }

    // MARK: The check

    /// The sum over GF(2⁵) of each value times a power of the generator. All seventeen weights differ and none
    /// is zero, so one wrong value or two exchanged ones always change the sum.
    private static func check(_ values: ArraySlice<Int>) -> Int {
        values.reduce(0) { sum, value in double(sum ^ value) }
    }

    /// Times x modulo x⁵ + x² + 1, which is primitive: its powers run through all 31 values.
    private static func double(_ value: Int) -> Int {
        let twice = value << 1
        return twice & 32 == 0 ? twice : twice ^ 0b100101
    }

    // MARK: Characters

    private enum Reading { case value(Int), nothing, unknown }

    private static func reading(_ scalar: Unicode.Scalar) -> Reading {
        var code = scalar.value
        if (0xFF01...0xFF5E).contains(code) { code -= 0xFEE0 }
        switch code {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2D, 0x2010...0x2015, 0x2212, 0xFE63, 0x200B, 0xFEFF:
            return .nothing
        case 0x4F, 0x6F: return .value(0)
        case 0x49, 0x69, 0x4C, 0x6C: return .value(1)
        case 0x61...0x7A: code -= 0x20
        case _: break
        }
        guard code < 128, Base32.values[Int(code)] >= 0 else { return .unknown }
        return .value(Base32.values[Int(code)])
    }

    // MARK: Bits

    private static func values(of bytes: [UInt8]) -> [Int] {
        let number = bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
        return (0..<16).map { Int(number >> UInt128(75 - 5 * $0) & 31) }
    }

    private static func bytes(of values: ArraySlice<Int>) -> [UInt8] {
        let number = values.reduce(UInt128(0)) { $0 << 5 | UInt128($1) }
        return (0..<10).map { UInt8(truncatingIfNeeded: number >> UInt128(72 - 8 * $0)) }
    }
}
