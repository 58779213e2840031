/// The days a period covers and its neighbours.
extension Period {
    /// Nil for `.standing`, which has no beginning.
    public var firstDay: Day? {
        switch self {
        case .month(let year, let month): Day(year: year, month: month, day: 1)
        case .quarter(let year, let quarter): Day(year: year, month: quarter * 3 - 2, day: 1)
        case .year(let year): Day(year: year, month: 1, day: 1)
        case .event(let day): day
        case .standing: nil
        }
    }

    /// Nil for `.standing`, which has no end.
    public var lastDay: Day? {
        switch self {
        case .event(let day): day
        case .month, .quarter, .year: next?.firstDay?.adding(days: -1) ?? Day(year: 2199, month: 12, day: 31)
        case .standing: nil
        }
    }

    /// The period after; nil for events, which have no order, for `.standing`, and past 2199.
    public var next: Period? {
        switch self {
        case .month(let year, 12): Self.valid(.month(year: year + 1, month: 1))
        case .month(let year, let month): .month(year: year, month: month + 1)
        case .quarter(let year, 4): Self.valid(.quarter(year: year + 1, quarter: 1))
        case .quarter(let year, let quarter): .quarter(year: year, quarter: quarter + 1)
        case .year(let year): Self.valid(.year(year + 1))
        case .event, .standing: nil
        }
    }

    /// The period before; nil for events, for `.standing`, and before 1900.
    public var previous: Period? {
        switch self {
        case .month(let year, 1): Self.valid(.month(year: year - 1, month: 12))
        case .month(let year, let month): .month(year: year, month: month - 1)
        case .quarter(let year, 1): Self.valid(.quarter(year: year - 1, quarter: 4))
        case .quarter(let year, let quarter): .quarter(year: year, quarter: quarter - 1)
        case .year(let year): Self.valid(.year(year - 1))
        case .event, .standing: nil
        }
    }

    /// The quarter a day lies in.
    public static func quarter(of day: Day) -> Period {
        .quarter(year: day.year, quarter: (day.month + 2) / 3)
    }

    /// The month a day lies in.
    public static func month(of day: Day) -> Period { .month(year: day.year, month: day.month) }

    private static func valid(_ period: Period) -> Period? { period.firstDay == nil ? nil : period }
}
