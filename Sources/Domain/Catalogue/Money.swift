/// An amount in fen (分), the hundredth of a yuan.
public struct Money: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let fen: Int64

    public init(fen: Int64) { self.fen = fen }

    public static let zero = Money(fen: 0)

    /// Reads plain yuan, `1234.5`, `-320`, with at most two decimals and no separators.
    public init?(yuan text: some StringProtocol) {
        guard let scaled = Decimal4(text), scaled.scaled % 100 == 0 else { return nil }
        fen = scaled.scaled / 100
    }

    public static func + (left: Money, right: Money) -> Money { Money(fen: left.fen &+ right.fen) }
    public static func - (left: Money, right: Money) -> Money { Money(fen: left.fen &- right.fen) }
    public static func < (left: Money, right: Money) -> Bool { left.fen < right.fen }

    /// Yuan with two decimals and no separators: `-1234.50`.
    public var description: String {
        let magnitude = fen.magnitude
        return "\(fen < 0 ? "-" : "")\(magnitude / 100).\(twoDigits(Int(magnitude % 100)))"
    }

    /// Yuan with thousands separators, for people: `1,234.50`.
    public var grouped: String { groupThousands(description) }
}

/// A decimal number with up to four decimals, held as an integer count of ten-thousandths.
public struct Decimal4: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let scaled: Int64

    public init(scaled: Int64) { self.scaled = scaled }

    public static let zero = Decimal4(scaled: 0)

    /// Reads `13.2`, `-5`, `.5`; nil for anything else, for more than four decimals or beyond ±10¹².
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        let negative = bytes.first == 45
        if negative || bytes.first == 43 { bytes = bytes.dropFirst() }
        let parts = bytes.split(separator: 46, maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !bytes.isEmpty, bytes != [46], whole.count <= 12 else { return nil }
        let fraction = parts.count == 2 ? parts[1] : []
        guard fraction.count <= 4, let integer = whole.isEmpty ? 0 : digits(whole),
            var decimals = fraction.isEmpty ? 0 : digits(fraction)
        else { return nil }
        for _ in fraction.count..<4 { decimals *= 10 }
        let magnitude = Int64(integer) * 10_000 + Int64(decimals)
        scaled = negative ? -magnitude : magnitude
    }

    public static func + (left: Self, right: Self) -> Self { Decimal4(scaled: left.scaled &+ right.scaled) }
    public static func < (left: Self, right: Self) -> Bool { left.scaled < right.scaled }

    /// Without trailing zeros: `13.2`, `5`.
    public var description: String {
        let magnitude = scaled.magnitude
        var decimals = String(magnitude % 10_000 + 10_000).dropFirst()
        while decimals.last == "0" { decimals = decimals.dropLast() }
        return "\(scaled < 0 ? "-" : "")\(magnitude / 10_000)\(decimals.isEmpty ? "" : ".\(decimals)")"
    }

    public var grouped: String { groupThousands(description) }
}

/// Puts a comma after each third digit before the point.
func groupThousands(_ number: String) -> String {
    let negative = number.hasPrefix("-")
    let parts = (negative ? number.dropFirst() : number[...]).split(separator: ".", maxSplits: 1)
    var whole = ""
    for (place, digit) in (parts.first ?? "").reversed().enumerated() {
        if place > 0, place % 3 == 0 { whole.append(",") }
        whole.append(digit)
    }
    return (negative ? "-" : "") + String(whole.reversed()) + (parts.count == 2 ? ".\(parts[1])" : "")
}
