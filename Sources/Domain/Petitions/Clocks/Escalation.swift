/// The ladder for what is slow (product.md, section 5): each rung once in a run of a clock. Stored by raw value.
public enum Escalation: String, Hashable, Sendable, CaseIterable {
    /// On the first yellow day.
    case reminded
    /// A supervision order (督办单), some working days after the due day.
    case supervised
    /// Handed one level up, some working days later.
    case raised

    /// Who hears of it, for a petition that a unit of this kind has; the centre's own slowness goes from the
    /// county's discipline commission to the leading group.
    public func addressee(for kind: Unit.Kind) -> Role? {
        switch (self, kind) {
        case (.reminded, _), (.supervised, _): nil
        case (.raised, .station), (.raised, .villageCommittee): .townshipLead
        case (.raised, .township), (.raised, .townshipDiscipline): .countyDiscipline
        case (.raised, .bureau), (.raised, .informationCentre), (.raised, .countyDiscipline),
            (.raised, .leadingGroup), (.raised, .administration):
            .leadingGroup
        case (.raised, .cityDiscipline): .cityDiscipline
        }
    }
}

/// One rung that a petition has come to. Unique in the store, so that a rung is never climbed twice, even
/// where the process was killed between the sending and the noting.
public struct EscalationDue: Hashable, Sendable {
    public let clock: PetitionClock
    /// Which run of the clock, from 1.
    public let run: Int
    public let rung: Escalation

    public init(clock: PetitionClock, run: Int, rung: Escalation) {
        self.clock = clock
        self.run = run
        self.rung = rung
    }
}

extension PetitionClock {
    /// Whether slowness climbs the ladder. A first reply and an acceptance run side by side and would be
    /// reminded of twice; a call back that is late is seen in the figures.
    public var climbs: Bool {
        switch self {
        case .acceptance, .handling, .answer: true
        case .firstReply, .followUp: false
        }
    }
}

extension Petition.History {
    /// The rungs that have come and are not done, lowest first. Asking twice gives the same; what ended owes nothing, and
    /// what waits for the person nothing before the longest wait is over. A rung whose day nobody knows yet holds up none before it; where no day
    /// is known, the missing year is thrown.
    public func escalations(
        done: Set<EscalationDue>, on today: Day, under rules: PetitionRules
    ) throws(CalendarGap) -> [EscalationDue] {
        let ladder = ladder(done: done, under: rules)
        if ladder.days.isEmpty, let gap = ladder.gap { throw gap }
        return ladder.days.filter { $0.day <= today }.map(\.due)
    }

    /// The first day on which a rung comes that is not done; nil where none will, as things stand. A day in the past
    /// means that something is owed now. The missing year is thrown where no day is known.
    public func nextEscalation(
        done: Set<EscalationDue>, under rules: PetitionRules
    ) throws(CalendarGap) -> Day? {
        let ladder = ladder(done: done, under: rules)
        if ladder.days.isEmpty, let gap = ladder.gap { throw gap }
        return ladder.days.map(\.day).min()
    }

    /// Every rung ahead with its day, and the first year that was missing to tell of more.
    private func ladder(done: Set<EscalationDue>, under rules: PetitionRules) -> Ladder {
        var ladder = Ladder()
        for clock in PetitionClock.allCases where clock.climbs {
            do throws(CalendarGap) {
                try ladder.climb(runs(of: clock, under: rules), of: clock, done, rules.calendar)
            } catch {
                ladder.gap = ladder.gap ?? error
            }
        }
        return ladder
    }
}

/// The rungs that are not done, as far as the calendar tells their days.
private struct Ladder {
    var days: [(due: EscalationDue, day: Day)] = []
    var gap: CalendarGap?

    mutating func climb(
        _ runs: [ClockRun], of clock: PetitionClock, _ done: Set<EscalationDue>, _ calendar: WorkingCalendar
    ) throws(CalendarGap) {
        guard let last = runs.last, last.end == nil else { return }
        let run = try last.unanswered(calendar)
        guard run.waiting == nil else { return }
        let first = last.waitsUntil?.adding(days: 1)
        for rung in Escalation.allCases {
            let due = EscalationDue(clock: clock, run: runs.count, rung: rung)
            if done.contains(due) { continue }
            let day = try run.day(of: rung, calendar)
            days.append((due, max(day, first ?? day)))
        }
    }
}

extension ClockRun {
    /// The day on which a rung comes.
    func day(of rung: Escalation, _ calendar: WorkingCalendar) throws(CalendarGap) -> Day {
        let due = try due(calendar)
        switch rung {
        case .reminded: return try yellowDay(due, calendar)
        case .supervised: return try calendar.adding(workingDays: terms[.supervising], to: due)
        case .raised: return try calendar.adding(workingDays: terms[.raising], to: due)
        }
    }
}
