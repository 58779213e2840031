/// Why the schema was not brought up to date; in words for the operator.
public enum MigrationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A file is not named `NNNN_name.sql`, `NNNN_name.sqlite.sql` or `NNNN_name.postgres.sql`.
    case badFileName(String)
    /// Two files have the same number.
    case sameNumber(String, String)
    /// One engine has a file of its own and the other has none.
    case missingVariant(String)
    /// A file that already ran reads otherwise now.
    case changed(String)
    /// The database has run a migration that this program does not have: the program is older.
    case missing(String)
    /// A file stands before one that already ran.
    case outOfOrder(String)
    /// A migration was refused; nothing of it was kept.
    case failed(String, DatabaseError)
    /// A migration ended the transaction it runs in.
    case endsTransaction(String)
    case notStrict(table: String)
    case textByLocale(table: String, column: String)

    public var description: String {
        switch self {
        case .badFileName(let name): "\(name): a migration is named NNNN_name.sql"
        case .sameNumber(let first, let second): "\(first) and \(second) have the same number"
        case .missingVariant(let name): "\(name): there is a file for one engine and none for the other"
        case .changed(let name): "\(name) has run and was changed afterwards; write a new migration"
        case .missing(let name):
            "\(name) has run here, and this program does not know it: use a newer program"
        case .outOfOrder(let name): "\(name) has not run, and a later one has; give it a new number"
        case .failed(let name, let error): "\(name) failed, nothing of it was kept: \(error)"
        case .endsTransaction(let name): "\(name) must not end its transaction"
        case .notStrict(let table): "table \(table) must end with STRICT"
        case .textByLocale(let table, let column): "\(table).\(column) must be TEXT COLLATE \"C\""
        }
    }
}
