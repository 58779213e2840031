import Database
import Domain

/// Supervision orders (督办单) in the database.
enum PetitionOrders {
    /// Writes one with what its letter says; `due` is the rung of the ladder that it was written for, nil where an
    /// officer issued it.
    static func insert(
        _ order: Serial, on id: Petition.ID, entry: Int, to unit: Unit.ID?, for due: EscalationDue?,
        saying letter: OrderLetter, at now: Moment, in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO petition_order (county, year, number, petition, entry, unit, clock, run, at, about, due, late,
                report_by)
            VALUES (\(order.county), \(order.year), \(order.number), \(id), \(entry), \(unit),
                \(due?.clock.rawValue), \(due?.run), \(now), \(letter.clock?.rawValue), \(letter.due),
                \(letter.late), \(letter.reportBy))
            """)
    }
}
