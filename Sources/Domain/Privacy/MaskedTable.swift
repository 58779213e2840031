/// A table as readers of one tier may see it: the only form in which rows reach a page, the API, a download or paper.
public struct MaskedTable: Hashable, Sendable {
    public let tier: Tier
    /// The columns that are shown, in their order; secret ones are absent, not blanked.
    public let columns: [MaskedColumn]
    public let rows: [MaskedRow]
    /// The totals of the columns that are shown only so.
    public let totals: [AggregateTotal]

    /// Masks a whole table.
    public init(_ table: Table, for tier: Tier, rules: MaskingRules) {
        let mask = RowMask(columns: table.columns, tier: tier, fullNamesFrom: rules.fullNamesFrom)
        self.tier = tier
        columns = mask.columns
        rows = table.records.enumerated().map { place, record in
            MaskedRow(
                recordIndex: place, cells: mask.cells(of: record, isMinor: rules.minors.contains(place)))
        }
        totals = table.columns.indices.filter { table.columns[$0].mask == .aggregate }.map { column in
            AggregateTotal(of: column, in: table, for: tier)
        }
    }
}

/// What the masker must be told besides the columns' masks.
public struct MaskingRules: Hashable, Sendable {
    /// Places of the records that are about a person under 18, worked out at publication (`Minors.records`)
    /// while the ID numbers could be read.
    public let minors: Set<Int>
    /// The tier from which this item shows names in full; the item's policy.
    public let fullNamesFrom: Tier

    public init(minors: Set<Int>, fullNamesFrom: Tier = .village) {
        self.minors = minors
        self.fullNamesFrom = max(fullNamesFrom, .village)
    }
}

/// A column that is shown.
public struct MaskedColumn: Hashable, Sendable {
    public let name: String
    public let type: ColumnType
    /// Its place among the table's own columns.
    public let source: Int
}

/// One row that is shown; its cells stand in the order of the masked columns.
public struct MaskedRow: Hashable, Sendable {
    /// The record's place in the unmasked table, from 0.
    public let recordIndex: Int
    public let cells: [Shown]
}
