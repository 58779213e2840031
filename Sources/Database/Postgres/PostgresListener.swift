import CPQ
import Glibc
import NIOPosix
import Synchronization

/// The connection that hears other nodes' announcements, on its own thread. When it was lost it comes back by
/// itself and then announces topic `*`, because some may have been missed.
final class PostgresListener: Sendable {
    private struct State {
        var isStopped = false
        /// Server processes of this node's own connections: what they announced was delivered at COMMIT.
        var own: Set<Int32> = []
        var wake: (read: Int32, write: Int32)?
    }

    private let url: String
    private let announcements: Announcements
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let state = Mutex(State())

    init(_ url: String, _ announcements: Announcements) {
        self.url = url
        self.announcements = announcements
        thread.start()
    }

    /// Connects, then listens in the background until `stop`.
    func start() throws {
        let connection = try connect()
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw DatabaseError.unavailable("no pipe") }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let wake = (read: ends[0], write: ends[1])
        state.withLock { $0.wake = wake }
        thread.submit { _ in self.listen(connection, wake.read) }
    }

    func stop() async {
        state.withLock { state in
            state.isStopped = true
            if let wake = state.wake { _ = Glibc.write(wake.write, "x", 1) }
        }
        try? await thread.shutdownGracefully()
        state.withLock { state in
            guard let wake = state.wake else { return }
            Glibc.close(wake.read)
            Glibc.close(wake.write)
            state.wake = nil
        }
    }

    func passOver(_ process: Int32) { _ = state.withLock { $0.own.insert(process) } }

    func hear(_ process: Int32) { _ = state.withLock { $0.own.remove(process) } }

    private var isStopped: Bool { state.withLock { $0.isStopped } }

    private func connect() throws(DatabaseError) -> PostgresConnection {
        let connection = try PostgresConnection(url)
        try connection.script("LISTEN yangguang")
        return connection
    }

    private func listen(_ first: PostgresConnection, _ wake: Int32) {
        var connection: PostgresConnection? = first
        var pause: Int32 = 50
        while !isStopped {
            if let current = connection {
                if wait(wake, PQsocket(current.raw), -1), !hear(current) { connection = nil }
            } else if let fresh = try? connect() {
                connection = fresh
                pause = 50
                announcements.deliverEverything()
            } else {
                _ = wait(wake, -1, pause)
                pause = min(pause * 2, 5_000)
            }
        }
    }

    /// Waits until the socket has something, the listener is stopped, or the milliseconds are over.
    private func wait(_ wake: Int32, _ socket: Int32, _ milliseconds: Int32) -> Bool {
        var descriptors = [
            pollfd(fd: wake, events: Int16(POLLIN), revents: 0),
            pollfd(fd: socket, events: Int16(POLLIN), revents: 0),
        ]
        return poll(&descriptors, 2, milliseconds) > 0 && descriptors[1].revents != 0
    }

    /// Delivers what has come; false when the connection is lost.
    private func hear(_ connection: PostgresConnection) -> Bool {
        guard PQconsumeInput(connection.raw) == 1 else { return false }
        while let notification = PQnotifies(connection.raw) {
            defer { PQfreemem(notification) }
            let process = notification.pointee.be_pid
            guard !state.withLock({ $0.own.contains(process) }), let extra = notification.pointee.extra
            else { continue }
            if let announcement = Transaction.Announcement(wire: String(cString: extra)) {
                announcements.deliver([announcement])
            }
        }
        return !connection.isLost
    }
}

extension PostgresConnection {
    /// Sent by the server to every listener when the transaction commits.
    func notify(_ announcement: Transaction.Announcement) throws(DatabaseError) {
        _ = try query("SELECT pg_notify('yangguang', \(announcement.wire))")
    }

    func commandTag(_ command: SQL) throws(DatabaseError) -> String { try query(command).tag }
}

extension Transaction.Announcement {
    /// `5:cacheall`: the topic's length in bytes, topic, payload.
    var wire: String { "\(topic.utf8.count):\(topic)\(payload)" }

    init?(wire: String) {
        guard let colon = wire.utf8.firstIndex(of: UInt8(ascii: ":")), let length = Int(wire[..<colon]) else {
            return nil
        }
        let rest = wire.utf8[wire.utf8.index(after: colon)...]
        topic = String(Substring(rest.prefix(length)))
        payload = String(Substring(rest.dropFirst(length)))
    }
}
