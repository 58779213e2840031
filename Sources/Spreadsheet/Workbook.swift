/// A spreadsheet as read: the visible sheets in the order the workbook shows them, at least one.
public struct Workbook: Sendable, Equatable {
    /// Hidden sheets and chart sheets are left out.
    public let sheets: [Sheet]
    /// What the bytes were; the file name is never trusted.
    public let format: SpreadsheetFormat

    public init(sheets: [Sheet], format: SpreadsheetFormat = .xlsx) {
        self.sheets = sheets
        self.format = format
    }
}

/// The two kinds of files villages send in.
public enum SpreadsheetFormat: Sendable, Equatable {
    case xlsx, csv
}

/// One sheet; a CSV file is one sheet with an empty name.
public struct Sheet: Sendable, Equatable {
    public let name: String
    /// In order, only rows that hold something.
    public let rows: [Row]
    /// Merged ranges as the file states them; the value stands in the first cell alone.
    public let merges: [CellRange]

    public init(name: String, rows: [Row], merges: [CellRange]) {
        self.name = name
        self.rows = rows
        self.merges = merges
    }
}

/// One row that holds something.
public struct Row: Sendable, Equatable {
    /// Counted from 1, as people see it; in a CSV file the record's number.
    public let number: Int
    /// Dense from column A, without empty cells at the end.
    public let cells: [Cell]

    public init(number: Int, cells: [Cell]) {
        self.number = number
        self.cells = cells
    }
}

/// A rectangle of cells, both ends included; rows counted from 1 (at most 1,048,576), columns from 0 (at
/// most 16,383).
public struct CellRange: Sendable, Hashable {
    public let firstRow: Int
    public let lastRow: Int
    public let firstColumn: Int
    public let lastColumn: Int

    public init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
        self.firstRow = firstRow
        self.lastRow = lastRow
        self.firstColumn = firstColumn
        self.lastColumn = lastColumn
    }
}
