import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers what is not HTTP, or has headers beyond all measure, with the same security headers as everything else,
/// and hangs up. Such a request never becomes one: no handler sees it.
final class ConnectionFaults: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let secure: Bool
    private var isAnswering = false

    init(secure: Bool) { self.secure = secure }

    /// Requests may have this much in their headers; every browser stays far below.
    static let limits = HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: isAnswering = true
        case .end: isAnswering = false
        case .body: break
        }
        context.write(data, promise: promise)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isAnswering, context.channel.isActive else {
            context.close(promise: nil)
            return
        }
        var headers: HTTPFields = [.connection: "close", .contentType: "text/plain; charset=utf-8"]
        SecurityHeaders.add(to: &headers, secure: secure)
        let status = Self.status(error)
        let text = ByteBuffer(string: "\(status.code) \(status.reasonPhrase)\n")
        headers[.contentLength] = String(text.readableBytes)
        context.write(
            wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: headers))), promise: nil)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }

    private static func status(_ error: any Error) -> HTTPResponse.Status {
        switch error as? HTTPParserError {
        case .headerOverflow: .requestHeaderFieldsTooLarge
        case .invalidMethod: .notImplemented
        case .invalidVersion: .httpVersionNotSupported
        case _: .badRequest
        }
    }
}
