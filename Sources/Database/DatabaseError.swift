/// Which rule of the schema a write broke, as far as the engine says. Never holds a bound value.
public struct Violation: Sendable, Equatable, CustomStringConvertible {
    /// PostgreSQL's constraint name, or a named CHECK on SQLite.
    public let constraint: String?
    /// The table that refused the row.
    public let table: String?
    /// The columns of the rule, in its order; empty where the engine does not say.
    public let columns: [String]

    public init(constraint: String? = nil, table: String? = nil, columns: [String] = []) {
        self.constraint = constraint
        self.table = table
        self.columns = columns
    }

    public var description: String {
        "\(table ?? "?")(\(columns.joined(separator: ", "))) \(constraint ?? "")"
    }
}

/// What can go wrong at the seam, the same on both engines. Values that were bound never appear in it,
/// because errors are logged and values may be personal.
public enum DatabaseError: Error, Sendable, Equatable {
    case uniqueViolation(Violation)
    case foreignKeyViolation(Violation)
    case checkViolation(Violation)
    case notNullViolation(Violation)
    /// A value does not fit its column or expression; the engine's code.
    case invalidValue(code: String)
    /// PostgreSQL stores no U+0000 in text, so neither engine takes it.
    case textContainsNUL
    /// A column is not there, is NULL, or holds another type than asked for.
    case badColumn(index: Int, expected: String)
    /// A `read` tried to change something.
    case readOnly
    /// Concurrent writers kept colliding, after every retry.
    case serialization
    /// An earlier statement of this transaction failed, or the transaction is over.
    case transactionOver
    /// An announcement does not fit in PostgreSQL's 8,000 bytes; its size.
    case announcementTooLong(bytes: Int)
    /// The connection was lost while COMMIT was under way: the write may or may not have happened.
    case outcomeUnknown
    /// The engine cannot be reached, is busy beyond the timeout, or is full.
    case unavailable(String)
    /// The engine would lose acknowledged writes in a power cut; the setting and what it is.
    case notDurable(setting: String, value: String)
    /// The statement is wrong; the engine's code and its words about the statement.
    case statement(code: String, message: String)
    /// The database was closed.
    case closed

    /// Whether running the same transaction again can succeed.
    var isRetryable: Bool {
        switch self {
        case .serialization, .unavailable: true
        case .uniqueViolation, .foreignKeyViolation, .checkViolation, .notNullViolation, .invalidValue,
            .textContainsNUL, .badColumn, .readOnly, .transactionOver, .announcementTooLong, .outcomeUnknown,
            .notDurable, .statement, .closed:
            false
        }
    }
}
