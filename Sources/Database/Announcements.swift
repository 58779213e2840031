import Synchronization

/// Who wants to hear of announcements on this node.
final class Announcements: Sendable {
    typealias Handler = @Sendable (_ topic: String, _ payload: String) -> Void

    private let handlers = Mutex<[Handler]>([])

    func add(_ handler: @escaping Handler) { handlers.withLock { $0.append(handler) } }

    func deliver(_ announcements: [Transaction.Announcement]) {
        guard !announcements.isEmpty else { return }
        for handler in handlers.withLock({ $0 }) {
            for announcement in announcements { handler(announcement.topic, announcement.payload) }
        }
    }

    /// Something may have been missed: topic `*` asks every cache to drop everything.
    func deliverEverything() { deliver([Transaction.Announcement(topic: "*", payload: "")]) }
}
