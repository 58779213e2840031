/// The problems that one field was told of over a span of days, handed to its bureau as a whole (汇总转交; H5). The bureau
/// answers once for all of them; the centre closes it, or sends it back with a reason.
public struct Digest: Hashable, Sendable {
    public typealias ID = Identifier<Digest>
    public let id: ID
    /// The stored version this was read at.
    public let version: Int
    /// Consecutive within county and year; letters show `光山汇〔2026〕0001号`.
    public let serial: Serial
    public let scope: Scope
    /// The bureau that answers.
    public let bureau: Petition.Party
    /// What the centre makes of the problems, in its own words.
    public let summary: String
    /// Rounds that were answered and sent back, the first first.
    public internal(set) var earlier: [Finished]
    public internal(set) var state: State

    /// Puts together a digest that exists already; `Digest.handOver` makes new ones.
    public init(
        id: ID, version: Int, serial: Serial, scope: Scope, bureau: Petition.Party, summary: String,
        earlier: [Finished] = [], state: State
    ) {
        self.id = id
        self.version = version
        self.serial = serial
        self.scope = scope
        self.bureau = bureau
        self.summary = summary
        self.earlier = earlier
        self.state = state
    }

    /// Which petitions it is about: those of a field that came on days of a span, the last day included.
    public struct Scope: Hashable, Sendable {
        public let county: DivisionCode
        public let field: String
        public let from: Day
        public let until: Day

        public init(county: DivisionCode, field: String, from: Day, until: Day) {
            self.county = county
            self.field = field
            self.from = from
            self.until = until
        }
    }

    /// Where it stands; each case carries exactly what is known then.
    public enum State: Hashable, Sendable {
        case handedOver(Round)
        case answered(Finished)
        case closed(Finished, Closing)

        /// The state without its data, as it is stored and as the workflow names it.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            case handedOver, answered, closed
        }

        public var kind: Kind {
            switch self {
            case .handedOver: .handedOver
            case .answered: .answered
            case .closed: .closed
            }
        }
    }

    /// A hand-over with its day; `reason` says why it was sent back, nil in the first.
    public struct Round: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        public let due: Day
        public let reason: String?

        public init(officer: Officer.ID, at: Moment, due: Day, reason: String?) {
            self.officer = officer
            self.at = at
            self.due = due
            self.reason = reason
        }
    }

    /// What the bureau says of all of them together.
    public struct Answer: Hashable, Sendable {
        public let findings: String
        public let measures: String
        public let officer: Officer.ID
        public let at: Moment

        public init(findings: String, measures: String, officer: Officer.ID, at: Moment) {
            self.findings = findings
            self.measures = measures
            self.officer = officer
            self.at = at
        }
    }

    /// A round with its answer.
    public struct Finished: Hashable, Sendable {
        public let round: Round
        public let answer: Answer

        public init(round: Round, answer: Answer) {
            self.round = round
            self.answer = answer
        }
    }

    public struct Closing: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        /// What the centre says to it; may be empty.
        public let words: String

        public init(officer: Officer.ID, at: Moment, words: String) {
            self.officer = officer
            self.at = at
            self.words = words
        }
    }
}
