import Database
import Domain

extension SearchQueries {
    /// Places that meet all terms, with the names of what they lie in; where none does, those that a term names.
    static func foundPlaces(
        _ terms: SearchTerms, limit: Int, in tx: Transaction
    ) throws -> [(Division, String)] {
        let found = try places(terms, limit: limit, in: tx)
        return try (found.isEmpty ? named(terms, in: tx) : found).map { try ($0, within($0, in: tx)) }
    }

    /// A page of the places that meet all terms; where none does, those that a term names.
    static func places(
        _ terms: SearchTerms, from: Int, _ request: SearchRequest, in tx: Transaction
    ) throws -> FoundList<(place: Division, within: String)> {
        let limit = request.mostPlaces
        var found = try places(terms, from: from, limit: limit + 1, in: tx)
        var list = FoundList<(place: Division, within: String)>()
        let isCut = found.count > limit
        if found.isEmpty, from == 0 { found = try named(terms, in: tx) }
        if isCut { found.removeLast() }
        list.entries = try found.map { (place: $0, within: try within($0, in: tx)) }
        list.next = isCut ? Int64(from + limit) : nil
        list.previous = from > 0 ? Int64(max(0, from - limit)) : nil
        let isWhole = from == 0 && !isCut
        list.count = isWhole ? found.count : nil
        if request.hasCounts, !isWhole {
            list.count = try tx.count(.places, meeting: terms.question, most: mostCounted)
        }
        return list
    }

    /// The first places that single terms name.
    private static func named(_ terms: SearchTerms, in tx: Transaction) throws -> [Division] {
        try terms.terms.flatMap(\.places).prefix(3).compactMap { try PlaceQueries.find($0, in: tx) }
    }

    private static func within(_ place: Division, in tx: Transaction) throws -> String {
        try PlaceQueries.path(to: place.code, in: tx).dropLast().map(\.name).joined(separator: " ")
    }

    /// Items of the catalogue whose name or category holds a term, in the place that another term names.
    static func items(_ terms: SearchTerms, in tx: Transaction) throws -> [SearchView.Suggestion] {
        let wanted = terms.terms.filter { $0.places.isEmpty && $0.text.count >= 2 }.map(\.text)
        guard !wanted.isEmpty else { return [] }
        let named = terms.terms.flatMap(\.places).first
        let counties = try tx.rows("SELECT DISTINCT county FROM catalogue_item ORDER BY county").map {
            try $0.division(0)
        }
        guard let first = counties.first else { return [] }
        let common = counties.count == 1 ? first : first.ancestor(.city) ?? first
        guard let place = try PlaceQueries.find(named ?? common, in: tx) else { return [] }
        let items = try CatalogueQueries.items(of: place.code.ancestor(.county) ?? first, in: tx)
        return items.filter { item in
            wanted.allSatisfy { item.name.contains($0) || item.category.contains($0) }
        }
        .map { .init(item: $0, place: place) }
    }
}
