extension Petition {
    /// A petition's state laid flat, as tables store it: the kind and what is known. `State(stored)` gives back
    /// the state, or nil where a needed part is missing.
    public struct StoredState: Hashable, Sendable {
        public var kind: State.Kind
        public var decline: Decline?
        public var entry: LedgerEntry?
        public var returned: UnitReturn?
        public var dispatch: Dispatch?
        public var resolution: Resolution?
        public var answer: Answer?
        public var followUp: FollowUp?
        public var closing: Closing?
        public var merger: Merger?
        public var withdrawn: Moment?

        public init(kind: State.Kind) { self.kind = kind }

        var reply: Reply? {
            guard let resolution, let answer else { return nil }
            return Reply(dispatch: dispatch, resolution: resolution, answer: answer)
        }
    }
}

extension Petition.State {
    public init?(_ stored: Petition.StoredState) {
        switch stored.kind {
        case .received: self = .received
        case .declined:
            guard let decline = stored.decline else { return nil }
            self = .declined(decline)
        case .merged:
            guard let merger = stored.merger else { return nil }
            self = .merged(merger, stored.entry)
        case .withdrawn:
            guard let at = stored.withdrawn else { return nil }
            self = .withdrawn(at: at, stored.entry)
        case .accepted, .dispatched, .resolved, .answered, .followedUp, .closed:
            guard let entry = stored.entry, let state = Self(stored, entry) else { return nil }
            self = state
        }
    }

    private init?(_ stored: Petition.StoredState, _ entry: Petition.LedgerEntry) {
        if stored.kind == .accepted {
            self = .accepted(entry, returned: stored.returned)
        } else if stored.kind == .dispatched, let dispatch = stored.dispatch {
            self = .dispatched(entry, dispatch)
        } else if stored.kind == .resolved, let dispatch = stored.dispatch, let done = stored.resolution {
            self = .resolved(entry, dispatch, done)
        } else if stored.kind == .answered, let reply = stored.reply {
            self = .answered(entry, reply)
        } else if stored.kind == .followedUp, let reply = stored.reply, let followUp = stored.followUp {
            self = .followedUp(entry, reply, followUp)
        } else if let reply = stored.reply, let followUp = stored.followUp, let closing = stored.closing,
            stored.kind == .closed
        {
            self = .closed(entry, reply, followUp, closing)
        } else {
            return nil
        }
    }

    /// The same, laid flat.
    public var stored: Petition.StoredState {
        var stored = Petition.StoredState(kind: kind)
        stored.entry = entry
        stored.dispatch = dispatch
        stored.resolution = reply?.resolution
        stored.answer = reply?.answer
        switch self {
        case .declined(let decline): stored.decline = decline
        case .accepted(_, let returned): stored.returned = returned
        case .resolved(_, _, let resolution): stored.resolution = resolution
        case .followedUp(_, _, let followUp): stored.followUp = followUp
        case .closed(_, _, let followUp, let closing):
            stored.followUp = followUp
            stored.closing = closing
        case .merged(let merger, _): stored.merger = merger
        case .withdrawn(let at, _): stored.withdrawn = at
        case .received, .dispatched, .answered: break
        }
        return stored
    }
}
