extension Difference {
    /// What changed as readers of one tier may see it: rows are matched by the caller's keys, and only what is shown
    /// is compared, so a change behind a mask stays behind it. Rows are places in `MaskedTable.rows`.
    /// - Parameter keys: for each row, e.g. the persons' keyed digests; without them rows are matched by what is shown.
    public init(
        from before: MaskedTable, to after: MaskedTable, keys: (before: [String], after: [String])? = nil
    ) {
        self.init(from: before.shownTable, to: after.shownTable, keys: keys)
    }
}

extension MaskedTable {
    /// The shown cells as a table, under the shown columns; masks are spent, so all columns are open.
    fileprivate var shownTable: Table {
        Table(
            columns: columns.map { Column(name: $0.name, type: $0.type) },
            records: rows.map { Record(values: $0.cells.map(\.value)) })
    }
}
