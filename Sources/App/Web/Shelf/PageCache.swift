import Crypto
import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Public pages as bytes: identity and gzip, with a strong ETag, dropped by the transaction that changes what they
/// show, on every node (an announcement follows each commit). Never holds a page of a signed-in person.
final class PageCache: Sendable {
    /// One page as it is sent.
    struct Entry: Sendable {
        let etag: String
        let identity: ByteBuffer
        let gzip: ByteBuffer?
        let contentType: String
        /// The places whose changes drop this page.
        let tags: [String]
        /// Pages that say "today" run out at midnight.
        let until: Moment
        /// The fields of a request that choose among its forms.
        let vary: String
    }

    /// What a page is a pure function of, besides the data.
    struct Key: Hashable, Sendable {
        let path: String
        let language: Language
        let elder: Int
        /// Villages at T1, sorted and joined; empty for most readers.
        let passes: String
    }

    private struct Shelf {
        var entries: [Key: ShelvedPage] = [:]
        var bytes = 0
        /// Rises with every drop, so that a page rendered from older data is not shelved after the drop.
        var generation = 0
    }

    /// The head of a page that is never shelved, as far as it is the same for all.
    let unshelvedHead: ByteBuffer
    private let enabled: Bool
    private let secure: Bool
    private let shelf = Mutex(Shelf())
    private static let mostBytes = 24 * 1024 * 1024

    /// - Parameter secure: behind HTTPS, which the headers of shelved pages say.
    init(enabled: Bool, secure: Bool = false) {
        self.enabled = enabled
        self.secure = secure
        unshelvedHead = ShelvedPage.head(.ok, [.contentType: RenderedPage.htmlType], secure: secure)
    }

    /// Announced when public data of a place changed: the payload is a division's code, or `*` for all.
    static let topic = "public"

    var generation: Int { shelf.withLock { $0.generation } }

    func entry(_ key: Key, at now: Moment) -> Entry? { shelved(key, at: now)?.entry }

    /// A page with its answers ready to be sent.
    func shelved(_ key: Key, at now: Moment) -> ShelvedPage? {
        guard enabled else { return nil }
        return shelf.withLock { shelf in
            guard let page = shelf.entries[key], page.entry.until > now else { return nil }
            return page
        }
    }

    /// Shelves a page unless something was dropped since `generation` was read.
    @discardableResult
    func keep(_ entry: Entry, for key: Key, generation: Int) -> ShelvedPage {
        let page = ShelvedPage(entry, secure: secure)
        guard enabled else { return page }
        let size = entry.size
        shelf.withLock { shelf in
            guard shelf.generation == generation else { return }
            if shelf.bytes + size > Self.mostBytes {
                shelf.entries.removeAll(keepingCapacity: true)
                shelf.bytes = 0
            }
            if shelf.entries.updateValue(page, forKey: key) == nil { shelf.bytes += size }
        }
        return page
    }

    /// Drops what shows a place: pages tagged with it or with a place around it.
    func hear(topic: String, payload: String) {
        guard topic == Self.topic || topic == "*" else { return }
        shelf.withLock { shelf in
            shelf.generation += 1
            if topic == "*" || payload == "*" {
                shelf = Shelf(generation: shelf.generation)
                return
            }
            shelf.entries = shelf.entries.filter { entry in
                !entry.value.entry.tags.contains { payload.hasPrefix($0) || $0 == "*" }
            }
            shelf.bytes = shelf.entries.values.reduce(0) { $0 + $1.entry.size }
        }
    }
}

extension PageCache.Entry {
    /// What pages depend on, and what answers of the API do.
    static let pageVary = "Accept-Encoding, Cookie"
    static let answerVary = "Accept-Encoding, Cookie, Accept-Language"

    /// Compresses and tags rendered bytes once.
    init(
        _ body: ByteBuffer, contentType: String, tags: [String], until: Moment,
        vary: String = PageCache.Entry.pageVary
    ) {
        identity = body
        (etag, gzip) = body.withUnsafeReadableBytes { bytes in
            ("\"\(hexText(SHA256.hash(data: bytes).prefix(12)))\"", Gzip.compress(bytes))
        }
        self.contentType = contentType
        self.tags = tags
        self.until = until
        self.vary = vary
    }

    var size: Int { identity.readableBytes + (gzip?.readableBytes ?? 0) }

    /// Which form of the page a reader gets.
    enum Form: Hashable, Sendable {
        case identity, gzip
        /// The reader has these bytes already.
        case notModified
    }

    /// - Parameters:
    ///   - knownTags: what the request's `If-None-Match` says; empty without one.
    ///   - takesGzip: whether its `Accept-Encoding` names gzip.
    func form(knownTags: String, takesGzip: Bool) -> Form {
        if knownTags == "*" || knownTags.holds(etag) { return .notModified }
        return gzip != nil && takesGzip ? .gzip : .identity
    }

    func body(_ form: Form) -> ByteBuffer? {
        switch form {
        case .identity: identity
        case .gzip: gzip
        case .notModified: nil
        }
    }

    func fields(_ form: Form) -> HTTPFields {
        var fields: HTTPFields = [
            .eTag: etag, .cacheControl: "private, no-cache", .vary: vary,
        ]
        switch form {
        case .notModified: break
        case .identity: fields[.contentType] = contentType
        case .gzip:
            fields[.contentType] = contentType
            fields[.contentEncoding] = "gzip"
        }
        return fields
    }

    /// 304 where the reader has these bytes already, else the page, compressed where the reader takes gzip.
    func response(to headers: HTTPFields) -> Response {
        let form = form(
            knownTags: headers[.ifNoneMatch] ?? "",
            takesGzip: headers[.acceptEncoding]?.holds("gzip") == true)
        return Response(
            status: form == .notModified ? .notModified : .ok, headers: fields(form),
            body: body(form).map { .init(byteBuffer: $0) } ?? .init())
    }
}
