import Domain
import HTML

extension MaskedSheet {
    /// Lends some of the rows to be written.
    fileprivate func withCells(_ rows: Range<Int>, _ body: (CellRows) -> Void) {
        withCells { texts, ends in
            body(
                CellRows(
                    texts: texts, ends: ends, width: columns.count, rows: rows.clamped(to: 0..<count)))
        }
    }
}

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
        let kinds = zip(page.sheet.columns.indices, shown).map { place, column in
            place > 0 && page.sheet.columns[place].type == .file ? .body : column.kind
        }
        let link = objection.map { NumberedLink(words.object, href: $0) }
        h.dataTable(
            caption, id: "roster", columns: columns,
            total: totals.map { cells in
                { h in h.totalRow(objection == nil ? cells : cells + [""], columns: columns) }
            },
            rows: { h in
                page.sheet.withCells(page.rows) { cells in
                    h.plainRows(cells, kinds, link: link, number: page.sheet.recordIndex) { h, row, column in
                        files(cells, row, column, to: &h)
                    }
                }
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

    /// One link for each of a cell's files; their keys are joined by commas.
    private func files(_ cells: CellRows, _ row: Int, _ column: Int, to h: inout HTML) {
        let keys = cells.text(row, column).split(separator: UInt8(ascii: ","))
        for (place, key) in keys.enumerated() {
            if place > 0 { h.raw(" ") }
            h.a(
                words.photo(place + 1), href: "/attachments/\(String(decoding: key, as: UTF8.self))",
                .aria(
                    "label",
                    "\(words.photo(place + 1)) · \(String(decoding: cells.text(row, 0), as: UTF8.self))"))
        }
    }
}
