import DatabaseTesting
import Foundation
import Testing

@testable import Database

private let first = Migration(name: "0001_a", sql: "CREATE TABLE a (id TEXT PRIMARY KEY) STRICT;")
private let second = Migration(
    name: "0002_b", sql: "CREATE TABLE b (a TEXT REFERENCES a (id)) STRICT; INSERT INTO a VALUES ('甲');")

@Suite struct MigrationTests {
    @Test(arguments: TestDatabase.all)
    func `migrations run in order, once`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: []) { database in
            let migrator = Migrator(database)
            let before = try await migrator.status([first]).map(\.hasRun)
            #expect(before == [false])
            let ran = [
                try await migrator.migrate([first]), try await migrator.migrate([first, second]),
                try await migrator.migrate([first, second]),
            ]
            #expect(ran == [["0001_a"], ["0002_b"], []])
            let after = try await migrator.status([first, second]).map(\.hasRun)
            #expect(after == [true, true])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a history that does not fit is refused`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: [first, second]) { database in
            let migrator = Migrator(database)
            let changed = Migration(name: "0001_a", sql: "CREATE TABLE a (id TEXT) STRICT;")
            await #expect(throws: MigrationError.changed("0001_a")) {
                try await migrator.migrate([changed, second])
            }
            await #expect(throws: MigrationError.missing("0002_b")) { try await migrator.migrate([first]) }
            let between = Migration(name: "0001_z", sql: "SELECT 1;")
            await #expect(throws: MigrationError.outOfOrder("0001_z")) {
                try await migrator.migrate([first, between, second])
            }
            await #expect(throws: MigrationError.changed("0001_a")) {
                _ = try await migrator.status([changed, second])
            }
        }
    }

    @Test(
        arguments: TestDatabase.all,
        ["SELECT * FROM nowhere;", "INSERT INTO c VALUES ('x'), ('x');"])
    func `a migration that fails leaves nothing`(_ engine: TestDatabase, _ end: String) async throws {
        try await engine.withFresh(migrations: [first]) { database in
            let bad = Migration(name: "0002_c", sql: "CREATE TABLE c (id TEXT PRIMARY KEY) STRICT; \(end)")
            await #expect(throws: MigrationError.self) { try await Migrator(database).migrate([first, bad]) }
            #expect(try await Migrator(database).status([first, bad]).map(\.hasRun) == [true, false])
            let isThere = try await database.read { try $0.hasTable("c") }
            #expect(!isThere)
            #expect(try await Migrator(database).migrate([first, second]) == ["0002_b"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a table that the engines would treat differently is refused`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: []) { database in
            let lax = Migration(
                name: "0001_lax", sqlite: "CREATE TABLE lax (id TEXT)",
                postgres: "CREATE TABLE lax (id varchar)")
            let error = await #expect(throws: MigrationError.self) {
                try await Migrator(database).migrate([lax])
            }
            switch engine {
            case .sqlite: #expect(error == .notStrict(table: "lax"))
            case .postgres: #expect(error == .textByLocale(table: "lax", column: "id"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a migration cannot end its transaction`(_ engine: TestDatabase) async throws {
        try await engine.withFresh(migrations: []) { database in
            let bad = Migration(
                name: "0001_bad", sql: "CREATE TABLE c (id TEXT) STRICT; -- x\n commit; BEGIN;")
            await #expect(throws: MigrationError.endsTransaction("0001_bad")) {
                try await Migrator(database).migrate([bad])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `two nodes that start at once run each migration once`(_ engine: TestDatabase) async throws {
        try await engine.withLocation(migrations: []) { location in
            let nodes = [
                try await Database.open(location, threads: 2), try await Database.open(location, threads: 2),
            ]
            let ran = try await withThrowingTaskGroup(of: [String].self) { group in
                for node in nodes { group.addTask { try await Migrator(node).migrate([first, second]) } }
                return try await group.reduce(into: [String]()) { $0 += $1 }
            }
            #expect(ran.sorted() == ["0001_a", "0002_b"])
            for node in nodes { await node.close() }
        }
    }

    @Test func `files are read in order, shared or one for each engine`() throws {
        try withFolder([
            "0002_b.sqlite.sql": "B", "0001_a.sql": "BLOB", "0002_b.postgres.sql": "C", "README": "",
        ]) {
            let migrations = try Migration.files(in: $0)
            #expect(migrations.map(\.name) == ["0001_a", "0002_b"])
            #expect(migrations.map { $0.sql(for: .sqlite) } == ["BLOB", "B"])
            #expect(migrations.map { $0.sql(for: .postgres) } == ["BYTEA", "C"])
        }
    }

    @Test(
        arguments: [
            (["1_a.sql"], MigrationError.badFileName("1_a.sql")),
            (["0001_a.mysql.sql"], .badFileName("0001_a.mysql.sql")),
            (["0001_a.sqlite.sql"], .missingVariant("0001_a")),
            (["0001_a.sql", "0001_b.sql"], .sameNumber("0001_a", "0001_b")),
        ])
    func `files that do not fit are refused`(_ names: [String], _ error: MigrationError) throws {
        try withFolder(Dictionary(uniqueKeysWithValues: names.map { ($0, "") })) { folder in
            #expect(throws: error) { try Migration.files(in: folder) }
        }
    }

    @Test func `the shared text becomes PostgreSQL's`() {
        let shared = """
            CREATE TABLE a (id INTEGER, x TEXT NOT NULL, y BLOB, z REAL,
            t text COLLATE "C") STRICT; -- TEXT
            CREATE TABLE b ("TEXT" TEXT DEFAULT 'INTEGER ''TEXT') STRICT, WITHOUT ROWID;
            /* BLOB */ SELECT CAST(x AS TEXT), CAST(y AS INTEGER) FROM a;
            """
        let expected = """
            CREATE TABLE a (id BIGINT, x TEXT COLLATE "C" NOT NULL, y BYTEA, z DOUBLE PRECISION,
            t text COLLATE "C") ; -- TEXT
            CREATE TABLE b ("TEXT" TEXT COLLATE "C" DEFAULT 'INTEGER ''TEXT') ;
            /* BLOB */ SELECT CAST(x AS TEXT), CAST(y AS BIGINT) FROM a;
            """
        #expect(postgresDialect(shared) == expected)
    }

    private func withFolder(_ files: [String: String], _ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
        }
        try body(folder)
    }
}
