/// One run of one clock, from a start to an end: handling begins a new one in each round, the others likewise.
/// The due day follows from what happened; once it has passed with the work undone, nothing moves it any more.
public struct ClockRun: Hashable, Sendable {
    public let clock: PetitionClock
    public let start: Day
    /// The terms in force when it began.
    let terms: ClockTerms
    /// The term that counts, and the law's plain days over it.
    private(set) var term: Term
    private let ceiling: Term?
    /// Since when it stands, waiting for the person.
    private(set) var waiting: Day?
    /// The last day on which it does; nil while it runs, and where that day lies in a year without a calendar.
    private(set) var waitsUntil: Day?
    /// Working and plain days it has stood.
    private(set) var stood = 0
    private var stoodDays = 0
    /// The day an officer set, and the day an extension moved the rule to.
    private(set) var set: Day?
    private var extended: Day?
    /// A shorter term never puts the due day before the day on which the term was changed.
    private var floor: Day?
    public internal(set) var end: End?

    /// How a run ended.
    public enum End: Hashable, Sendable {
        case done(Day)
        /// There was nothing left to do: withdrawn by the person, merged with another.
        case dropped(Day)

        var day: Day {
            switch self {
            case .done(let day), .dropped(let day): day
            }
        }
    }

    init(
        _ clock: PetitionClock, from start: Day, _ term: Term, ceiling: Term? = nil, under terms: ClockTerms
    ) {
        self.clock = clock
        self.start = start
        self.terms = terms
        self.term = term
        self.ceiling = ceiling
    }

    /// The latest day that the county's rule and the law allow, as things stand.
    func ruleDue(_ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        if let extended { return extended }
        var due = try calendar.adding(workingDays: terms[term] + stood, to: start)
        if let ceiling { due = min(due, start.adding(days: terms[ceiling] + stoodDays)) }
        return max(due, floor ?? due)
    }

    /// The day by which it is due. A set day was checked against the rule when it was set, so it holds even
    /// where the rule's own day lies in a year without a calendar.
    func due(_ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        guard let set else { return try ruleDue(calendar) }
        do throws(CalendarGap) {
            return min(set, try ruleDue(calendar))
        } catch {
            return set
        }
    }

    /// Whether it was over on a day, with the work undone.
    func isOver(on day: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> Bool {
        let run = try asOf(day, calendar)
        guard run.waiting == nil, day > start else { return false }
        return try day > run.due(calendar)
    }

    /// Sets another due day, or the kind's other term, unless it is over.
    mutating func change(
        on day: Day, _ calendar: WorkingCalendar, _ change: (inout ClockRun) -> Void
    ) throws(CalendarGap) {
        guard try !isOver(on: day, calendar) else { return }
        let (isWaiting, last) = (waiting != nil, waitsUntil)
        if isWaiting { try goOn(on: day, isAnswered: false, calendar) }
        change(&self)
        // It waits no longer than it would have.
        if isWaiting, last.map({ day < $0 }) ?? true { (waiting, waitsUntil) = (day, last) }
    }

    /// Stands from a day on, because the person was asked something; as long as the county lets it stand.
    /// - Parameter asked: the day of the question, which may lie before this run.
    mutating func wait(from day: Day, asked: Day, _ calendar: WorkingCalendar) {
        let last = try? calendar.adding(workingDays: terms[.waiting], to: asked)
        if let last, last <= day { return }
        (waiting, waitsUntil) = (day, last)
    }

    /// The run as it stands on a day: one that has waited as long as it may goes on without an answer.
    func asOf(_ day: Day, _ calendar: WorkingCalendar) throws(CalendarGap) -> ClockRun {
        guard end == nil, let last = waitsUntil, day > last else { return self }
        var run = self
        try run.goOn(on: last, isAnswered: true, calendar)
        return run
    }

    /// The run as it will go on if the person never answers; itself where nobody can tell the last day of the wait.
    func unanswered(_ calendar: WorkingCalendar) throws(CalendarGap) -> ClockRun {
        guard let last = waitsUntil else { return self }
        return try asOf(last.adding(days: 1), calendar)
    }

    mutating func set(_ day: Day) { set = day }

    mutating func extend(until day: Day) { (extended, set) = (day, nil) }

    /// The day up to which the law lets it be extended; nil where it says nothing.
    var lastExtension: Day? {
        ceiling.map { start.adding(days: terms[$0] + terms[.extension] + stoodDays) }
    }

    mutating func change(term: Term, on day: Day) { (self.term, floor) = (term, day) }

    /// Goes on after waiting with the working days that were left when it stopped; after an answer with one
    /// at least, since the day of the answer does not count (民法典第二百零一条).
    mutating func goOn(on day: Day, isAnswered: Bool, _ calendar: WorkingCalendar) throws(CalendarGap) {
        guard let since = waiting else { return }
        let last = waitsUntil ?? day
        (waiting, waitsUntil) = (nil, nil)
        // Whatever comes after the longest wait finds a clock that has been going on since.
        let isAnswered = isAnswered || day > last
        let day = min(day, last)
        guard day > since else { return }
        let least = isAnswered ? 1 : 0
        let left = try? calendar.workingDays(from: since, to: ruleDue(calendar))
        if let set { self.set = try Self.moved(set, from: since, to: day, least, calendar) }
        if let extended { self.extended = try Self.moved(extended, from: since, to: day, least, calendar) }
        stood += try calendar.workingDays(from: since, to: day) + max(0, least - (left ?? least))
        stoodDays += Int(day.number - since.number)
        if let floor { self.floor = try Self.moved(floor, from: since, to: day, least, calendar) }
    }

    private static func moved(
        _ due: Day, from since: Day, to day: Day, _ least: Int, _ calendar: WorkingCalendar
    ) throws(CalendarGap) -> Day {
        try calendar.adding(workingDays: max(least, calendar.workingDays(from: since, to: due)), to: day)
    }
}
