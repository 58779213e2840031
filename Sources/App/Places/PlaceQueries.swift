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
        guard code.level == .village else {
            return try path(to: code.parent, in: tx) + [find(code, in: tx)].compactMap { $0 }
        }
        // Every page of a village asks this: one statement, four rows by their keys.
        guard
            let row = try tx.first(
                """
                SELECT c.code, c.name, k.code, k.name, t.code, t.name, v.code, v.name FROM division v
                    JOIN division t ON t.code = v.parent JOIN division k ON k.code = t.parent
                    JOIN division c ON c.code = k.parent
                WHERE v.code = \(code)
                """)
        else { return [] }
        return try (0..<4).map { Division(code: try row.division($0 * 2), name: try row.text($0 * 2 + 1)) }
    }

    private static func path(to place: DivisionCode?, in tx: Transaction) throws -> [Division] {
        guard let place, place.level > .province else { return [] }
        return try path(to: place, in: tx)
    }

    private static func division(_ row: Row) throws -> Division {
        Division(code: try row.division(0), name: try row.text(1))
    }
}
