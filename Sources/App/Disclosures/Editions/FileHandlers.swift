import Attachments
import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// Adding, removing and looking at the files of editions.
struct FileHandlers: Sendable {
    let editions: EditionHandlers

    private var platform: Platform { editions.platform }

    @Sendable func attach(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try EditionHandlers.id(context), editions.desk(context))
        let form = try await request.form(context, limit: BodyLimit.upload)
        do {
            let file = try await cleaned(form)
            try await platform.database.write { tx in
                guard case .article = try desk.read(id, by: actor, in: tx).edition.content else {
                    throw Failure.notFound
                }
                try desk.attach(file, to: id, version: EditionHandlers.version(form), by: actor, in: tx)
            }
        } catch let refused as RefusedFile {
            return try await editions.page(context, refusal: refused)
        }
        return .seeOther("/office/editions/\(id)?done=added")
    }

    @Sendable func remove(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, file, desk) = (
            try EditionHandlers.id(context), try Self.file(context), editions.desk(context)
        )
        let form = try await request.form(context)
        try await platform.database.write { tx in
            try desk.detach(file, from: id, version: EditionHandlers.version(form), by: actor, in: tx)
        }
        let back = Int(form["row"]).map { "/rows/\($0)/files" } ?? ""
        return .seeOther("/office/editions/\(id)\(back)?done=removed")
    }

    @Sendable func evidence(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try EditionHandlers.id(context), editions.desk(context))
        let form = try await request.form(context, limit: BodyLimit.upload)
        do {
            let file = try await cleaned(form)
            guard file.kind == .picture else { throw RefusedFile.notAPicture }
            try await platform.database.write { tx in try desk.attachEvidence(file, to: id, by: actor, in: tx)
            }
        } catch let refused as RefusedFile {
            return try await editions.page(context, refusal: refused)
        }
        return .seeOther("/office/editions/\(id)?done=added")
    }

    @Sendable func rowFiles(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, row, desk) = (try EditionHandlers.id(context), try Self.row(context), editions.desk(context))
        let view = try await platform.database.read { tx in
            try EditionView.read(id, by: actor, at: desk, in: tx)
        }
        guard let table = view.edition.content.table, table.records.indices.contains(row) else {
            throw Failure.notFound
        }
        let page = RowFilesPage(view: view, row: row, reader: context.reader)
        let title = EditionWords(language: context.reader.language).filesOf(row: row + 1)
        return .page(editions.layout(context, view, title).page { h in page.write(&h) })
    }

    @Sendable func attachToRow(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, row, desk) = (try EditionHandlers.id(context), try Self.row(context), editions.desk(context))
        let form = try await request.form(context, limit: BodyLimit.upload)
        do {
            let file = try await cleaned(form)
            try await platform.database.write { tx in
                try desk.attach(
                    [file], to: id, row: row, column: form["column"], version: EditionHandlers.version(form),
                    by: actor, in: tx)
            }
        } catch let refused as RefusedFile {
            return try await editions.page(context, refusal: refused)
        }
        return .seeOther("/office/editions/\(id)/rows/\(row + 1)/files")
    }

    /// A file of an edition the officer may see, drafts included; the public has an address of its own.
    @Sendable func open(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let id = try Self.file(context)
        let small = request.uri.queryParameters.get("size") == "small"
        let found = try await platform.database.read { tx in
            try AttachmentStore.open(id, isSmall: small, for: actor, in: tx)
        }
        guard let file = found else { throw Failure.notFound }
        guard file.type.hasPrefix("image/") else {
            return .download(file.bytes, name: file.name, type: file.type)
        }
        return Response(
            status: .ok, headers: [.contentType: file.type],
            body: .init(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }

    private static func file(_ context: AppContext) throws -> Attachment.ID {
        guard let id = context.parameters.get("file").flatMap({ Attachment.ID($0) }) else {
            throw Failure.notFound
        }
        return id
    }

    private static func row(_ context: AppContext) throws -> Int {
        guard let row = context.parameters.get("row").flatMap({ Int($0) }), row > 0 else {
            throw Failure.notFound
        }
        return row - 1
    }

    /// Cleans the form's file on a thread of its own.
    private func cleaned(_ form: Form) async throws -> CleanAttachment {
        guard let upload = form.upload("file") else { throw RefusedFile.missing }
        return try await IntakeDesk.threads.runIfActive {
            do throws(AttachmentRefusal) {
                return try cleanAttachment(upload.bytes, declaredName: upload.name)
            } catch {
                throw RefusedFile.refused(error)
            }
        }
    }
}
