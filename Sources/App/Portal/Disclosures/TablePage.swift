import Domain

/// Which rows of a table a page shows: those that hold a text, 200 at a time.
struct TablePage: Sendable {
    static let size = 200

    let table: MaskedTable
    /// What was searched for; empty: everything.
    let query: String
    /// From 1.
    let page: Int
    let pages: Int
    /// The rows of this page.
    let rows: [MaskedRow]
    /// How many rows hold the text.
    let found: Int

    /// - Parameter page: from 1; too large a number shows the last page. Nil shows all rows (print).
    init(_ table: MaskedTable, query: String = "", page: Int?) {
        let rows = query.isEmpty ? table.rows : table.rows.filter { Self.holds($0, query) }
        self.table = table
        self.query = query
        found = rows.count
        guard let page else {
            (pages, self.page, self.rows) = (1, 1, rows)
            return
        }
        pages = max(1, (rows.count + Self.size - 1) / Self.size)
        self.page = min(max(page, 1), pages)
        self.rows = Array(rows.dropFirst((self.page - 1) * Self.size).prefix(Self.size))
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

    /// The sums of the columns that can be summed, by place of the shown column.
    var sums: [Int: Shown.SortKey] {
        var sums: [Int: Shown.SortKey] = [:]
        for (place, column) in table.columns.enumerated() where Self.isSummed(column) {
            var sum: Int64 = 0
            var any = false
            for row in table.rows {
                guard case .number(let part) = row.cells[place].sortKey else { continue }
                sum &+= part
                any = true
            }
            if any { sums[place] = .number(sum) }
        }
        return sums
    }

    /// The row of totals under the shown columns; nil where nothing can be summed.
    func totals(_ head: String) -> [String]? {
        let sums = sums
        guard !sums.isEmpty, table.rows.count > 1 else { return nil }
        return table.columns.enumerated().map { place, column in
            guard place > 0 else { return head }
            guard case .number(let sum)? = sums[place] else { return "" }
            return column.type == .money ? Money(fen: sum).grouped : Decimal4(scaled: sum).grouped
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
