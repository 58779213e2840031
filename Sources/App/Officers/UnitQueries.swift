import Database
import Domain

extension OfficerQueries {
    /// An office by its key.
    static func unit(_ id: Unit.ID, in tx: Transaction) throws -> Unit? {
        try tx.first("SELECT id, name, division, kind FROM unit WHERE id = \(id)").map { try unit($0) }
    }

    /// The office of a kind in a place.
    static func unit(_ kind: Unit.Kind, in division: DivisionCode, in tx: Transaction) throws -> Unit? {
        try tx.first(
            "SELECT id, name, division, kind FROM unit WHERE division = \(division) AND kind = \(kind.code)"
        ).map { try unit($0) }
    }

    /// Reads `id, name, division, kind`, from a column on.
    static func unit(_ row: Row, from column: Int = 0) throws -> Unit {
        guard let kind = Unit.Kind(code: try row.text(column + 3)) else {
            throw DamagedRow(column: "unit.kind")
        }
        return Unit(
            id: try row.identifier(column), name: try row.text(column + 1),
            division: try row.division(column + 2),
            kind: kind)
    }
}
