/// Handing over, and what the unit does.
extension Petition {
    /// The units that a petition is sent to; each once.
    public struct Assignment: Hashable, Sendable {
        public let lead: Unit
        public let helpers: [Unit]
        public let copies: [Unit]

        public init(lead: Unit, helpers: [Unit] = [], copies: [Unit] = []) {
            self.lead = lead
            self.helpers = helpers
            self.copies = copies
        }
    }

    /// Hands it to a unit with a day by which it is to be done.
    public mutating func dispatch(
        to units: Assignment, due: Day, by actor: Actor, at now: Moment, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        try permit(.dispatch, actor)
        guard case .accepted(let entry, _) = state else { throw .notInThisState(state.kind, .dispatch) }
        try hand(entry, to: units, due: due, by: actor, at: now, under: rules)
    }

    /// Hands it to other units, or sets the same ones another day.
    public mutating func reassign(
        to units: Assignment, due: Day, by actor: Actor, at now: Moment, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        try permit(.reassign, actor)
        guard case .dispatched(var entry, _) = state else { throw .notInThisState(state.kind, .reassign) }
        if entry.extension.request != nil { entry.extension = .none }
        try hand(entry, to: units, due: due, by: actor, at: now, under: rules)
    }

    private mutating func hand(
        _ entry: LedgerEntry, to units: Assignment, due: Day, by actor: Actor, at now: Moment,
        under rules: PetitionRules
    ) throws(PetitionRefusal) {
        var seen: Set<Unit.ID> = []
        for unit in [units.lead] + units.helpers + units.copies {
            guard unit.kind.handlesPetitions else { throw .handover(.cannotHandle(unit.id)) }
            guard county?.contains(unit.division) == true else { throw .handover(.unitElsewhere(unit.id)) }
            guard seen.insert(unit.id).inserted else { throw .handover(.unitTwice(unit.id)) }
        }
        guard due >= now.day else { throw .handover(.deadlinePast) }
        try checkDeadline(due, on: now.day, under: rules)
        let dispatch = Dispatch(
            lead: Party(units.lead), helpers: units.helpers.map { Party($0) },
            copies: units.copies.map { Party($0) }, due: due, officer: actor.officer, at: now)
        state = .dispatched(entry, dispatch)
        history.append(.dispatched(due: due), at: now)
    }

    /// A deadline is never later than the rule's. Where the rule's day lies in a year without a calendar, every
    /// day that can be counted lies before it.
    private func checkDeadline(
        _ due: Day, on today: Day, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        let latest: Day?
        do throws(CalendarGap) {
            latest = try history.latestDeadline(on: today, under: rules)
        } catch {
            do throws(CalendarGap) {
                _ = try rules.calendar.workingDays(from: today, to: due)
                latest = nil
            } catch {
                throw .calendar(error)
            }
        }
        if let latest, due > latest { throw .handover(.deadlineTooLate(latest: latest)) }
    }

    /// The unit sends it back: not ours. The clock goes on.
    public mutating func `return`(reason: String, by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.return, actor)
        guard case .dispatched(var entry, _) = state else { throw .notInThisState(state.kind, .return) }
        guard let reason = stated(reason) else { throw .reasonMissing }
        if entry.extension.request != nil { entry.extension = .none }
        let returned = UnitReturn(unit: actor.unit.id, officer: actor.officer, at: now, reason: reason)
        state = .accepted(entry, returned: returned)
    }

    /// The unit is done: what came of it, and an account for officers.
    public mutating func resolve(
        _ outcome: Outcome, account: String, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.resolve, actor)
        guard case .dispatched(var entry, let dispatch) = state else {
            throw .notInThisState(state.kind, .resolve)
        }
        guard let account = stated(account) else { throw .wordsMissing }
        if entry.extension.request != nil { entry.extension = .none }
        let resolution = Resolution(
            outcome: outcome, account: account, unit: actor.unit.id, officer: actor.officer, at: now)
        state = .resolved(entry, dispatch, resolution)
        question = nil
        history.append(.resolved, at: now)
    }

    /// The centre is not content; the unit goes on, in the time it had.
    public mutating func sendBack(reason: String, by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.sendBack, actor)
        guard case .resolved(let entry, let dispatch, _) = state else {
            throw .notInThisState(state.kind, .sendBack)
        }
        guard stated(reason) != nil else { throw .reasonMissing }
        state = .dispatched(entry, dispatch)
        history.append(.sentBack, at: now)
    }
}
