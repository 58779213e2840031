import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/petitions/:id`: one petition at the officer's desk.
struct PetitionDeskHandlers: Sendable {
    let platform: Platform

    private func desk(_ context: AppContext) -> PetitionDesk {
        PetitionDesk(platform, at: context.reader.now)
    }

    static func id(_ context: AppContext) throws(Failure) -> Petition.ID {
        guard let id = Petition.ID(context.parameters.get("id") ?? "") else { throw .notFound }
        return id
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let (id, query) = (try Self.id(context), request.uri.queryParameters)
        let sought = query.get("seek").map { String($0).trimmed }.flatMap { $0.isEmpty ? nil : $0 }
        let template = query.get("template").flatMap { AnswerTemplate.ID(String($0)) }
        let (view, offer) = try await read(id, context, seeking: sought)
        try await markSeen(view, context)
        var page = PetitionDeskPage(platform, context.reader, view, offer)
        page.done = query.get("done").flatMap { PetitionVerb(resource: String($0)) }
        if sought != nil { page.opened = .merge }
        if let chosen = offer.templates.first(where: { $0.id == template }) {
            page.opened = .answer
            page.input.propose("words", chosen.words)
            page.input.propose("template", chosen.id.text)
        }
        return .page(page.page())
    }

    /// Does a verb; where the rules or the input say no, the page comes back with everything typed on it.
    func act(
        _ verb: PetitionVerb, _ request: Request, _ context: AppContext
    ) async throws -> Response {
        let (id, actor, desk) = (try Self.id(context), try context.officer().actor, desk(context))
        let form = try await request.form(
            context, limit: verb == .add ? BodyLimit.upload : BodyLimit.form, keepsText: verb == .add)
        var input = PetitionInput(form)
        do {
            let version = verb.holdsVersion ? try form.version : nil
            let entries = verb.holdsEntries ? Int(input["entries"]) : nil
            guard entries != nil || !verb.holdsEntries else { throw Failure.staleForm }
            if verb == .add { input.files = try await UploadedFiles.ofPetition(form.uploads("files")) }
            let deed = try input.deed(verb)
            try await platform.database.write { tx in
                try deed(
                    PetitionAsk(
                        desk: desk, id: id, version: version, entries: entries, actor: actor, tx: tx))
            }
        } catch {
            return try await refused(verb, id, input, error, context)
        }
        return .seeOther(try await address(after: verb, id, actor, context))
    }

    /// Back to the petition; to the list where it is not this officer's any more, such as after a return.
    private func address(
        after verb: PetitionVerb, _ id: Petition.ID, _ actor: Actor, _ context: AppContext
    ) async throws -> String {
        let isVisible = try await platform.database.read { tx in
            try PetitionStore.open(id, for: actor, in: tx) != nil
        }
        if isVisible { return "/office/petitions/\(id)?done=\(verb.resource ?? "")" }
        return verb == .decline ? "\(LedgerRoutes.path)?done=closed-off" : LedgerRoutes.path
    }

    /// Shows who the person is, on this answer and nowhere else.
    func openPetitioner(_ request: Request, _ context: AppContext) async throws -> Response {
        let (id, actor, desk) = (try Self.id(context), try context.officer().actor, desk(context))
        let input = PetitionInput(try await request.form(context))
        do {
            var fields = PetitionInputReader(input)
            let reason = fields.reason()
            let given = try fields.finish(reason)
            let person = try await platform.database.write { tx in
                try desk.openPetitioner(id, reason: given, by: actor, in: tx)
            }
            guard let person else { throw Failure.refused(DeskPhrases.noPerson) }
            let (view, offer) = try await read(id, context, seeking: nil)
            var page = PetitionDeskPage(platform, context.reader, view, offer)
            page.petitioner = person
            var response = Response.page(page.page())
            response.headers[.cacheControl] = "no-store"
            return response
        } catch {
            return try await refused(.openPetitioner, id, input, error, context)
        }
    }

    /// A file for whoever may read it: what browsers show stays in the page, everything else is kept.
    @Sendable func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let (id, actor, desk) = (try Self.id(context), try context.officer().actor, desk(context))
        guard let file = PetitionFile.ID(context.parameters.get("file") ?? "") else { throw Failure.notFound }
        let isSmall = request.uri.queryParameters.get("size") == "small"
        let content = try await platform.database.read { tx in
            try desk.file(file, of: id, isSmall: isSmall, by: actor, in: tx)
        }
        return content.response(inline: content.mediaType.hasPrefix("image/"))
    }

    private func refused(
        _ verb: PetitionVerb, _ id: Petition.ID, _ input: PetitionInput, _ error: any Error,
        _ context: AppContext
    ) async throws -> Response {
        guard let fault = PetitionFault(error, verb) else { throw error }
        let (view, offer) = try await read(id, context, seeking: nil)
        var page = PetitionDeskPage(platform, context.reader, view, offer)
        (page.opened, page.input, page.fault) = (verb, input, fault)
        return .page(page.page(), status: fault.status)
    }

    private func read(
        _ id: Petition.ID, _ context: AppContext, seeking sought: String?
    ) async throws -> (PetitionDeskView, PetitionOffer) {
        let (actor, desk) = (try context.officer().actor, desk(context))
        return try await platform.database.read { tx in
            let view = try desk.view(id, by: actor, in: tx)
            return (view, try desk.offer(for: view, seeking: sought, in: tx))
        }
    }

    /// Opening the page is seeing it; nothing is written where nothing is new.
    private func markSeen(_ view: PetitionDeskView, _ context: AppContext) async throws {
        let (id, upTo, officer) = (view.head.id, view.head.entries, view.actor.officer)
        let seen = try await platform.database.read { tx in try PetitionSeen.upTo(id, by: officer, in: tx) }
        guard seen < upTo else { return }
        try await platform.database.write { tx in
            try PetitionSeen.mark(id, upTo: upTo, by: officer, in: tx)
        }
    }
}
