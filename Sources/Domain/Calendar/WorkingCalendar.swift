/// The working days of China: Monday to Friday, moved about by the State Council's yearly notice (调休).
/// Each year's notice is data; a year without one is a `CalendarGap`, never a guess.
public struct WorkingCalendar: Hashable, Sendable {
    /// The days the notices name; true for a day off, false for a make-up working day.
    private var daysOff: [Day: Bool] = [:]
    /// The years whose notice is known.
    public private(set) var years: Set<Int> = []
    /// The same, counted, so that terms of any length take one step.
    private var count = WorkingDayCount()

    /// - Parameter notices: for each year the days its notice names, with whether each is a day off.
    ///   A notice may name days of the last December or the next January.
    public init(notices: [Int: [(day: Day, isOff: Bool)]] = [:]) {
        for (year, days) in notices.sorted(by: { $0.key < $1.key }) { learn(year, days) }
        recount()
    }

    /// Learns a year's notice; a later notice overrules an earlier one on the same day.
    public mutating func add(year: Int, days: [(day: Day, isOff: Bool)]) {
        learn(year, days)
        recount()
    }

    private mutating func learn(_ year: Int, _ days: [(day: Day, isOff: Bool)]) {
        years.insert(year)
        for (day, isOff) in days { daysOff[day] = isOff }
    }

    private mutating func recount() {
        guard let first = years.min().flatMap({ Day(year: $0, month: 1, day: 1) }),
            let last = years.max().flatMap({ Day(year: $0, month: 12, day: 31) })
        else { return }
        count = WorkingDayCount(from: first, through: last, decide)
    }

    /// Whether offices work on a day; throws the year whose notice would be needed to know.
    public func isWorkingDay(_ day: Day) throws(CalendarGap) -> Bool { try decide(day) }

    private func decide(_ day: Day) throws(CalendarGap) -> Bool {
        let year = day.year
        guard years.contains(year) else { throw CalendarGap(year: year) }
        if let isOff = daysOff[day] { return !isOff }
        if Self.dependsOnNextYear(day), !years.contains(year + 1) { throw CalendarGap(year: year + 1) }
        return day.weekday <= 5
    }

    /// New Year's holiday is settled by the next year's notice, which has reached back to 29 December
    /// (2018-12-29);
    /// the last seven days of a year therefore wait for it.
    private static func dependsOnNextYear(_ day: Day) -> Bool { day.month == 12 && day.dayOfMonth >= 25 }

    /// The n-th working day after a day, which itself does not count (民法典第二百零一条); 0 gives the day itself.
    public func adding(workingDays count: Int, to day: Day) throws(CalendarGap) -> Day {
        guard count > 0 else { return day }
        let next = day.adding(days: 1)
        if let found = self.count.workingDay(number: count, from: next) { return found }
        throw gap(from: next)
    }

    /// How many working days lie after `start` up to and with `end`; negative where `end` comes first.
    public func workingDays(from start: Day, to end: Day) throws(CalendarGap) -> Int {
        guard start <= end else { return try -workingDays(from: end, to: start) }
        guard start < end else { return 0 }
        let next = start.adding(days: 1)
        if let found = self.count.workingDays(from: next, through: end) { return found }
        throw gap(from: next)
    }

    /// The years without a notice, from the first known one to the one after the last, each with the first day of
    /// which nobody knows for want of it; empty where nothing is known.
    public var gaps: [(year: Int, from: Day)] {
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last + 1).compactMap { year in
            guard !years.contains(year), let eve = Day(year: year - 1, month: 12, day: 25) else { return nil }
            return (year, count.firstUnknown(from: years.contains(year - 1) ? eve : eve.adding(days: 7)))
        }
    }

    /// The year that is missing at the first day on or after this one of which nobody knows.
    private func gap(from day: Day) -> CalendarGap {
        let unknown = count.firstUnknown(from: day)
        do throws(CalendarGap) {
            _ = try decide(unknown)
            return CalendarGap(year: unknown.year)
        } catch {
            return error
        }
    }
}

/// The State Council's notice of a year is not loaded, so its working days are unknown.
public struct CalendarGap: Error, Hashable, Sendable {
    public let year: Int

    public init(year: Int) { self.year = year }
}
