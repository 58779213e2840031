/// What a clock shows on a day.
public enum ClockReading: Hashable, Sendable {
    /// `left` working days after today, 0 on the due day; `isYellow` once most of the term has gone by.
    case running(due: Day, left: Int, isYellow: Bool)
    /// Plain days since the due day, as people count them.
    case overdue(due: Day, by: Int)
    /// Waits for the person since a day.
    case paused(since: Day)
    case met(on: Day, due: Day)
    case metLate(on: Day, due: Day, by: Int)
    /// Withdrawn or merged; `late` is how many days it was over by then.
    case dropped(on: Day, late: Int)

    /// Whether the due day passed with the work undone, now or once.
    public var isBreached: Bool {
        switch self {
        case .overdue, .metLate: true
        case .dropped(_, let late): late > 0
        case .running, .paused, .met: false
        }
    }

    /// The day by which something is still to be done.
    public var openDue: Day? {
        switch self {
        case .running(let due, _, _), .overdue(let due, _): due
        case .paused, .met, .metLate, .dropped: nil
        }
    }
}

extension ClockRun {
    /// What the run shows on a day, which is not before its last fact.
    public func reading(on today: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> ClockReading {
        if let waiting, end == nil {
            let run = try asOf(today, calendar)
            return run.waiting == nil ? try run.reading(on: today, calendar) : .paused(since: waiting)
        }
        let due = try due(calendar)
        switch end {
        case .done(let day) where day <= due: return .met(on: day, due: due)
        case .done(let day): return .metLate(on: day, due: due, by: Self.days(from: due, to: day))
        case .dropped(let day): return .dropped(on: day, late: max(0, Self.days(from: due, to: day)))
        case nil where today > due: return .overdue(due: due, by: Self.days(from: due, to: today))
        case nil:
            let left = try calendar.workingDays(from: today, to: due)
            return .running(due: due, left: left, isYellow: today >= (try yellowDay(due, calendar)))
        }
    }

    private static func days(from due: Day, to day: Day) -> Int { Int(day.number - due.number) }

    /// The first day that shows yellow: the county's share of the term has gone by, days of waiting aside.
    func yellowDay(_ due: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        let total = try calendar.workingDays(from: start, to: due)
        let length = max(0, total - stood)
        let gone = (length * terms[.yellow] + 99) / 100
        return min(due, try calendar.adding(workingDays: max(0, total - (length - gone)), to: start))
    }
}
