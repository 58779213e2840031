/// What came of a petition. Stored by raw value.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
    case solved, partly, explained, unfounded, notPossible
}

/// What the person thinks of it. Stored by raw value.
public enum Satisfaction: String, Hashable, Sendable, CaseIterable { case satisfied, fairly, not }

extension Petition {
    /// What was found and done; `account` is for officers, the answer is what the person reads.
    public struct Resolution: Hashable, Sendable {
        public let outcome: Outcome
        public let account: String
        public let unit: Unit.ID
        public let officer: Officer.ID
        public let at: Moment

        public init(outcome: Outcome, account: String, unit: Unit.ID, officer: Officer.ID, at: Moment) {
            self.outcome = outcome
            self.account = account
            self.unit = unit
            self.officer = officer
            self.at = at
        }
    }

    /// What the person is told.
    public struct Answer: Hashable, Sendable {
        public let words: String
        /// Whether it may stand on the public page, once the petition is cleared.
        public let isPublic: Bool
        public let officer: Officer.ID
        public let unit: Unit.ID
        public let at: Moment

        public init(words: String, isPublic: Bool, officer: Officer.ID, unit: Unit.ID, at: Moment) {
            self.words = words
            self.isPublic = isPublic
            self.officer = officer
            self.unit = unit
            self.at = at
        }
    }

    /// All that a person's answer rests on; `dispatch` is nil where the centre answered by itself.
    public struct Reply: Hashable, Sendable {
        public let dispatch: Dispatch?
        public let resolution: Resolution
        public let answer: Answer

        public init(dispatch: Dispatch?, resolution: Resolution, answer: Answer) {
            self.dispatch = dispatch
            self.resolution = resolution
            self.answer = answer
        }
    }

    /// The follow-up (回访): a call, or the person's own rating, which counts as one.
    public struct FollowUp: Hashable, Sendable {
        public let result: Result
        public let at: Moment

        public init(result: Result, at: Moment) {
            self.result = result
            self.at = at
        }

        public enum Result: Hashable, Sendable {
            /// The person rated it without being called.
            case rated(Satisfaction)
            case reached(Satisfaction, by: Officer.ID, notes: String)
            /// Called in vain; the notes say when and how often.
            case notReached(by: Officer.ID, notes: String)
        }

        /// What the person thinks; nil where nobody was reached.
        public var satisfaction: Satisfaction? {
            switch result {
            case .rated(let said), .reached(let said, _, _): said
            case .notReached: nil
            }
        }
    }

    /// What the person said of the outcome, by the code.
    public struct Rating: Hashable, Sendable {
        public let satisfaction: Satisfaction
        public let at: Moment

        public init(satisfaction: Satisfaction, at: Moment) {
            self.satisfaction = satisfaction
            self.at = at
        }
    }

    /// The end; `reason` is given where the person is not satisfied.
    public struct Closing: Hashable, Sendable {
        public let officer: Officer.ID
        public let at: Moment
        public let reason: String?

        public init(officer: Officer.ID, at: Moment, reason: String?) {
            self.officer = officer
            self.at = at
            self.reason = reason
        }
    }
}
