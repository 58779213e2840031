/// A date as villages write it: a day, or only a month ("2018.11") or a year.
/// Stored as `2018`, `2018-11` or `2018-11-05`, which sort as text.
public enum PartialDay: Hashable, Sendable, CustomStringConvertible {
    case year(Int)
    case month(year: Int, month: Int)
    case day(Day)

    /// Reads the stored form; nil for anything else.
    public init?(_ text: some StringProtocol) {
        var text = String(text)
        guard let day = text.withUTF8({ PartialDay(bytes: $0) }) else { return nil }
        self = day
    }

    /// The same from bytes of UTF-8.
    init?(bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= 4, let year = digits(bytes[0..<4]), (1900...2199).contains(year) else {
            return nil
        }
        guard bytes.count > 4 else {
            self = .year(year)
            return
        }
        guard bytes.count == 7 || bytes.count == 10, bytes[4] == 45, let month = digits(bytes[5..<7]),
            (1...12).contains(month)
        else { return nil }
        guard bytes.count == 10 else {
            self = .month(year: year, month: month)
            return
        }
        guard bytes[7] == 45, let number = digits(bytes[8..<10]),
            let day = Day(year: year, month: month, day: number)
        else { return nil }
        self = .day(day)
    }

    public var description: String {
        switch self {
        case .year(let year): "\(year)"
        case .month(let year, let month): dateText(year, month)
        case .day(let day): day.description
        }
    }
}
