import Domain

/// What a file was found to hold. Only an inspection without problems may be stored, and then all of it.
public struct Inspection: Sendable {
    public let item: Item
    /// The sheet that was read; empty for CSV, a grid or pasted text.
    public let sheet: String
    /// The header's rows as people see them; nil where there was none.
    public let headerRows: ClosedRange<Int>?
    /// What each header was taken for, in the file's order.
    public let headers: [MappedHeader]
    /// Required columns that no header was taken for.
    public let missing: [String]
    /// The records in the file's order, with a value for each of the item's columns; empty values where a problem is.
    public let rows: [IntakeRow]
    /// Exact sums; for a ledger the opening, the movements and the closing balance.
    public let totals: [ColumnTotal]
    public let ledger: LedgerTotals?
    /// Every problem, in the order of rows.
    public let problems: [Problem]
    public let skippedRows: [SkippedRow]

    /// Header → column, without the headers that were left out: what is remembered for the next file.
    public var mapping: [String: String] {
        Dictionary(
            headers.compactMap { header in header.column.map { (header.header, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Headers that no column was found for, 序号 among them.
    public var unmapped: [String] { headers.filter { $0.column == nil }.map(\.header) }

    /// The villages of a township's file in its order, each with its own rows; empty where no column names villages.
    public var villages: [VillageRows] {
        var order: [String: Int] = [:]
        var villages: [VillageRows] = []
        for row in rows {
            guard let village = row.village else { continue }
            if let index = order[village] {
                villages[index].rows.append(row)
            } else {
                order[village] = villages.count
                villages.append(VillageRows(name: village, rows: [row]))
            }
        }
        return villages
    }

    /// All records under the item's columns, for a file of one village.
    public var table: Table { Table(columns: item.columns, records: rows.map(\.record)) }
}

/// One record and where it came from.
public struct IntakeRow: Hashable, Sendable {
    /// As people see it in the file.
    public let number: Int
    /// As the file names it; nil where no column does.
    public let village: String?
    public var record: Record
}

/// The rows of one village in a township's file.
public struct VillageRows: Hashable, Sendable {
    public let name: String
    public var rows: [IntakeRow]

    /// The village's own table.
    public func table(_ columns: [Column]) -> Table { Table(columns: columns, records: rows.map(\.record)) }
}

/// The exact sum of a column; `column` is 上期结余 for a ledger's opening balance.
public struct ColumnTotal: Hashable, Sendable {
    public let column: String
    /// `.money` or `.number`.
    public let value: Value
}

/// What a ledger moved: closing = opening + income − expense.
public struct LedgerTotals: Hashable, Sendable {
    /// From the carried-forward row, or from the first balance before its movement; nil where neither stands.
    public let opening: Money?
    public let income: Money
    public let expense: Money

    public var closing: Money? { opening.map { $0 + income - expense } }
}
