import CPQ
import NIOPosix
import Synchronization

/// PostgreSQL behind the seam: one connection per database thread, made when first needed.
final class PostgresEngine: Sendable {
    /// What a transaction begins with.
    private enum Mode {
        case write, read, migrate

        var begin: String {
            switch self {
            case .write: "BEGIN ISOLATION LEVEL SERIALIZABLE"
            case .read: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
            // Each statement sees what was committed while it waited for the lock.
            case .migrate: "BEGIN ISOLATION LEVEL READ COMMITTED"
            }
        }
    }

    private let url: String
    private let threads: NIOThreadPool
    private let idle = Mutex<[PostgresConnection]>([])
    private let announcements: Announcements
    private let listener: PostgresListener

    private init(_ url: String, threads count: Int, _ announcements: Announcements) {
        self.url = url
        self.announcements = announcements
        listener = PostgresListener(url, announcements)
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    static func open(
        _ url: String, threads: Int, _ announcements: Announcements
    ) async throws -> PostgresEngine {
        let engine = PostgresEngine(url, threads: threads, announcements)
        do {
            try await engine.threads.work {
                engine.give(try engine.take())
                try engine.listener.start()
            }
        } catch {
            await engine.close()
            throw error
        }
        return engine
    }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await retrying { try self.transact(.write, body) }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws
        -> Value
    {
        try await retrying { try self.transact(.read, body) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value,
        finish: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        threads.work({ try self.transact(.read, body) }, finish: finish)
    }

    func migrate<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await retrying {
            try self.transact(.migrate) { transaction in
                _ = try transaction.rows("SELECT pg_advisory_xact_lock(\(migrationLock))")
                return try body(transaction)
            }
        }
    }

    /// Runs a command that no transaction may hold.
    func outside(_ body: @escaping @Sendable (PostgresConnection) throws -> Void) async throws {
        try await threads.work {
            let connection = try self.take()
            defer { self.give(connection) }
            try body(connection)
        }
    }

    func close() async {
        try? await threads.shutdownGracefully()
        idle.withLock { $0 = [] }
        await listener.stop()
    }

    /// The one place that runs a transaction again: after a collision, or once after a connection was lost
    /// before COMMIT was sent. It waits without holding a thread or a connection.
    private func retrying<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        var attempts = Attempts()
        while true {
            do {
                return try await threads.work(work)
            } catch let error as DatabaseError {
                guard let pause = attempts.pause(after: error) else { throw error }
                try await Task.sleep(for: pause)
            }
        }
    }

    private func transact<Value>(_ mode: Mode, _ body: (Transaction) throws -> Value) throws -> Value {
        let connection = try take()
        defer { give(connection) }
        try connection.script(mode.begin)
        let transaction = Transaction(connection)
        let value: Value
        do {
            value = try body(transaction)
            try transaction.finish()
            for announcement in transaction.announcements { try connection.notify(announcement) }
        } catch {
            transaction.abandon()
            _ = try? connection.script("ROLLBACK")
            // A collision is ours to retry even where the body turned it into another error.
            if let failure = transaction.failure, failure.isRetryable { throw failure }
            throw error
        }
        try commit(connection, mode)
        announcements.deliver(transaction.announcements)
        return value
    }

    private func commit(_ connection: PostgresConnection, _ mode: Mode) throws {
        do {
            guard try connection.commandTag("COMMIT") == "COMMIT" else { throw DatabaseError.transactionOver }
        } catch {
            guard connection.isLost, mode != .read else { throw error }
            // Its notifications may have come and been passed over as our own.
            announcements.deliverEverything()
            throw DatabaseError.outcomeUnknown
        }
    }

    private func take() throws -> PostgresConnection {
        if let connection = idle.withLock({ $0.popLast() }) { return connection }
        let connection = try PostgresConnection(url)
        try connection.requireDurability()
        listener.passOver(connection.process)
        return connection
    }

    private func give(_ connection: PostgresConnection) {
        if connection.isInTransaction { _ = try? connection.script("ROLLBACK") }
        if !connection.isLost, !connection.isInTransaction, (try? connection.tidy()) != nil {
            idle.withLock { $0.append(connection) }
        } else {
            listener.hear(connection.process)
        }
    }
}

/// "yangguang" in ASCII, so that it collides with nobody else's advisory lock.
private let migrationLock: Int64 = 0x79_616E_6767_7561

/// How often a transaction ran, and how long to wait before it runs again.
struct Attempts {
    private var collisions = 0
    private var losses = 0
    private static let collisionLimit = 12
    private static let lossLimit = 1

    /// nil where it should not run again. Doubling from 2 ms to 250 ms, jittered, so that the same two do not
    /// meet.
    mutating func pause(after error: DatabaseError) -> Duration? {
        guard error.isRetryable else { return nil }
        if case .serialization = error {
            collisions += 1
            guard collisions <= Self.collisionLimit else { return nil }
            return .milliseconds(Int.random(in: 1...min(250, 1 << collisions)))
        }
        losses += 1
        return losses <= Self.lossLimit ? .milliseconds(Int.random(in: 1...50)) : nil
    }
}
