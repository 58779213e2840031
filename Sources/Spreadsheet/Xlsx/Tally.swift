/// Counts what is kept of a file against its limits, over all sheets.
struct Tally {
    let limits: SpreadsheetLimits
    let progress: ((Int) -> Void)?
    private(set) var rows = 0
    private var cells = 0

    init(limits: SpreadsheetLimits, progress: ((Int) -> Void)?) {
        self.limits = limits
        self.progress = progress
    }

    /// Counts a row of so many cells before it is kept.
    mutating func add(cells count: Int) throws(SpreadsheetRefusal) {
        guard rows < limits.maxRows else { throw .tooManyRows(limit: limits.maxRows) }
        guard count <= limits.maxCells - cells else { throw .tooManyCells(limit: limits.maxCells) }
        rows &+= 1
        cells &+= count
        if rows % 500 == 0 { progress?(rows) }
    }
}
