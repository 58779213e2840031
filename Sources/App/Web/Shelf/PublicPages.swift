import Database
import Domain
import HTML
import Hummingbird
import NIOCore

extension Platform {
    /// Answers with a public page: from the cache, or rendered in one snapshot and shelved. Pages of signed-in
    /// people are rendered each time and never kept.
    func publicPage(
        _ request: Request, _ context: AppContext,
        render: @escaping @Sendable (Transaction, Reader) throws -> RenderedPage
    ) async throws -> Response {
        let reader = context.reader
        let key = PageCache.Key(request: request, reader: reader)
        let keeps = reader.session == nil
        if keeps, let entry = pages.entry(key, at: reader.now) { return entry.response(to: request.headers) }
        let generation = pages.generation
        let page = try await database.read { tx in try render(tx, reader) }
        guard keeps, configuration.cachesPages else {
            return Response(
                status: .ok, headers: [.contentType: page.contentType],
                body: .init(byteBuffer: page.body))
        }
        return shelve(page, for: key, generation: generation, at: reader.now).entry
            .response(to: request.headers)
    }

    /// The same for a page that has a short way too.
    func publicPage(
        _ request: Request, _ context: AppContext, _ page: PopularPage
    ) async throws -> Response {
        try await publicPage(request, context) { tx, reader in try page.render(self, reader, in: tx) }
    }

    /// Compresses a page and shelves it until midnight.
    func shelve(
        _ page: RenderedPage, for key: PageCache.Key, generation: Int, at now: Moment
    ) -> ShelvedPage {
        let midnight = Moment(day: now.day.adding(days: 1))
        let entry = PageCache.Entry(
            page.body, contentType: page.contentType, tags: page.tags, until: midnight,
            vary: APIRoutes.holds(key.path) ? PageCache.Entry.answerVary : PageCache.Entry.pageVary)
        return pages.keep(entry, for: key, generation: generation)
    }
}

/// A public page's bytes and the codes of the places it shows (`*`: any place).
struct RenderedPage: Sendable {
    let body: ByteBuffer
    let contentType: String
    let tags: [String]

    static let htmlType = "text/html; charset=utf-8"

    init(_ html: borrowing HTML, tags: [String]) {
        self.init(ByteBuffer(html), contentType: Self.htmlType, tags: tags)
    }

    /// Anything else that is public and cached alike: an answer of the API, a download.
    init(_ body: ByteBuffer, contentType: String, tags: [String]) {
        self.body = body
        self.contentType = contentType
        self.tags = tags
    }
}

extension ByteBuffer {
    /// What has been written, copied once, into what a connection sends.
    init(_ html: borrowing HTML) { self = html.withBytes { ByteBuffer(bytes: $0) } }
}

extension PageCache.Key {
    init(request: Request, reader: Reader) {
        self.init(
            path: request.uri.string, language: reader.language, elder: reader.elder ?? 0,
            passes: reader.passes.map(\.text).joined(separator: "~"))
    }
}
