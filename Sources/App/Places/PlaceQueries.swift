import Database
import Domain

/// Reading divisions.
enum PlaceQueries {
    static func find(_ code: DivisionCode, in tx: Transaction) throws -> Division? {
        try tx.first("SELECT code, name FROM division WHERE code = \(code)").map(division)
    }

    /// The places directly in one, by code.
    static func children(of code: DivisionCode, in tx: Transaction) throws -> [Division] {
        try tx.rows("SELECT code, name FROM division WHERE parent = \(code) ORDER BY code").map(division)
    }

    /// Every place of a level inside one (itself included), by code.
    static func all(_ level: Division.Level, in code: DivisionCode, in tx: Transaction) throws -> [Division] {
        try tx.rows(
            """
            SELECT code, name FROM division
            WHERE level = \(level.rawValue) AND code >= \(code) AND code < \(code.text + ":") ORDER BY code
            """
        ).map(division)
    }

    /// The way down to a place: city, county, township, village (the province is left out; it never changes).
    static func path(to code: DivisionCode, in tx: Transaction) throws -> [Division] {
        var codes: [DivisionCode] = []
        var place: DivisionCode? = code
        while let next = place, next.level > .province {
            codes.append(next)
            place = next.parent
        }
        return try codes.reversed().compactMap { try find($0, in: tx) }
    }

    private static func division(_ row: Row) throws -> Division {
        Division(code: try row.division(0), name: try row.text(1))
    }
}
