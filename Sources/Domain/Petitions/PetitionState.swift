extension Petition {
    /// Where a petition stands; each case carries exactly what is known then.
    public enum State: Hashable, Sendable {
        case received
        case declined(Decline)
        /// In the ledger, with nobody working on it yet; `returned` says which unit sent it back last.
        case accepted(LedgerEntry, returned: UnitReturn?)
        case dispatched(LedgerEntry, Dispatch)
        /// The unit is done; the person has not heard yet.
        case resolved(LedgerEntry, Dispatch, Resolution)
        case answered(LedgerEntry, Reply)
        case followedUp(LedgerEntry, Reply, FollowUp)
        case closed(LedgerEntry, Reply, FollowUp, Closing)
        /// A duplicate; the other petition carries on, and this one's receipt shows it.
        case merged(Merger, LedgerEntry?)
        /// Taken back by the person.
        case withdrawn(at: Moment, LedgerEntry?)

        /// The state without its data, as it is stored and as the workflow names it.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case received, declined, accepted, dispatched, resolved, answered, followedUp, closed
            case merged, withdrawn
        }

        /// The state without its data.
        public var kind: Kind {
            switch self {
            case .received: .received
            case .declined: .declined
            case .accepted: .accepted
            case .dispatched: .dispatched
            case .resolved: .resolved
            case .answered: .answered
            case .followedUp: .followedUp
            case .closed: .closed
            case .merged: .merged
            case .withdrawn: .withdrawn
            }
        }

        /// The ledger's entry; nil for what was never accepted.
        public var entry: LedgerEntry? {
            switch self {
            case .received, .declined: nil
            case .accepted(let entry, _), .dispatched(let entry, _), .resolved(let entry, _, _),
                .answered(let entry, _), .followedUp(let entry, _, _), .closed(let entry, _, _, _):
                entry
            case .merged(_, let entry), .withdrawn(_, let entry): entry
            }
        }

        /// To whom it was sent; nil where nobody has it, or the centre answered by itself.
        public var dispatch: Dispatch? {
            switch self {
            case .dispatched(_, let dispatch), .resolved(_, let dispatch, _): dispatch
            case .answered(_, let reply), .followedUp(_, let reply, _), .closed(_, let reply, _, _):
                reply.dispatch
            case .received, .declined, .accepted, .merged, .withdrawn: nil
            }
        }

        /// Outcome and answer; nil while the person has none.
        public var reply: Reply? {
            switch self {
            case .answered(_, let reply), .followedUp(_, let reply, _), .closed(_, let reply, _, _): reply
            case .received, .declined, .accepted, .dispatched, .resolved, .merged, .withdrawn: nil
            }
        }
    }
}
