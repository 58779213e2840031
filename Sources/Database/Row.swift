/// One row of an answer; columns by index from 0. Inside `each` a row is only good until the body returns.
///
/// Each accessor throws `badColumn` where the column is not there, holds another type, or (without `OrNil`)
/// is NULL.
public struct Row {
    enum Storage {
        /// Copied out of SQLite: the cells of the whole answer, and where this row starts.
        case copied(CopiedRows, Int)
        /// Read straight from SQLite's statement while it stands on this row.
        case standing(SQLitePrepared, Int)
        case postgres(PostgresResult, Int32)
    }

    let storage: Storage

    /// How many columns the row has.
    public var count: Int {
        switch storage {
        case .copied(let rows, _): rows.width
        case .standing(let statement, _): statement.columns
        case .postgres(let result, _): Int(result.columns)
        }
    }

    /// Whatever the column holds.
    public func value(_ column: Int) throws(DatabaseError) -> DatabaseValue {
        guard column >= 0, column < count else { throw .badColumn(index: column, expected: "a column") }
        switch storage {
        case .copied(let rows, let start): return rows.cells[start + column]
        case .standing(let statement, let step): return try statement.value(column, at: step)
        case .postgres(let result, let row): return try result.value(row, Int32(column))
        }
    }

    public func textOrNil(_ column: Int) throws(DatabaseError) -> String? {
        switch try value(column) {
        case .null: return nil
        case .text(let text): return text
        case .integer, .real, .blob: throw .badColumn(index: column, expected: "text")
        }
    }

    public func int64OrNil(_ column: Int) throws(DatabaseError) -> Int64? {
        switch try value(column) {
        case .null: return nil
        case .integer(let integer): return integer
        case .real, .text, .blob: throw .badColumn(index: column, expected: "an integer")
        }
    }

    public func intOrNil(_ column: Int) throws(DatabaseError) -> Int? {
        try int64OrNil(column).map(Int.init)
    }

    /// 0 is false, 1 is true; anything else is a bad column.
    public func boolOrNil(_ column: Int) throws(DatabaseError) -> Bool? {
        switch try int64OrNil(column) {
        case nil: return nil
        case 0: return false
        case 1: return true
        case .some: throw .badColumn(index: column, expected: "0 or 1")
        }
    }

    /// A whole number reads as a double too: engines differ in when a sum stays whole.
    public func doubleOrNil(_ column: Int) throws(DatabaseError) -> Double? {
        switch try value(column) {
        case .null: return nil
        case .real(let real): return real
        case .integer(let integer): return Double(integer)
        case .text, .blob: throw .badColumn(index: column, expected: "a number")
        }
    }

    public func blobOrNil(_ column: Int) throws(DatabaseError) -> [UInt8]? {
        switch try value(column) {
        case .null: return nil
        case .blob(let bytes): return bytes
        case .integer, .real, .text: throw .badColumn(index: column, expected: "a blob")
        }
    }
}

extension Row {
    public func text(_ column: Int) throws(DatabaseError) -> String {
        try present(textOrNil(column), column, "text")
    }

    public func int64(_ column: Int) throws(DatabaseError) -> Int64 {
        try present(int64OrNil(column), column, "an integer")
    }

    public func int(_ column: Int) throws(DatabaseError) -> Int {
        Int(try int64(column))
    }

    public func bool(_ column: Int) throws(DatabaseError) -> Bool {
        try present(boolOrNil(column), column, "0 or 1")
    }

    public func double(_ column: Int) throws(DatabaseError) -> Double {
        try present(doubleOrNil(column), column, "a number")
    }

    public func blob(_ column: Int) throws(DatabaseError) -> [UInt8] {
        try present(blobOrNil(column), column, "a blob")
    }

    /// Lends the UTF-8 of a text column, without making a `String` of it where the engine has it lying there.
    public func withText(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        if case .standing(let statement, let step) = storage,
            try statement.withText(column, at: step, body)
        {
            return
        }
        var text = try text(column)
        try text.withUTF8(body)
    }

    /// Lends the bytes of a blob column where they lie; false where it is NULL.
    public func withBlob(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
        if case .standing(let statement, let step) = storage,
            try statement.withBlob(column, at: step, body)
        {
            return true
        }
        guard let bytes = try blobOrNil(column) else { return false }
        try bytes.withUnsafeBytes(body)
        return true
    }

    private func present<Value>(
        _ value: Value?, _ column: Int, _ expected: String
    ) throws(DatabaseError) -> Value {
        guard let value else { throw .badColumn(index: column, expected: expected) }
        return value
    }
}

/// The cells of an answer, row after row, in one array.
final class CopiedRows {
    let width: Int
    var cells: [DatabaseValue] = []

    init(width: Int) { self.width = width }
}
