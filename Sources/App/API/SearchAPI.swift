import Database
import Domain

/// Search over places, items, disclosures, rows and petitions; what is found is masked for everyone, whoever asks.
enum SearchAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/search", tag: "Search",
            summary: "Find places, items, disclosures, rows and petitions; `limit` of each list a page",
            access: .everyone,
            query: [.init(name: "q", schema: .text("One or more words"), isRequired: true)]
                + Endpoint.Parameter.paging,
            answer: .json(found.schema), run: .itself(search))
    ]

    private static let place = Shape<(place: Division, within: String)>(
        "FoundPlace",
        [
            .text("code", "Statistical code") { $0.place.code.text },
            .text("name", "Of the place") { $0.place.name },
            .text("within", "Where it lies") { $0.within },
        ])
    private static let item = Shape<SearchView.Suggestion>(
        "FoundItem",
        [.one("item", PublicShapes.itemHead) { $0.item }, .one("place", PublicShapes.place) { $0.place }])
    private static let disclosure = Shape<PublishedLine>(
        "FoundDisclosure",
        [
            .text("id", "Key of the disclosure") { $0.id.text },
            .one("item", PublicShapes.itemHead) { $0.item },
            .text("period", "What it is about") { $0.period.description },
            .one("village", PublicShapes.place) { $0.village },
        ])
    private static let row = Shape<SearchView.Hit>(
        "FoundRow",
        [
            .one("disclosure", disclosure) { $0.line }, .integer("position", "From 1") { $0.position },
            .text("text", "As everyone may read it") { $0.text },
        ])
    private static let counts = Shape<SearchView>(
        "FoundCounts",
        [
            .integerOrNull("places", about) { $0.places.count },
            .integer("items", "In all; every one is on the first page") { $0.items.count },
            .integerOrNull("disclosures", about) { $0.disclosures.count },
            .integerOrNull(
                "rows", "\(about); 0 where the words name places alone, or one is a single character"
            ) { $0.rows.count },
            .integerOrNull("petitions", about) { $0.petitions.count },
        ])
    private static let about = "In all; null where they are more than are counted"

    private static let found = Shape<SearchView>(
        "Found",
        [
            .list("places", place) { $0.places.entries }, .list("items", item) { $0.items },
            .list("disclosures", disclosure) { $0.disclosures.entries },
            .list("rows", row) { $0.rows.entries },
            .list("petitions", PublicPetitionShapes.petition) { $0.petitions.entries },
            .oneOrNull("counts", counts) { $0.hasCounts ? $0 : nil },
            .textOrNull("next", "The cursor of the next page; null at the end") { view in
                SearchKey(after: view).map { PageKey.text($0.text) }
            },
        ])

    /// Not kept in the page cache: what people type has no end.
    private static func search(_ call: Call) async throws -> Reply {
        var fields = call.parameters
        let (after, limit) = fields.paging { SearchKey($0) }
        try fields.finish()
        let text = String((call.query["q"] ?? "").prefix(100))
        let request = SearchRequest(text, after: after, limit: limit)
        let view = try await call.platform.database.read { tx in try SearchQueries.view(request, in: tx) }
        return .one(found, view)
    }
}
