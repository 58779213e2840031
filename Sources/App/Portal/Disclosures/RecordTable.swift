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
        let shown = Self.columns(page.sheet.columns, words)
        let columns = objection == nil ? shown : shown + [TableColumn(words.objectColumn, .link)]
        let totals = page.query.isEmpty ? page.totals(words.total(page.total, of: item)) : nil
        let kinds = shown.map(\.kind)
        h.dataTable(
            caption, id: "roster", columns: columns,
            total: totals.map { cells in
                { h in h.totalRow(objection == nil ? cells : cells + [""], columns: columns) }
            },
            rows: { h in
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
            if let objection { h.plainLinkCell(words.object, href: objection, row.index) }
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
