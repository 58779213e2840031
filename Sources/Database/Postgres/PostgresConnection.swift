import CPQ
import Glibc

/// One libpq connection with its prepared statements.
///
/// Unchecked because C handles are not Sendable: the engine hands it to one thread at a time.
final class PostgresConnection: Connection, @unchecked Sendable {
    private struct Prepared {
        let name: String
        let types: [Oid]
    }

    let search: any SearchEngine = PostgresSearch()
    let raw: OpaquePointer
    private var prepared: [String: [Prepared]] = [:]
    private var preparedCount = 0
    private var cursors = 0
    /// Statements kept on the server; lists of many lengths must not fill its memory.
    private static let preparedLimit = 500
    /// Rows fetched at a time by `each`.
    private static let fetchSize = 500

    init(_ url: String) throws(DatabaseError) {
        raw = try connect(url)
        process = PQbackendPID(raw)
        try script(sessionSettings)
    }

    deinit { PQfinish(raw) }

    /// The server's process; notifications carry it. Kept, because libpq forgets it when the connection is
    /// lost.
    let process: Int32

    var isLost: Bool { PQstatus(raw) != CONNECTION_OK }

    var isInTransaction: Bool { PQtransactionStatus(raw) != PQTRANS_IDLE }

    func rows(_ sql: SQL) throws(DatabaseError) -> [Row] {
        let result = try query(sql)
        return (0..<result.rows).map { Row(storage: .postgres(result, $0)) }
    }

    func first(_ sql: SQL) throws(DatabaseError) -> Row? {
        let result = try query(sql)
        return result.rows > 0 ? Row(storage: .postgres(result, 0)) : nil
    }

    func run(_ sql: SQL) throws(DatabaseError) -> Int { try query(sql).changes }

    func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        guard canBeCursor(sql.text) else {
            for row in try rows(sql) { try body(row) }
            return
        }
        cursors += 1
        defer { cursors -= 1 }
        let name = "each\(cursors)"
        let parameters = try PostgresParameters(sql.parameters)
        _ = try execute("DECLARE \(name) NO SCROLL CURSOR FOR \(sql.text)", parameters)
        defer {
            if PQtransactionStatus(raw) == PQTRANS_INTRANS { _ = try? script("CLOSE \(name)") }
        }
        while true {
            let result = try execute("FETCH \(Self.fetchSize) FROM \(name)", PostgresParameters([]))
            for row in 0..<result.rows { try body(Row(storage: .postgres(result, row))) }
            if result.rows < Self.fetchSize { break }
        }
    }

    func script(_ text: String) throws(DatabaseError) {
        _ = try checked(PQexec(raw, text))
    }

    func hasTable(_ name: String) throws(DatabaseError) -> Bool {
        try first("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = \(name)")
            != nil
    }

    func query(_ sql: SQL) throws(DatabaseError) -> PostgresResult {
        let parameters = try PostgresParameters(sql.parameters)
        let (name, isNew) = try statement(sql.text, parameters)
        do {
            return try checked(
                parameters.withPointers { PQexecPrepared(raw, name, parameters.count, $0, nil, nil, 0) })
        } catch {
            guard case .statement("0A000", _) = error, !isNew else { throw error }
            // A migration changed a table under the plan: prepare again, in a new transaction.
            forgetPrepared = true
            throw .serialization
        }
    }

    /// Set while the failed transaction still has to be rolled back.
    private var forgetPrepared = false

    /// Called between transactions.
    func tidy() throws(DatabaseError) {
        guard forgetPrepared || preparedCount > Self.preparedLimit else { return }
        try script("DEALLOCATE ALL")
        prepared = [:]
        preparedCount = 0
        forgetPrepared = false
    }

    private func statement(
        _ text: String, _ parameters: PostgresParameters
    ) throws(DatabaseError) -> (name: String, isNew: Bool) {
        if let known = prepared[text]?.first(where: { parameters.fit($0.types) }) {
            return (known.name, false)
        }
        preparedCount += 1
        let name = "s\(preparedCount)"
        _ = try checked(PQprepare(raw, name, text, parameters.count, parameters.types))
        prepared[text, default: []].append(Prepared(name: name, types: parameters.types))
        return (name, true)
    }

    private func execute(_ text: String, _ parameters: PostgresParameters) throws(DatabaseError)
        -> PostgresResult
    {
        try checked(
            parameters.withPointers {
                PQexecParams(raw, text, parameters.count, parameters.types, $0, nil, nil, 0)
            })
    }

    private func checked(_ result: OpaquePointer?) throws(DatabaseError) -> PostgresResult {
        guard let result else { throw .unavailable("PostgreSQL: no answer") }
        switch PQresultStatus(result) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return PostgresResult(result)
        default:
            defer { PQclear(result) }
            throw isLost ? .unavailable("PostgreSQL: the connection was lost") : postgresError(result)
        }
    }
}

/// What every session asks for: formats that the reader understands, streaming plans meant to be read to the
/// end, and no transaction left open by a stuck node.
private let sessionSettings = """
    SET client_min_messages = warning;
    SET bytea_output = hex;
    SET standard_conforming_strings = on;
    SET cursor_tuple_fraction = 1;
    SET idle_in_transaction_session_timeout = '5min';
    """

private func connect(_ url: String) throws(DatabaseError) -> OpaquePointer {
    // Before the URL: defaults that it may override. After it: what it may not.
    let settings: [(StaticString, String)] = [
        ("connect_timeout", "5"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "30000"), ("fallback_application_name", "yangguang"),
        ("dbname", url), ("client_encoding", "UTF8"),
    ]
    let keywords = settings.map { strdup($0.0.description) } + [nil]
    let values = settings.map { strdup($0.1) } + [nil]
    defer { for string in keywords + values { free(string) } }
    let handle = PQconnectdbParams(
        keywords.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard let handle else { throw .unavailable("PostgreSQL: out of memory") }
    guard PQstatus(handle) == CONNECTION_OK else {
        let message = PQerrorMessage(handle).map { String(cString: $0) } ?? ""
        PQfinish(handle)
        throw .unavailable("PostgreSQL: \(message.split(separator: "\n").joined(separator: "; "))")
    }
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    return handle
}

/// Whether `each` can read the statement through a cursor; `INSERT … RETURNING` cannot.
private func canBeCursor(_ text: String) -> Bool {
    let start = text.drop { $0.isWhitespace || $0 == "(" }.prefix(6).uppercased()
    guard start.hasPrefix("SELECT") || start.hasPrefix("WITH") || start.hasPrefix("VALUES") else {
        return false
    }
    return !text.uppercased().contains("RETURNING")
}
