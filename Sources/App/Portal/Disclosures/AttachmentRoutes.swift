import Database
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// Files shown with editions: to everyone once the edition is public, before that to officers who may read it.
enum AttachmentRoutes {
    private struct File: Sendable {
        let name: String
        let mediaType: String
        let bytes: [UInt8]
    }

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("attachments/:id") { request, context in
            guard let id = Attachment.ID(try context.parameters.require("id")) else { throw Failure.notFound }
            let actor = context.reader.session?.actor
            let file = try await platform.database.read { tx in try find(id, for: actor, in: tx) }
            guard let file else { throw Failure.notFound }
            let etag = "\"\(id)\""
            var fields: HTTPFields = [.eTag: etag, .cacheControl: "private, no-cache"]
            if request.headers[.ifNoneMatch] == etag {
                return Response(status: .notModified, headers: fields)
            }
            fields[.contentType] = file.mediaType
            let place = file.mediaType.hasPrefix("image/") ? "inline" : "attachment"
            fields[.contentDisposition] = "\(place); filename*=UTF-8''\(URLEncoded.encoded(file.name))"
            return Response(
                status: .ok, headers: fields, body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
        }
    }

    /// The files of what was withdrawn are gone for the public, like its text.
    private static func find(_ id: Attachment.ID, for actor: Actor?, in tx: Transaction) throws -> File? {
        guard
            let row = try tx.first(
                """
                SELECT a.name, a.media_type, a.bytes, e.field, d.village,
                    CASE WHEN e.published_at IS NULL OR \(sql: PublicEdition.withdrawal("id")) IS NOT NULL
                        THEN 0 ELSE 1 END
                FROM attachment a JOIN edition e ON e.id = a.edition
                    JOIN disclosure d ON d.id = e.disclosure WHERE a.id = \(id)
                """)
        else { return nil }
        if try !row.bool(5) {
            let target = Target(division: try row.division(4), field: try row.text(3))
            guard let actor, actor.may(.readDraft, on: target) else { return nil }
        }
        return File(name: try row.text(0), mediaType: try row.text(1), bytes: try row.blob(2))
    }
}
