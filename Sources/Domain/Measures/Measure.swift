/// The measures of disclosures (product.md, section 7). Others join as their features come.
public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// Villages publishing on time ÷ villages.
    case coverage
    /// Rows public in current editions.
    case records
    /// Editions published, without corrections.
    case updates
    /// Editions published as a correction.
    case corrections
}

/// A measure's value, always shown with what it was made from.
public struct Figure: Hashable, Sendable {
    public let measure: Measure
    public let value: Value

    /// A count, or a share with both its numbers.
    public enum Value: Hashable, Sendable {
        case count(Int)
        /// Nothing is divided where the denominator is 0.
        case share(numerator: Int, denominator: Int)
    }

    /// Tenths of a per cent, rounded half up (`839` is 83.9 %); nil for a count and for a share of nothing.
    public var permille: Int? { value.permille }
}

extension Figure.Value {
    /// Tenths of a per cent, as `Figure.permille`.
    public var permille: Int? {
        switch self {
        case .count: nil
        case .share(let numerator, let denominator):
            denominator > 0 ? (numerator * 2000 + denominator) / (denominator * 2) : nil
        }
    }
}

/// What was counted over some places and a span of time, from which the measures follow.
public struct DisclosureCounts: Hashable, Sendable {
    public var villages: Int
    /// Villages with at least one duty due in the span, and every such duty met on time.
    public var villagesOnTime: Int
    public var records: Int
    public var updates: Int
    public var corrections: Int

    public init(
        villages: Int = 0, villagesOnTime: Int = 0, records: Int = 0, updates: Int = 0, corrections: Int = 0
    ) {
        self.villages = villages
        self.villagesOnTime = villagesOnTime
        self.records = records
        self.updates = updates
        self.corrections = corrections
    }

    /// Counts of disjoint places add up.
    public static func + (left: Self, right: Self) -> Self {
        Self(
            villages: left.villages + right.villages,
            villagesOnTime: left.villagesOnTime + right.villagesOnTime,
            records: left.records + right.records, updates: left.updates + right.updates,
            corrections: left.corrections + right.corrections)
    }

    /// A measure from these counts.
    public func figure(_ measure: Measure) -> Figure {
        switch measure {
        case .coverage:
            Figure(measure: measure, value: .share(numerator: villagesOnTime, denominator: villages))
        case .records: Figure(measure: measure, value: .count(records))
        case .updates: Figure(measure: measure, value: .count(updates))
        case .corrections: Figure(measure: measure, value: .count(corrections))
        }
    }
}

extension Sequence<DutyStatus> {
    /// Whether a village with these duties counts as publishing on time; nil where none has come due.
    /// A duty whose due day is unknown counts neither way.
    public var isPublishingOnTime: Bool? {
        var met: Bool?
        for status in self {
            switch status {
            case .onTime: met = met ?? true
            case .late, .missing: return false
            case .notYetDue, .unknown: continue
            }
        }
        return met
    }
}
