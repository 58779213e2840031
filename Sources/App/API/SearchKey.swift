import Database

/// Where the lists of a search go on, all of them in one cursor; a list that has ended has no place in it.
struct SearchKey: Sendable, Equatable {
    let places: Int64?
    let disclosures: Int64?
    let rows: Int64?
    let petitions: Int64?

    /// Behind what was shown; nil where nothing goes on.
    init?(after view: SearchView) {
        (places, disclosures) = (view.places.next, view.disclosures.next)
        (rows, petitions) = (view.rows.next, view.petitions.next)
        guard keys.contains(where: { $0 != nil }) else { return nil }
    }

    /// Reads what `text` wrote; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        let read = parts.map { Int64($0) }
        for (part, key) in zip(parts, read) where part != Self.ended {
            guard let key, key >= 0 else { return nil }
        }
        (places, disclosures, rows, petitions) = (read[0], read[1], read[2], read[3])
        guard keys.contains(where: { $0 != nil }) else { return nil }
    }

    var text: String { keys.map { key in key.map { "\($0)" } ?? Self.ended }.joined(separator: " ") }

    private var keys: [Int64?] { [places, disclosures, rows, petitions] }

    private static let ended = "-"
}

extension SearchRequest {
    /// A page over the API: everything from the beginning, or each list behind its place in the cursor.
    init(_ text: String, after key: SearchKey?, limit: Int) {
        self.init(text: text, limit: limit, mostPlaces: limit, mostPetitions: limit)
        guard let key else { return }
        places = key.places.map { Int($0) }
        disclosures = key.disclosures.map(SearchEdge.below)
        rows = key.rows.map(SearchEdge.below)
        petitions = key.petitions
        (hasItems, hasCounts) = (false, false)
    }
}
