import Domain
import HTML

/// Writes the masked table of an edition, the same on the page, on paper and for an earlier edition.
struct RecordTable {
    let words: PortalWords
    let caption: String
    let item: Item
    let page: TablePage
    /// Where a row is objected to, without its number; nil where no notice period runs.
    var objection: String?

    func write(to h: inout HTML) {
        let shown = Self.columns(page.table, words)
        let columns = objection == nil ? shown : shown + [TableColumn(words.objectColumn, .link)]
        let totals = page.query.isEmpty ? page.totals(words.total(page.table.rows.count, of: item)) : nil
        let kinds = shown.map(\.kind)
        h.dataTable(
            caption, id: "roster", columns: columns,
            total: totals.map { cells in
                { h in h.totalRow(objection == nil ? cells : cells + [""], columns: columns) }
            },
            rows: { h in
                for row in page.rows { write(row, kinds, to: &h) }
            })
    }

    /// The heads of the shown columns; amounts say their unit.
    static func columns(_ table: MaskedTable, _ words: PortalWords) -> [TableColumn] {
        table.columns.map { column in
            switch column.type {
            case .money: TableColumn(words.inYuan(column.name), .number)
            case .number: TableColumn(column.name, .number)
            case .date: TableColumn(column.name, .date)
            case .text, .choice, .file, .phone: TableColumn(column.name)
            }
        }
    }

    private func write(_ row: MaskedRow, _ kinds: [TableColumn.Kind], to h: inout HTML) {
        h.plainRow(row.recordIndex + 1) { h in
            for place in kinds.indices {
                let cell = row.cells[place]
                if place > 0, case .files(let keys) = cell.value {
                    h.td { h in files(keys, row, to: &h) }
                } else {
                    h.plainCell(cell.text, kinds[place], names: place == 0)
                }
            }
            if let objection { h.plainLinkCell(words.object, href: objection, row.recordIndex) }
        }
    }

    private func files(_ keys: [String], _ row: MaskedRow, to h: inout HTML) {
        for (place, key) in keys.enumerated() {
            if place > 0 { h.raw(" ") }
            h.a(
                words.photo(place + 1), href: "/attachments/\(key)",
                .aria("label", "\(words.photo(place + 1)) · \(row.cells.first?.text ?? "")"))
        }
    }
}
