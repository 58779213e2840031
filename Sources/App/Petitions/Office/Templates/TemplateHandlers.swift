import Domain
import HTML
import Hummingbird

/// `/office/petitions/templates`: the texts that answers may begin with, kept by the centre.
struct TemplateHandlers: Sendable {
    let platform: Platform

    /// The county whose templates the officer keeps; not found for everybody else.
    static func county(of actor: Actor) throws(Failure) -> DivisionCode {
        guard let reach = actor.reaches(.answerPetitions).first else { throw .notFound }
        return reach.division
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let done = request.uri.queryParameters.get("done").map { String($0) }
        return try await list(context, PetitionInput(), [], done: done)
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let session = try context.officer()
        let county = try Self.county(of: session.actor)
        let input = PetitionInput(try await request.form(context))
        let wish = AnswerTemplates.Wish(name: input["name"], words: input["words"])
        do {
            try await platform.database.write { [now = context.reader.now] tx in
                _ = try AnswerTemplates.add(
                    wish, of: county, by: session.doer(.answerPetitions, in: county), at: now, in: tx)
            }
        } catch Failure.invalid(let problems) {
            return try await list(context, input, problems, done: nil)
        }
        return .seeOther("/office/petitions/templates?done=kept")
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let template = try await template(context)
        return .page(pages(context).one(template, wish: .init(name: template.name, words: template.words)))
    }

    @Sendable func change(_ request: Request, _ context: AppContext) async throws -> Response {
        let (session, form) = (try context.officer(), try await request.form(context))
        let county = try Self.county(of: session.actor)
        let (id, version) = (try Self.id(context), try form.version)
        let wish = AnswerTemplates.Wish(name: form["name"], words: form["words"])
        do {
            try await platform.database.write { [now = context.reader.now] tx in
                try AnswerTemplates.change(
                    id, to: wish, version: version, of: county,
                    by: session.doer(.answerPetitions, in: county), at: now, in: tx)
            }
        } catch Failure.invalid(let problems) {
            let page = pages(context, problems).one(try await template(context), wish: wish, version: version)
            return .page(page, status: .unprocessableContent)
        } catch Failure.conflict(let by, let at) {
            let page = pages(context).one(try await template(context), wish: wish, conflict: (by, at))
            return .page(page, status: .conflict)
        }
        return .seeOther("/office/petitions/templates?done=kept")
    }

    @Sendable func delete(_ request: Request, _ context: AppContext) async throws -> Response {
        let (session, form) = (try context.officer(), try await request.form(context))
        let county = try Self.county(of: session.actor)
        let (id, version) = (try Self.id(context), try form.version)
        do {
            try await platform.database.write { [now = context.reader.now] tx in
                try AnswerTemplates.delete(
                    id, version: version, of: county, by: session.doer(.answerPetitions, in: county),
                    at: now, in: tx)
            }
        } catch Failure.conflict(let by, let at) {
            let now = try await template(context)
            let wish = AnswerTemplates.Wish(name: now.name, words: now.words)
            return .page(pages(context).one(now, wish: wish, conflict: (by, at)), status: .conflict)
        }
        return .seeOther("/office/petitions/templates?done=deleted")
    }

    private static func id(_ context: AppContext) throws(Failure) -> AnswerTemplate.ID {
        guard let id = AnswerTemplate.ID(context.parameters.get("template") ?? "") else { throw .notFound }
        return id
    }

    private func template(_ context: AppContext) async throws -> AnswerTemplate {
        let (id, county) = (try Self.id(context), try Self.county(of: context.officer().actor))
        guard
            let found = try await platform.database.read({ tx in
                try AnswerTemplates.find(id, of: county, in: tx)
            })
        else { throw Failure.notFound }
        return found
    }

    private func list(
        _ context: AppContext, _ input: PetitionInput, _ problems: [FieldProblem], done: String?
    ) async throws -> Response {
        let county = try Self.county(of: context.officer().actor)
        let all = try await platform.database.read { tx in try AnswerTemplates.all(of: county, in: tx) }
        let page = pages(context, problems).list(all, input, done: done)
        return .page(page, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private func pages(_ context: AppContext, _ problems: [FieldProblem] = []) -> TemplatePages {
        TemplatePages(
            platform: platform, reader: context.reader, faults: FormFaults(problems, context.reader.language))
    }
}
