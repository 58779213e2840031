/// What the centre does with what has come in.
extension Petition {
    /// Writes to the person before anything is decided; it meets the clock of the first reply.
    public mutating func acknowledge(_ words: String, by actor: Actor, at now: Moment) throws(PetitionRefusal)
    {
        try permit(.acknowledge, actor)
        guard stated(words) != nil else { throw .wordsMissing }
        history.append(.acknowledged, at: now)
    }

    /// Enters it in the ledger. The store hands out the serial in the same transaction, without gaps.
    public mutating func accept(_ serial: Serial, by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.accept, actor)
        guard serial.county == county, serial.year == now.day.year else {
            throw .arrival(.serialElsewhere(serial))
        }
        state = .accepted(LedgerEntry(serial: serial, officer: actor.officer, at: now), returned: nil)
        history.append(.accepted, at: now)
    }

    /// Does not take it: says why, and where to go. `.other` needs a reason of its own.
    public mutating func decline(
        _ ground: NotTaken, reason: String, elsewhere: String, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.decline, actor)
        let reason = stated(reason)
        guard reason != nil || ground != .other else { throw .reasonMissing }
        state = .declined(
            Decline(
                officer: actor.officer, at: now, ground: ground, reason: reason ?? "",
                elsewhere: stated(elsewhere) ?? ""))
        question = nil
        history.append(.declined, at: now)
    }

    /// Puts it under another kind or field. No clock begins anew; the term counts from where it began.
    public mutating func reclassify(
        as kind: Kind, field: String?, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.reclassify, actor)
        if kind != matter.kind { history.append(.reclassified(kind), at: now) }
        matter.kind = kind
        matter.field = field
    }

    /// Asks the person something.
    public mutating func ask(_ words: String, by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.ask, actor)
        guard question == nil else { throw .question(.alreadyAsked) }
        guard let words = stated(words) else { throw .wordsMissing }
        question = Question(officer: actor.officer, at: now, words: words)
        clock(.asked, at: now)
    }

    /// Tells the clocks of a question or its answer; but no clock waits for whose petition was joined to another, since that
    /// one's clocks run.
    mutating func clock(_ fact: Fact, at now: Moment) {
        if state.kind != .merged { history.append(fact, at: now) }
    }

    /// Goes on without the person's answer.
    public mutating func stopAsking(by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.stopAsking, actor)
        guard question != nil else { throw .question(.nothingAsked) }
        question = nil
        clock(.heard, at: now)
    }

    /// Joins it to an earlier petition that says the same and is still to be answered; every receipt code keeps
    /// working.
    public mutating func merge(
        into other: Petition, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.merge, actor)
        guard other.id != id else { throw .merger(.itself) }
        guard other.county == county else { throw .merger(.elsewhere) }
        guard (other.receivedAt, other.id) < (receivedAt, id) else { throw .merger(.younger) }
        guard PetitionWorkflow.leading.contains(other.state.kind), other.erasedAt == nil else {
            throw .merger(.ended(other.state.kind))
        }
        state = .merged(Merger(into: other.id, officer: actor.officer, at: now), state.entry)
        question = nil
        history.append(.merged, at: now)
    }

    /// Goes on by itself, since the petition that it was joined to was withdrawn or declined: to the door, or to the
    /// ledger under the number it has. Its clocks go on as if it had never been joined.
    public mutating func part(
        from other: Petition, by hand: Hand, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.part, hand)
        guard case .merged(let merger, let entry) = state else { throw .notInThisState(state.kind, .part) }
        guard merger.into == other.id, PetitionWorkflow.unheard.contains(other.state.kind) else {
            throw .merger(.carriesOn)
        }
        if var entry {
            if entry.extension.request != nil { entry.extension = .none }
            state = .accepted(entry, returned: nil)
        } else {
            state = .received
        }
        history.append(.parted, at: now)
        // From here on its own clocks wait for the answer.
        if question != nil { history.append(.asked, at: now) }
    }
}
