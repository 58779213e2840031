/// What kinds of thing people say (product.md, section 5): four that become petitions, and reports, which
/// never do. A form offers these; `petition` is nil for what must go to the sealed store.
public enum Concern: Hashable, Sendable, CaseIterable {
    case petition(Petition.Kind)
    /// 举报, against an official.
    case report

    public static let allCases: [Concern] = Petition.Kind.allCases.map(Concern.petition) + [.report]

    /// The form's value: `consultation` … `report`.
    public var code: String {
        switch self {
        case .petition(let kind): kind.rawValue
        case .report: "report"
        }
    }

    /// Reads the form's value; nil for anything else.
    public init?(code: some StringProtocol) {
        guard let found = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }
}

extension Petition {
    /// What is asked for. Stored by raw value.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 咨询, 建议, 求助, 投诉.
        case consultation, suggestion, help, complaint
    }

    /// How it came. Stored by raw value.
    public enum Channel: String, Hashable, Sendable, CaseIterable {
        case website, app, wechat, phone, letter, visit

        /// Whether the centre writes it down for the person.
        public var isEnteredByCentre: Bool {
            switch self {
            case .website, .app, .wechat: false
            case .phone, .letter, .visit: true
            }
        }
    }

    /// What it is about, and where.
    public struct Matter: Hashable, Sendable {
        public internal(set) var kind: Kind
        /// The field (口) as units know it, `Unit.field`; nil where nobody has said.
        public internal(set) var field: String?
        /// The village, or a township or the county where no village is known.
        public let division: DivisionCode
        /// The row of a roster that is objected to (提出异议).
        public let objection: RosterRow?

        public init(kind: Kind, field: String?, division: DivisionCode, objection: RosterRow? = nil) {
            self.kind = kind
            self.field = field
            self.division = division
            self.objection = objection
        }

        /// The county the place lies in; nil for a city or a province.
        public var county: DivisionCode? { division.ancestor(.county) }

        /// What permissions are asked about.
        public var target: Target { Target(division: division, field: field) }
    }

    /// One row of a published edition.
    public struct RosterRow: Hashable, Sendable {
        public let disclosure: Disclosure.ID
        /// The edition's number within the disclosure, from 1.
        public let edition: Int
        /// The row's place in the edition, from 0.
        public let row: Int

        public init(disclosure: Disclosure.ID, edition: Int, row: Int) {
            self.disclosure = disclosure
            self.edition = edition
            self.row = row
        }
    }

    /// How it came and what the person wishes. Who the person is lies encrypted elsewhere.
    public struct Sender: Hashable, Sendable {
        public let channel: Channel
        public let isAnonymous: Bool
        /// Whether the person agrees that it is shown publicly, without names, once answered.
        public let mayBePublic: Bool

        public init(channel: Channel, isAnonymous: Bool, mayBePublic: Bool) {
            self.channel = channel
            self.isAnonymous = isAnonymous
            self.mayBePublic = mayBePublic
        }
    }

    /// Whether the public may read it: only where the person agreed and the centre cleared the text.
    public enum Publicity: Hashable, Sendable {
        case notAgreed, agreed
        case cleared(Officer.ID, at: Moment)
    }

    /// Who does something to a petition.
    public enum Hand: Hashable, Sendable {
        case officer(Actor)
        /// Whoever holds the receipt code.
        case person
        /// The system, because a time has come.
        case clock
    }
}
