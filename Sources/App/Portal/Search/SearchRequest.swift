import Database
import Domain

/// What of a search is asked for: every list from its beginning, unless one alone goes on.
struct SearchRequest: Sendable, Equatable {
    var text = ""
    /// Entries of a list; places and petitions are only the first few where the rest has a page of its own.
    var limit = 10
    var mostPlaces = 8
    var mostPetitions = 5
    /// Behind how many places they begin; nil leaves them out, as with every list.
    var places: Int? = 0
    var disclosures: SearchEdge? = .beginning
    var rows: SearchEdge? = .beginning
    /// Below which key.
    var petitions: Int64? = .max
    var hasItems = true
    /// Whether to say how many there are in all.
    var hasCounts = true
}

/// The lists of a search page that go on over pages.
enum SearchList: Sendable {
    case places, disclosures, rows

    /// The part of an address that goes on behind a key.
    func query(next key: Int64) -> String {
        switch self {
        case .places: "places_from=\(key)"
        case .disclosures: "before=\(key)"
        case .rows: "rows_before=\(key)"
        }
    }

    /// The part that goes back before a key; nil where that is the first page of all lists.
    func query(previous key: Int64) -> String? {
        switch self {
        case .places: key > 0 ? "places_from=\(key)" : nil
        case .disclosures: "after=\(key)"
        case .rows: "rows_after=\(key)"
        }
    }
}

extension SearchRequest {
    /// Entries of a page that shows one list alone.
    private static let whole = 30
    /// Nobody pages further through places than there are.
    private static let lastPlace = 100_000

    /// One list alone.
    mutating func narrow(places: Int? = nil, disclosures: SearchEdge? = nil, rows: SearchEdge? = nil) {
        (self.places, self.disclosures, self.rows, petitions) = (places, disclosures, rows, nil)
        (limit, mostPlaces, hasItems) = (Self.whole, Self.whole, false)
    }

    /// Reads one parameter of an address. What cannot be read changes nothing: any link shows a page.
    mutating func read(_ name: String, _ value: String) {
        switch name {
        case "q": text = String(value.trimmed.prefix(100))
        case "before": if let key = Int64(value) { narrow(disclosures: .below(key)) }
        case "after": if let key = Int64(value) { narrow(disclosures: .above(key)) }
        case "rows_before": if let key = Int64(value) { narrow(rows: .below(key)) }
        case "rows_after": if let key = Int64(value) { narrow(rows: .above(key)) }
        case "places_from":
            if let from = Int(value), (1...Self.lastPlace).contains(from) { narrow(places: from) }
        case _: break
        }
    }

    /// Whether one list alone is asked for.
    var isNarrow: Bool { !hasItems }

    /// Whether going back has come to the newest entries, which stand on the first page of all lists.
    func isBackAtBeginning(in view: SearchView) -> Bool {
        if case .above? = disclosures { return view.disclosures.previous == nil }
        if case .above? = rows { return view.rows.previous == nil }
        return false
    }

    /// Its first page.
    var address: String { "/search?q=\(URLEncoded.encoded(text))" }
}
