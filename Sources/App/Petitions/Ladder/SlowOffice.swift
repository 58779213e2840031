import Database
import Domain

/// Who has a petition, as far as slowness goes: the unit that leads, or the county's information centre.
struct SlowOffice: Sendable, Hashable {
    let county: DivisionCode
    /// Nil: the centre.
    let unit: Unit.ID?
    let division: DivisionCode
    let kind: Unit.Kind

    static func of(_ petition: Petition, county: DivisionCode, in tx: Transaction) throws -> SlowOffice {
        guard let id = petition.slowUnit else {
            return SlowOffice(county: county, unit: nil, division: county, kind: .informationCentre)
        }
        guard let row = try tx.first("SELECT division, kind FROM unit WHERE id = \(id)"),
            let kind = Unit.Kind(code: try row.text(1))
        else { throw DamagedRow(column: "unit.kind") }
        return SlowOffice(county: county, unit: id, division: try row.division(0), kind: kind)
    }
}
