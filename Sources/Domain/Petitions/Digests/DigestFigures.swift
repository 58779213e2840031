/// One petition as a digest lists it: what it is about, never who.
public struct DigestLine: Hashable, Sendable {
    public let id: Petition.ID
    public let kind: Petition.Kind
    public let place: DivisionCode
    public let state: Petition.State.Kind
    public let outcome: Outcome?
    /// The petition that it was merged into.
    public let mergedInto: Petition.ID?
    /// Whether something about it is over now, and whether something ever was; nil where the calendar is missing.
    public let isOverdue: Bool?
    public let wasOverdue: Bool?

    public init(
        id: Petition.ID, kind: Petition.Kind, place: DivisionCode, state: Petition.State.Kind,
        outcome: Outcome?, mergedInto: Petition.ID?, isOverdue: Bool?, wasOverdue: Bool?
    ) {
        self.id = id
        self.kind = kind
        self.place = place
        self.state = state
        self.outcome = outcome
        self.mergedInto = mergedInto
        self.isOverdue = isOverdue
        self.wasOverdue = wasOverdue
    }
}

/// The figures of a digest, derived from its lines and from nothing else.
public struct DigestFigures: Hashable, Sendable {
    /// How many of something, the most first; equal ones by code.
    public struct Count<Key: Hashable & Sendable>: Hashable, Sendable {
        public let key: Key
        public let count: Int
    }

    /// The same kind of thing from the same place, more than once.
    public struct Repeat: Hashable, Sendable {
        public let place: DivisionCode
        public let kind: Petition.Kind
    }

    public let total: Int
    public let villages: [Count<DivisionCode>]
    public let townships: [Count<DivisionCode>]
    public let kinds: [Count<Petition.Kind>]
    public let outcomes: [Count<Outcome>]
    public let repeats: [Count<Repeat>]
    /// Joined to another one that says the same.
    public let merged: Int
    /// Answered or further.
    public let answered: Int
    public let closed: Int
    public let overdue: Int
    public let everOverdue: Int
    /// How many of which nobody knows whether they are over, for want of a calendar.
    public let unknown: Int

    public init(_ lines: [DigestLine]) {
        total = lines.count
        villages = Self.counts(lines.map(\.place)) { $0.text }
        townships = Self.counts(lines.compactMap { $0.place.ancestor(.township) }) { $0.text }
        kinds = Self.counts(lines.map(\.kind)) { $0.rawValue }
        outcomes = Self.counts(lines.compactMap(\.outcome)) { $0.rawValue }
        repeats = Self.counts(lines.map { Repeat(place: $0.place, kind: $0.kind) }) {
            $0.place.text + $0.kind.rawValue
        }.filter { $0.count > 1 }
        merged = lines.count { $0.mergedInto != nil }
        answered = lines.count { $0.state.isAnswered }
        closed = lines.count { $0.state == .closed }
        overdue = lines.count { $0.isOverdue == true }
        everOverdue = lines.count { $0.wasOverdue == true }
        unknown = lines.count { $0.isOverdue == nil }
    }

    private static func counts<Key: Hashable>(_ keys: [Key], code: (Key) -> String) -> [Count<Key>] {
        Dictionary(grouping: keys) { $0 }.map { Count(key: $0.key, count: $0.value.count) }
            .sorted { ($1.count, code($0.key)) < ($0.count, code($1.key)) }
    }
}

extension Petition.State.Kind {
    /// Whether the person has an answer.
    public var isAnswered: Bool {
        switch self {
        case .answered, .followedUp, .closed: true
        case .received, .declined, .accepted, .dispatched, .resolved, .merged, .withdrawn: false
        }
    }

    /// Whether a digest lists it: what is in the ledger, and duplicates of that. What has not been accepted, was not
    /// taken or was withdrawn is nobody's problem yet, or any more.
    public var isListedInDigests: Bool {
        switch self {
        case .accepted, .dispatched, .resolved, .answered, .followedUp, .closed, .merged: true
        case .received, .declined, .withdrawn: false
        }
    }
}
