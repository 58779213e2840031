extension Petition {
    /// Something that happened and that a clock depends on. Comments, notes, files and returns are not here:
    /// no clock can hear of them.
    public enum Fact: Hashable, Sendable {
        case received(Kind)
        case acknowledged, accepted, declined
        case reclassified(Kind)
        case asked
        /// The person answered, or the centre no longer waits.
        case heard
        case dispatched(due: Day)
        case extended(until: Day)
        case resolved, sentBack, answered, followedUp, closed
        case reopeningAsked, reopeningRefused, reopened
        /// The wish went with everything else that was erased.
        case reopeningDropped
        case merged, withdrawn
        /// Goes on by itself after it was merged.
        case parted
    }

    /// A fact and the day, in China, on which it happened; clocks count days.
    public struct Step: Hashable, Sendable {
        public let fact: Fact
        public let day: Day

        public init(_ fact: Fact, on day: Day) {
            self.fact = fact
            self.day = day
        }
    }

    /// All that clocks need to know, in order. Stored as one short text (`text`) beside the petition, written
    /// in the transaction of the verb.
    public struct History: Hashable, Sendable {
        public private(set) var steps: [Step]

        public init(_ steps: [Step]) { self.steps = steps }

        /// Whether the person asked to have it taken up again, and nobody has decided.
        public var isReopeningAsked: Bool {
            for step in steps.reversed() {
                switch step.fact {
                case .reopeningAsked: return true
                case .reopeningRefused, .reopeningDropped, .reopened: return false
                case .received, .acknowledged, .accepted, .declined, .reclassified, .asked, .heard,
                    .dispatched,
                    .extended, .resolved, .sentBack, .answered, .followedUp, .closed, .merged, .withdrawn,
                    .parted:
                    continue
                }
            }
            return false
        }

        mutating func append(_ fact: Fact, at now: Moment) { steps.append(Step(fact, on: now.day)) }
    }
}
