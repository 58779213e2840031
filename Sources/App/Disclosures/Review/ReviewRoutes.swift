import Domain
import HTML
import Hummingbird

/// The reviewers' pages and deeds.
enum ReviewRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        InboxRoutes.add(to: router, platform)
        BulkReviewRoutes.add(to: router, platform)
        router.get("office/editions/:id/review") { request, context in
            try await show(try editionID(context), request, context, platform)
        }
        router.post("office/editions/:id/secrets") { request, context in
            try await showSecrets(try editionID(context), request, context, platform)
        }
        router.post("office/editions/:id/approval") { try await act(.approval, $0, $1, platform) }
        router.post("office/editions/:id/release") { try await act(.release, $0, $1, platform) }
        router.post("office/editions/:id/return") { try await act(.return, $0, $1, platform) }
        router.post("office/editions/:id/withdrawal") { try await act(.withdrawal, $0, $1, platform) }
    }

    static func editionID(_ context: AppContext) throws -> Edition.ID {
        guard let id = Edition.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        return id
    }

    private static func show(
        _ id: Edition.ID, _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let actor = try context.officer().actor
        let page = request.uri.queryParameters.get("page").flatMap { Int($0) } ?? 1
        let sheet = try await read(id, actor, context, platform)
        return .page(render(sheet, context, platform) { $0.page = page })
    }

    /// Opens the secret columns: a deed of its own, recorded in the same transaction that reads them.
    private static func showSecrets(
        _ id: Edition.ID, _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let actor = try context.officer().actor
        let form = try await request.form(context)
        let desk = EditionDesk(platform, at: context.reader.now)
        let (sheet, secrets) = try await platform.database.write { tx in
            let secrets = try desk.openSecrets(id, by: actor, in: tx)
            return (try ReviewQueries(desk: desk, tx: tx).sheet(id, by: actor), secrets)
        }
        let page = Int(form["page"]) ?? 1
        return .page(
            render(sheet, context, platform) {
                $0.page = page
                $0.secrets = secrets
            })
    }

    /// Does one deed; where the rules or the input say no, the page comes back with everything typed on it.
    private static func act(
        _ deed: ReviewDeed, _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let id = try editionID(context)
        let actor = try context.officer().actor
        let input = ReviewInput(try await request.form(context))
        let desk = EditionDesk(platform, at: context.reader.now)
        do {
            guard let version = Int(input.version) else { throw Failure.malformed(FailureWords.badRequest) }
            let problems = input.problems(for: deed)
            guard problems.isEmpty else { throw Failure.invalid(problems) }
            try await platform.database.write { tx in
                try desk.perform(deed, id, version: version, input, by: actor, in: tx)
            }
            return .seeOther(ReviewDone(deed, id).address)
        } catch {
            guard let fault = ReviewFault(error) else { throw error }
            let sheet = try await read(id, actor, context, platform)
            let html = render(sheet, context, platform) {
                $0.input = input
                $0.deed = deed
                $0.fault = fault
            }
            return .page(html, status: fault.status)
        }
    }

    private static func read(
        _ id: Edition.ID, _ actor: Actor, _ context: AppContext, _ platform: Platform
    ) async throws -> ReviewSheet {
        let desk = EditionDesk(platform, at: context.reader.now)
        return try await platform.database.read { tx in
            try ReviewQueries(desk: desk, tx: tx).sheet(id, by: actor)
        }
    }

    private static func render(
        _ sheet: ReviewSheet, _ context: AppContext, _ platform: Platform,
        _ adjust: (inout ReviewPage) -> Void
    ) -> HTML {
        var page = ReviewPage(reader: context.reader, sheet: sheet)
        adjust(&page)
        let words = ReviewWords(language: context.reader.language)
        let layout = Layout(
            platform, context.reader, title: words.title(sheet.stored.item.name), place: sheet.place)
        return layout.page { h in page.write(&h) }
    }
}
