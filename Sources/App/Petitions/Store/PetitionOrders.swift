import Database
import Domain

/// Supervision orders (督办单) in the database.
enum PetitionOrders {
    /// Writes one; `due` is the rung of the ladder that it was written for, nil where an officer issued it.
    static func insert(
        _ order: Serial, on stored: StoredPetition, entry: Int, for due: EscalationDue?, at now: Moment,
        in tx: Transaction
    ) throws {
        let unit = stored.petition.state.reply == nil ? stored.petition.state.dispatch?.lead.unit : nil
        try tx.run(
            """
            INSERT INTO petition_order (county, year, number, petition, entry, unit, clock, run, at)
            VALUES (\(order.county), \(order.year), \(order.number), \(stored.head.id), \(entry), \(unit),
                \(due?.clock.rawValue), \(due?.run), \(now))
            """)
    }
}
