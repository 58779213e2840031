/// How much of a file is read before it is refused; every limit counts before memory is taken.
public struct SpreadsheetLimits: Sendable, Equatable {
    /// The file as uploaded, in bytes.
    public var maxBytes: Int
    /// Everything unpacked from one archive, in bytes.
    public var maxInflated: Int
    /// Unpacked bytes allowed for each byte of the file, above a floor of 16 MiB.
    public var maxRatio: Int
    public var maxEntries: Int
    /// Elements inside one another; a real sheet has about ten.
    public var maxDepth: Int
    /// Rows that hold something, all sheets together.
    public var maxRows: Int
    /// The last column that may hold something.
    public var maxColumns: Int
    /// Cells kept, the empty ones before a row's last value included, all sheets together.
    public var maxCells: Int
    /// UTF-8 bytes of one cell; Excel itself stops at 32,767 characters.
    public var maxCellBytes: Int

    public init(
        maxBytes: Int = 20 << 20, maxInflated: Int = 256 << 20, maxRatio: Int = 100, maxEntries: Int = 2_000,
        maxDepth: Int = 32, maxRows: Int = 100_000, maxColumns: Int = 256, maxCells: Int = 3_000_000,
        maxCellBytes: Int = 256 << 10
    ) {
        self.maxBytes = maxBytes
        self.maxInflated = maxInflated
        self.maxRatio = maxRatio
        self.maxEntries = maxEntries
        self.maxDepth = maxDepth
        self.maxRows = maxRows
        self.maxColumns = maxColumns
        self.maxCells = maxCells
        self.maxCellBytes = maxCellBytes
    }

    /// What the upload page, `inspect` and `import` apply.
    public static let standard = SpreadsheetLimits()
}
