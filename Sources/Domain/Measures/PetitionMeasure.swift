/// The measures of petitions that everybody may read (product.md, section 7).
public enum PetitionMeasure: String, Hashable, Sendable, CaseIterable {
    case received, accepted, declined, answered, closed, open, overdue
    /// Answered or told why not ÷ received.
    case replyRate
    /// Closed ÷ accepted.
    case closingRate
    /// Closed with no clock ever over ÷ closed and open overdue.
    case onTimeRate
    /// Outcome “solved” ÷ closed.
    case solvedRate
    /// Satisfied ÷ rated.
    case satisfaction
    /// Rated by the person, or reached by a call ÷ closed.
    case followUpRate

    /// Whether it is shown as one number over another.
    public var isShare: Bool {
        switch self {
        case .received, .accepted, .declined, .answered, .closed, .open, .overdue: false
        case .replyRate, .closingRate, .onTimeRate, .solvedRate, .satisfaction, .followUpRate: true
        }
    }
}

/// What was counted of the petitions that came in a span, from which the measures follow. What the person took back and
/// what was joined to an earlier petition (`dropped`) came in, and owes nobody an answer of its own.
public struct PetitionCounts: Hashable, Sendable {
    public var received = 0
    /// Withdrawn by the person, or merged.
    public var dropped = 0
    /// Not taken, with the reason and where to go.
    public var declined = 0
    public var accepted = 0
    /// Accepted first, then withdrawn or merged.
    public var acceptedDropped = 0
    /// Told what came of it, and not taken up again since.
    public var answered = 0
    public var closed = 0
    /// Closed with the outcome “solved”.
    public var solved = 0
    /// Closed, and no clock of any round was over when it ended.
    public var closedOnTime = 0
    /// Closed, with a clock that runs into a year without a calendar: nobody knows whether it was on time.
    public var closedUnknown = 0
    /// Closed, and rated by the person or reached by a call.
    public var closedFollowedUp = 0
    /// Neither closed nor declined nor dropped, or asked to be taken up again.
    public var open = 0
    /// Open, with a clock that is over today.
    public var overdue = 0
    /// Of these, closed ones with a wish to reopen that is not decided in time: once below the line, never above.
    public var closedOverdue = 0
    /// Of these, the ones with nothing else late: what `closedOnTime` has too many.
    public var closedOverdueOnly = 0
    /// The person said what it is worth, or said so when called.
    public var rated = 0
    public var satisfied = 0

    public init() {}

    /// Counts of disjoint places add up.
    public static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.received += right.received
        sum.dropped += right.dropped
        sum.declined += right.declined
        sum.accepted += right.accepted
        sum.acceptedDropped += right.acceptedDropped
        sum.answered += right.answered
        sum.closed += right.closed
        sum.solved += right.solved
        sum.closedOnTime += right.closedOnTime
        sum.closedUnknown += right.closedUnknown
        sum.closedFollowedUp += right.closedFollowedUp
        sum.open += right.open
        sum.overdue += right.overdue
        sum.closedOverdue += right.closedOverdue
        sum.closedOverdueOnly += right.closedOverdueOnly
        sum.rated += right.rated
        sum.satisfied += right.satisfied
        return sum
    }

    /// A measure from these counts.
    public func value(_ measure: PetitionMeasure) -> Figure.Value {
        switch measure {
        case .received: .count(received)
        case .accepted: .count(accepted)
        case .declined: .count(declined)
        case .answered: .count(answered)
        case .closed: .count(closed)
        case .open: .count(open)
        case .overdue: .count(overdue)
        case .replyRate: .share(numerator: answered + declined, denominator: received - dropped)
        case .closingRate: .share(numerator: closed, denominator: accepted - acceptedDropped)
        case .onTimeRate:
            .share(
                numerator: closedOnTime - closedOverdueOnly,
                denominator: closed - closedUnknown + overdue - closedOverdue)
        case .solvedRate: .share(numerator: solved, denominator: closed)
        case .satisfaction: .share(numerator: satisfied, denominator: rated)
        case .followUpRate: .share(numerator: closedFollowedUp, denominator: closed)
        }
    }
}
