import Database
import Domain

/// The rungs of the ladder that petitions have climbed.
enum PetitionRungs {
    static func done(_ id: Petition.ID, in tx: Transaction) throws -> Set<EscalationDue> {
        let rows = try tx.rows("SELECT clock, run, rung FROM petition_rung WHERE petition = \(id)")
        return Set(
            try rows.map { row in
                guard let clock = PetitionClock(rawValue: try row.text(0)),
                    let rung = Escalation(rawValue: try row.text(2))
                else { throw DamagedRow(column: "petition_rung.rung") }
                return EscalationDue(clock: clock, run: try row.int(1), rung: rung)
            })
    }

    /// Notes one; false where it was noted already.
    static func note(
        _ due: EscalationDue, of id: Petition.ID, addressee: Role?, at now: Moment, in tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO petition_rung (petition, clock, run, rung, addressee, at)
            VALUES (\(id), \(due.clock.rawValue), \(due.run), \(due.rung.rawValue), \(addressee?.rawValue), \(now))
            ON CONFLICT (petition, clock, run, rung) DO NOTHING
            """) == 1
    }
}
