/// A petition's number in the ledger (台账): consecutive within a county and a year of acceptance. Written and
/// stored as `411522-2026-000001`, which sorts as text; letters show `光山〔2026〕0001号` (`PetitionWords.serial`).
public struct Serial: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let county: DivisionCode
    /// The year of acceptance, in China.
    public let year: Int
    /// From 1.
    public let number: Int

    /// Nil unless the division is a county, the year within 1900…2199 and the number within 1…999,999.
    public init?(county: DivisionCode, year: Int, number: Int) {
        guard county.level == .county, (1900...2199).contains(year), (1...999_999).contains(number) else {
            return nil
        }
        self.county = county
        self.year = year
        self.number = number
    }

    /// Reads the written form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard parts.map(\.count) == [6, 4, 6], let year = digits(parts[1]), let number = digits(parts[2]),
            let county = DivisionCode(text.prefix(6))
        else { return nil }
        self.init(county: county, year: year, number: number)
    }

    public var description: String {
        let digits = String(number)
        return "\(county)-\(year)-" + String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    public static func < (left: Self, right: Self) -> Bool { left.description < right.description }
}
