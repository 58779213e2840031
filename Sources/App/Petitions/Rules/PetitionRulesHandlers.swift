import Database
import Domain
import HTML
import Hummingbird

/// The page with a county's rules; of the only county where none is asked for.
struct PetitionRulesHandlers: Sendable {
    let platform: Platform

    @Sendable func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let asked = request.uri.queryParameters.get("county").map { String($0) } ?? ""
        return try await platform.publicPage(request, context) { [platform] tx, reader in
            let page = PetitionRulesPage(platform, reader)
            if asked.isEmpty {
                let counties = try HomeQueries.choices(digits: 6, in: nil, tx).map(\.place)
                guard counties.count == 1, let county = counties.first,
                    let view = try PetitionRulesView(county.code, platform, at: reader.now, in: tx)
                else { return RenderedPage(page.choice(counties), tags: ["*"]) }
                return RenderedPage(page.page(view), tags: ["*"])
            }
            // A village or township stands for its county.
            guard let county = DivisionCode(asked)?.ancestor(.county),
                let view = try PetitionRulesView(county, platform, at: reader.now, in: tx)
            else { throw Failure.notFound }
            return RenderedPage(page.page(view), tags: [county.text])
        }
    }
}
