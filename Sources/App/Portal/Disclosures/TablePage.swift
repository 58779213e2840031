import Domain

/// Which rows of a table a page shows: those that hold a text, 200 at a time.
struct TablePage: Sendable {
    static let size = 200

    let sheet: MaskedSheet
    /// How many rows the table has.
    let total: Int
    /// What was searched for; empty: everything.
    let query: String
    /// From 1.
    let page: Int
    let pages: Int
    /// The sheet's rows on this page.
    let rows: Range<Int>

    /// How many rows hold the text.
    var found: Int { sheet.count }

    /// - Parameters:
    ///   - sheet: the rows that hold the text.
    ///   - total: how many rows the table has.
    init(_ sheet: MaskedSheet, of total: Int, _ asked: TableQuery) {
        (self.sheet, self.total, query) = (sheet, total, asked.text)
        // Too large a number shows the last page.
        guard let page = asked.page else {
            (pages, self.page, rows) = (1, 1, 0..<sheet.count)
            return
        }
        pages = max(1, (sheet.count + Self.size - 1) / Self.size)
        self.page = min(max(page, 1), pages)
        let first = (self.page - 1) * Self.size
        rows = first..<min(first + Self.size, sheet.count)
    }

    /// Looks for the text in a table that was read as a whole.
    init(_ table: MaskedTable, _ asked: TableQuery) {
        let rows = asked.text.isEmpty ? table.rows : table.rows.filter { Self.holds($0, asked.text) }
        self.init(MaskedSheet(table, rows: rows), of: table.rows.count, asked)
    }

    /// Only what is shown is searched, so a search never tells more than the page.
    private static func holds(_ row: MaskedRow, _ query: String) -> Bool {
        row.cells.contains { cell in
            switch cell.value {
            case .empty, .files: false
            case .money, .number: cell.text == query || cell.value.canonical == query
            case .text, .date, .choice, .phone: cell.text.contains(query)
            }
        }
    }

    /// The row of totals under the shown columns; nil where nothing can be summed.
    func totals(_ head: String) -> [String]? {
        let columns = sheet.columns
        let sums = columns.indices.map { Self.isSummed(columns[$0]) ? sheet.sum($0) : nil }
        guard total > 1, sums.contains(where: { $0 != nil }) else { return nil }
        return columns.indices.map { place in
            guard place > 0 else { return head }
            guard let sum = sums[place] else { return "" }
            return columns[place].type == .money
                ? Money(fen: sum).grouped : Decimal4(scaled: sum).grouped
        }
    }

    /// Rates, years and balances do not add up.
    private static func isSummed(_ column: MaskedColumn) -> Bool {
        switch column.type {
        case .money, .number: !unsummed.contains(where: column.name.holds)
        case .text, .date, .choice, .file, .phone: false
        }
    }

    private static let unsummed = [
        "%", "％", "年度", "标准", "比例", "账龄", "时限", "进度", "余额", "起付线", "封顶线", "单价", "结余", "期末",
    ]
}
