import Spreadsheet

/// The first rows of a sheet as texts, merged ranges filled, everything normalised once.
struct HeaderGrid {
    struct Label {
        let text: String
        let normalised: String
        static let empty = Label(text: "", normalised: "")

        /// A line of units under the words, (元) or 亩, is no name of a column.
        var isUnit: Bool { ["元", "万元", "亩", "人", "户", "%", "平方米", "㎡"].contains(normalised) }
    }

    let labels: [[Label]]
    let width: Int

    /// A header stands within the first rows that hold something, below the title and the filing lines.
    static let searchedRows = 40

    init(_ sheet: Sheet) {
        let rows = sheet.rows.prefix(Self.searchedRows)
        let width = rows.map(\.cells.count).max() ?? 0
        self.width = width
        var texts = rows.map { row in
            row.cells.map(Self.text) + Array(repeating: "", count: width - row.cells.count)
        }
        let numbers = rows.map(\.number)
        for merge in sheet.merges where merge.firstRow <= (numbers.last ?? 0) && merge.firstColumn < width {
            guard let origin = numbers.firstIndex(of: merge.firstRow) else { continue }
            let text = texts[origin][merge.firstColumn]
            guard !text.isEmpty else { continue }
            for index in origin..<texts.count where numbers[index] <= merge.lastRow {
                for column in merge.firstColumn...min(merge.lastColumn, width - 1) {
                    texts[index][column] = text
                }
            }
        }
        labels = texts.map { line in line.map(Self.label) }
    }

    private static func label(_ text: String) -> Label {
        // No header is as long as a sentence; a note is.
        guard !text.isEmpty, text.utf8.count <= 180 else { return .empty }
        return Label(text: text, normalised: normalisedHeader(text))
    }

    private static func text(_ cell: Cell) -> String {
        switch cell {
        case .text(let text): text
        case .formula, .empty, .number, .date, .bool, .error: ""
        }
    }
}
