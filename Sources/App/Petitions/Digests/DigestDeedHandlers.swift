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
                deed.id, version: deed.version, reason: deed.input.reason, days: deed.input.term,
                by: deed.actor, in: tx)
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
        let version: Int
        let input: DigestDeedInput
        let files: [CleanAttachment]
        let actor: Actor
    }

    /// Does a verb; where the rules or the input say no, the page comes back with everything typed on it.
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
        let (input, version) = (DigestDeedInput(form, verb), try form.version)
        do {
            let deed = Deed(
                id: id, version: version, input: input, files: try await Self.files(form, input),
                actor: actor)
            try await platform.database.write { tx in try body(desk, deed, tx) }
        } catch {
            return try await refused(id, version, input, error, context)
        }
        return Self.done(verb, id)
    }

    private static func done(_ verb: DigestVerb, _ id: Digest.ID) -> Response {
        .seeOther("/office/petitions/digests/\(id)?done=\(verb.rawValue)")
    }

    /// The files, cleaned, or every fault of text and files together.
    private static func files(_ form: Form, _ input: DigestDeedInput) async throws -> [CleanAttachment] {
        var (files, problems): ([CleanAttachment], [FieldProblem]) = ([], input.problems)
        do {
            files = try await UploadedFiles.ofPetition(form.uploads("files"))
        } catch Failure.invalid(let found) {
            problems += found
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return files
    }

    private func refused(
        _ id: Digest.ID, _ version: Int, _ input: DigestDeedInput, _ error: any Error,
        _ context: AppContext
    ) async throws -> Response {
        guard let fault = PetitionFault(error, conflict: DigestPhrases.conflict) else { throw error }
        let actor = try context.officer().actor
        let view = try await view(id, for: actor, context)
        let digest = view.stored.digest
        if fault.status == .conflict, let verb = input.verb, digest.version == version + 1,
            input.isDone(in: digest, by: actor.officer)
        {
            return Self.done(verb, id)
        }
        return shown(view, input, fault, done: nil, context)
    }

    func shown(
        _ view: DigestView, _ input: DigestDeedInput, _ fault: PetitionFault?, done: DigestVerb?,
        _ context: AppContext
    ) -> Response {
        let page = DigestPage(
            reader: context.reader, view: view, input: input, fault: fault, done: done,
            calendar: platform.calendar)
        let html = layout(context, page.title).page { h in page.write(&h) }
        return .page(html, status: fault?.status ?? .ok)
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
