import Domain
import HTML

/// Writes the masked table of an edition, the same on the page, on paper and for an earlier edition.
struct RecordTable {
    let words: PortalWords
    let caption: String
    let item: Item
    let page: TablePage

    func write(to h: inout HTML) {
        let columns = Self.columns(page.table, words)
        let totals = page.query.isEmpty ? page.totals(words.total(page.table.rows.count, of: item)) : nil
        h.dataTable(
            caption, id: "roster", columns: columns,
            total: totals.map { cells in { h in h.totalRow(cells, columns: columns) } },
            rows: { h in for row in page.rows { write(row, columns, to: &h) } })
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

    private func write(_ row: MaskedRow, _ columns: [TableColumn], to h: inout HTML) {
        guard row.cells.contains(where: { $0.isFiles }) else {
            h.dataRow(row.cells.map(\.text), columns: columns, id: "row-\(row.recordIndex + 1)")
            return
        }
        h.tr(.id("row-\(row.recordIndex + 1)")) { h in
            for (place, cell) in row.cells.enumerated() {
                if place == 0 {
                    h.th(cell.text, .scope("row"))
                } else if case .files(let keys) = cell.value {
                    h.td { h in files(keys, row, to: &h) }
                } else {
                    h.td(cell.text, cell.isFigure ? .class("num") : .none)
                }
            }
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

extension Shown {
    fileprivate var isFiles: Bool {
        if case .files = value { return true }
        return false
    }

    fileprivate var isFigure: Bool {
        switch value {
        case .money, .number: true
        case .empty, .text, .date, .choice, .phone, .files: false
        }
    }
}
