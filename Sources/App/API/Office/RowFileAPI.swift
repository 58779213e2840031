import Attachments
import Database
import Domain

/// The files of a draft one by one: opening, adding to a row, taking away.
enum RowFileAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/attachments/{id}", tag: "Editions",
            summary: "A file of an edition, drafts included", access: .officer,
            query: [.init(name: "size", schema: .choice("`small` gives a picture's thumbnail", ["small"]))],
            answer: .file("application/octet-stream"), run: .read(open)),
        Endpoint(
            method: .post, path: "/office/editions/{id}/rows/{number}/attachments", tag: "Editions",
            summary: "Add a picture or a PDF to a row of a draft's table; it is cleaned first",
            access: .officer,
            query: [
                .init(name: "column", schema: .text("A column of type file"), isRequired: true),
                .init(name: "name", schema: .text("Name of the file")),
            ],
            body: .file(
                "A picture or a PDF, as it is or as multipart/form-data; the version goes into If-Match"),
            status: .created, answer: .json(OfficeShapes.view.schema), run: .prepared(attach),
            needsIfMatch: true),
        Endpoint(
            method: .delete, path: "/office/editions/{id}/attachments/{file}", tag: "Editions",
            summary: "Take a file away from a draft; the version goes into If-Match", access: .officer,
            answer: .json(OfficeShapes.view.schema), run: .write(remove), needsIfMatch: true),
    ]

    private static func open(_ call: Call) throws -> Endpoint.Work {
        let id: Attachment.ID = try call.id()
        let actor = try call.actor()
        let size = call.query["size"]
        guard size == nil || size == "small" else {
            throw Failure.invalid([CallProblems.kind("size", Phrase(zh: "small", en: "small"))])
        }
        return { tx in
            guard let file = try AttachmentStore.open(id, isSmall: size != nil, for: actor, in: tx) else {
                throw Failure.notFound
            }
            return Reply(content: .file(bytes: file.bytes, type: file.type, name: file.name))
        }
    }

    private static func attach(_ call: Call) async throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let row = try call.number() - 1
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let (version, column) = (try call.version(), call.query["column"] ?? "")
        try await platform.database.read { tx in _ = try OfficeEdition.find(id, for: actor, in: tx) }
        let file = try await FileAPI.cleaned(call)
        return { tx in
            let desk = EditionDesk(platform, at: now)
            try desk.attach([file], to: id, row: row, column: column, version: version, by: actor, in: tx)
            return try EditionAPI.view(id, desk, actor, in: tx)
        }
    }

    private static func remove(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let file: Attachment.ID = try call.id("file")
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let version = try call.version()
        return { tx in
            let desk = EditionDesk(platform, at: now)
            try desk.detach(file, from: id, version: version, by: actor, in: tx)
            return try EditionAPI.view(id, desk, actor, in: tx)
        }
    }
}
