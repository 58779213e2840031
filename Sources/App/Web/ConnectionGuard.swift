import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers on the connection itself what never becomes a request, or never a whole one: what is not HTTP, headers
/// beyond all measure, a body that drips. Such answers carry the same security headers and a reference number,
/// and the connection ends.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Answer { case none, begun, done }

    private let secure: Bool
    private let patience: TimeAmount
    private var answer = Answer.none
    private var isReading = false
    /// Whether no request came through yet.
    private var isUnused = true
    private var received = 0
    private var began = NIODeadline.now()
    private var watch: Scheduled<Void>?
    /// It waits for the answers to what it handed on.
    private var shelf: ShelfHandler?

    init(_ configuration: Configuration) {
        secure = configuration.secure
        patience = .seconds(Int64(configuration.bodySeconds))
    }

    /// Requests may have this much in their headers; every browser stays far below.
    static let limits = HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)

    /// Bytes of a body that earn it one more second, so that a long upload over a slow line goes through.
    private static let rate = 16 * 1024

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            (answer, isReading, received, isUnused) = (.none, true, 0, false)
        case .body(let part):
            received += part.readableBytes
        case .end:
            isReading = false
            watch?.cancel()
            watch = nil
        }
        context.fireChannelRead(data)
    }

    /// Most requests are whole by now and need no clock.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isReading, watch == nil {
            began = .now()
            schedule(context)
        }
        context.fireChannelReadComplete()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        shelf = try? context.pipeline.syncOperations.handler(type: ShelfHandler.self)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        watch?.cancel()
        shelf = nil
    }

    /// Nothing came for a while: a connection that waits for no answer of ours is hung up.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        if isReading || answer == .done || isUnused { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch?.cancel()
        context.fireChannelInactive()
    }

    private var deadline: NIODeadline { began + patience + .seconds(Int64(received / Self.rate)) }

    private func schedule(_ context: ChannelHandlerContext) {
        watch = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in
            if deadline > .now() { return schedule(context) }
            watch = nil
            refuse(.requestTimeout, context)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: answer = .begun
        case .end: answer = .done
        case .body: break
        }
        context.write(data, promise: promise)
        if answer == .done { shelf?.ended() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error as? HTTPParserError {
        case .headerOverflow: refuse(.requestHeaderFieldsTooLarge, context)
        // An unheard-of method or version too: what others send is never our fault, so never a 5xx.
        case _: refuse(.badRequest, context)
        }
    }

    /// No request, so none of the router's references; the log has these too.
    private static let references = References()
    private static let logger = Logger(label: "yangguang")

    /// Says so, unless an answer is under way already, and hangs up.
    private func refuse(_ status: HTTPResponse.Status, _ context: ChannelHandlerContext) {
        let isUnanswered = answer == .none || !isReading
        guard context.channel.isActive, isUnanswered, answer != .begun else {
            return context.close(promise: nil)
        }
        var headers: HTTPFields = [.connection: "close", .contentType: "text/plain; charset=utf-8"]
        SecurityHeaders.add(to: &headers, secure: secure)
        let reference = Self.references.next()
        headers[Edge.referenceHeader] = reference
        Self.logger.info("refused on the connection \(status.code) \(reference)")
        let text = ByteBuffer(string: "\(status.code) \(status.reasonPhrase)\nReference \(reference)\n")
        headers[.contentLength] = String(text.readableBytes)
        let head = HTTPResponse(status: status, headerFields: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(text)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }
}
