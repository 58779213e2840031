/// An amount in fen (分), the hundredth of a yuan.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let fen: Int64

    public init(fen: Int64) { self.fen = fen }

    public static let zero = Money(fen: 0)

    /// Reads plain yuan, `1234.5`, `-320`, with at most two decimals and no separators.
    public init?(yuan text: some StringProtocol) { self.init(bytes: text.utf8) }

    init?(bytes: some Sequence<UInt8>) {
        guard let scaled = Decimal4(bytes: bytes), scaled.scaled % 100 == 0 else { return nil }
        fen = scaled.scaled / 100
    }

    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen &+ right.fen) }
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen &- right.fen) }
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// Yuan with two decimals and no separators: `-1234.50`.
    public var description: String { digits(grouped: false).text }

    /// Yuan with thousands separators, for people: `1,234.50`.
    public var grouped: String { digits(grouped: true).text }

    func digits(grouped: Bool) -> DecimalDigits {
        let magnitude = fen.magnitude
        return DecimalDigits(
            whole: magnitude / 100, fraction: magnitude % 100, decimals: 2, isNegative: fen < 0,
            grouped: grouped)
    }
}

/// A decimal number with up to four decimals, held as an integer count of ten-thousandths.
public struct Decimal4: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let scaled: Int64

    public init(scaled: Int64) { self.scaled = scaled }

    public static let zero = Decimal4(scaled: 0)

    /// Reads `13.2`, `-5`, `.5`; nil for anything else, for more than four decimals or beyond ±10¹².
    public init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

    /// Reads the same from bytes of UTF-8.
    init?(bytes: some Sequence<UInt8>) {
        var (whole, wholeDigits, decimals, decimalDigits): (Int64, Int, Int64, Int) = (0, 0, 0, 0)
        var (isFirst, isNegative, isFraction) = (true, false, false)
        for byte in bytes {
            switch byte {
            case 45 where isFirst: isNegative = true
            case 43 where isFirst: break
            case 46 where !isFraction: isFraction = true
            case 48...57 where isFraction:
                decimals = decimals * 10 + Int64(byte - 48)
                decimalDigits += 1
                guard decimalDigits <= 4 else { return nil }
            case 48...57:
                whole = whole * 10 + Int64(byte - 48)
                wholeDigits += 1
                guard wholeDigits <= 12 else { return nil }
            case _: return nil
            }
            isFirst = false
        }
        guard wholeDigits + decimalDigits > 0 else { return nil }
        for _ in decimalDigits..<4 { decimals *= 10 }
        let magnitude = whole * 10_000 + decimals
        scaled = isNegative ? -magnitude : magnitude
    }

    public static func + (left: Self, right: Self) -> Self { Decimal4(scaled: left.scaled &+ right.scaled) }
    public static func < (left: Self, right: Self) -> Bool { left.scaled < right.scaled }

    /// Without trailing zeros: `13.2`, `5`.
    public var description: String { digits(grouped: false).text }

    /// The same with thousands separators, for people: `1,234.5`.
    public var grouped: String { digits(grouped: true).text }

    func digits(grouped: Bool) -> DecimalDigits {
        let magnitude = scaled.magnitude
        var (fraction, decimals) = (magnitude % 10_000, 4)
        while decimals > 0, fraction % 10 == 0 {
            fraction /= 10
            decimals -= 1
        }
        return DecimalDigits(
            whole: magnitude / 10_000, fraction: fraction, decimals: decimals, isNegative: scaled < 0,
            grouped: grouped)
    }
}
