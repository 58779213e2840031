/// The answer and what comes after it.
extension Petition {
    /// Tells the person what came of it. The centre may answer by itself what needs no unit (`outcome` is
    /// then what it found); of what a unit resolved, the outcome stays the unit's.
    /// - Parameter isPublic: whether others who said the same may read it; then its text has been looked through before.
    public mutating func answer(
        _ words: String, outcome: Outcome = .explained, isPublic: Bool, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.answer, actor)
        guard let words = stated(words) else { throw .wordsMissing }
        let answer = Answer(
            words: words, isPublic: isPublic, officer: actor.officer, unit: actor.unit.id, at: now)
        switch state {
        case .accepted(let entry, _):
            let found = Resolution(
                outcome: outcome, account: words, unit: actor.unit.id, officer: actor.officer, at: now)
            state = .answered(entry, Reply(dispatch: nil, resolution: found, answer: answer))
        case .resolved(let entry, let dispatch, let resolution):
            state = .answered(entry, Reply(dispatch: dispatch, resolution: resolution, answer: answer))
        case .received, .declined, .dispatched, .answered, .followedUp, .closed, .merged, .withdrawn:
            throw .notInThisState(state.kind, .answer)
        }
        question = nil
        history.append(.answered, at: now)
    }

    /// Records the call to the person; again where the first one reached nobody. The officer who found the
    /// outcome does not ask how it was; the one who only passed the answer on may.
    /// - Parameter satisfaction: nil where nobody was reached.
    public mutating func followUp(
        _ satisfaction: Satisfaction?, notes: String, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.followUp, actor)
        let (entry, reply): (LedgerEntry, Reply)
        switch state {
        case .answered(let known, let given), .followedUp(let known, let given, _):
            (entry, reply) = (known, given)
        case .received, .declined, .accepted, .dispatched, .resolved, .closed, .merged, .withdrawn:
            throw .notInThisState(state.kind, .followUp)
        }
        guard reply.resolution.officer != actor.officer else { throw .ending(.ownWork) }
        guard let notes = stated(notes) else { throw .wordsMissing }
        let result: FollowUp.Result =
            if let satisfaction {
                .reached(satisfaction, by: actor.officer, notes: notes)
            } else {
                .notReached(by: actor.officer, notes: notes)
            }
        state = .followedUp(entry, reply, FollowUp(result: result, at: now))
        history.append(.followedUp, at: now)
    }

    /// Ends it. Where the person is not satisfied, the reason for not taking it up again is written down.
    public mutating func close(
        reason: String? = nil, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.close, actor)
        guard case .followedUp(let entry, let reply, let followUp) = state else {
            throw .notInThisState(state.kind, .close)
        }
        guard reopening == nil else { throw .ending(.reopeningUndecided) }
        let reason = reason.flatMap(stated)
        guard reason != nil || (rating?.satisfaction ?? followUp.satisfaction) != .not else {
            throw .reasonMissing
        }
        state = .closed(
            entry, reply, followUp, Closing(officer: actor.officer, at: now, reason: reason))
        history.append(.closed, at: now)
    }

    /// Takes it up again, because the person asked or the follow-up showed that it must be: a new round with
    /// clocks of its own. What was declined goes back to the door. The text leaves the public pages.
    public mutating func reopen(reason: String, by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.reopen, actor)
        guard let reason = stated(reason) else { throw .reasonMissing }
        if var entry = state.entry {
            entry.round += 1
            entry.reopened = Decision(officer: actor.officer, at: now, reason: reason)
            entry.extension = .none
            state = .accepted(entry, returned: nil)
        } else {
            state = .received
        }
        if publicity.isCleared { publicity = .agreed }
        (reopening, rating) = (nil, nil)
        history.append(.reopened, at: now)
    }

    /// Decides that it stays as it is, and tells the person why.
    public mutating func refuseReopening(
        reason: String, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.refuseReopening, actor)
        guard reopening != nil else { throw .ending(.noReopeningAsked) }
        guard stated(reason) != nil else { throw .reasonMissing }
        reopening = nil
        history.append(.reopeningRefused, at: now)
    }
}
