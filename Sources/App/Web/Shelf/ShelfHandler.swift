import Domain
import NIOCore

/// Answers a public page that lies on the shelf from the bytes of the request, before it costs a parser, a task, a router
/// or a thread (ADR 0007). It stands nearest to the socket. What carries a session, a pass or a token, has a body, or
/// comes while an earlier request of the connection is still being answered goes the long way.
final class ShelfHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let platform: Platform
    private var date = HTTPDate()
    /// Requests handed on whose answers have not ended: theirs come first.
    private var handedOn = 0
    /// Whether bytes were handed on whose end is not known here: where the next request begins is then the parser's
    /// knowledge, and the connection keeps to the long way.
    private var isOpaque = false
    private var needsFlush = false

    init(_ platform: Platform) { self.platform = platform }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOpaque else { return context.fireChannelRead(data) }
        var bytes = unwrapInboundIn(data)
        while handedOn == 0, let request = bytes.wholeRequest, answer(request, context) {
            bytes.moveReaderIndex(forwardBy: request.length)
        }
        guard bytes.readableBytes > 0 else { return }
        count(bytes)
        context.fireChannelRead(wrapInboundOut(bytes))
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if needsFlush {
            needsFlush = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    /// Called when the answer to a request that was handed on has ended.
    func ended() { handedOn -= 1 }

    /// Counts what is handed on, request by request.
    private func count(_ bytes: ByteBuffer) {
        var rest = bytes
        while let request = rest.wholeRequest {
            handedOn += 1
            rest.moveReaderIndex(forwardBy: request.length)
        }
        isOpaque = rest.readableBytes > 0
    }

    private func answer(_ request: WholeRequest, _ context: ChannelHandlerContext) -> Bool {
        guard request.isPlain, context.channel.isWritable else { return false }
        let now = platform.clock()
        let choice = ReadingChoice(cookies: request.cookies)
        let key = PageCache.Key(
            path: request.target, language: choice.language, elder: choice.elder ?? 0, passes: "")
        guard let page = platform.pages.shelved(key, at: now) else { return false }
        let form = page.entry.form(knownTags: request.knownTags, takesGzip: request.takesGzip)
        var head = context.channel.allocator.buffer(capacity: 1024)
        head.writeImmutableBuffer(page.head(form))
        head.writeString("Date: ")
        head.writeString(date.text(at: now))
        head.writeString("\r\n\r\n")
        context.write(wrapOutboundOut(head), promise: nil)
        if let body = page.entry.body(form) { context.write(wrapOutboundOut(body), promise: nil) }
        needsFlush = true
        return true
    }
}

extension ByteBuffer {
    fileprivate var wholeRequest: WholeRequest? { withUnsafeReadableBytes { WholeRequest($0) } }
}
