/// One numbered edition of a disclosure: written, reviewed three times, public, and from then on unchanged.
public struct Edition: Hashable, Sendable {
    public typealias ID = Identifier<Edition>
    public let id: ID
    /// The stored version this was read at; the store counts it up, and refuses a write of a stale one.
    public let version: Int
    public let disclosure: Disclosure.Key
    /// The field (口) whose station signs second, as the catalogue said when the edition was begun.
    public let field: String
    /// 1 for the first edition of the disclosure.
    public let number: Int
    public let origin: Origin
    /// Everyone who wrote in it, the one who began it first; none of them may review it.
    public internal(set) var authors: [Officer.ID]
    public internal(set) var content: Content
    public internal(set) var state: State

    /// How an edition came about.
    public enum Origin: Hashable, Sendable {
        case first
        case correction(of: ID, reason: String)
    }

    /// Puts together an edition that exists already; `Edition.begin` and `correct` make new ones.
    public init(
        id: ID, version: Int, disclosure: Disclosure.Key, field: String, number: Int, origin: Origin,
        authors: [Officer.ID], content: Content, state: State
    ) {
        self.id = id
        self.version = version
        self.disclosure = disclosure
        self.field = field
        self.number = number
        self.origin = origin
        self.authors = authors
        self.content = content
        self.state = state
    }

    /// A first edition's draft, by an officer who may draft for the village.
    public static func begin(
        id: ID, disclosure: Disclosure.Key, field: String, content: Content, by actor: Actor
    ) throws(EditionRefusal) -> Edition {
        guard actor.may(.draft, on: Target(division: disclosure.village, field: field)) else {
            throw .notYours(.draft)
        }
        return Edition(
            id: id, version: 1, disclosure: disclosure, field: field, number: 1, origin: .first,
            authors: [actor.officer], content: content, state: .draft(returned: nil))
    }

    /// What permissions are asked about.
    public var target: Target { Target(division: disclosure.village, field: field) }

    /// Why this edition corrects an earlier one; nil for a first edition.
    public var correctionReason: String? {
        switch origin {
        case .first: nil
        case .correction(_, let reason): reason
        }
    }

    /// The workflow's transition, where the state allows the verb and the officer may do it.
    @discardableResult
    func transition(_ verb: EditionVerb, by actor: Actor?) throws(EditionRefusal) -> Workflow.Transition {
        guard let transition = Workflow.transition(state.kind, verb) else {
            throw .notInThisState(state.kind, verb)
        }
        if let asked = transition.asks {
            guard let actor, actor.may(asked, on: target) else { throw .notYours(asked) }
        }
        return transition
    }

    /// The verbs the officer may try now, in the workflow's order, for buttons and for `allow` lists.
    public func verbs(for actor: Actor) -> [EditionVerb] {
        Workflow.transitions.filter { transition in
            guard transition.from == state.kind, let asked = transition.asks else { return false }
            guard actor.may(asked, on: target) else { return false }
            switch transition.verb {
            case .approve, .release, .schedule: return refusalToReview(actor) == nil
            case .return: return !authors.contains(actor.officer)
            case .revise, .discard, .submit, .publish, .supersede, .withdraw, .correct: return true
            }
        }.map(\.verb)
    }

    /// Why an officer with the right role still may not review this edition; nil where nothing stands
    /// in the way.
    func refusalToReview(_ actor: Actor) -> EditionRefusal? {
        if authors.contains(actor.officer) { return .authorCannotReview }
        let signed = state.signatures.first { $0.officer == actor.officer }
        return signed.map { .alreadySigned($0.step) }
    }
}
