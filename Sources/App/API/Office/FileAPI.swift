import Attachments
import Database
import Domain

/// The files around an edition: the upload it came from, and those shown with it.
enum FileAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/editions/{id}/source", tag: "Editions",
            summary: "The uploaded file as it came; opening it is recorded", access: .officer,
            answer: .file("application/octet-stream"), run: .itself(source)),
        Endpoint(
            method: .post, path: "/office/editions/{id}/attachments", tag: "Editions",
            summary: "Add a picture or a PDF to a draft article; it is cleaned first", access: .officer,
            query: [.init(name: "name", schema: .text("Name of the file"))],
            body: .file(
                "A picture or a PDF, as it is or as multipart/form-data; the version goes into If-Match"),
            status: .created, answer: .json(OfficeShapes.view.schema), run: .prepared(attach),
            needsIfMatch: true),
        Endpoint(
            method: .post, path: "/office/editions/{id}/evidence", tag: "Editions",
            summary: "Add a photo of the paper board to a published edition", access: .officer,
            query: [.init(name: "name", schema: .text("Name of the file"))],
            body: .file("A picture, as it is or as multipart/form-data"), status: .created,
            answer: .json(OfficeShapes.view.schema), run: .prepared(evidence)),
        Endpoint(
            method: .post, path: "/office/editions/{id}/confirmation", tag: "Editions",
            summary: "Say that a standing item still holds this quarter", access: .officer,
            answer: .json(OfficeShapes.edition.schema), run: .write(confirm)),
    ]

    private static func source(_ call: Call) async throws -> Reply {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let file = try await platform.database.write { tx in
            try EditionDesk(platform, at: now).openSource(of: id, by: actor, in: tx)
        }
        return Reply(content: .file(bytes: file.bytes, type: "application/octet-stream", name: file.name))
    }

    /// Cleaning is blocking work: it runs where files are cleaned for pages too.
    static func cleaned(_ call: Call) async throws -> CleanAttachment {
        let name = Multipart.baseName(call.query["name"] ?? call.fileName)
        guard !call.bytes.isEmpty else { throw Failure.invalid([CallProblems.missing("file")]) }
        return try await IntakeDesk.threads.runIfActive {
            do throws(AttachmentRefusal) {
                return try cleanAttachment(call.bytes, declaredName: name)
            } catch {
                throw RefusedFile.refused(error)
            }
        }
    }

    private static func attach(_ call: Call) async throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let version = try call.version()
        try await platform.database.read { tx in _ = try OfficeEdition.find(id, for: actor, in: tx) }
        let file = try await cleaned(call)
        return { tx in
            let desk = EditionDesk(platform, at: now)
            guard case .article = try desk.read(id, by: actor, in: tx).edition.content else {
                throw Failure.notFound
            }
            try desk.attach(file, to: id, version: version, by: actor, in: tx)
            return try EditionAPI.view(id, desk, actor, in: tx)
        }
    }

    private static func evidence(_ call: Call) async throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        try await platform.database.read { tx in _ = try OfficeEdition.find(id, for: actor, in: tx) }
        let file = try await cleaned(call)
        guard file.kind == .picture else { throw RefusedFile.notAPicture }
        return { tx in
            let desk = EditionDesk(platform, at: now)
            try desk.attachEvidence(file, to: id, by: actor, in: tx)
            return try EditionAPI.view(id, desk, actor, in: tx)
        }
    }

    private static func confirm(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        return { tx in
            try EditionDesk(platform, at: now).confirm(id, by: actor, in: tx)
            return try EditionAPI.after(id, actor, in: tx)
        }
    }
}
