import Database
import Domain

/// The rungs of the ladder that petitions have climbed.
enum PetitionRungs {
    static func done(_ id: Petition.ID, in tx: Transaction) throws -> Set<EscalationDue> {
        let rows = try tx.rows("SELECT clock, run, rung FROM petition_rung WHERE petition = \(id)")
        return Set(try rows.map { try due($0, from: 0) })
    }

    /// Those of several petitions at once; none where a petition has climbed none.
    static func done(
        _ ids: [Petition.ID], in tx: Transaction
    ) throws -> [Petition.ID: Set<EscalationDue>] {
        let rows = try tx.rows(
            "SELECT petition, clock, run, rung FROM petition_rung WHERE petition IN \(list: ids)")
        var done: [Petition.ID: Set<EscalationDue>] = [:]
        for row in rows { done[try row.identifier(0), default: []].insert(try due(row, from: 1)) }
        return done
    }

    private static func due(_ row: Row, from place: Int) throws -> EscalationDue {
        guard let clock = PetitionClock(rawValue: try row.text(place)),
            let rung = Escalation(rawValue: try row.text(place + 2))
        else { throw DamagedRow(column: "petition_rung.rung") }
        return EscalationDue(clock: clock, run: try row.int(place + 1), rung: rung)
    }

    /// Notes one; false where it was noted already.
    static func note(
        _ due: EscalationDue, of id: Petition.ID, slow: SlowOffice, addressee: Role?, at now: Moment,
        in tx: Transaction
    ) throws -> Bool {
        try tx.run(
            """
            INSERT INTO petition_rung (petition, clock, run, rung, addressee, at, county, unit, division)
            VALUES (\(id), \(due.clock.rawValue), \(due.run), \(due.rung.rawValue), \(addressee?.rawValue), \(now),
                \(slow.county), \(slow.unit), \(slow.division))
            ON CONFLICT (petition, clock, run, rung) DO NOTHING
            """) == 1
    }
}
