/// What happens once the three signatures are given.
extension Edition {
    /// Makes a scheduled edition public, once its time has come.
    public mutating func publish(at now: Moment) throws(EditionRefusal) {
        try transition(.publish, by: nil)
        guard case .scheduled(let release, let publication) = state else {
            throw .notInThisState(state.kind, .publish)
        }
        guard now >= publication else { throw .notYetTime(publication) }
        state = .published(release, at: now)
    }

    /// Gives way to a later edition of the same disclosure that is public now.
    public mutating func supersede(by successor: Edition, at now: Moment) throws(EditionRefusal) {
        try transition(.supersede, by: nil)
        guard case .published(let release, let published) = state else {
            throw .notInThisState(state.kind, .supersede)
        }
        guard successor.disclosure == disclosure, successor.number > number,
            successor.state.kind == .published
        else { throw .notASuccessor }
        state = .superseded(release, published: published, by: successor.id, at: now)
    }

    /// Takes a public edition down; what stays is a public tombstone with the reason.
    public mutating func withdraw(reason: String, by actor: Actor, at now: Moment) throws(EditionRefusal) {
        try transition(.withdraw, by: actor)
        guard case .published(let release, let published) = state else {
            throw .notInThisState(state.kind, .withdraw)
        }
        let withdrawal = Withdrawal(officer: actor.officer, at: now, reason: try Self.stated(reason))
        state = .withdrawn(release, published: published, withdrawal)
    }
}
