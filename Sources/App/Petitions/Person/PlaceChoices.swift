import Database
import Domain

/// The places that the first page offers: what was found for typed words, or one level of the county.
struct PlaceChoices: Sendable {
    struct Choice: Sendable {
        let place: Division
        /// The places it lies in.
        let within: String
    }

    /// What was typed; empty where nothing was.
    var typed = ""
    var found: [Choice] = []
    /// Whose parts are offered; nil for the counties.
    var browsed: Division?
    var parts: [Part] = []

    /// A place within, and whether it has parts of its own to choose from.
    struct Part: Sendable {
        let place: Division
        let hasParts: Bool
    }

    /// - Parameter browse: the place whose parts are wanted; where there is one county only, its townships come at once.
    static func read(typed: String, browse: String, in tx: Transaction) throws -> PlaceChoices {
        var choices = PlaceChoices(typed: typed)
        choices.found = try find(typed, in: tx)
        let counties = try PetitionCounties.open(in: tx)
        choices.browsed = counties.count == 1 ? counties.first : nil
        if let code = DivisionCode(browse), let place = try PlaceQueries.find(code, in: tx),
            counties.contains(where: { code == $0.code || code.parent == $0.code })
        {
            choices.browsed = place
        }
        choices.parts =
            try choices.browsed.map { try parts(of: $0.code, in: tx) }
            ?? counties.map { Part(place: $0, hasParts: true) }
        return choices
    }

    private static func parts(of code: DivisionCode, in tx: Transaction) throws -> [Part] {
        let parts = try PlaceQueries.children(of: code, in: tx)
        guard code.level == .county else { return parts.map { Part(place: $0, hasParts: false) } }
        let full = Set(try HomeQueries.choices(digits: 9, in: code, tx).map(\.place.code))
        return parts.map { Part(place: $0, hasParts: full.contains($0.code)) }
    }

    /// Places that typed words mean, and that a county answers for.
    static func find(_ typed: String, in tx: Transaction) throws -> [Choice] {
        let terms = try SearchQueries.resolved(SearchTerms(String(typed.prefix(100))), in: tx)
        guard !terms.isEmpty else { return [] }
        let open = Set(try PetitionCounties.open(in: tx).map(\.code))
        return try SearchQueries.foundPlaces(terms, limit: 12, in: tx)
            .filter { place, _ in place.code.ancestor(.county).map(open.contains) ?? false }
            .map { Choice(place: $0.0, within: $0.1) }
    }
}

/// The counties in which somebody takes petitions: those with an information centre.
enum PetitionCounties {
    static func open(in tx: Transaction) throws -> [Division] {
        try tx.rows(
            """
            SELECT d.code, d.name FROM division d JOIN unit u ON u.division = d.code
            WHERE d.level = \(Division.Level.county.rawValue) AND u.kind = \(Unit.Kind.informationCentre.code)
            ORDER BY d.code
            """
        ).map { Division(code: try $0.division(0), name: try $0.text(1)) }
    }

    static func isOpen(_ county: DivisionCode, in tx: Transaction) throws -> Bool {
        try OfficerQueries.unit(.informationCentre, in: county, in: tx) != nil
    }
}
