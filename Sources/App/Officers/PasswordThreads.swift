import NIOPosix
import Synchronization

/// Where passwords are hashed: two threads of their own, since one hash takes a tenth of a second and 32 MiB.
/// More than a bounded number waiting is answered with 503, so that guessing at passwords cannot fill the memory.
enum PasswordThreads {
    private static let most = 40
    private static let waiting = Mutex(0)
    private static let pool: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        return pool
    }()

    /// The hash of a new password.
    static func hash(_ password: String) async throws -> String {
        try await run { try PasswordHash.make(password) }
    }

    /// Whether the password is the hashed one. Without a hash a decoy is compared, which takes as long.
    static func matches(_ password: String, _ stored: String?) async throws -> Bool {
        try await run { PasswordHash.matches(password, stored ?? PasswordHash.decoy) } && stored != nil
    }

    /// Other work that is as slow on purpose waits in the same line.
    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws
        -> Value
    {
        let isFull = waiting.withLock { waiting in
            if waiting >= most { return true }
            waiting += 1
            return false
        }
        guard !isFull else { throw Failure.unavailable }
        defer { waiting.withLock { $0 -= 1 } }
        return try await pool.runIfActive(body)
    }
}
