import NIOCore
import NIOPosix

/// A TCP connection that says exactly what a test says, as no proper client would.
enum RawConnection {
    struct Outcome: Sendable {
        /// Everything that came back.
        let text: String
        /// Whether the other side hung up before the time was over.
        let wasClosed: Bool
    }

    /// Sends the pieces with a pause after each, then waits for the other side to hang up, `seconds` at most.
    /// - Parameter saysEnd: whether it then says that nothing more will come, while it still listens.
    static func talk(
        port: Int, _ pieces: [String], pause: Duration = .zero, seconds: Int, saysEnd: Bool = false
    ) async throws -> Outcome {
        try await talk(
            port: port, pieces.map { Array($0.utf8) }, pause: pause, seconds: seconds, saysEnd: saysEnd)
    }

    static func talk(
        port: Int, _ pieces: [[UInt8]], pause: Duration = .zero, seconds: Int, saysEnd: Bool = false
    ) async throws -> Outcome {
        let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: saysEnd))
                }
            }
        return try await connection.executeThenClose { inbound, outbound in
            let heard = Heard()
            return try await withThrowingTaskGroup(of: Bool?.self) { group in
                group.addTask {
                    for piece in pieces {
                        do { try await outbound.write(ByteBuffer(bytes: piece)) } catch { return nil }
                        if pause > .zero { try await Task.sleep(for: pause) }
                    }
                    if saysEnd { outbound.finish() }
                    return nil
                }
                group.addTask {
                    do { for try await part in inbound { await heard.add(String(buffer: part)) } } catch {}
                    return true
                }
                group.addTask {
                    try await Task.sleep(for: .seconds(seconds))
                    return false
                }
                var wasClosed: Bool?
                while wasClosed == nil, let next = try await group.next() { wasClosed = next }
                group.cancelAll()
                return Outcome(text: await heard.text, wasClosed: wasClosed == true)
            }
        }
    }

    private actor Heard {
        var text = ""
        func add(_ more: String) { text += more }
    }
}
