import NIOPosix
import Synchronization

/// The one writer. Concurrent writes are gathered into one transaction, so that they share one fsync; each
/// keeps its own savepoint, so its error is its own, and none is acknowledged before COMMIT.
final class SQLiteWriter: Sendable {
    fileprivate struct State {
        var waiting: [WriteUnit] = []
        var isDraining = false
        var isClosed = false
    }

    private let connection: SQLiteConnection
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let announcements: Announcements
    private let state = Mutex(State())
    /// Bounds how long the first unit of a batch waits for the last one.
    private static let batchLimit = 128

    init(_ connection: SQLiteConnection, _ announcements: Announcements) {
        self.connection = connection
        self.announcements = announcements
        thread.start()
    }

    func write(_ unit: WriteUnit) {
        let (isClosed, mustStart) = state.withLock { state -> (Bool, Bool) in
            guard !state.isClosed else { return (true, false) }
            state.waiting.append(unit)
            defer { state.isDraining = true }
            return (false, !state.isDraining)
        }
        if isClosed { return unit.finish(DatabaseError.closed) }
        if mustStart { thread.submit { _ in self.drain() } }
    }

    /// Between two batches, so outside any transaction. It waits for no reader: one that streams a long export would hold
    /// up every write meanwhile.
    func foldLog() async throws -> Bool {
        let connection = connection
        return try await thread.runIfActive {
            try connection.perform {
                _ = try connection.pragma("PRAGMA busy_timeout = 0")
                defer { _ = try? connection.pragma("PRAGMA busy_timeout = 10000") }
                return try connection.pragma("PRAGMA wal_checkpoint(TRUNCATE)") == .integer(0)
            }
        }
    }

    func close() async {
        state.withLock { $0.isClosed = true }
        try? await thread.shutdownGracefully()
        connection.perform {
            _ = try? connection.run("PRAGMA optimize")
            _ = try? connection.run("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        connection.close()
    }

    private func drain() {
        while true {
            let batch = state.withLock { $0.takeBatch(upTo: Self.batchLimit) }
            guard !batch.isEmpty else { return }
            connection.perform { commit(batch) }
        }
    }

    /// Commits a batch; where COMMIT itself breaks a deferred rule, commits its units one by one,
    /// so that only the unit at fault fails.
    private func commit(_ batch: [WriteUnit]) {
        let outcomes: [Outcome]
        do {
            outcomes = try transact(batch)
        } catch {
            if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
            guard batch.count > 1, error is DeferredViolation else {
                let reason = (error as? DeferredViolation)?.reason ?? error
                return batch.forEach { $0.finish(reason) }
            }
            return batch.forEach { commit([$0]) }
        }
        for case .done(let announced) in outcomes { announcements.deliver(announced) }
        for (unit, outcome) in zip(batch, outcomes) {
            switch outcome {
            case .done: unit.finish(nil)
            case .failed(let error): unit.finish(error)
            }
        }
    }

    private func transact(_ batch: [WriteUnit]) throws -> [Outcome] {
        _ = try connection.run("BEGIN IMMEDIATE")
        // A savepoint around many statements costs: each statement then walks through what the savepoint keeps of the
        // pages before it. A unit by itself needs none.
        let outcomes = try batch.map { try outcome(of: $0, inSavepoint: batch.count > 1) }
        guard outcomes.contains(where: \.isDone) else {
            _ = try connection.run("ROLLBACK")
            return outcomes
        }
        do {
            _ = try connection.run("COMMIT")
        } catch {
            guard case .foreignKeyViolation = error else { throw error }
            throw DeferredViolation(reason: error)
        }
        return outcomes
    }

    /// Runs a unit. Where it fails its writes are undone at once if it is in a savepoint, else with the transaction.
    private func outcome(of unit: WriteUnit, inSavepoint: Bool) throws -> Outcome {
        if inSavepoint { _ = try connection.run("SAVEPOINT unit") }
        let transaction = Transaction(connection)
        do {
            try unit.body(transaction)
            try transaction.finish()
            if inSavepoint { _ = try connection.run("RELEASE SAVEPOINT unit") }
            return .done(transaction.announcements)
        } catch {
            transaction.abandon()
            // A full disk or the like makes SQLite roll back everything, the other units' writes too.
            guard connection.isInTransaction else {
                throw transaction.failure ?? .unavailable("SQLite rolled the whole transaction back")
            }
            if inSavepoint {
                _ = try connection.run("ROLLBACK TO SAVEPOINT unit")
                _ = try connection.run("RELEASE SAVEPOINT unit")
            }
            return .failed(error)
        }
    }
}

/// One `write` on its way: its body, and what tells its caller how it went.
struct WriteUnit: Sendable {
    /// Never shares a transaction with others; migrations.
    var isAlone = false
    let body: @Sendable (Transaction) throws -> Void
    let finish: @Sendable ((any Error)?) -> Void
}

extension SQLiteWriter.State {
    /// The next units to commit together; none ends the draining.
    mutating func takeBatch(upTo limit: Int) -> [WriteUnit] {
        var count = min(limit, waiting.count)
        if let alone = waiting.prefix(count).firstIndex(where: \.isAlone) { count = max(alone, 1) }
        let batch = Array(waiting.prefix(count))
        waiting.removeFirst(count)
        if batch.isEmpty { isDraining = false }
        return batch
    }
}

private enum Outcome {
    case done([Transaction.Announcement])
    case failed(any Error)

    var isDone: Bool {
        switch self {
        case .done: true
        case .failed: false
        }
    }
}

/// COMMIT refused the batch because of a deferred foreign key.
private struct DeferredViolation: Error {
    let reason: DatabaseError
}
