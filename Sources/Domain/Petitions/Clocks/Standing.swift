extension Petition.History {
    /// Every run of a clock, in order; empty where it never began.
    public func runs(
        of clock: PetitionClock, under rules: PetitionRules
    ) throws(CalendarGap) -> [ClockRun] {
        var fold = ClockFold(clock, rules)
        for step in steps { try fold.take(step) }
        return fold.runs
    }

    /// What a clock shows on a day: its last run; nil where it never began.
    public func reading(
        of clock: PetitionClock, on today: Day, under rules: PetitionRules
    ) throws(CalendarGap) -> ClockReading? {
        try runs(of: clock, under: rules).last?.reading(on: today, rules.calendar)
    }

    /// The day on which something is due first if the person does not answer what was asked. Nil where no clock runs;
    /// a wait whose last day nobody can tell is not counted.
    public func firstDue(under rules: PetitionRules) throws(CalendarGap) -> Day? {
        var first: Day?
        for clock in PetitionClock.allCases {
            for run in try runs(of: clock, under: rules) where run.end == nil {
                let run = try run.unanswered(rules.calendar)
                guard run.waiting == nil else { continue }
                let due = try run.due(rules.calendar)
                first = min(due, first ?? due)
            }
        }
        return first
    }

    /// All clocks at once, for ledgers and figures.
    public func standing(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Standing {
        var standing = Standing()
        for clock in PetitionClock.allCases {
            for run in try runs(of: clock, under: rules) {
                let reading = try run.reading(on: today, rules.calendar)
                if reading.isBreached { standing.breached.insert(clock) }
                if run.end == nil {
                    standing.add(OpenClock(clock: clock, reading: reading))
                } else if reading.isBreached {
                    standing.endedLate = true
                }
            }
        }
        return standing
    }
}

/// Where a petition's clocks stand on a day.
public struct Standing: Hashable, Sendable {
    /// The clocks that are over, or once were: nothing that happens later takes one out.
    public internal(set) var breached: Set<PetitionClock> = []
    /// Whether a run that has ended was over by then; unlike `breached` the same on every day, so that what is closed
    /// is on time or late for good.
    public internal(set) var endedLate = false
    /// The clocks that run or wait, the earliest due day first, what waits for the person last.
    public private(set) var open: [OpenClock] = []

    /// The clock to look at first; nil where none is open.
    public var next: OpenClock? { open.first }

    /// Whether something is over now.
    public var isOverdue: Bool { open.contains { $0.reading.isBreached } }

    /// What one open clock shows; nil where it is not open.
    public func reading(of clock: PetitionClock) -> ClockReading? {
        open.first { $0.clock == clock }?.reading
    }

    mutating func add(_ clock: OpenClock) {
        let place = open.firstIndex { clock.order < $0.order } ?? open.endIndex
        open.insert(clock, at: place)
    }
}

/// A clock that has not ended, and what it shows.
public struct OpenClock: Hashable, Sendable {
    public let clock: PetitionClock
    public let reading: ClockReading

    fileprivate var order: Int32 { reading.openDue?.number ?? .max }
}
