/// What a village owes the public: one item for one period, by a day (catalogue, last paragraph).
public struct Duty: Hashable, Sendable {
    public let item: Item.Number
    public let kind: Kind
    /// For a confirmation the quarter in which the standing item must be confirmed.
    public let period: Period
    public let due: Due

    /// What is to be done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case publish
        /// A standing item stays; once a quarter the village confirms that it still holds.
        case confirm
    }

    /// The day by which it is due.
    public enum Due: Hashable, Sendable {
        case on(Day)
        /// Due in working days of a year whose calendar is not loaded.
        case unknown(CalendarGap)
    }

    /// The statutory days of the catalogue are kept as they stand, on weekends and holidays too:
    /// publishing is done
    /// online, and a villager can count to the 10th.
    public init(item: Item.Number, kind: Kind, period: Period, due: Due) {
        self.item = item
        self.kind = kind
        self.period = period
        self.due = due
    }
}

/// Where a duty stands on a day.
public enum DutyStatus: Hashable, Sendable {
    case onTime(published: Day)
    case late(published: Day, days: Int)
    case missing(overdueDays: Int)
    case notYetDue(daysLeft: Int)
    /// Published, or not yet, and the due day cannot be told without that year's calendar.
    case unknown(CalendarGap, published: Day?)
}

extension Duty {
    /// How the duty stands today. Days are calendar days, since the due day has been worked out already.
    /// - Parameter published: the day the period's first edition became public, or the confirmation;
    /// nil while neither.
    public func status(published: Day?, today: Day) -> DutyStatus {
        switch (due, published) {
        case (.unknown(let gap), let published): .unknown(gap, published: published)
        case (.on(let due), let published?) where published <= due: .onTime(published: published)
        case (.on(let due), let published?):
            .late(published: published, days: Int(published.number - due.number))
        case (.on(let due), nil) where today <= due: .notYetDue(daysLeft: Int(due.number - today.number))
        case (.on(let due), nil): .missing(overdueDays: Int(today.number - due.number))
        }
    }
}
