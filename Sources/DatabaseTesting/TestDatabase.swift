import Database

/// The engines a test runs on: `@Test(arguments: TestDatabase.all)`.
///
/// PostgreSQL is found through `YANGGUANG_TEST_POSTGRES`, the URL that `scripts/postgres.sh start` prints;
/// without it its tests fail, they are not passed over.
public enum TestDatabase: String, Sendable, CaseIterable, CustomStringConvertible {
    case sqlite
    case postgres

    /// Both engines.
    public static let all = allCases

    public var description: String { rawValue }

    /// Runs the body on a database of its own with the migrations run; closed and removed afterwards.
    /// Without `migrations` it has the program's own. Do not nest more than a few.
    @discardableResult
    public func withFresh<Value>(
        migrations: [Migration]? = nil, threads: Int = 4, isolation: isolated (any Actor)? = #isolation,
        _ body: (Database) async throws -> Value
    ) async throws -> Value {
        try await withLocation(migrations: migrations) { location in
            let database = try await Database.open(location, threads: threads)
            do {
                let value = try await body(database)
                await database.close()
                return value
            } catch {
                await database.close()
                throw error
            }
        }
    }

    /// Like `withFresh`, for tests that open the database themselves, or twice as two nodes would.
    @discardableResult
    public func withLocation<Value>(
        migrations: [Migration]? = nil, isolation: isolated (any Actor)? = #isolation,
        _ body: (Database.Location) async throws -> Value
    ) async throws -> Value {
        let migrations = try migrations ?? Migration.bundled
        await turns.enter()
        do {
            let location = try await templates.copy(self, migrations)
            do {
                let value = try await body(location)
                try remove(location)
                await turns.leave()
                return value
            } catch {
                try? remove(location)
                throw error
            }
        } catch {
            await turns.leave()
            throw error
        }
    }
}

/// Why a test database cannot be had.
public enum TestDatabaseError: Error, CustomStringConvertible {
    case noServer

    public var description: String {
        """
        YANGGUANG_TEST_POSTGRES is not set: set it to the URL of `scripts/postgres.sh start DIR`
        """
    }
}

/// How many test databases are open at once: connections are limited, tests are many.
private let turns = Turns(limit: 16)

private actor Turns {
    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(limit: Int) { free = limit }

    func enter() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
