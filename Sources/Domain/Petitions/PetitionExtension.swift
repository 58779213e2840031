/// More time: asked by the unit and granted by the centre before the day is over, once in a round.
extension Petition {
    /// The unit asks for time until a later day.
    public mutating func askExtension(
        until: Day, reason: String, by actor: Actor, at now: Moment, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        try permit(.askExtension, actor)
        guard case .dispatched(var entry, let dispatch) = state else {
            throw .notInThisState(state.kind, .askExtension)
        }
        switch entry.extension {
        case .granted: throw .moreTime(.extendedAlready)
        case .asked: throw .moreTime(.askedAlready)
        case .none, .refused: break
        }
        guard let reason = stated(reason) else { throw .reasonMissing }
        try checkExtension(until: until, on: now.day, under: rules)
        entry.extension = .asked(
            ExtensionRequest(
                officer: actor.officer, unit: actor.unit.id, at: now, until: until, reason: reason))
        state = .dispatched(entry, dispatch)
    }

    /// The centre grants what was asked.
    public mutating func grantExtension(
        by actor: Actor, at now: Moment, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        try permit(.grantExtension, actor)
        let pending = try pendingExtension(by: actor)
        try checkExtension(until: pending.until, on: now.day, under: rules)
        decide(.granted(pending, actor.officer, at: now))
        history.append(.extended(until: pending.until), at: now)
    }

    /// The centre refuses it; the unit may ask again.
    public mutating func refuseExtension(
        reason: String, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.refuseExtension, actor)
        let pending = try pendingExtension(by: actor)
        guard let reason = stated(reason) else { throw .reasonMissing }
        decide(.refused(pending, Decision(officer: actor.officer, at: now, reason: reason)))
    }

    private mutating func decide(_ outcome: Extension) {
        guard case .dispatched(var entry, let dispatch) = state else { return }
        entry.extension = outcome
        state = .dispatched(entry, dispatch)
    }

    private func pendingExtension(by actor: Actor) throws(PetitionRefusal) -> ExtensionRequest {
        guard let request = state.entry?.extension.request else { throw .moreTime(.notAsked) }
        guard request.officer != actor.officer, request.unit != actor.unit.id else {
            throw .moreTime(.askerCannotGrant)
        }
        return request
    }

    private func checkExtension(
        until: Day, on today: Day, under rules: PetitionRules
    ) throws(PetitionRefusal) {
        let window: ExtensionWindow?
        do throws(CalendarGap) {
            window = try history.extensionWindow(on: today, under: rules)
            // Nobody could say how long there is up to a day of a year without a calendar, nor when to remind.
            if until > today { _ = try rules.calendar.workingDays(from: today, to: until) }
        } catch {
            throw .calendar(error)
        }
        guard let window else { throw .moreTime(.notAsked) }
        guard today <= window.due else { throw .moreTime(.overdueAlready(due: window.due)) }
        guard until > window.due else { throw .moreTime(.notLater(than: window.due)) }
        guard until <= window.latest else { throw .moreTime(.tooLong(latest: window.latest)) }
    }
}
