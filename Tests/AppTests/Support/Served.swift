@testable import App

import DatabaseTesting
import Hummingbird
import ServiceLifecycle

/// The whole application on a free port, with the county of the tests behind it.
enum Served {
    /// - Parameters:
    ///   - bodySeconds: how long the body of a request may take to arrive.
    ///   - perMinute: how often one address may ask; nil for what tests have elsewhere.
    static func with(
        _ engine: TestDatabase, bodySeconds: Int = 1, perMinute: Int? = nil, cachesPages: Bool = true,
        _ body: @escaping @Sendable (TestCounty, Int, ServiceGroup) async throws -> Void
    ) async throws {
        try await TestCounty.with(engine) { county in
            var configuration = county.platform.configuration
            configuration.port = 0
            configuration.bodySeconds = bodySeconds
            // Longer than a busy machine lets a test pause between two pieces.
            configuration.idleSeconds = 5
            configuration.cachesPages = cachesPages
            if let perMinute { configuration.requestsPerMinute = perMinute }
            let time = county.time
            let platform = try Platform(
                database: county.platform.database, keys: county.platform.keys, configuration: configuration,
                logger: county.platform.logger, clock: { time.now })
            let port = AsyncStream.makeStream(of: Int.self)
            let app = Site.application(platform) { port.continuation.yield($0) }
            let group = ServiceGroup(services: [app], logger: platform.logger)
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await group.run() }
                var ports = port.stream.makeAsyncIterator()
                guard let number = await ports.next() else { return }
                try await body(county, number, group)
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
            }
        }
    }
}
