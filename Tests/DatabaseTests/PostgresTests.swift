import DatabaseTesting
import Testing

@testable import Database

@Suite struct PostgresTests {
    private func withURL(_ body: (String, Database) async throws -> Void) async throws {
        try await TestDatabase.postgres.withLocation(migrations: schema) { location in
            guard case .postgres(let url) = location else { return }
            let database = try await Database.open(location, threads: 2)
            do {
                try await body(url, database)
            } catch {
                await database.close()
                throw error
            }
            await database.close()
        }
    }

    private func throwOff(_ url: String) throws {
        let all = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
        try PostgresAdministration.run(all + " AND pid <> pg_backend_pid()", on: url)
    }

    @Test func `readers and writers come back after the server threw them off`() async throws {
        try await withURL { url, database in
            try await database.write { try $0.add(1, "甲") }
            try throwOff(url)
            #expect(try await database.read { try $0.count() } == 1)
            try throwOff(url)
            try await database.write { try $0.add(2, "乙") }
            #expect(try await database.read { try $0.count() } == 2)
        }
    }

    @Test func `a lost listener comes back and asks caches to drop everything`() async throws {
        try await withURL { url, database in
            let heard = Heard()
            database.onAnnouncement { heard.add($0, $1) }
            try throwOff(url)
            #expect(try await heard.wait(for: "* "))
            let other = try await Database.open(.postgres(url: url), threads: 1)
            try await other.write { $0.announce("again", "") }
            await other.close()
            #expect(try await heard.wait(for: "again "))
        }
    }

    @Test func `a write whose commit was cut off is reported, not repeated`() async throws {
        try await withURL { url, database in
            // The server ends this session while it commits: the check at COMMIT is deferred.
            try await database.write { tx in
                try tx.script(
                    """
                    CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql AS
                    $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
                    CREATE CONSTRAINT TRIGGER cut AFTER INSERT ON village DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION cut();
                    """)
            }
            await #expect(throws: DatabaseError.outcomeUnknown) {
                try await database.write { try $0.add(1, "甲") }
            }
        }
    }

    @Test(arguments: ["synchronous_commit"])
    func `a server that would lose writes is refused`(_ setting: String) async throws {
        try await withURL { url, _ in
            await #expect(throws: DatabaseError.notDurable(setting: setting, value: "off")) {
                let database = try await Database.open(.postgres(url: "\(url)?options=-c%20\(setting)%3Doff"))
                await database.close()
            }
        }
    }

    @Test func `a server that is not there is told apart`() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            let database = try await Database.open(.postgres(url: "postgres://p:secret@127.0.0.1:9/none"))
            await database.close()
        }
        guard case .unavailable(let message) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!message.contains("secret"))
    }

    @Test func `a plan that a migration made stale is made anew`() async throws {
        try await withURL { url, database in
            try await database.write { try $0.add(1, "甲") }
            let all: SQL = "SELECT * FROM village"
            #expect(try await database.read { try $0.first(all)?.count } == 6)
            try PostgresAdministration.run("ALTER TABLE village ADD COLUMN more BIGINT", on: url)
            #expect(try await database.read { try $0.first(all)?.count } == 7)
        }
    }

    @Test func `many different statements do not pile up on the server`() async throws {
        try await withURL { _, database in
            for length in 1...520 {
                _ = try await database.read { try $0.run("SELECT 1 WHERE 1 IN \(list: Array(0..<length))") }
            }
            let kept = try await database.read {
                try $0.first("SELECT count(*) FROM pg_prepared_statements")?.int(0)
            }
            #expect(try #require(kept) <= 510)
        }
    }

    @Test func `retries are bounded`() {
        var attempts = Attempts()
        var retries = 0
        while attempts.pause(after: .serialization) != nil { retries += 1 }
        #expect(retries == 12)
        #expect(attempts.pause(after: .unavailable("")) != nil)
        #expect(attempts.pause(after: .unavailable("")) == nil)
        #expect(attempts.pause(after: .outcomeUnknown) == nil)
    }
}
