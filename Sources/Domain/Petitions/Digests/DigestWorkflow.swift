/// What can be done to a digest.
public enum DigestVerb: String, Hashable, Sendable, CaseIterable {
    case handOver, answer, sendBack, close
}

/// Who may do a verb on a digest.
public enum DigestRight: Hashable, Sendable {
    /// Officers with this permission over the county.
    case officer(Verb)
    /// Officers of the bureau that it was handed to, with `answerDigests`.
    case bureau
}

/// The life of a digest: the one table. What is not written here is forbidden.
public enum DigestWorkflow {
    /// One line: a verb, the state it works in (nil: there is none yet), the state it leads to, and who may.
    public struct Rule: Hashable, Sendable {
        public let verb: DigestVerb
        public let from: Digest.State.Kind?
        public let to: Digest.State.Kind
        public let by: DigestRight

        init(
            _ verb: DigestVerb, _ from: Digest.State.Kind?, _ to: Digest.State.Kind, _ by: DigestRight
        ) {
            self.verb = verb
            self.from = from
            self.to = to
            self.by = by
        }
    }

    public static let rules: [Rule] = [
        Rule(.handOver, nil, .handedOver, .officer(.aggregatePetitions)),
        Rule(.answer, .handedOver, .answered, .bureau),
        Rule(.sendBack, .answered, .handedOver, .officer(.aggregatePetitions)),
        Rule(.close, .answered, .closed, .officer(.aggregatePetitions)),
    ]

    /// The rule for a verb in a state; nil where it is forbidden.
    public static func rule(_ from: Digest.State.Kind?, _ verb: DigestVerb) -> Rule? {
        rules.first { $0.verb == verb && $0.from == from }
    }
}

/// Why a verb on a digest was refused.
public enum DigestRefusal: Error, Hashable, Sendable {
    case notInThisState(Digest.State.Kind, DigestVerb)
    /// Neither role nor unit lets the officer do this; to be answered like "not found".
    case notYours(DigestVerb)
    /// There is nothing to hand over.
    case nothingInIt
    /// The span ends before it begins, or has not come yet.
    case spanUnusable
    /// Only a bureau of the county and the field can be asked.
    case notTheFieldsBureau
    case summaryMissing, findingsMissing, measuresMissing, reasonMissing
    /// Working days that can be given.
    case termOutOfBounds(ClosedRange<Int>)
    case calendar(CalendarGap)
}
