/// Reads `B7` and `A1:K3`.
enum CellReference {
    /// The last row and column of the format (ECMA-376; Excel 2007 and later).
    static let lastRow = 1_048_576
    static let columns = 16_384

    /// The column from 0 and the row from 1; nil where either lies outside the format or a `$` or space is
    /// present.
    @inline(__always)
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
        var index = 0
        var column = 0
        while index < bytes.count, index < 4, bytes[index] >= 65, bytes[index] <= 90 {
            column = column &* 26 &+ Int(bytes[index] &- 64)
            index &+= 1
        }
        guard index > 0, column <= columns,
            let row = smallInteger(UnsafeBufferPointer(rebasing: bytes[index...])), row >= 1, row <= lastRow
        else { return nil }
        return (column &- 1, row)
    }

    static func range(_ bytes: UnsafeBufferPointer<UInt8>) -> CellRange? {
        let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
        guard let first = read(UnsafeBufferPointer(rebasing: bytes[..<colon])) else { return nil }
        var last = first
        if colon < bytes.count {
            guard let second = read(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])) else { return nil }
            last = second
        }
        guard last.row >= first.row, last.column >= first.column else { return nil }
        return CellRange(
            firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column)
    }
}
