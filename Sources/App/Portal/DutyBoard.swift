import Database
import Domain

/// What villages owe and how they stand, worked out from first publications whenever it is asked; never stored.
struct DutyBoard {
    /// One duty of one village.
    struct Line: Sendable {
        let item: Item
        let duty: Duty
        let status: DutyStatus

        var overdueDays: Int? {
            guard case .missing(let days) = status else { return nil }
            return days
        }
    }

    private let duties: [(item: Item, duty: Duty)]
    private let today: Day

    /// The duties that came due of late: within 100 days, yearly ones within the year.
    init(_ items: [Item], today: Day, calendar: WorkingCalendar) {
        self.today = today
        duties = items.flatMap { item in
            item.duties(since: today.adding(days: -460), until: today, calendar: calendar)
                .filter { Self.isRecent($0, today: today) }.map { (item, $0) }
        }
    }

    private static func isRecent(_ duty: Duty, today: Day) -> Bool {
        guard case .on(let due) = duty.due else { return false }
        var reach = 100
        if case .year = duty.period { reach = 365 }
        return due >= today.adding(days: -reach)
    }

    /// What was due from a township's launch on; before it opened its affairs here it owed nothing here.
    private func owed(since launch: Day?) -> [(item: Item, duty: Duty)] {
        guard let launch else { return [] }
        return duties.filter { _, duty in
            guard case .on(let due) = duty.due else { return false }
            return due >= launch
        }
    }

    /// How the first publication of a period stood against its due day; nil where none was due.
    static func publication(
        _ item: Item, _ period: Period, on published: Day, calendar: WorkingCalendar
    ) -> DutyStatus? {
        var due: Duty.Due?
        if case .event(let day) = period, item.frequencies.contains(.onEvent) {
            do throws(CalendarGap) {
                due = .on(try calendar.adding(workingDays: 5, to: day))
            } catch {
                due = .unknown(error)
            }
        } else {
            due = period.dueDay.map { .on($0) }
        }
        return due.map {
            Duty(item: item.number, kind: .publish, period: period, due: $0)
                .status(published: published, today: published)
        }
    }

    /// Every duty of a village with its standing, the longest overdue first.
    /// - Parameter launch: the day its township began; nil where it has not.
    func lines(_ known: Publications, launch: Day?) -> [Line] {
        owed(since: launch).map { item, duty in
            let day = known.day(of: duty, item: item.number)
            return Line(item: item, duty: duty, status: duty.status(published: day, today: today))
        }.sorted { ($0.overdueDays ?? -1) > ($1.overdueDays ?? -1) }
    }

    /// How many duties are overdue.
    func missing(_ known: Publications, launch: Day?) -> Int {
        owed(since: launch).count { item, duty in
            guard case .on(let due) = duty.due, due < today else { return false }
            return known.day(of: duty, item: item.number) == nil
        }
    }

    /// The periods that publications must be read of.
    var periods: [String] { Array(Set(duties.map { $0.duty.period.description })) + ["standing"] }
}

/// When a village first published each item and period, and confirmed what stands.
struct Publications: Sendable {
    fileprivate struct Key: Hashable {
        let item: Item.Number
        let period: String
    }

    fileprivate var first: [Key: Day] = [:]
    fileprivate var latest: [Key: Day] = [:]
    fileprivate var confirmed: [Key: Day] = [:]

    /// The day a duty was met; nil while it is not. New text counts as a confirmation of what stands.
    func day(of duty: Duty, item: Item.Number) -> Day? {
        switch duty.kind {
        case .publish: return first[Key(item: item, period: duty.period.description)]
        case .confirm:
            let standing = Key(item: item, period: Period.standing.description)
            let days = [
                confirmed[Key(item: item, period: duty.period.description)], first[standing],
                latest[standing],
            ].compactMap { $0 }
            guard let begin = duty.period.firstDay else { return days.min() }
            return days.filter { $0 >= begin }.min()
        }
    }

    /// Reads the publications of every village in a place.
    static func all(in place: DivisionCode, periods: [String], in tx: Transaction) throws -> [DivisionCode:
        Self]
    {
        var found: [DivisionCode: Self] = [:]
        try tx.each(
            """
            SELECT village, item, period, first_published_at, published_at FROM disclosure
            WHERE village >= \(place) AND village < \(place.text + ":") AND period IN \(list: periods)
                AND first_published_at IS NOT NULL
            """
        ) { row in
            let key = Key(item: try row.int(1), period: try row.text(2))
            let village = try row.division(0)
            found[village, default: Self()].first[key] = try row.moment(3).day
            found[village, default: Self()].latest[key] = try row.momentOrNil(4)?.day
        }
        try tx.each(
            """
            SELECT d.village, d.item, c.quarter, c.at FROM disclosure d JOIN confirmation c ON c.disclosure = d.id
            WHERE d.village >= \(place) AND d.village < \(place.text + ":") AND d.period = 'standing'
            """
        ) { row in
            let key = Key(item: try row.int(1), period: try row.text(2))
            found[try row.division(0), default: Self()].confirmed[key] = try row.moment(3).day
        }
        return found
    }

    /// The day each township within a place began: its oldest publication. Counties open their affairs township by
    /// township, and a village is not late with what came due before its township's turn.
    static func launches(in place: DivisionCode, _ tx: Transaction) throws -> [DivisionCode: Day] {
        var launches: [DivisionCode: Day] = [:]
        try tx.each(
            """
            SELECT v.parent, MIN((SELECT MIN(first_published_at) FROM disclosure WHERE village = v.code))
            FROM division v WHERE v.level = 4 AND v.code >= \(place) AND v.code < \(place.text + ":") GROUP BY v.parent
            """
        ) { row in launches[try row.division(0)] = try row.momentOrNil(1)?.day }
        return launches
    }

    /// The day a village's township began; nil where it has not.
    static func launch(of village: DivisionCode, _ tx: Transaction) throws -> Day? {
        guard let township = village.parent else { return nil }
        return try launches(in: township, tx)[township]
    }
}
