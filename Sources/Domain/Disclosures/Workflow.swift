/// What can be done to an edition.
public enum EditionVerb: String, Hashable, Sendable, CaseIterable {
    case revise
    /// A draft begun by mistake goes; nothing of it was ever public.
    case discard
    case submit, approve
    /// The third approval, public at once.
    case release
    /// The third approval, public at a set time.
    case schedule
    case `return`
    /// A scheduled edition's time has come; the clock does it.
    case publish
    /// A later edition is published; the system does it.
    case supersede
    case withdraw
    /// A new edition is begun from this one, which itself stays as it is.
    case correct
}

/// The life of an edition (product.md, section 4): the one table. What is not written here is forbidden.
public enum Workflow {
    /// One line of the table.
    public struct Transition: Hashable, Sendable {
        public let from: Edition.State.Kind
        public let verb: EditionVerb
        /// Nil where the edition is gone.
        public let to: Edition.State.Kind?
        /// The permission an officer needs; nil where the system acts.
        public let asks: Verb?

        init(_ from: Edition.State.Kind, _ verb: EditionVerb, _ to: Edition.State.Kind?, _ asks: Verb?) {
            self.from = from
            self.verb = verb
            self.to = to
            self.asks = asks
        }
    }

    /// The table, from draft to tombstone.
    public static let transitions: [Transition] = [
        Transition(.draft, .revise, .draft, .revise),
        // Whoever may empty a draft may also throw it away: no permission of its own.
        Transition(.draft, .discard, nil, .revise),
        Transition(.draft, .submit, .awaitingVillage, .submit),
        Transition(.awaitingVillage, .approve, .awaitingStation, .reviewVillage),
        Transition(.awaitingVillage, .return, .draft, .reviewVillage),
        Transition(.awaitingStation, .approve, .awaitingDiscipline, .reviewStation),
        Transition(.awaitingStation, .return, .draft, .reviewStation),
        Transition(.awaitingDiscipline, .release, .published, .release),
        Transition(.awaitingDiscipline, .schedule, .scheduled, .release),
        Transition(.awaitingDiscipline, .return, .draft, .release),
        Transition(.scheduled, .publish, .published, nil),
        Transition(.scheduled, .return, .draft, .release),
        Transition(.published, .supersede, .superseded, nil),
        Transition(.published, .withdraw, .withdrawn, .withdraw),
        Transition(.published, .correct, .published, .correct),
        Transition(.withdrawn, .correct, .withdrawn, .correct),
    ]

    /// The transition of a verb from a state; nil where it is forbidden.
    public static func transition(_ from: Edition.State.Kind, _ verb: EditionVerb) -> Transition? {
        transitions.first { $0.from == from && $0.verb == verb }
    }
}
