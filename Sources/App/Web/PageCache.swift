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
        var entries: [Key: Entry] = [:]
        var bytes = 0
        /// Rises with every drop, so that a page rendered from older data is not shelved after the drop.
        var generation = 0
    }

    private let enabled: Bool
    private let shelf = Mutex(Shelf())
    private static let mostBytes = 24 * 1024 * 1024

    init(enabled: Bool) { self.enabled = enabled }

    /// Announced when public data of a place changed: the payload is a division's code, or `*` for all.
    static let topic = "public"

    var generation: Int { shelf.withLock { $0.generation } }

    func entry(_ key: Key, at now: Moment) -> Entry? {
        guard enabled else { return nil }
        return shelf.withLock { shelf in
            guard let entry = shelf.entries[key], entry.until > now else { return nil }
            return entry
        }
    }

    /// Shelves a page unless something was dropped since `generation` was read.
    func keep(_ entry: Entry, for key: Key, generation: Int) {
        guard enabled else { return }
        shelf.withLock { shelf in
            guard shelf.generation == generation else { return }
            let size = entry.identity.readableBytes + (entry.gzip?.readableBytes ?? 0)
            if shelf.bytes + size > Self.mostBytes {
                shelf.entries.removeAll(keepingCapacity: true)
                shelf.bytes = 0
            }
            if shelf.entries.updateValue(entry, forKey: key) == nil { shelf.bytes += size }
        }
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
                !entry.value.tags.contains { payload.hasPrefix($0) || $0 == "*" }
            }
            shelf.bytes = shelf.entries.values.reduce(0) {
                $0 + $1.identity.readableBytes + ($1.gzip?.readableBytes ?? 0)
            }
        }
    }
}

extension PageCache.Entry {
    /// Compresses and tags rendered bytes once.
    init(bytes: [UInt8], contentType: String, tags: [String], until: Moment) {
        let packed = Gzip.compress(bytes)
        etag = "\"\(hexText(SHA256.hash(data: bytes).prefix(12)))\""
        identity = ByteBuffer(bytes: bytes)
        gzip = packed.map { ByteBuffer(bytes: $0) }
        self.contentType = contentType
        self.tags = tags
        self.until = until
    }

    /// 304 where the reader has these bytes already, else the page, compressed where the reader takes gzip.
    func response(to headers: HTTPFields) -> Response {
        var fields: HTTPFields = [
            .eTag: etag, .cacheControl: "private, no-cache", .vary: "Accept-Encoding, Cookie",
        ]
        if let known = headers[.ifNoneMatch], known == "*" || known.contains(etag) {
            return Response(status: .notModified, headers: fields)
        }
        fields[.contentType] = contentType
        if let gzip, headers[.acceptEncoding]?.contains("gzip") == true {
            fields[.contentEncoding] = "gzip"
            return Response(status: .ok, headers: fields, body: .init(byteBuffer: gzip))
        }
        return Response(status: .ok, headers: fields, body: .init(byteBuffer: identity))
    }
}
