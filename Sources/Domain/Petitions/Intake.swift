extension Petition {
    /// Not taken: why, and where the person can go instead.
    public struct Decline: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        public let ground: NotTaken
        /// What the person is told beyond the ground's own sentence.
        public let reason: String
        public let elsewhere: String

        public init(officer: Officer.ID, at: Moment, ground: NotTaken, reason: String, elsewhere: String) {
            self.officer = officer
            self.at = at
            self.ground = ground
            self.reason = reason
            self.elsewhere = elsewhere
        }
    }

    /// The ledger's entry (登记): from acceptance on it stays with the petition.
    public struct LedgerEntry: Hashable, Sendable {
        public let serial: Serial
        public let officer: Officer.ID
        public let at: Moment
        /// 1 when first accepted; one more each time it is reopened.
        public internal(set) var round: Int
        /// Why it was taken up again last; nil in the first round.
        public internal(set) var reopened: Decision?
        /// The one extension of this round.
        public internal(set) var `extension`: Extension

        public init(
            serial: Serial, officer: Officer.ID, at: Moment, round: Int = 1, reopened: Decision? = nil,
            extension: Extension = .none
        ) {
            self.serial = serial
            self.officer = officer
            self.at = at
            self.round = round
            self.reopened = reopened
            self.extension = `extension`
        }
    }

    /// Somebody decided something for a reason.
    public struct Decision: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        public let reason: String

        public init(officer: Officer.ID, at: Moment, reason: String) {
            self.officer = officer
            self.at = at
            self.reason = reason
        }
    }

    /// What the centre asks the person; while it waits the clocks may stand.
    public struct Question: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        public let words: String

        public init(officer: Officer.ID, at: Moment, words: String) {
            self.officer = officer
            self.at = at
            self.words = words
        }
    }

    /// This one says the same as an earlier one.
    public struct Merger: Hashable, Sendable {
        public let into: Petition.ID
        public let officer: Officer.ID
        public let at: Moment

        public init(into: Petition.ID, officer: Officer.ID, at: Moment) {
            self.into = into
            self.officer = officer
            self.at = at
        }
    }

    /// The person wants it taken up again, and why.
    public struct ReopeningRequest: Hashable, Sendable {
        public let at: Moment
        public let reason: String
        /// The petition of whoever asks, where that one was joined to this; nil: this petition's own person.
        public let joined: Petition.ID?

        public init(at: Moment, reason: String, joined: Petition.ID? = nil) {
            self.at = at
            self.reason = reason
            self.joined = joined
        }
    }
}
