import Domain
import Hummingbird
import NIOCore

/// Renders a popular page for a request that the shelf could not answer, without the parser, the task and the router
/// of the long way: they cost as much as the page (ADR 0007). Whatever goes wrong here goes the long way, which has the
/// words for it.
struct ShortWay: Sendable {
    /// What is sent: the head without its date, and the body where there is one.
    struct Answer: Sendable {
        let head: ByteBuffer
        let body: ByteBuffer?
    }

    private let platform: Platform
    private let page: PopularPage
    private let request: WholeRequest
    private let key: PageCache.Key
    private let reader: Reader
    private let client: String

    /// Nil where the page is none of the popular ones, or the address has asked too often.
    init?(
        _ request: WholeRequest, _ choice: ReadingChoice, key: PageCache.Key, from remote: SocketAddress?,
        _ platform: Platform, at now: Moment
    ) {
        guard let page = PopularPage(target: request.target) else { return nil }
        let forwarded = platform.configuration.trustsProxy ? request.forwardedFor : ""
        client = forwarded.isEmpty ? remote?.ipAddress ?? "" : Edge.nearest(in: forwarded)
        guard !platform.rate.isUsedUp(by: client, at: now) else { return nil }
        (self.platform, self.page, self.request, self.key) = (platform, page, request, key)
        reader = Reader(
            language: choice.language, elder: choice.elder, path: Response.safePath(request.target), now: now)
    }

    /// Calls `finish` on a database thread; nil means the long way.
    func answer(_ finish: @escaping @Sendable (Answer?) -> Void) {
        let began = ContinuousClock.now
        let generation = platform.pages.generation
        platform.database.read { tx in
            try page.render(platform, reader, in: tx)
        } finish: { outcome in
            guard case .success(let rendered) = outcome else { return finish(nil) }
            _ = platform.rate.refusal(of: client, at: reader.now)
            let reference = platform.references.next()
            var answer = answer(rendered, generation)
            answer.head.writeString("X-Reference: \(reference)\r\n")
            platform.note("GET", page.route, answer.status, since: began, reference)
            finish(Answer(head: answer.head, body: answer.body))
        }
    }

    private func answer(
        _ rendered: RenderedPage, _ generation: Int
    ) -> (head: ByteBuffer, body: ByteBuffer?, status: Int) {
        guard platform.configuration.cachesPages else {
            var head = platform.pages.unshelvedHead
            head.writeString("Content-Length: \(rendered.body.readableBytes)\r\n")
            return (head, rendered.body, 200)
        }
        let shelved = platform.shelve(rendered, for: key, generation: generation, at: reader.now)
        let form = shelved.entry.form(knownTags: request.knownTags, takesGzip: request.takesGzip)
        return (shelved.head(form), shelved.entry.body(form), form == .notModified ? 304 : 200)
    }
}
