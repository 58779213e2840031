import Domain

/// Exact running sums of a table's figures, in ten-thousandths, and the check of totals that the file states.
struct ColumnSums {
    private(set) var whole: [Int64]
    private var sinceTotal: [Int64]
    /// Columns with a cell that could not be read: their sum cannot be held against the file's.
    private var isIncomplete: [Bool]

    init(columns: Int) {
        whole = Array(repeating: 0, count: columns)
        sinceTotal = whole
        isIncomplete = Array(repeating: false, count: columns)
    }

    mutating func add(_ scaled: Int64, to column: Int) {
        whole[column] += scaled
        sinceTotal[column] += scaled
    }

    mutating func markIncomplete(_ column: Int) { isIncomplete[column] = true }

    /// The computed sum where the stated one disagrees with it.
    func disagreement(_ column: Int, stated: Int64, kind: TotalKind) -> Int64? {
        guard !isIncomplete[column] else { return nil }
        switch kind {
        case .whole:
            return stated == whole[column] || stated == sinceTotal[column] ? nil : whole[column]
        case .part: return stated == sinceTotal[column] ? nil : sinceTotal[column]
        case .running: return nil
        }
    }

    mutating func startAnew() {
        for column in sinceTotal.indices { sinceTotal[column] = 0 }
    }
}
