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
        history.append(.asked, at: now)
    }

    /// Goes on without the person's answer.
    public mutating func stopAsking(by actor: Actor, at now: Moment) throws(PetitionRefusal) {
        try permit(.stopAsking, actor)
        guard question != nil else { throw .question(.nothingAsked) }
        question = nil
        history.append(.heard, at: now)
    }

    /// Joins it to an earlier petition that says the same; every receipt code keeps working.
    public mutating func merge(
        into other: Petition, by actor: Actor, at now: Moment
    ) throws(PetitionRefusal) {
        try permit(.merge, actor)
        guard other.id != id else { throw .merger(.itself) }
        guard other.county == county else { throw .merger(.elsewhere) }
        guard (other.receivedAt, other.id) < (receivedAt, id) else { throw .merger(.younger) }
        switch other.state.kind {
        case .merged, .withdrawn, .declined: throw .merger(.ended(other.state.kind))
        case .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .closed: break
        }
        state = .merged(Merger(into: other.id, officer: actor.officer, at: now), state.entry)
        question = nil
        history.append(.merged, at: now)
    }
}
