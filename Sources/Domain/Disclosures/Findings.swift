/// Something a reviewer should look at before signing. It informs; the reviewer decides.
public struct Finding: Hashable, Sendable {
    public let kind: Kind
    /// Indices of the rows it is about; empty where it is about the whole table.
    public let rows: [Int]

    public init(_ kind: Kind, rows: [Int] = []) {
        self.kind = kind
        self.rows = rows
    }

    /// What was found, with the figures it rests on.
    public enum Kind: Hashable, Sendable {
        /// A money column's total moved by `percent` since the last edition.
        case sumChanged(column: String, before: Money, after: Money, percent: Int)
        /// The number of rows moved by `percent`.
        case countChanged(before: Int, after: Int, percent: Int)
        case unbalanced(Imbalance)
        /// The same person, or an identical row, stands in the table more than once.
        case duplicateInTable
        /// The person also stands on the same item of other villages.
        case listedElsewhere([Listing])
        /// The person draws two kinds of aid that exclude each other.
        case excludedCombination(Listing)
        /// The amount is `times` the usual one (the median) of its column.
        case unusualAmount(column: String, amount: Money, usual: Money, times: Int)
        /// Rows whose photo or document is missing.
        case missingEvidence(column: String)
    }

    /// How it should be read.
    public var weight: Weight {
        switch kind {
        case .unbalanced: .blocking
        case .duplicateInTable, .listedElsewhere, .excludedCombination: .serious
        case .sumChanged, .countChanged, .unusualAmount, .missingEvidence: .notice
        }
    }

    public enum Weight: Int, Hashable, Sendable, Comparable, CaseIterable {
        case notice, serious, blocking
        public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }
}

/// Where else a person stands: one disclosure of the county.
public struct Listing: Hashable, Sendable {
    public let village: DivisionCode
    public let item: Item.Number
    public let period: Period

    public init(village: DivisionCode, item: Item.Number, period: Period) {
        self.village = village
        self.item = item
        self.period = period
    }
}

/// From what size on something is worth a reviewer's look; a county's setting.
public struct FindingThresholds: Hashable, Sendable {
    /// Change of a total or a count, in per cent.
    public var changePercent: Int
    /// Multiple of a column's median.
    public var unusualTimes: Int
    /// A median of fewer amounts says nothing.
    public var fewestAmounts: Int

    public init(changePercent: Int = 20, unusualTimes: Int = 5, fewestAmounts: Int = 5) {
        self.changePercent = max(1, changePercent)
        self.unusualTimes = max(2, unusualTimes)
        self.fewestAmounts = max(2, fewestAmounts)
    }
}
