import NIOCore

/// The one deep seam: transactions on SQLite or PostgreSQL, with the same statements and the same promises.
///
/// `write` is serializable, durable when it returns, and all or nothing. `read` sees one snapshot. Bodies are
/// synchronous and run on database threads; one may run more than once (PostgreSQL retries a collision), so a
/// body has no effect outside its transaction.
public final class Database: Sendable {
    /// Which engine stands behind the seam.
    public enum Engine: Sendable, Equatable { case sqlite, postgres }

    /// Where the data is.
    public enum Location: Sendable, Equatable {
        /// A file, made where there is none.
        case sqlite(path: String)
        /// A libpq connection string, such as `postgres://yangguang@127.0.0.1/yangguang`.
        case postgres(url: String)
    }

    enum Implementation: Sendable {
        case sqlite(SQLiteEngine)
        case postgres(PostgresEngine)
    }

    let implementation: Implementation
    private let announcements: Announcements

    private init(_ implementation: Implementation, _ announcements: Announcements) {
        self.implementation = implementation
        self.announcements = announcements
    }

    /// Opens the database; throws `notDurable` where the engine would lose acknowledged writes in a power
    /// cut. `threads` is how many readers SQLite has (as a rule two more than processors: more only wake one another),
    /// or how many connections PostgreSQL gets at most (as a rule 8).
    public static func open(_ location: Location, threads: Int? = nil) async throws -> Database {
        let announcements = Announcements()
        switch location {
        case .sqlite(let path):
            return try sqlite(path, threads ?? min(System.coreCount + 2, 8), announcements, SQLiteSettings())
        case .postgres(let url):
            let engine = try await PostgresEngine.open(url, threads: max(threads ?? 8, 1), announcements)
            return Database(.postgres(engine), announcements)
        }
    }

    static func sqlite(
        _ path: String, _ threads: Int, _ announcements: Announcements, _ settings: SQLiteSettings
    ) throws -> Database {
        let engine = try SQLiteEngine(
            path: path, readers: max(threads, 1), announcements: announcements, settings: settings)
        return Database(.sqlite(engine), announcements)
    }

    var engine: Engine {
        switch implementation {
        case .sqlite: .sqlite
        case .postgres: .postgres
        }
    }

    /// Runs one transaction; returns once it is on disk. An error of the body undoes it.
    @discardableResult
    public func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        switch implementation {
        case .sqlite(let engine): try await engine.write(alone: false, body)
        case .postgres(let engine): try await engine.write(body)
        }
    }

    /// Runs one read-only transaction on a snapshot; many run at once.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        switch implementation {
        case .sqlite(let engine): try await engine.read(body)
        case .postgres(let engine): try await engine.read(body)
        }
    }

    /// The same without a task, for a caller on an event loop: `finish` gets the outcome on a database thread.
    /// Nothing is tried again (see `read`), so an error means no more than to ask once more there.
    public func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value,
        finish: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        switch implementation {
        case .sqlite(let engine): engine.read(body, finish: finish)
        case .postgres(let engine): engine.read(body, finish: finish)
        }
    }

    /// Calls the handler for every announcement that commits from now on, on any node; quick work only, on a
    /// database thread. This node's own come before `write` returns. Topic `*` means that some may have been
    /// missed.
    public func onAnnouncement(_ handler: @escaping @Sendable (_ topic: String, _ payload: String) -> Void) {
        announcements.add(handler)
    }

    /// Lets running transactions end, then closes; later ones fail.
    public func close() async {
        switch implementation {
        case .sqlite(let engine): await engine.close()
        case .postgres(let engine): await engine.close()
        }
    }

    /// Runs a transaction that no other node or process runs at the same time: one migration.
    func migrate<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        switch implementation {
        case .sqlite(let engine): try await engine.write(alone: true, body)
        case .postgres(let engine): try await engine.migrate(body)
        }
    }
}
