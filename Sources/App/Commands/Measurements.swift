import Database
import Domain

/// What `yangguang bench` measures inside the process, without its start.
public enum Measurements {
    /// Transactions a second, each durable when it counts.
    public struct Writes: Sendable {
        public let single: Double
        public let parallel: Double
    }

    /// Milliseconds of one search, and the rows that can be found.
    public struct Search: Sendable {
        public let median: Double
        public let worstOfHundred: Double
        public let rows: Int
    }

    /// The same small transaction one by one, then by `clients` at once. Leaves nothing behind.
    public static func writes(_ database: Database, count: Int = 2_000, clients: Int = 32) async throws
        -> Writes
    {
        for number in 0..<100 { try await write(number, to: database) }
        let single = try await perSecond(count / 2) {
            for number in 0..<count / 2 { try await write(1_000 + number, to: database) }
        }
        let parallel = try await perSecond(count * 4) {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for client in 0..<clients {
                    group.addTask {
                        for number in 0..<count * 4 / clients {
                            try await write(1_000_000 + client * 100_000 + number, to: database)
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        try await database.write { tx in try tx.run("DELETE FROM idempotency WHERE officer = 'bench'") }
        return Writes(single: single, parallel: parallel)
    }

    /// The shape of every small write: one row that no other transaction touches.
    private static func write(_ number: Int, to database: Database) async throws {
        try await database.write { tx in
            try tx.run(
                """
                INSERT INTO idempotency (officer, idempotency_key, request_digest, status, response, at)
                VALUES ('bench', \("\(number)"), '', 200, '{"state":"published"}', 0)
                """)
        }
    }

    static func perSecond(_ count: Int, _ body: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await body()
        return Double(count) / seconds(ContinuousClock.now - began)
    }

    /// What the search page asks for a word, `count` times one after the other.
    public static func search(_ word: String, in database: Database, count: Int = 400) async throws -> Search
    {
        var times: [Double] = []
        for _ in 0..<count {
            let began = ContinuousClock.now
            try await find(word, in: database)
            times.append(seconds(ContinuousClock.now - began) * 1000)
        }
        times.sort()
        let rows = try await database.read { tx in
            try tx.first("SELECT COUNT(*) FROM search_row")?.int(0) ?? 0
        }
        return Search(
            median: times[count / 2], worstOfHundred: times[min(count - 1, count * 99 / 100)], rows: rows)
    }

    private static func find(_ word: String, in database: Database) async throws {
        try await database.read { tx in
            _ = try SearchQueries.view(SearchRequest(text: word), in: tx)
        }
    }

    /// Microseconds that one disclosure's page takes on one thread, from its transaction to its bytes.
    public static func page(_ id: Disclosure.ID, _ platform: Platform, count: Int = 2_000) async throws
        -> Double
    {
        let reader = Reader(now: platform.clock())
        func once() async throws {
            _ = try await platform.database.read { tx in
                try PopularPage.disclosure(id, TableQuery()).render(platform, reader, in: tx)
            }
        }
        for _ in 0..<count / 10 { try await once() }
        let began = ContinuousClock.now
        for _ in 0..<count { try await once() }
        return seconds(ContinuousClock.now - began) * 1e6 / Double(count)
    }

    static func seconds(_ duration: Duration) -> Double {
        let (seconds, attoseconds) = duration.components
        return Double(seconds) + Double(attoseconds) / 1e18
    }
}
