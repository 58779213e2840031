import Database
import Domain

/// What the ledger's filter offers to choose from.
struct LedgerChoices: Sendable {
    let county: Division
    let townships: [Division]
    /// The villages of the township that is chosen, to go on narrowing.
    let villages: [Division]
    /// Where a chosen place lies outside the lists: its own name.
    let chosen: Division?
    /// The offices of the county that petitions are sent to.
    let units: [Unit]

    init(_ filter: LedgerFilter, _ scope: LedgerScope, in tx: Transaction) throws {
        let code = scope.county
        county = try PlaceQueries.find(code, in: tx) ?? Division(code: code, name: code.text)
        townships = try PlaceQueries.all(.township, in: code, in: tx)
        let township = filter.place?.ancestor(.township)
        villages =
            try township.flatMap { code.contains($0) ? $0 : nil }
            .map { try PlaceQueries.children(of: $0, in: tx) } ?? []
        chosen = try filter.place.flatMap { try PlaceQueries.find($0, in: tx) }
        units = try Self.units(of: code, in: tx)
    }

    /// The offices of a county that petitions can be sent to: bureaus first, then township by township.
    static func units(of county: DivisionCode, in tx: Transaction) throws -> [Unit] {
        try tx.rows(
            """
            SELECT id, name, division, kind FROM unit
            WHERE division >= \(county) AND division < \(county.text + ":") AND kind <> 'villageCommittee'
            ORDER BY division, kind, id
            """
        ).map { try OfficerQueries.unit($0) }.filter(\.kind.handlesPetitions)
    }

    /// The fields that some office of the county has.
    var fields: [String] {
        var seen: Set<String> = []
        return units.compactMap(\.field).filter { seen.insert($0).inserted }
    }

    func name(of code: DivisionCode) -> String {
        ([county, chosen].compactMap(\.self) + townships + villages).first { $0.code == code }?.name
            ?? code.text
    }

    func name(of id: Unit.ID) -> String { units.first { $0.id == id }?.name ?? "" }
}
