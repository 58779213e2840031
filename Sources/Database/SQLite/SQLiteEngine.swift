import Glibc
import NIOPosix
import Synchronization

/// SQLite behind the seam: one writer that coalesces, and several readers that each see a snapshot (WAL).
final class SQLiteEngine: Sendable {
    private let writer: SQLiteWriter
    private let threads: NIOThreadPool
    /// As many as threads, so a thread always finds one.
    private let readers: Mutex<[SQLiteConnection]>

    init(
        path: String, readers count: Int, announcements: Announcements,
        settings: SQLiteSettings = SQLiteSettings()
    ) throws {
        try createPrivately(path)
        let connection = try settings.openWriter(path)
        do {
            readers = Mutex(try (0..<count).map { _ in try settings.openReader(path) })
        } catch {
            connection.close()
            throw error
        }
        writer = SQLiteWriter(connection, announcements)
        threads = NIOThreadPool(numberOfThreads: count)
        threads.start()
    }

    func write<Value: Sendable>(
        alone: Bool, _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        let result = Outcome<Value>()
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            let unit = WriteUnit(
                isAlone: alone,
                body: { transaction in
                    let value = try body(transaction)
                    result.value.withLock { $0 = value }
                },
                finish: { error in
                    if let error { continuation.resume(throwing: error) } else { continuation.resume() }
                })
            writer.write(unit)
        }
        guard let value = result.value.withLock({ $0 }) else { throw DatabaseError.closed }
        return value
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (Transaction) throws -> Value) async throws
        -> Value
    {
        try await threads.work { try self.readNow(body) }
    }

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Transaction) throws -> Value,
        finish: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        threads.work({ try self.readNow(body) }, finish: finish)
    }

    private func readNow<Value>(_ body: (Transaction) throws -> Value) throws -> Value {
        guard let reader = readers.withLock({ $0.popLast() }) else { throw DatabaseError.closed }
        defer { readers.withLock { $0.append(reader) } }
        return try reader.perform { try snapshot(reader, body) }
    }

    /// Folds the log into the file and empties it, if no reader is in the way.
    func foldLog() async throws -> Bool { try await writer.foldLog() }

    func close() async {
        try? await threads.shutdownGracefully()
        for reader in readers.withLock({ $0 }) { reader.close() }
        await writer.close()
    }
}

private final class Outcome<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
}

private func snapshot<Value>(
    _ reader: SQLiteConnection, _ body: (Transaction) throws -> Value
) throws -> Value {
    _ = try reader.run("BEGIN DEFERRED")
    defer { _ = try? reader.run("ROLLBACK") }
    let transaction = Transaction(reader)
    do {
        let value = try body(transaction)
        try transaction.finish()
        return value
    } catch {
        transaction.abandon()
        throw error
    }
}

/// The file holds personal data: only its owner may read it. SQLite gives its WAL the same mode.
private func createPrivately(_ path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
        throw DatabaseError.unavailable("\(path): \(String(cString: strerror(errno)))")
    }
    close(descriptor)
}
