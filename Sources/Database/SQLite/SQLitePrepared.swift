import GRDB
import GRDBSQLite

/// SQLite's own copy of bound bytes (`SQLITE_TRANSIENT`, which Swift does not import).
private let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// One prepared statement: values bound and columns read directly, by index.
final class SQLitePrepared {
    private let statement: GRDB.Statement
    private var raw: OpaquePointer { statement.sqliteStatement }
    /// Whether a run is under way; a nested run of the same text needs a statement of its own.
    private(set) var isBusy = false
    /// How many rows were stepped to, so that a row kept too long is noticed.
    private(set) var steps = 0

    init(_ statement: GRDB.Statement) { self.statement = statement }

    var isReadOnly: Bool { sqlite3_stmt_readonly(raw) != 0 }

    var columns: Int { Int(sqlite3_column_count(raw)) }

    func start(_ sql: SQL) throws(DatabaseError) {
        isBusy = true
        for (place, parameter) in sql.parameters.enumerated() {
            let number = place + 1
            // SQLite numbers `$n` by first appearance; the name is right wherever it stands.
            let index = sql.inOrder ? Int32(number) : sqlite3_bind_parameter_index(raw, "$\(number)")
            guard index > 0 else { continue }
            try bind(parameter.value, at: index)
        }
    }

    /// Goes to the next row; false at the end.
    func step() throws(DatabaseError) -> Bool {
        steps += 1
        switch sqlite3_step(raw) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw sqliteError(sqlite3_db_handle(raw))
        }
    }

    func stop() {
        sqlite3_reset(raw)
        sqlite3_clear_bindings(raw)
        steps += 1
        isBusy = false
    }

    /// The cell of the row that the statement stood on at `step`.
    func value(_ column: Int, at step: Int) throws(DatabaseError) -> DatabaseValue {
        guard step == steps else { throw .badColumn(index: column, expected: "a row that is still there") }
        return value(Int32(column))
    }

    /// Lends a text cell's bytes where they lie; false where the cell is no text.
    func withText(
        _ column: Int, at step: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
    ) throws -> Bool {
        guard step == steps, column >= 0, column < columns,
            sqlite3_column_type(raw, Int32(column)) == SQLITE_TEXT,
            let start = sqlite3_column_text(raw, Int32(column))
        else { return false }
        let count = Int(sqlite3_column_bytes(raw, Int32(column)))
        try body(UnsafeBufferPointer(start: start, count: count))
        return true
    }

    /// The same for a blob.
    func withBlob(
        _ column: Int, at step: Int, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Bool {
        guard step == steps, column >= 0, column < columns,
            sqlite3_column_type(raw, Int32(column)) == SQLITE_BLOB,
            let start = sqlite3_column_blob(raw, Int32(column))
        else { return false }
        try body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(raw, Int32(column)))))
        return true
    }

    func value(_ column: Int32) -> DatabaseValue {
        switch sqlite3_column_type(raw, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(raw, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(raw, column))
        case SQLITE_TEXT:
            guard let start = sqlite3_column_text(raw, column) else { return .text("") }
            let count = Int(sqlite3_column_bytes(raw, column))
            return .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            guard let start = sqlite3_column_blob(raw, column) else { return .blob([]) }
            let count = Int(sqlite3_column_bytes(raw, column))
            return .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        default: return .null
        }
    }

    private func bind(_ value: DatabaseValue, at index: Int32) throws(DatabaseError) {
        let code: Int32
        switch value {
        case .null: code = sqlite3_bind_null(raw, index)
        case .integer(let integer): code = sqlite3_bind_int64(raw, index, integer)
        case .real(let real):
            // SQLite would quietly store NULL, PostgreSQL a NaN.
            guard !real.isNaN else { throw .invalidValue(code: "NaN") }
            code = sqlite3_bind_double(raw, index, real)
        case .text(var text):
            guard !text.utf8.contains(0) else { throw .textContainsNUL }
            code = text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    let count = Int32(clamping: characters.count)
                    // No address would bind NULL.
                    guard let start = characters.baseAddress, count > 0
                    else { return sqlite3_bind_text(raw, index, "", 0, transient) }
                    return sqlite3_bind_text(raw, index, start, count, transient)
                }
            }
        case .blob(let blob):
            code = blob.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress, !bytes.isEmpty else {
                    return sqlite3_bind_zeroblob(raw, index, 0)
                }
                return sqlite3_bind_blob(raw, index, start, Int32(clamping: bytes.count), transient)
            }
        }
        guard code == SQLITE_OK else { throw sqliteError(sqlite3_db_handle(raw)) }
    }
}
