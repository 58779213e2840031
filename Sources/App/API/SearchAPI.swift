import Database
import Domain

/// Search over places, items, disclosures and rows; what is found is masked for everyone, whoever asks.
enum SearchAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/search", tag: "Search", summary: "Find places, items, disclosures and rows",
            access: .everyone,
            query: [.init(name: "q", schema: .text("One or more words"), isRequired: true)],
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
    private static let found = Shape<SearchView>(
        "Found",
        [
            .list("places", place) { $0.places }, .list("items", item) { $0.items },
            .list("disclosures", disclosure) { $0.disclosures }, .list("rows", row) { $0.rows },
            .list("petitions", PublicPetitionShapes.petition) { $0.petitions },
        ])

    /// Not kept in the page cache: what people type has no end.
    private static func search(_ call: Call) async throws -> Reply {
        let request = SearchRequest(text: String((call.query["q"] ?? "").prefix(100)), limit: 30)
        let view = try await call.platform.database.read { tx in try SearchQueries.view(request, in: tx) }
        return .one(found, view)
    }
}
