import Domain
import Hummingbird

/// Search and suggestions. Answers are not kept: what people type has no end.
enum SearchRoutes {
    struct Suggestion: Encodable, Sendable {
        let text: String
        let note: String
        let href: String
    }

    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("search") { request, context -> Response in
            let asked = SearchRequest(request)
            let view = try await platform.database.read { tx in try SearchQueries.view(asked, in: tx) }
            if asked.isBackAtBeginning(in: view) { return Response.seeOther(asked.address) }
            return Response.page(SearchPage(platform, context.reader).page(asked, view))
        }
        router.get("suggestions") { request, _ in
            let asked = SearchRequest(request)
            let found = try await platform.database.read { tx -> [Suggestion] in
                let terms = try SearchQueries.resolved(SearchTerms(asked.text), in: tx)
                guard !terms.isEmpty else { return [] }
                let places = try SearchQueries.foundPlaces(terms, limit: 6, in: tx).map {
                    Suggestion(text: $0.0.name, note: $0.1, href: "/places/\($0.0.code)")
                }
                let items = try SearchQueries.items(terms, in: tx).prefix(3).map {
                    Suggestion(
                        text: $0.item.name, note: $0.place.name,
                        href: "/places/\($0.place.code)/items/\($0.item.number)")
                }
                return places + items
            }
            return try Response.json(found)
        }
    }
}

extension SearchRequest {
    init(_ request: Request) {
        self.init()
        for field in URLEncoded.fields(Array((request.uri.query ?? "").utf8)[...]) {
            read(field.name, field.value)
        }
    }
}
