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
}
