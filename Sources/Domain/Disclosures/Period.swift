/// What stretch of time a disclosure is about. Stored as `2018-09`, `2018-Q3`, `2018`, `2018-09-05` or `standing`.
public enum Period: Hashable, Sendable, CustomStringConvertible {
    case month(year: Int, month: Int)
    case quarter(year: Int, quarter: Int)
    case year(Int)
    /// The day of the decision or event.
    case event(Day)
    case standing

    public init?(_ text: some StringProtocol) {
        if text == "standing" {
            self = .standing
            return
        }
        let bytes = Array(text.utf8)
        if bytes.count == 7, bytes[4] == 45, bytes[5] == UInt8(ascii: "Q"), let year = digits(bytes[0..<4]),
            (1900...2199).contains(year), (49...52).contains(bytes[6])
        {
            self = .quarter(year: year, quarter: Int(bytes[6] - 48))
            return
        }
        switch PartialDay(text) {
        case .year(let year): self = .year(year)
        case .month(let year, let month): self = .month(year: year, month: month)
        case .day(let day): self = .event(day)
        case nil: return nil
        }
    }

    public var description: String {
        switch self {
        case .month(let year, let month): "\(year)-\(twoDigits(month))"
        case .quarter(let year, let quarter): "\(year)-Q\(quarter)"
        case .year(let year): "\(year)"
        case .event(let day): day.description
        case .standing: "standing"
        }
    }
}
