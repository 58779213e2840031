import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Answers a public page that lies on the shelf on the connection itself, before a request costs a task, a router or a
/// thread (ADR 0007). What carries a session, a pass or a token, has a body, or comes while an earlier request of
/// the connection is still being answered goes the long way.
final class ShelfHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let platform: Platform
    private var date = HTTPDate()
    /// Requests handed on whose answers have not ended: theirs come first.
    private var handedOn = 0
    /// Whether the request being read was answered here, so that its end goes no further.
    private var isAnswered = false
    private var needsFlush = false

    init(_ platform: Platform) { self.platform = platform }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            isAnswered = handedOn == 0 && answer(head, context)
            if isAnswered { return }
            handedOn += 1
        case .body, .end:
            if isAnswered { return }
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if needsFlush {
            needsFlush = false
            context.flush()
        }
        context.fireChannelReadComplete()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { handedOn -= 1 }
        context.write(data, promise: promise)
    }

    private func answer(_ head: HTTPRequest, _ context: ChannelHandlerContext) -> Bool {
        guard head.method == .get || head.method == .head, isPlain(head.headerFields) else { return false }
        let now = platform.clock()
        let request = Request(head: head, body: RequestBody(buffer: ByteBuffer()))
        let key = PageCache.Key(request: request, reader: Reader(request: request, now: now))
        guard let page = platform.pages.shelved(key, at: now) else { return false }
        var (answer, body) = page.answer(to: head.headerFields)
        answer.headerFields.append(HTTPField(name: .date, value: date.text(at: now)))
        context.write(wrapOutboundOut(.head(answer)), promise: nil)
        if let body, head.method == .get { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.write(wrapOutboundOut(.end(nil)), promise: nil)
        needsFlush = true
        return true
    }

    private func isPlain(_ headers: HTTPFields) -> Bool {
        for field in headers {
            switch field.name {
            case .authorization, .contentLength, .transferEncoding, .expect, .upgrade: return false
            // Browsers ask to keep the connection, which is what happens here; closing it is the long way's work.
            case .connection where field.value.lowercased() != "keep-alive": return false
            case .cookie where field.value.holds(CookieName.session) || field.value.holds(CookieName.pass):
                return false
            case _: continue
            }
        }
        return true
    }
}
