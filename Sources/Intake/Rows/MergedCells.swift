import Spreadsheet

/// Values of ranges merged downwards, for the rows below the first of each range.
struct MergedCells {
    /// By row number: file position and the value it takes over.
    private var byRow: [Int: [Int: Cell]] = [:]
    /// Columns with at least one such range.
    private(set) var columns: Set<Int> = []

    /// Only ranges one column wide over data rows of `positions` are filled; what a range covers must be in the sheet.
    init(_ sheet: Sheet, from firstRow: Int, positions: Set<Int>) {
        let ranges = sheet.merges.filter {
            $0.firstRow >= firstRow && $0.lastRow > $0.firstRow && $0.firstColumn == $0.lastColumn
                && positions.contains($0.firstColumn)
        }
        guard !ranges.isEmpty else { return }
        let indexes = Dictionary(
            sheet.rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
        for range in ranges {
            guard let origin = indexes[range.firstRow], range.firstColumn < sheet.rows[origin].cells.count
            else { continue }
            let cell = sheet.rows[origin].cells[range.firstColumn]
            columns.insert(range.firstColumn)
            for row in sheet.rows[(origin + 1)...] {
                guard row.number <= range.lastRow else { break }
                byRow[row.number, default: [:]][range.firstColumn] = cell
            }
        }
    }

    var isEmpty: Bool { byRow.isEmpty }

    func cell(row: Int, position: Int) -> Cell? { byRow[row]?[position] }
}
