import Database
import Domain

/// What a search found, group by group.
struct SearchView: Sendable {
    /// A row that was found, as everyone may read it.
    struct Hit: Sendable {
        let line: PublishedLine
        /// From 1.
        let position: Int
        let text: String
    }

    struct Suggestion: Sendable {
        let item: Item
        let place: Division
    }

    var places: [(place: Division, within: String)] = []
    var items: [Suggestion] = []
    var disclosures: [PublishedLine] = []
    /// Where each list goes on; nil at its end.
    var nextDisclosure: Int64?
    var rows: [Hit] = []
    var nextRow: Int64?

    /// Answered petitions that meet what was typed, the newest first.
    var petitions: [PublicPetition] = []

    var isEmpty: Bool {
        places.isEmpty && items.isEmpty && disclosures.isEmpty && rows.isEmpty && petitions.isEmpty
    }
}

/// What of a search is asked for.
struct SearchRequest: Sendable {
    var text = ""
    /// Goes on behind this key among the disclosures or the rows, and then shows only these.
    var disclosuresBefore: Int64?
    var rowsBefore: Int64?
    var limit = 10

    var goesOn: Bool { disclosuresBefore != nil || rowsBefore != nil }
}

extension SearchQueries {
    /// Places, items, disclosures and rows that meet what was typed.
    static func view(_ request: SearchRequest, in tx: Transaction) throws -> SearchView {
        var view = SearchView()
        let terms = try resolved(SearchTerms(request.text), in: tx)
        guard !terms.isEmpty else { return view }
        if !request.goesOn {
            view.places = try foundPlaces(terms, limit: 8, in: tx)
            view.items = try items(terms, limit: 6, in: tx)
            view.petitions = try PublicPetitionQueries.list(.init(text: request.text), limit: 5, in: tx)
                .petitions
        }
        if request.rowsBefore == nil {
            let keys = try disclosures(
                terms, before: request.disclosuresBefore, limit: request.limit + 1, in: tx)
            if keys.count > request.limit { view.nextDisclosure = keys[request.limit - 1] }
            view.disclosures = try lines(Array(keys.prefix(request.limit)), in: tx)
        }
        if request.disclosuresBefore == nil, !terms.isOnlyPlaces {
            let keys = try rows(terms, before: request.rowsBefore, limit: request.limit + 1, in: tx)
            if keys.count > request.limit { view.nextRow = keys[request.limit - 1] }
            view.rows = try hits(Array(keys.prefix(request.limit)), in: tx)
        }
        return view
    }

    /// Places that meet all terms; where none does, those that a term names.
    static func foundPlaces(
        _ terms: SearchTerms, limit: Int, in tx: Transaction
    ) throws -> [(Division, String)] {
        var found = try places(terms, limit: limit, in: tx)
        if found.isEmpty {
            let named = terms.terms.flatMap(\.places)
            found = try named.prefix(3).compactMap { try PlaceQueries.find($0, in: tx) }
        }
        return try found.map { place in
            let path = try PlaceQueries.path(to: place.code, in: tx).dropLast()
            return (place, path.map(\.name).joined(separator: " "))
        }
    }

    /// Items of the catalogue whose name or category holds a term, in the place that another term names.
    static func items(
        _ terms: SearchTerms, limit: Int, in tx: Transaction
    ) throws -> [SearchView.Suggestion] {
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
        .prefix(limit).map { .init(item: $0, place: place) }
    }

    private static func lines(_ keys: [Int64], in tx: Transaction) throws -> [PublishedLine] {
        let ids: [Disclosure.ID] = try tx.rows(
            "SELECT disclosure FROM search_disclosure WHERE id IN \(list: keys) ORDER BY id DESC"
        ).map { try $0.identifier(0) }
        return try LineQueries.find(ids, in: tx)
    }

    /// Rows are read again and masked for everyone, whoever asks.
    private static func hits(_ keys: [Int64], in tx: Transaction) throws -> [SearchView.Hit] {
        let rows = try tx.rows(
            """
            SELECT s.disclosure, s.position, r.cells, r.minor FROM search_row s
            JOIN record r ON r.edition = s.edition AND r.position = s.position
            WHERE s.id IN \(list: keys) ORDER BY s.id DESC
            """)
        let ids: [Disclosure.ID] = try rows.map { try $0.identifier(0) }
        let lines = try LineQueries.find(Array(Set(ids)), in: tx)
        return try zip(rows, ids).compactMap { row, id in
            guard let line = lines.first(where: { $0.id == id }) else { return nil }
            let columns = line.item.columns
            let record = Cells.record(try row.text(2), columns: columns)
            let cells = RowMask(columns: columns, tier: .everyone).cells(of: record, isMinor: try row.bool(3))
            let text = cells.filter { !$0.value.isEmpty }.map(\.text).joined(separator: " · ")
            return SearchView.Hit(line: line, position: try row.int(1), text: String(text.prefix(120)))
        }
    }
}
