import NIOPosix

extension NIOThreadPool {
    /// Runs blocking work on a database thread. Work that has begun runs to its end; what waits when its task
    /// is cancelled, or when the pool is shut down, never begins.
    func work<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        do {
            return try await runIfActive(body)
        } catch is CancellationError where !Task.isCancelled {
            throw DatabaseError.closed
        }
    }

    /// The same without a task: `finish` is called on the database thread, or at once where the pool is shut down.
    func work<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value,
        finish: @escaping @Sendable (Result<Value, any Error>) -> Void
    ) {
        submit { state in
            switch state {
            case .active: finish(Result(catching: body))
            case .cancelled: finish(.failure(DatabaseError.closed))
            }
        }
    }
}
