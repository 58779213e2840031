/// Brings the schema up to date: in order, forward only, one transaction each. Safe when two nodes start at
/// once.
public struct Migrator: Sendable {
    private let database: Database

    public init(_ database: Database) { self.database = database }

    /// Whether a migration has run here.
    public struct Status: Sendable, Equatable {
        public let name: String
        public let hasRun: Bool
    }

    /// Runs what has not run yet; the names of what ran now.
    @discardableResult
    public func migrate(_ migrations: [Migration]) async throws -> [String] {
        var ran: [String] = []
        while let name = try await runNext(of: migrations) { ran.append(name) }
        return ran
    }

    /// Each migration and whether it has run; throws what `migrate` would throw about the files.
    public func status(_ migrations: [Migration]) async throws -> [Status] {
        let engine = database.engine
        return try await database.read { transaction in
            let count = try pending(migrations, engine, try recorded(transaction))
            return migrations.enumerated().map { Status(name: $1.name, hasRun: $0 < count) }
        }
    }

    /// Looks and runs in one transaction that no other node shares, so none runs twice.
    private func runNext(of migrations: [Migration]) async throws -> String? {
        let engine = database.engine
        return try await database.migrate { transaction in
            let count = try pending(migrations, engine, try recorded(transaction))
            guard count < migrations.count else { return nil }
            try run(migrations[count], engine, transaction)
            return migrations[count].name
        }
    }
}

private func run(_ migration: Migration, _ engine: Database.Engine, _ transaction: Transaction) throws {
    guard !endsTransaction(migration.sql(for: engine)) else {
        throw MigrationError.endsTransaction(migration.name)
    }
    do {
        switch engine {
        // A table made anew and renamed keeps its references only until COMMIT checks them.
        case .sqlite: try transaction.script("PRAGMA defer_foreign_keys = ON")
        case .postgres: break
        }
        try transaction.script(createMigrationTable(engine))
        try transaction.script(migration.sql(for: engine))
        try transaction.checkSchema()
        try transaction.run(
            """
            INSERT INTO migration (name, checksum)
            VALUES (\(migration.name), \(migration.checksum(for: engine)))
            """)
    } catch let error as DatabaseError {
        // A lost connection or a collision is not the file's fault.
        throw error.isRetryable ? error : MigrationError.failed(migration.name, error)
    }
}

private func createMigrationTable(_ engine: Database.Engine) -> String {
    let table = "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL) STRICT;"
    return Migration(name: "migration", sql: table).sql(for: engine)
}

/// Names and checksums of what has run, in order.
private func recorded(_ transaction: Transaction) throws -> [(name: String, checksum: String)] {
    guard try transaction.hasTable("migration") else { return [] }
    return try transaction.rows("SELECT name, checksum FROM migration ORDER BY name").map { row in
        (try row.text(0), try row.text(1))
    }
}

/// How many of the migrations have run: what is recorded must be how the list begins.
private func pending(
    _ migrations: [Migration], _ engine: Database.Engine, _ recorded: [(name: String, checksum: String)]
) throws -> Int {
    let known = Set(migrations.map(\.name))
    for record in recorded where !known.contains(record.name) { throw MigrationError.missing(record.name) }
    for (migration, record) in zip(migrations, recorded) {
        guard migration.name == record.name else { throw MigrationError.outOfOrder(migration.name) }
        guard migration.checksum(for: engine) == record.checksum else {
            throw MigrationError.changed(migration.name)
        }
    }
    return recorded.count
}
