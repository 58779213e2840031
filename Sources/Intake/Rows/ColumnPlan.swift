import Domain
import Spreadsheet

/// How each of the item's columns is read from a row; made once for a sheet.
struct ColumnPlan {
    struct Source {
        /// The file position, or -1 where the file has no such column.
        let position: Int
        let parser: CellParser
        let isRequired: Bool
        /// Free text in which a person's number may stand.
        let isOpenText: Bool
        /// Amounts and counts may not be below nought.
        let mayBeNegative: Bool
        let isPercentage: Bool
        /// Merged downwards, the value counts for all rows of the range: never for names, amounts and counts.
        let fillsDown: Bool
        let isSummed: Bool
    }

    let columns: [Column]
    let sources: [Source]
    let villagePosition: Int?
    let ledger: LedgerColumns?

    init(item: Item, targets: [(position: Int, target: HeaderTarget)]) {
        columns = item.columns
        let requirements = Requirements(item)
        var positions = [Int](repeating: -1, count: item.columns.count)
        var village: Int?
        for target in targets {
            switch target.target {
            case .column(let index): positions[index] = target.position
            case .village: village = target.position
            case .ignored: break
            }
        }
        villagePosition = village
        ledger = LedgerColumns(columns)
        sources = item.columns.enumerated().map { index, column in
            Source(
                position: positions[index],
                parser: CellParser(column),
                isRequired: requirements.needsCell(index),
                isOpenText: column.type == .text && column.mask != .secret,
                mayBeNegative: column.name == "变更金额" || column.name == "余额",
                isPercentage: column.name.contains("%"),
                fillsDown: index > 0 && ColumnPlan.fillsDown(column),
                isSummed: (column.type == .money || column.type == .number)
                    && !notSummed.contains(column.name)
                    && column.mask != .secret
            )
        }
    }

    private static func fillsDown(_ column: Column) -> Bool {
        switch column.type {
        case .date, .choice: true
        case .text: column.mask == .open || column.mask == .group
        case .money, .number, .phone, .file: false
        }
    }

    func index(of name: String) -> Int? { columns.firstIndex { $0.name == name } }

    /// The file position of a column, nil where the file does not have it.
    func position(of name: String) -> Int? {
        index(of: name).flatMap { sources[$0].position >= 0 ? sources[$0].position : nil }
    }

    /// Of the item's first column; -1 where the file does not have it.
    var keyPosition: Int { sources.first?.position ?? -1 }

    var figurePositions: [Int] {
        columns.indices.filter {
            (columns[$0].type == .money || columns[$0].type == .number) && sources[$0].position >= 0
        }
        .map { sources[$0].position }
    }
}

/// Where a ledger keeps its movement: items with 收入, 支出 and 余额.
struct LedgerColumns {
    let income: Int
    let expense: Int
    let balance: Int

    init?(_ columns: [Column]) {
        func index(_ name: String) -> Int? { columns.firstIndex { $0.name == name && $0.type == .money } }
        guard let income = index("收入"), let expense = index("支出"), let balance = index("余额") else {
            return nil
        }
        self.income = income
        self.expense = expense
        self.balance = balance
    }
}
