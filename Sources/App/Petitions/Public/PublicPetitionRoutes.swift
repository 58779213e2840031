import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore

/// What everybody reads of petitions: answered ones, figures, the rules, and answers that fit a question.
enum PublicPetitionRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let handlers = PublicPetitionHandlers(platform: platform)
        router.get("petitions", use: handlers.everywhere)
        router.get("places/:code/petitions", use: handlers.place)
        router.post("petitions/similar", use: handlers.similar)
        router.get("petitions/rules", use: PetitionRulesHandlers(platform: platform).page)
        router.get("petitions/:id", use: handlers.one)
    }
}

/// Pages go through the page cache, tagged with the place they are about. A search does not: what people type has no end.
struct PublicPetitionHandlers: Sendable {
    let platform: Platform

    @Sendable func everywhere(_ request: Request, _ context: AppContext) async throws -> Response {
        try await list(request, context, PetitionFilter(request), path: "/petitions")
    }

    @Sendable func place(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let code = DivisionCode(try context.parameters.require("code")), code.level > .province else {
            throw Failure.notFound
        }
        let filter = PetitionFilter(request, place: code)
        return try await list(request, context, filter, path: "/places/\(code)/petitions", within: code)
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        guard let id = Petition.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        return try await platform.publicPage(request, context) { tx, reader in
            guard let view = try PublicPetitionView(id, platform, at: reader.now, in: tx) else {
                throw Failure.notFound
            }
            return RenderedPage(
                PublicPetitionPage(platform, reader).page(view), tags: [view.petition.place.code.text])
        }
    }

    /// Similar questions as a piece of a page. Asked by POST, so that what somebody is still writing stands in no address:
    /// not in a browser's history, not in the log of a proxy before us. It is looked up, and neither kept nor cached.
    /// A reading, so it needs no form token.
    @Sendable func similar(_ request: Request, _ context: AppContext) async throws -> Response {
        try SimilarLimit.hold(context.client, at: context.reader.now, platform)
        let form = try await Form(
            parsing: request.bodyBytes(limit: BodyLimit.form),
            contentType: request.headers[.contentType] ?? "")
        let (text, place) = (form["q"], DivisionCode(form["place"]))
        let found = try await platform.database.read { tx in
            try SimilarPetitions.find(text, near: place, in: tx)
        }
        let html = SimilarPiece(PublicPetitionWords(language: context.reader.language)).html(found)
        return Response.page(html)
    }

    private func list(
        _ request: Request, _ context: AppContext, _ filter: PetitionFilter, path: String,
        within scope: DivisionCode? = nil
    ) async throws -> Response {
        let span = request.uri.queryParameters.get("span").flatMap { FigureSpan(rawValue: String($0)) }
        let asked = PetitionListRequest(filter: filter, span: span ?? .year, path: path, scope: scope)
        let render: @Sendable (Transaction, Reader) throws -> RenderedPage = { [platform] tx, reader in
            let view = try PetitionListView(asked, platform, at: reader.now, in: tx)
            return RenderedPage(
                PetitionListPage(platform, reader).page(view), tags: [filter.place?.text ?? "*"])
        }
        guard filter.text.isEmpty else {
            let reader = context.reader
            let page = try await platform.database.read { tx in try render(tx, reader) }
            return Response(
                status: .ok, headers: [.contentType: page.contentType], body: .init(byteBuffer: page.body))
        }
        return try await platform.publicPage(request, context, render: render)
    }
}

/// How often one address may ask for similar questions: twice a second for as long as somebody types.
enum SimilarLimit {
    private static let cost = 5.0

    static func hold(_ client: String, at now: Moment, _ platform: Platform) throws(Failure) {
        let cost = min(cost, Double(platform.configuration.requestsPerMinute))
        if let seconds = platform.rate.refusal(of: "similar \(client)", cost: cost, at: now) {
            throw .tooMany(retryAfter: seconds)
        }
    }
}
