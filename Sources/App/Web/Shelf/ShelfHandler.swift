import Domain
import NIOCore

/// Answers public pages from the bytes of the request, before they cost a parser, a task or a router (ADR 0007): those on
/// the shelf at once, the popular ones rendered by the short way. It stands nearest to the socket. What carries a
/// session, a pass or a token, has a body, or comes while an earlier request of the connection is still being answered
/// goes the long way.
final class ShelfHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let platform: Platform
    private var date = HTTPDate()
    /// Requests handed on whose answers have not ended: theirs come first.
    private var handedOn = 0
    /// Whether bytes were handed on whose end is not known here: where the next request begins is then the parser's
    /// knowledge, and the connection keeps to the long way.
    private var isOpaque = false
    /// How many bytes the parser was given, ever.
    private(set) var handedBytes = 0
    private var needsFlush = false
    /// What waits for the page that is being rendered; nil where none is.
    private var pause: Pause?
    private var context: ChannelHandlerContext?

    /// While a page is being rendered nothing behind it moves.
    private struct Pause {
        /// The request that is being answered, and what came behind it.
        var bytes: ByteBuffer
        /// Where the request ends.
        let length: Int
        var wantsRead = false
        var ends: [End] = []
    }

    /// Who wants the connection to end: the server, which is stopping, or the other side, which says no more.
    private enum End { case server, other }

    init(_ platform: Platform) { self.platform = platform }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
        pause = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        guard !isOpaque else {
            handedBytes += bytes.readableBytes
            return context.fireChannelRead(data)
        }
        if pause == nil { take(bytes, context) } else { pause?.bytes.writeBuffer(&bytes) }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        flush(context)
        context.fireChannelReadComplete()
    }

    /// What comes while a page is being rendered would only have to be kept: once something waits, no further
    /// round of reading is begun. Until then the socket stays asked for, because leaving off and asking anew are two calls of the system a page.
    func read(context: ChannelHandlerContext) {
        guard let pause, pause.bytes.readableBytes > pause.length else { return context.read() }
        self.pause?.wantsRead = true
    }

    /// What waits for nothing is closed; while a page is being rendered, this connection waits for it.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard pause != nil else { return context.fireUserInboundEventTriggered(event) }
        switch event {
        case is ChannelShouldQuiesceEvent: pause?.ends.append(.server)
        case ChannelEvent.inputClosed: pause?.ends.append(.other)
        // It will come again.
        case is IdleStateHandler.IdleStateEvent: break
        case _: context.fireUserInboundEventTriggered(event)
        }
    }

    /// Called when the answer to a request that was handed on has ended.
    func ended() { handedOn -= 1 }

    /// Answers what can be answered here, in order, and hands on the rest.
    private func take(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        var bytes = bytes
        while handedOn == 0, let request = bytes.wholeRequest, request.isPlain, context.channel.isWritable {
            switch answer(request, context) {
            case .answered: bytes.moveReaderIndex(forwardBy: request.length)
            case .longWay: return handOn(bytes, context)
            case .rendering:
                pause = Pause(bytes: bytes, length: request.length)
                return
            }
        }
        handOn(bytes, context)
    }

    private func handOn(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        guard bytes.readableBytes > 0 else { return }
        count(bytes)
        handedBytes += bytes.readableBytes
        context.fireChannelRead(wrapInboundOut(bytes))
    }

    /// Counts what is handed on, request by request.
    private func count(_ bytes: ByteBuffer) {
        var rest = bytes
        while let request = rest.wholeRequest {
            handedOn += 1
            rest.moveReaderIndex(forwardBy: request.length)
        }
        isOpaque = rest.readableBytes > 0
    }

    private enum Outcome { case answered, rendering, longWay }

    private func answer(_ request: WholeRequest, _ context: ChannelHandlerContext) -> Outcome {
        let now = platform.clock()
        let choice = ReadingChoice(cookies: request.cookies, accepted: request.acceptLanguage)
        let key = PageCache.Key(
            path: request.target, language: choice.language, elder: choice.elder ?? 0, passes: "")
        if let page = platform.pages.shelved(key, at: now) {
            let form = page.entry.form(knownTags: request.knownTags, takesGzip: request.takesGzip)
            write(page.head(form), page.entry.body(form), at: now, context)
            return .answered
        }
        guard
            let way = ShortWay(
                request, choice, key: key, from: context.channel.remoteAddress, platform, at: now)
        else { return .longWay }
        let (handler, loop) = (NIOLoopBound(self, eventLoop: context.eventLoop), context.eventLoop)
        way.answer { answer in loop.execute { handler.value.finish(answer) } }
        return .rendering
    }

    /// Sends the page that was rendered, or hands its request on, and goes on with what came meanwhile.
    private func finish(_ answer: ShortWay.Answer?) {
        guard let context, let pause else { return }
        self.pause = nil
        var bytes = pause.bytes
        if let answer {
            write(answer.head, answer.body, at: platform.clock(), context)
            bytes.moveReaderIndex(forwardBy: pause.length)
            take(bytes, context)
        } else {
            handOn(bytes, context)
        }
        channelReadComplete(context: context)
        for end in pause.ends {
            switch end {
            case .server: userInboundEventTriggered(context: context, event: ChannelShouldQuiesceEvent())
            case .other: userInboundEventTriggered(context: context, event: ChannelEvent.inputClosed)
            }
        }
        if pause.wantsRead { read(context: context) }
    }

    private func write(
        _ head: ByteBuffer, _ body: ByteBuffer?, at now: Moment, _ context: ChannelHandlerContext
    ) {
        var start = context.channel.allocator.buffer(capacity: 1024)
        start.writeImmutableBuffer(head)
        start.writeString("Date: ")
        start.writeString(date.text(at: now))
        start.writeString("\r\n\r\n")
        context.write(wrapOutboundOut(start), promise: nil)
        if let body { context.write(wrapOutboundOut(body), promise: nil) }
        needsFlush = true
    }

    private func flush(_ context: ChannelHandlerContext) {
        guard needsFlush else { return }
        needsFlush = false
        context.flush()
    }
}

extension ByteBuffer {
    fileprivate var wholeRequest: WholeRequest? { withUnsafeReadableBytes { WholeRequest($0) } }
}
