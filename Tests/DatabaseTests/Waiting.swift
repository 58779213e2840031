import Foundation
import Synchronization

/// Lets a test hold a database thread at a point.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }

    /// Blocks the thread; for bodies of transactions.
    func wait() { semaphore.wait() }

    func opened() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.semaphore.wait()
                continuation.resume()
            }
        }
    }
}

/// The announcements heard so far, as `topic payload`.
final class Heard: Sendable {
    private let heard = Mutex<[String]>([])

    var all: [String] { heard.withLock { $0 } }

    func add(_ topic: String, _ payload: String) { heard.withLock { $0.append("\(topic) \(payload)") } }

    /// Waits up to ten seconds.
    func wait(for announcement: String) async throws -> Bool {
        for _ in 0..<1_000 {
            if all.contains(announcement) { return true }
            try await Task.sleep(for: .milliseconds(10))
        }
        return false
    }
}
