import Database
import Domain
import HTTPTypes
import Hummingbird

/// The public pages of places, and the link on a village's paper board.
enum PortalPlaceRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("places/:code") { request, context in
            try await platform.publicPage(request, context, .place(try code(context, "code")))
        }
        router.get("places/:code/items/:number") { request, context in
            let code = try code(context, "code")
            guard let number = Int(try context.parameters.require("number")) else { throw Failure.notFound }
            let before = request.uri.queryParameters["before"].flatMap { Cursor($0) }
            return try await platform.publicPage(request, context) { tx, reader in
                let views = PlaceViews(calendar: platform.calendar, now: reader.now)
                guard let view = try views.item(number, path(to: code, in: tx), before: before, in: tx)
                else { throw Failure.notFound }
                return RenderedPage(
                    ItemPage(platform: platform, reader: reader).page(view), tags: [code.text])
            }
        }
        router.get("pass/:village/:token") { request, context in
            let village = try code(context, "village")
            let token = try context.parameters.require("token")
            return try await enter(village, token: token, request, platform)
        }
    }

    /// The page of a place and all in it.
    static func render(
        _ code: DivisionCode, _ platform: Platform, _ reader: Reader, in tx: Transaction
    ) throws -> RenderedPage {
        let path = try path(to: code, in: tx)
        let views = PlaceViews(calendar: platform.calendar, now: reader.now)
        let petitions = try PetitionBlock(of: code, platform, at: reader.now, in: tx)
        if code.level == .village {
            guard let view = try views.village(path, in: tx) else { throw Failure.notFound }
            return RenderedPage(VillagePage(platform, reader).page(view, petitions), tags: [code.text])
        }
        guard let view = try views.region(path, in: tx) else { throw Failure.notFound }
        return RenderedPage(RegionPage(platform, reader).page(view, petitions), tags: [code.text])
    }

    /// Sets the pass for a year; a wrong or ended one is nothing at all.
    private static func enter(
        _ village: DivisionCode, token: String, _ request: Request, _ platform: Platform
    ) async throws -> Response {
        let generation = try await platform.database.read { tx in
            try tx.first("SELECT pass_generation FROM division WHERE code = \(village) AND level = 4")?.int(0)
        }
        guard let generation, token == platform.keys.passToken(village: village.text, generation: generation)
        else { throw Failure.notFound }
        let held = VillagePass.adding(village, token: token, to: request.headers.cookie(CookieName.pass))
        var response = Response.seeOther("/places/\(village)")
        response.headers.setCookie(
            CookieName.pass, held, age: 365 * 86_400, secure: platform.configuration.secure)
        return response
    }

    private static func path(to code: DivisionCode, in tx: Transaction) throws -> [Division] {
        let path = try PlaceQueries.path(to: code, in: tx)
        guard path.last?.code == code else { throw Failure.notFound }
        return path
    }

    private static func code(_ context: AppContext, _ name: String) throws -> DivisionCode {
        guard let code = DivisionCode(try context.parameters.require(name)), code.level > .province
        else { throw Failure.notFound }
        return code
    }
}
