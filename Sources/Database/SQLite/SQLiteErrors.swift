import GRDB
import GRDBSQLite

/// The last error of a connection, without values.
func sqliteError(_ handle: OpaquePointer?) -> DatabaseError {
    let message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? ""
    return sqliteError(code: sqlite3_extended_errcode(handle), message: message)
}

/// An error that GRDB met while preparing or running a statement.
func sqliteError(_ error: any Error) -> any Error {
    guard let error = error as? GRDB.DatabaseError else { return error }
    return sqliteError(code: error.extendedResultCode.rawValue, message: error.message ?? "")
}

func sqliteError(code: Int32, message: String) -> DatabaseError {
    switch code {
    case SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 6 << 8, SQLITE_CONSTRAINT | 10 << 8:
        return .uniqueViolation(violation(of: failed(message)))
    case SQLITE_CONSTRAINT | 3 << 8: return .foreignKeyViolation(Violation())
    case SQLITE_CONSTRAINT | 5 << 8: return .notNullViolation(violation(of: failed(message)))
    case SQLITE_CONSTRAINT | 1 << 8: return .checkViolation(Violation(constraint: failed(message)))
    case SQLITE_CONSTRAINT | 12 << 8: return .invalidValue(code: "SQLITE_CONSTRAINT_DATATYPE")
    default: break
    }
    switch code & 0xFF {
    case SQLITE_READONLY: return .readOnly
    case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL, SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_NOMEM, SQLITE_CORRUPT,
        SQLITE_NOTADB, SQLITE_PERM:
        return .unavailable("SQLite \(code): \(String(cString: sqlite3_errstr(code)))")
    case SQLITE_MISMATCH, SQLITE_TOOBIG, SQLITE_RANGE:
        return .invalidValue(code: "SQLite \(code)")
    default:
        // SQLITE_ERROR speaks of the statement's text, a trigger's RAISE of a literal: neither holds a value.
        return .statement(code: "SQLite \(code)", message: message)
    }
}

/// What stands behind the colon of `UNIQUE constraint failed: officer.unit, officer.login`.
private func failed(_ message: String) -> String {
    guard let colon = message.firstRange(of: "failed: ") else { return "" }
    return String(message[colon.upperBound...])
}

/// `officer.unit, officer.login` → table and columns; `index 'name'` (on an expression) → constraint.
private func violation(of names: String) -> Violation {
    if names.hasPrefix("index '") {
        return Violation(constraint: String(names.dropFirst(7).dropLast()))
    }
    let qualified = names.split(separator: ",").map {
        $0.drop { $0 == " " }.split(separator: ".", maxSplits: 1)
    }
    return Violation(
        table: qualified.first?.first.map(String.init),
        columns: qualified.compactMap { $0.last.map(String.init) })
}
