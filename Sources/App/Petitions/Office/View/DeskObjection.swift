import Database
import Domain

/// The row of a roster that a petition objects to (提出异议), as the officer may see it.
struct DeskObjection: Sendable {
    let row: Petition.RosterRow
    let item: String
    let period: Period
    let cells: [(column: String, text: String)]

    /// Whoever may read the village's drafts of the field sees what officers see; everybody else what the public does.
    static func read(
        _ row: Petition.RosterRow, for actor: Actor, in tx: Transaction
    ) throws -> DeskObjection? {
        let found = try tx.first(
            """
            SELECT d.village, d.period, e.definition, r.cells, r.minor FROM disclosure d
                JOIN edition e ON e.disclosure = d.id JOIN record r ON r.edition = e.id
            WHERE d.id = \(row.disclosure) AND e.number = \(row.edition) AND r.position = \(row.row + 1)
            """)
        guard let found else { return nil }
        let item = try Definitions.item(found.text(2))
        let target = Target(division: try found.division(0), field: item.station)
        let mask = RowMask(
            columns: item.columns, tier: actor.may(.readDraft, on: target) ? .handlingOfficer : .everyone)
        let record = Cells.record(try found.text(3), columns: item.columns)
        return DeskObjection(
            row: row, item: item.name, period: try found.period(1),
            cells: PublicRecords.cells(mask.columns, mask.cells(of: record, isMinor: try found.bool(4))))
    }
}
