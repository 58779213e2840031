import Domain
import HTML

extension ReviewPage {
    /// Most changes written out; whoever has more to compare reads the table itself.
    private static let most = 300

    /// What changed, row by row.
    func changes(_ h: inout HTML) {
        guard let changes = sheet.changes, let after = sheet.table else {
            h.sectionHead(words.changes)
            return h.p(words.noBase, .class("muted"))
        }
        let difference = changes.difference
        h.sectionHead(words.comparedWith(changes.base), count: words.differenceSummary(difference))
        if !difference.addedColumns.isEmpty || !difference.removedColumns.isEmpty {
            h.p(words.columnsChanged(added: difference.addedColumns, removed: difference.removedColumns))
        }
        let count = difference.added.count + difference.removed.count + difference.changed.count
        guard count > 0 else { return h.p(words.noChanges, .class("muted")) }
        let columns = [TableColumn(words.changes)] + after.columns.map(\.tableColumn)
        h.dataTable(words.comparedWith(changes.base), id: "changes", columns: columns) { h in
            for change in difference.changed.prefix(Self.most) {
                h.changeRow(
                    .changed, word: words.added(.changed), cells(change, changes.before, after),
                    columns: columns)
            }
            for row in difference.added.prefix(Self.most) {
                h.changeRow(
                    .added, word: words.added(.added), alone(after.rows[row], after, after), columns: columns)
            }
            for row in difference.removed.prefix(Self.most) {
                let cells = alone(changes.before.rows[row], changes.before, after)
                h.changeRow(.removed, word: words.added(.removed), cells, columns: columns)
            }
        }
        let hidden = [difference.changed.count, difference.added.count, difference.removed.count]
            .reduce(0) { $0 + max(0, $1 - Self.most) }
        if hidden > 0 { h.p(words.more(hidden), .class("muted")) }
    }

    /// A changed row under the later columns; a column that is new counts as no change.
    private func cells(_ change: Difference.Change, _ before: MaskedTable, _ after: MaskedTable)
        -> [CellChange]
    {
        let changed = Dictionary(
            change.cells.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
        let old = before.rows[change.before]
        return zip(after.columns, after.rows[change.after].cells).map { column, cell in
            guard changed[column.name] != nil,
                let place = before.columns.firstIndex(where: { $0.name == column.name })
            else { return CellChange(old: cell.text, new: cell.text) }
            return CellChange(old: old.cells[place].text, new: cell.text)
        }
    }

    /// A row of one table only, under the later table's columns.
    private func alone(_ row: MaskedRow, _ own: MaskedTable, _ shown: MaskedTable) -> [CellChange] {
        shown.columns.map { column in
            guard let place = own.columns.firstIndex(where: { $0.name == column.name }) else {
                return CellChange(old: "", new: "")
            }
            let text = row.cells[place].text
            return CellChange(old: text, new: text)
        }
    }
}

extension MaskedColumn {
    var tableColumn: TableColumn {
        switch type {
        case .money, .number: TableColumn(name, .number)
        case .date: TableColumn(name, .date)
        case .text, .choice, .file, .phone: TableColumn(name)
        }
    }
}
