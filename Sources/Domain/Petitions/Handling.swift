extension Petition {
    /// A unit that has to do with a petition.
    public struct Party: Hashable, Sendable {
        public let unit: Unit.ID
        public let division: DivisionCode

        public init(unit: Unit.ID, division: DivisionCode) {
            self.unit = unit
            self.division = division
        }

        public init(_ unit: Unit) { self.init(unit: unit.id, division: unit.division) }
    }

    /// Handed over (转办): one unit leads, others help, others only know.
    public struct Dispatch: Hashable, Sendable {
        public let lead: Party
        /// 协办.
        public let helpers: [Party]
        /// 抄送, e.g. the bureau of the field.
        public let copies: [Party]
        /// The day that was given with it. Extensions and waits move the deadline: what holds is
        /// `History.deadline(on:under:)`.
        public internal(set) var due: Day
        public let officer: Officer.ID
        public let at: Moment

        public init(
            lead: Party, helpers: [Party] = [], copies: [Party] = [], due: Day, officer: Officer.ID,
            at: Moment
        ) {
            self.lead = lead
            self.helpers = helpers
            self.copies = copies
            self.due = due
            self.officer = officer
            self.at = at
        }

        /// Everyone it was sent to, the lead first.
        public var parties: [Party] { [lead] + helpers + copies }
    }

    /// The unit says that it is not theirs.
    public struct UnitReturn: Hashable, Sendable {
        public let unit: Unit.ID
        public let officer: Officer.ID
        public let at: Moment
        public let reason: String

        public init(unit: Unit.ID, officer: Officer.ID, at: Moment, reason: String) {
            self.unit = unit
            self.officer = officer
            self.at = at
            self.reason = reason
        }
    }

    /// More time, once in a round: the unit asks, the centre decides.
    public enum Extension: Hashable, Sendable {
        case none
        case asked(ExtensionRequest)
        case refused(ExtensionRequest, Decision)
        case granted(ExtensionRequest, Officer.ID, at: Moment)
    }

    /// Until when the unit wants to have, and why.
    public struct ExtensionRequest: Hashable, Sendable {
        public let officer: Officer.ID
        public let unit: Unit.ID
        public let at: Moment
        public let until: Day
        public let reason: String

        public init(officer: Officer.ID, unit: Unit.ID, at: Moment, until: Day, reason: String) {
            self.officer = officer
            self.unit = unit
            self.at = at
            self.until = until
            self.reason = reason
        }
    }

    /// A meeting with the person, or an answer face to face: when, where, who, and what was said.
    public struct Meeting: Hashable, Sendable {
        public let day: Day
        public let place: String
        public let people: String
        public let account: String

        public init(day: Day, place: String, people: String, account: String) {
            self.day = day
            self.place = place
            self.people = people
            self.account = account
        }
    }
}
