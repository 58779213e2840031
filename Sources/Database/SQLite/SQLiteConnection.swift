import GRDB
import GRDBSQLite

/// One SQLite connection with its prepared statements. GRDB opens and configures it.
///
/// Unchecked because C handles are not Sendable: the engine hands it to one thread at a time.
final class SQLiteConnection: Connection, @unchecked Sendable {
    let search: any SearchEngine = SQLiteSearch()
    private let queue: DatabaseQueue
    private let database: GRDB.Database
    private let handle: OpaquePointer
    private var prepared: [SQLText: SQLitePrepared] = [:]
    /// Statements kept by text; lists of many lengths must not fill the memory.
    private static let preparedLimit = 500

    init(_ path: String, _ configuration: GRDB.Configuration) throws {
        do {
            queue = try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw sqliteError(error)
        }
        database = queue.inDatabase { $0 }
        guard let handle = database.sqliteConnection else { throw DatabaseError.closed }
        self.handle = handle
    }

    /// Runs a whole unit of work on the connection.
    func perform<Value>(_ body: () throws -> Value) rethrows -> Value {
        try queue.inDatabase { _ in try body() }
    }

    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func close() {
        prepared = [:]
        try? queue.close()
    }

    func rows(_ sql: SQL) throws(DatabaseError) -> [Row] {
        let statement = try start(sql)
        defer { statement.stop() }
        var copied: CopiedRows?
        var count = 0
        while try statement.step() {
            let target = copied ?? CopiedRows(width: statement.columns)
            copied = target
            for column in 0..<Int32(target.width) { target.cells.append(statement.value(column)) }
            count += 1
        }
        guard let copied else { return [] }
        return (0..<count).map { Row(storage: .copied(copied, $0 * copied.width)) }
    }

    func first(_ sql: SQL) throws(DatabaseError) -> Row? {
        let statement = try start(sql)
        defer { statement.stop() }
        guard try statement.step() else { return nil }
        let copied = CopiedRows(width: statement.columns)
        copied.cells.reserveCapacity(copied.width)
        for column in 0..<Int32(copied.width) { copied.cells.append(statement.value(column)) }
        // INSERT … RETURNING checks its references only at the end.
        while !statement.isReadOnly, try statement.step() {}
        return Row(storage: .copied(copied, 0))
    }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        let statement = try start(sql)
        defer { statement.stop() }
        while try statement.step() {
            try body(Row(storage: .standing(statement, statement.steps)))
        }
    }

    func run(_ sql: SQL) throws(DatabaseError) -> Int {
        let before = sqlite3_total_changes(handle)
        let statement = try start(sql)
        defer { statement.stop() }
        while try statement.step() {}
        return sqlite3_total_changes(handle) == before ? 0 : Int(sqlite3_changes(handle))
    }

    func script(_ text: String) throws(DatabaseError) {
        do {
            try database.execute(sql: text)
        } catch let error as GRDB.DatabaseError {
            throw sqliteError(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        } catch {
            throw .statement(code: "SQLite", message: "\(error)")
        }
    }

    func hasTable(_ name: String) throws(DatabaseError) -> Bool {
        try first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = \(name)") != nil
    }

    /// The value of a PRAGMA after running it.
    func pragma(_ text: SQL) throws -> DatabaseValue {
        try first(text)?.value(0) ?? .null
    }

    private func start(_ sql: SQL) throws(DatabaseError) -> SQLitePrepared {
        let statement: SQLitePrepared
        if let kept = prepared[sql.statement], !kept.isBusy {
            statement = kept
        } else {
            statement = try prepare(sql.statement)
        }
        do {
            try statement.start(sql)
            return statement
        } catch {
            statement.stop()
            throw error
        }
    }

    private func prepare(_ text: SQLText) throws(DatabaseError) -> SQLitePrepared {
        do {
            let statement = SQLitePrepared(try database.makeStatement(sql: text.string))
            if prepared.count >= Self.preparedLimit { prepared = prepared.filter { $0.value.isBusy } }
            if prepared[text] == nil { prepared[text] = statement }
            return statement
        } catch let error as GRDB.DatabaseError {
            throw sqliteError(code: error.extendedResultCode.rawValue, message: error.message ?? "")
        } catch {
            throw .statement(code: "SQLite", message: "\(error)")
        }
    }
}
