/// What the author does.
extension Edition {
    /// What is known about an edition when it is handed in or released, besides its own content.
    public struct Checks: Hashable, Sendable {
        /// How many places hold ID, card or mobile numbers, in columns not masked for them, text
        /// and attachments.
        public let sensitivePlaces: Int
        /// The closing balance of the last period, which a ledger must start from; nil where unknown.
        public let opening: Money?

        public init(sensitivePlaces: Int, opening: Money? = nil) {
            self.sensitivePlaces = sensitivePlaces
            self.opening = opening
        }
    }

    /// Replaces the content of a draft. Whoever writes in it counts as an author.
    public mutating func revise(_ content: Content, by actor: Actor) throws(EditionRefusal) {
        try transition(.revise, by: actor)
        self.content = content
        addAuthor(actor.officer)
    }

    /// Whether the draft may be thrown away, returned or not; gives the reason as the event keeps it.
    public func discard(reason: String, by actor: Actor) throws(EditionRefusal) -> String {
        try transition(.discard, by: actor)
        return try Self.stated(reason)
    }

    /// Hands the draft in for review: it must say something, balance, and hold no sensitive numbers.
    public mutating func submit(by actor: Actor, at now: Moment, checks: Checks) throws(EditionRefusal) {
        try transition(.submit, by: actor)
        guard !content.isBlank else { throw .nothingToRead }
        if let table = content.table, let imbalance = Balance.check(table, opening: checks.opening) {
            throw .unbalanced(imbalance)
        }
        guard checks.sensitivePlaces == 0 else { throw .sensitive(places: checks.sensitivePlaces) }
        addAuthor(actor.officer)
        state = .awaitingVillage(submitted: Submission(officer: actor.officer, at: now))
    }

    /// Begins the next edition, a draft that starts from this one's content, with the reason people
    /// will read.
    public func correct(id: ID, reason: String, by actor: Actor) throws(EditionRefusal) -> Edition {
        try transition(.correct, by: actor)
        let reason = try Self.stated(reason)
        return Edition(
            id: id, version: 1, disclosure: disclosure, field: field, number: number + 1,
            origin: .correction(of: self.id, reason: reason), authors: [actor.officer], content: content,
            state: .draft(returned: nil))
    }

    private mutating func addAuthor(_ officer: Officer.ID) {
        if !authors.contains(officer) { authors.append(officer) }
    }

    /// The reason without space around it; refused where nothing is left.
    static func stated(_ reason: String) throws(EditionRefusal) -> String {
        let core = reason.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        guard !core.isEmpty else { throw .reasonMissing }
        return String(core)
    }
}
