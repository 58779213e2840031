import Hummingbird
import Synchronization

/// Holds the sender of a body to a time: some seconds, and more for each part that has come, so that a long upload
/// over a slow line goes through and a connection that drips bytes does not hold one of ours.
struct BodyClock: Sendable {
    /// Seconds before anything must have come.
    var patience: Int = 20
    /// Bytes that earn one more second.
    static let rate = 16 * 1024

    /// Reads a body of at most `limit` bytes; throws `Failure.tooSlow` once it lags.
    func read(_ body: RequestBody, limit: Int) async throws -> [UInt8] {
        let received = Received()
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask { try await Self.gather(body, limit: limit, received) }
            group.addTask { try await watch(received) }
            defer { group.cancelAll() }
            while let bytes = try await group.next() {
                if let bytes { return bytes }
            }
            throw Failure.tooSlow
        }
    }

    private static func gather(_ body: RequestBody, limit: Int, _ received: Received) async throws -> [UInt8]
    {
        var bytes: [UInt8] = []
        for try await part in body {
            guard bytes.count + part.readableBytes <= limit else { throw Failure.tooLarge(limit: limit) }
            bytes.append(contentsOf: part.readableBytesView)
            received.count.store(bytes.count, ordering: .relaxed)
        }
        return bytes
    }

    private func watch(_ received: Received) async throws -> [UInt8]? {
        let start = ContinuousClock.now
        var deadline = start
        while true {
            let next = start.advanced(
                by: .seconds(patience + received.count.load(ordering: .relaxed) / Self.rate))
            guard next > deadline else { throw Failure.tooSlow }
            deadline = next
            try await Task.sleep(until: deadline)
        }
    }

    private final class Received: Sendable {
        let count = Atomic(0)
    }
}
