/// What clocks are computed under: the county's terms, each from its day on, and the working days. A clock goes
/// by the terms of the day on which it began, so that new numbers neither make nor erase an overdue.
public struct PetitionRules: Hashable, Sendable {
    public let calendar: WorkingCalendar
    /// Later ones first.
    private let editions: [Edition]

    /// Terms that hold from a day on.
    public struct Edition: Hashable, Sendable {
        public let from: Day
        public let terms: ClockTerms

        public init(from: Day, terms: ClockTerms) {
            self.from = from
            self.terms = terms
        }
    }

    /// Before the first edition, and without any, the usual terms hold.
    public init(_ editions: [Edition], calendar: WorkingCalendar) {
        self.editions = editions.sorted { $0.from > $1.from }
        self.calendar = calendar
    }

    /// The same terms for all time.
    public init(terms: ClockTerms = ClockTerms(), calendar: WorkingCalendar) {
        self.init([Edition(from: Day(number: .min), terms: terms)], calendar: calendar)
    }

    /// The terms in force on a day.
    public func terms(on day: Day) -> ClockTerms {
        editions.first { $0.from <= day }?.terms ?? ClockTerms()
    }
}

/// The clocks of a petition, one after another; each has its own due day.
public enum PetitionClock: String, Hashable, Sendable, CaseIterable {
    /// From arrival to the centre's first word: acknowledgement, question, acceptance or refusal.
    case firstReply
    /// From arrival, or from the wish to reopen, to the decision.
    case acceptance
    /// From acceptance to the outcome; again in each round.
    case handling
    /// From the outcome to the person's answer.
    case answer
    /// From the answer to the follow-up.
    case followUp

    /// Whether the unit in charge keeps it; else the information centre does.
    public var isUnits: Bool {
        switch self {
        case .handling, .answer: true
        case .firstReply, .acceptance, .followUp: false
        }
    }
}
