/// Rows as readers of one tier may see them, their texts in one run of bytes: what a page writes out. It shows what
/// `MaskedTable` shows and is made by the same engine, without a value for each cell.
public struct MaskedSheet: Sendable {
    public let tier: Tier
    /// The columns that are shown, in their order.
    public let columns: [MaskedColumn]
    /// The totals of the columns that are shown only so.
    public let totals: [AggregateTotal]
    /// How many rows there are.
    public private(set) var count = 0
    private(set) var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`, row after row.
    private(set) var ends: [Int32] = []
    /// By shown column, of the amounts and numbers in it; nil where there is none.
    private(set) var sums: [Int64?]
    /// The records' places, where the rows are not all of them.
    let places: [Int]?

    init(tier: Tier, columns: [MaskedColumn], rows: Int) {
        self.tier = tier
        self.columns = columns
        (totals, places) = ([], nil)
        sums = Array(repeating: nil, count: columns.count)
        bytes.reserveCapacity(rows * columns.count * 10)
        ends.reserveCapacity(rows * columns.count)
    }

    /// The rows of a masked table that a reader asked for.
    public init(_ table: MaskedTable, rows: [MaskedRow]) {
        (tier, columns, totals, places) = (table.tier, table.columns, table.totals, rows.map(\.recordIndex))
        sums = Array(repeating: nil, count: table.columns.count)
        for row in rows { append(row.cells) }
    }

    /// The record's place in the unmasked table, from 0.
    public func recordIndex(_ row: Int) -> Int { places?[row] ?? row }

    /// The sum of a shown column, in fen or ten-thousandths; nil where it holds no amount and no number.
    public func sum(_ column: Int) -> Int64? { sums[column] }

    /// Lends the texts of all cells as one run of UTF-8, and where each cell ends in it, row after row: amounts with
    /// separators, files as keys joined by commas.
    public func withCells<Result>(
        _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Int32>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { bytes in
            try ends.withUnsafeBufferPointer { ends in try body(bytes, ends) }
        }
    }
}

/// How cells come in; `MaskedSheetWriter` begins and ends the rows.
extension MaskedSheet {
    /// How much there is, to go back to when a row has to be written anew.
    struct Mark {
        fileprivate let bytes: Int
        fileprivate let ends: Int
    }

    var mark: Mark { Mark(bytes: bytes.count, ends: ends.count) }

    mutating func goBack(to mark: Mark) {
        bytes.removeLast(bytes.count - mark.bytes)
        ends.removeLast(ends.count - mark.ends)
    }

    mutating func put(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

    mutating func put(_ byte: UInt8) { bytes.append(byte) }

    mutating func put(_ number: DecimalDigits) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: number.count) { digits in
            guard let start = digits.baseAddress else { return }
            number.write(to: start)
            bytes.append(contentsOf: digits)
        }
    }

    mutating func endCell() { ends.append(Int32(truncatingIfNeeded: bytes.count)) }

    mutating func endRow() { count += 1 }

    mutating func add(_ number: Int64, to column: Int) { sums[column] = (sums[column] ?? 0) &+ number }

    /// All rows at once, as they were stored.
    mutating func fill(rows: Int, ends: [Int32], bytes: [UInt8]) {
        (count, self.ends, self.bytes) = (rows, ends, bytes)
    }

    /// A row that the engine masked cell by cell.
    mutating func append(_ cells: [Shown]) {
        for (column, cell) in cells.enumerated() {
            bytes.append(contentsOf: cell.text.utf8)
            endCell()
            if case .number(let number) = cell.sortKey { add(number, to: column) }
        }
        endRow()
    }
}
