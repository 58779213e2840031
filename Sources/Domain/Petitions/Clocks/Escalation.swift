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
    /// The rungs that have come and are not done, lowest first. Asking twice gives the same; what ended or
    /// waits for the person owes nothing.
    public func escalations(
        done: Set<EscalationDue>, on today: Day, under rules: PetitionRules
    ) throws(CalendarGap) -> [EscalationDue] {
        var owed: [EscalationDue] = []
        for clock in PetitionClock.allCases where clock.climbs {
            let runs = try runs(of: clock, under: rules)
            guard let run = runs.last, run.end == nil, run.waiting == nil else { continue }
            for rung in Escalation.allCases where try run.day(of: rung, rules.calendar) <= today {
                let due = EscalationDue(clock: clock, run: runs.count, rung: rung)
                if !done.contains(due) { owed.append(due) }
            }
        }
        return owed
    }
}

extension Petition.History {
    /// The first day on which a rung comes that is not done; nil where none will, as things stand. A day in the past
    /// means that something is owed now.
    public func nextEscalation(
        done: Set<EscalationDue>, under rules: PetitionRules
    ) throws(CalendarGap) -> Day? {
        var next: Day?
        for clock in PetitionClock.allCases where clock.climbs {
            let runs = try runs(of: clock, under: rules)
            guard let run = runs.last, run.end == nil, run.waiting == nil else { continue }
            for rung in Escalation.allCases
            where !done.contains(EscalationDue(clock: clock, run: runs.count, rung: rung)) {
                let day = try run.day(of: rung, rules.calendar)
                next = next.map { min($0, day) } ?? day
            }
        }
        return next
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
