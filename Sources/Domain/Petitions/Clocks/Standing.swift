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

    /// All clocks at once, for ledgers and figures.
    public func standing(on today: Day, under rules: PetitionRules) throws(CalendarGap) -> Standing {
        var standing = Standing()
        for clock in PetitionClock.allCases {
            for run in try runs(of: clock, under: rules) {
                let reading = try run.reading(on: today, rules.calendar)
                if reading.isBreached { standing.breached.insert(clock) }
                standing.consider(clock, reading, isOpen: run.end == nil)
            }
        }
        return standing
    }
}

/// Where a petition's clocks stand on a day.
public struct Standing: Hashable, Sendable {
    /// The clocks that are over, or once were: nothing that happens later takes one out.
    public internal(set) var breached: Set<PetitionClock> = []
    /// The clock that is due first of those still open; nil where none is.
    public internal(set) var next: Next?

    public struct Next: Hashable, Sendable {
        public let clock: PetitionClock
        public let reading: ClockReading
    }

    /// Whether something is over now.
    public var isOverdue: Bool {
        switch next?.reading {
        case .overdue: true
        case .running, .paused, .met, .metLate, .dropped, nil: false
        }
    }

    /// The earliest due day goes first; a clock that waits for the person comes after all that do not.
    mutating func consider(_ clock: PetitionClock, _ reading: ClockReading, isOpen: Bool) {
        guard isOpen else { return }
        guard let known = next else {
            next = Next(clock: clock, reading: reading)
            return
        }
        let (due, knownDue) = (reading.openDue, known.reading.openDue)
        if let due, knownDue.map({ due < $0 }) ?? true { next = Next(clock: clock, reading: reading) }
    }
}
