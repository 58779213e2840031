import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Answers on the connection itself what never becomes a request, or never a whole one: what is not HTTP, headers
/// beyond all measure, headers or a body that drip. Such answers carry the same security headers and a reference
/// number, and the connection ends.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private enum Answer { case none, begun, done }

    private let secure: Bool
    private let bodyPatience: TimeAmount
    private let headPatience: TimeAmount
    private var answer = Answer.none
    /// Of the request whose body is being read.
    private var head: HTTPRequest?
    /// Requests whose answers have not ended.
    private var unanswered = 0
    private var received = 0
    private var began = NIODeadline.now()
    private var bodyWatch: Scheduled<Void>?
    private var headWatch: Scheduled<Void>?
    /// It waits for the answers to what it handed on.
    private var shelf: ShelfHandler?
    /// How many bytes the parser had when it last gave a part of a request.
    private var parsedBytes = 0

    init(_ configuration: Configuration) {
        secure = configuration.secure
        bodyPatience = .seconds(Int64(configuration.bodySeconds))
        headPatience = .seconds(Int64(configuration.idleSeconds))
    }

    /// Requests may have this much in their headers; every browser stays far below.
    static let limits = HTTP1Channel.Configuration.DecoderConfiguration(
        maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 32 * 1024, maxHeaderFieldCount: 100)

    /// Bytes of a body that earn it one more second, so that a long upload over a slow line goes through.
    private static let rate = 16 * 1024

    private var isReading: Bool { head != nil }

    /// Whether the parser has bytes of a request whose head is not whole. A head that began to come together with
    /// another request shows only when it goes on.
    private var isBegun: Bool { unanswered == 0 && !isReading && (shelf?.handedBytes ?? 0) > parsedBytes }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        parsedBytes = shelf?.handedBytes ?? 0
        switch unwrapInboundIn(data) {
        case .head(let request):
            (answer, head, received) = (.none, request, 0)
            unanswered += 1
            headWatch?.cancel()
            headWatch = nil
        case .body(let part):
            received += part.readableBytes
        case .end:
            head = nil
            bodyWatch?.cancel()
            bodyWatch = nil
        }
        context.fireChannelRead(data)
    }

    /// Most requests are whole by now and need no clock.
    func channelReadComplete(context: ChannelHandlerContext) {
        if isReading, bodyWatch == nil {
            began = .now()
            watchBody(context)
        }
        if isBegun, headWatch == nil { watchHead(context) }
        context.fireChannelReadComplete()
    }

    func handlerAdded(context: ChannelHandlerContext) {
        shelf = try? context.pipeline.syncOperations.handler(type: ShelfHandler.self)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        stopWatching()
        shelf = nil
    }

    /// Nothing came for a while: who had begun to say something is told so, and a connection that waits for no answer
    /// of ours is hung up.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is IdleStateHandler.IdleStateEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        if isReading || isBegun { return refuse(.slow, context) }
        if unanswered == 0 { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopWatching()
        context.fireChannelInactive()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head: answer = .begun
        case .end:
            answer = .done
            unanswered -= 1
        case .body: break
        }
        context.write(data, promise: promise)
        if answer == .done { shelf?.ended() }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch error as? HTTPParserError {
        case .headerOverflow: refuse(.headersTooLarge, context)
        // An unheard-of method or version too: what others send is never our fault, so never a 5xx.
        case _: refuse(.malformed, context)
        }
    }
}

extension ConnectionGuard {
    private var deadline: NIODeadline { began + bodyPatience + .seconds(Int64(received / Self.rate)) }

    /// A body earns time by what comes of it.
    private func watchBody(_ context: ChannelHandlerContext) {
        bodyWatch = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) { [self] in
            if deadline > .now() { return watchBody(context) }
            bodyWatch = nil
            refuse(.slow, context)
        }
    }

    /// A head does not: it is small.
    private func watchHead(_ context: ChannelHandlerContext) {
        headWatch = context.eventLoop.assumeIsolated().scheduleTask(in: headPatience) { [self] in
            headWatch = nil
            if isBegun { refuse(.slow, context) }
        }
    }

    private func stopWatching() {
        bodyWatch?.cancel()
        headWatch?.cancel()
    }

    /// No request, so none of the router's references; the log has these too.
    private static let references = References()
    private static let logger = Logger(label: "yangguang")

    /// Says so, unless an answer is under way already, and hangs up.
    private func refuse(_ fault: ConnectionFault, _ context: ChannelHandlerContext) {
        // Of several requests on the way the first is answered first: a refusal would be taken for its answer.
        let isNext = unanswered == (isReading ? 1 : 0)
        guard context.channel.isActive, isNext, answer == .none || !isReading, answer != .begun else {
            return context.close(promise: nil)
        }
        let reference = Self.references.next()
        let refusal = ConnectionRefusal(fault, to: head, reference: reference)
        var headers = refusal.headers
        SecurityHeaders.add(to: &headers, secure: secure)
        Self.logger.info("refused on the connection \(refusal.status.code) \(reference)")
        let response = HTTPResponse(status: refusal.status, headerFields: headers)
        context.write(wrapOutboundOut(.head(response)), promise: nil)
        context.write(wrapOutboundOut(.body(refusal.body)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        context.close(promise: nil)
    }
}
