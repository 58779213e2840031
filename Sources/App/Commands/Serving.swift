import Hummingbird
import UnixSignals

extension Site {
    /// Serves until SIGINT or SIGTERM, finishes the requests at hand, and returns; `ready` is called with the port.
    public static func run(_ platform: Platform, ready: @escaping @Sendable (Int) async -> Void) async throws
    {
        try await application(platform, ready: ready).runService(gracefulShutdownSignals: [.sigterm, .sigint])
    }
}
