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
        let statement: SQL =
            "SELECT " + wayColumns + " FROM division v " + wayJoins + " WHERE v.code = \(code)"
        return try tx.first(statement).map { try way($0, from: 0) } ?? []
    }

    /// The columns from which `way` reads city, county, township and village, for a statement that has the village as `v`.
    static let wayColumns: SQL = "c.code, c.name, k.code, k.name, t.code, t.name, v.code, v.name"
    static let wayJoins: SQL = """
        LEFT JOIN division t ON t.code = v.parent LEFT JOIN division k ON k.code = t.parent
        LEFT JOIN division c ON c.code = k.parent
        """

    /// The way down to a village, as far as it is there, from eight columns of a row.
    static func way(_ row: Row, from first: Int) throws -> [Division] {
        try stride(from: first, to: first + 8, by: 2).compactMap { column in
            guard try row.textOrNil(column) != nil else { return nil }
            return Division(code: try row.division(column), name: try row.text(column + 1))
        }
    }

    private static func path(to place: DivisionCode?, in tx: Transaction) throws -> [Division] {
        guard let place, place.level > .province else { return [] }
        return try path(to: place, in: tx)
    }

    private static func division(_ row: Row) throws -> Division {
        Division(code: try row.division(0), name: try row.text(1))
    }
}
