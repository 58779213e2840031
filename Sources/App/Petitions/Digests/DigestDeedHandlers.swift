import Attachments
import Database
import Domain
import HTML
import Hummingbird

/// The verbs on one digest, and its page.
extension DigestHandlers {
    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .answer, limit: BodyLimit.upload) { desk, deed, tx in
            try desk.answer(
                deed.id, version: deed.version, findings: deed.input.findings, measures: deed.input.measures,
                files: deed.files, by: deed.actor, in: tx)
        }
    }

    @Sendable func sendBack(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .sendBack) { desk, deed, tx in
            try desk.sendBack(
                deed.id, version: deed.version, reason: deed.input.reason, days: deed.days, by: deed.actor,
                in: tx)
        }
    }

    @Sendable func close(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .close) { desk, deed, tx in
            try desk.close(
                deed.id, version: deed.version, words: deed.input.words, by: deed.actor, in: tx)
        }
    }

    /// A verb as somebody posted it.
    private struct Deed: Sendable {
        let id: Digest.ID
        let version: Int?
        let input: DigestDeedInput
        let days: Int
        let files: [CleanAttachment]
        let actor: Actor
    }

    private func deed(
        _ request: Request, _ context: AppContext, _ verb: DigestVerb, limit: Int = BodyLimit.form,
        _ body: @escaping @Sendable (DigestDesk, Deed, Transaction) throws -> Void
    ) async throws -> Response {
        let (actor, desk, id) = (try context.officer().actor, desk(context), try Self.id(context))
        // Not theirs is not there, before anything that was sent is looked at.
        let digest = try await platform.database.read { tx in
            try desk.read(id, by: actor, in: tx).digest
        }
        guard digest.role(of: actor, for: verb) != nil else { throw Failure.notFound }
        let form = try await request.form(context, limit: limit, keepsText: true)
        let input = DigestDeedInput(form, verb)
        do {
            let days = try input.checked()
            let files = try await UploadedFiles.ofPetition(form.uploads("files"))
            let deed = Deed(
                id: id, version: Int(form["version"]), input: input, days: days, files: files, actor: actor)
            try await platform.database.write { tx in try body(desk, deed, tx) }
        } catch Failure.invalid(let problems) {
            return try await shown(id, input, problems, done: nil, context)
        }
        return .seeOther("/office/petitions/digests/\(id)?done=\(verb.rawValue)")
    }

    func shown(
        _ id: Digest.ID, _ input: DigestDeedInput, _ problems: [FieldProblem], done: DigestVerb?,
        _ context: AppContext
    ) async throws -> Response {
        let (actor, reader) = (try context.officer().actor, context.reader)
        let view = try await view(id, for: actor, context)
        let page = DigestPage(
            reader: reader, stored: view.stored, entries: view.entries, files: view.files,
            verbs: view.stored.digest.verbs(for: actor), input: input,
            faults: FormFaults(problems, reader.language), done: done, calendar: platform.calendar)
        let html = layout(context, page.title).page { h in page.write(&h) }
        return .page(html, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    func view(
        _ id: Digest.ID, for actor: Actor, _ context: AppContext
    ) async throws -> DigestView {
        let (desk, today) = (desk(context), context.reader.now.day)
        return try await platform.database.read { tx in
            try DigestView(id, for: actor, at: desk, on: today, in: tx)
        }
    }

    func layout(_ context: AppContext, _ title: String) -> Layout {
        Layout(platform, context.reader, title: title)
    }

    static func id(_ context: AppContext) throws(Failure) -> Digest.ID {
        guard let id = Digest.ID(context.parameters.get("id") ?? "") else { throw .notFound }
        return id
    }
}
