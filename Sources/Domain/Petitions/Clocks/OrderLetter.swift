/// What the letter of a supervision order (督办单) says of the clocks, worked out on the day it goes out and kept: a
/// letter that is out does not change.
public struct OrderLetter: Hashable, Sendable {
    /// The clock it is about; nil where none runs.
    public let clock: PetitionClock?
    /// The day by which that was due.
    public let due: Day?
    /// Plain days over on the day of the letter; nil where it was not over.
    public let late: Int?
    /// By when it is to be done and reported; nil where that day lies in a year without a calendar.
    public let reportBy: Day?

    public init(clock: PetitionClock?, due: Day?, late: Int?, reportBy: Day?) {
        self.clock = clock
        self.due = due
        self.late = late
        self.reportBy = reportBy
    }

    /// - Parameter about: the clock whose rung it was written for; nil: the one that is due first.
    public init(
        _ history: Petition.History, about: PetitionClock?, on today: Day, under rules: PetitionRules
    ) {
        let open = history.openClock(about, on: today, under: rules)
        clock = open?.clock
        due = open?.reading.openDue
        late = if case .overdue(_, let days)? = open?.reading { days } else { nil }
        reportBy = Self.reportBy(due, on: today, under: rules)
    }

    /// As long from the letter as the ladder gives between the order and the next level, and never before the day
    /// that the office has anyway.
    private static func reportBy(_ due: Day?, on today: Day, under rules: PetitionRules) -> Day? {
        let terms = rules.terms(on: today)
        let days = terms[.raising] - terms[.supervising]
        guard let day = try? rules.calendar.adding(workingDays: days, to: today) else { return nil }
        return max(day, due ?? day)
    }
}

extension Petition.History {
    /// The asked clock, or the first one due; nil where none runs or nobody knows its day.
    fileprivate func openClock(
        _ clock: PetitionClock?, on today: Day, under rules: PetitionRules
    ) -> OpenClock? {
        guard let clock else { return try? standing(on: today, under: rules).next }
        guard let reading = try? reading(of: clock, on: today, under: rules) else { return nil }
        return OpenClock(clock: clock, reading: reading)
    }
}

extension Petition {
    /// The unit that has it, as far as slowness goes: whoever leads until the person has an answer; nil: the centre.
    public var slowUnit: Unit.ID? { state.reply == nil ? state.dispatch?.lead.unit : nil }
}
