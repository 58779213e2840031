/// A table to be written: the masks have been applied before, whatever stands here gets out.
public struct OutputSheet: Sendable, Equatable {
    /// Cleaned and cut to what a sheet may be called when it is written.
    public var name: String
    /// A line above the header; none if nil.
    public var title: String?
    public var header: [String]
    public var rows: [[OutputCell]]

    public init(name: String, title: String? = nil, header: [String], rows: [[OutputCell]]) {
        self.name = name
        self.title = title
        self.header = header
        self.rows = rows
    }
}

/// What a written cell holds; a text never becomes a formula.
public enum OutputCell: Sendable, Equatable {
    case empty
    /// Also for dates: a clerk's `2018-10-08` or `2018-10` reads the same in every program.
    case text(String)
    case integer(Int)
    /// Written empty where it is infinite or no number.
    case number(Double)
    /// In fen; shown in yuan as `1,234.50`.
    case money(fen: Int)
}

/// Why no file came out.
public enum SpreadsheetWriteFailure: Error, Equatable, Sendable {
    /// The format ends at row 1,048,576 and column 16,384.
    case tooLarge
    /// Excel keeps 32,767 characters a cell.
    case textTooLong
    /// The temporary file could not be made or read, or the library reported this number.
    case notWritten(code: Int)
}
