/// What the reviewers do.
extension Edition {
    /// The village's or the station's approval; the third one is `release`.
    public mutating func approve(by actor: Actor, at now: Moment) throws(EditionRefusal) {
        try transition(.approve, by: actor)
        if let refusal = refusalToReview(actor) { throw refusal }
        switch state {
        case .awaitingVillage(let submitted):
            let signature = Signature(step: .village, officer: actor.officer, at: now)
            state = .awaitingStation(submitted: submitted, village: signature)
        case .awaitingStation(let submitted, let village):
            let signature = Signature(step: .station, officer: actor.officer, at: now)
            state = .awaitingDiscipline(submitted: submitted, village: village, station: signature)
        case .draft, .awaitingDiscipline, .scheduled, .published, .superseded, .withdrawn:
            throw .notInThisState(state.kind, .approve)
        }
    }

    /// The discipline commission's approval: public at once, or at a set time ahead.
    public mutating func release(
        by actor: Actor, at now: Moment, publication: Moment? = nil, checks: Checks
    ) throws(EditionRefusal) {
        let verb: EditionVerb = publication == nil ? .release : .schedule
        try transition(verb, by: actor)
        if let refusal = refusalToReview(actor) { throw refusal }
        guard case .awaitingDiscipline(let submitted, let village, let station) = state else {
            throw .notInThisState(state.kind, verb)
        }
        guard checks.sensitivePlaces == 0 else { throw .sensitive(places: checks.sensitivePlaces) }
        let release = Release(
            submitted: submitted, village: village, station: station,
            discipline: Signature(step: .discipline, officer: actor.officer, at: now))
        guard let publication else {
            state = .published(release, at: now)
            return
        }
        guard publication > now else { throw .publicationNotAhead }
        state = .scheduled(release, publication: publication)
    }

    /// Sends the edition back to its author. Its signatures are cleared; the return, and the event,
    /// keep them.
    public mutating func `return`(reason: String, by actor: Actor, at now: Moment) throws(EditionRefusal) {
        try transition(.return, by: actor)
        guard !authors.contains(actor.officer) else { throw .authorCannotReview }
        let reason = try Self.stated(reason)
        state = .draft(
            returned: Return(officer: actor.officer, at: now, reason: reason, undone: state.signatures))
    }
}
