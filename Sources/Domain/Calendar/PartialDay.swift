/// A date as villages write it: a day, or only a month ("2018.11") or a year.
/// Stored as `2018`, `2018-11` or `2018-11-05`, which sort as text.
public enum PartialDay: Hashable, Sendable, CustomStringConvertible {
    case year(Int)
    case month(year: Int, month: Int)
    case day(Day)

    /// Reads the stored form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        switch bytes.count {
        case 4:
            guard let year = digits(bytes), (1900...2199).contains(year) else { return nil }
            self = .year(year)
        case 7:
            guard bytes[4] == 45, let year = digits(bytes[0..<4]), let month = digits(bytes[5..<7]),
                (1900...2199).contains(year), (1...12).contains(month)
            else { return nil }
            self = .month(year: year, month: month)
        case 10:
            guard let day = Day(text) else { return nil }
            self = .day(day)
        case _: return nil
        }
    }

    public var description: String {
        switch self {
        case .year(let year): "\(year)"
        case .month(let year, let month): "\(year)-\(twoDigits(month))"
        case .day(let day): day.description
        }
    }
}
