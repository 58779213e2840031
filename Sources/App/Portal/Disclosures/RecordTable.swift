import Domain
import HTML

/// Writes the masked table of an edition, the same on the page, on paper and for an earlier edition.
struct RecordTable {
    let words: PortalWords
    let caption: String
    let item: Item
    let page: TablePage

    func write(to h: inout HTML) {
        let columns = Self.columns(page.sheet.columns, words)
        let totals = page.query.isEmpty ? page.totals(words.total(page.total, of: item)) : nil
        h.dataTable(
            caption, id: "roster", columns: columns,
            total: totals.map { cells in { h in h.totalRow(cells, columns: columns) } },
            rows: { h in
                let kinds = columns.map(\.kind)
                page.sheet.each(page.rows) { write($0, kinds, to: &h) }
            })
    }

    /// The heads of the shown columns; amounts say their unit.
    static func columns(_ columns: [MaskedColumn], _ words: PortalWords) -> [TableColumn] {
        columns.map { column in
            switch column.type {
            case .money: TableColumn(words.inYuan(column.name), .number)
            case .number: TableColumn(column.name, .number)
            case .date: TableColumn(column.name, .date)
            case .text, .choice, .file, .phone: TableColumn(column.name)
            }
        }
    }

    private func write(_ row: MaskedSheet.Row, _ kinds: [TableColumn.Kind], to h: inout HTML) {
        h.plainRow(row.index + 1) { h in
            for place in kinds.indices {
                let cell = row[place]
                if place > 0, page.sheet.columns[place].type == .file, !cell.isEmpty {
                    h.td { h in files(row, place, to: &h) }
                } else {
                    h.plainCell(cell, kinds[place], names: place == 0)
                }
            }
        }
    }

    private func files(_ row: MaskedSheet.Row, _ column: Int, to h: inout HTML) {
        for (place, key) in row.text(column).split(separator: ",").enumerated() {
            if place > 0 { h.raw(" ") }
            h.a(
                words.photo(place + 1), href: "/attachments/\(key)",
                .aria("label", "\(words.photo(place + 1)) · \(row.text(0))"))
        }
    }
}
