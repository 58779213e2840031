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

    var places = FoundList<(place: Division, within: String)>()
    /// All of them: a catalogue is short.
    var items: [Suggestion] = []
    /// The newest first, as in the lists below.
    var disclosures = FoundList<PublishedLine>()
    var rows = FoundList<Hit>()
    /// Answered petitions that meet what was typed.
    var petitions = FoundList<PublicPetition>()
    /// Whether the lists say how many there are.
    var hasCounts = true

    var isEmpty: Bool {
        places.isEmpty && items.isEmpty && disclosures.isEmpty && rows.isEmpty && petitions.isEmpty
    }
}

extension SearchQueries {
    /// No list counts further, so that a word that stands everywhere costs no more than a rare one.
    static let mostCounted = 1_000

    /// Places, items, disclosures, rows and petitions that meet what was typed.
    static func view(_ request: SearchRequest, in tx: Transaction) throws -> SearchView {
        var view = SearchView(hasCounts: request.hasCounts)
        let terms = try resolved(SearchTerms(request.text), in: tx)
        guard !terms.isEmpty else { return view }
        if let from = request.places { view.places = try places(terms, from: from, request, in: tx) }
        if request.hasItems { view.items = try items(terms, in: tx) }
        if let before = request.petitions {
            view.petitions = try petitions(request, before: before, in: tx)
        }
        if let edge = request.disclosures {
            let found = try FoundKeys(
                .disclosures, terms, from: edge, limit: request.limit, counts: request.hasCounts, in: tx)
            view.disclosures = found.list(try lines(found.keys, in: tx))
        }
        // A single character stands in too many rows to be asked for.
        if let edge = request.rows, !terms.isOnlyPlaces, !terms.hasSingle {
            let found = try FoundKeys(
                .rows, terms, from: edge, limit: request.limit, counts: request.hasCounts, in: tx)
            view.rows = found.list(try hits(found.keys, in: tx))
        }
        return view
    }

    private static func petitions(
        _ request: SearchRequest, before: Int64, in tx: Transaction
    ) throws -> FoundList<PublicPetition> {
        let filter = PetitionFilter(text: request.text, before: before == .max ? nil : before)
        let found = try PublicPetitionQueries.list(
            filter, limit: request.mostPetitions, counts: request.hasCounts, in: tx)
        return FoundList(entries: found.petitions, count: found.count, next: found.next)
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
