import Database
import Domain

/// To whom a petition is sent now.
struct PetitionParties: Sendable, Hashable {
    var lead: Petition.Party?
    var helpers: [Petition.Party] = []
    var copies: [Petition.Party] = []

    /// Which part a unit has; stored by raw value.
    enum Part: String, Sendable { case lead, helper, copy }

    static func read(_ id: Petition.ID, in tx: Transaction) throws -> PetitionParties {
        var parties = PetitionParties()
        let rows = try tx.rows(
            "SELECT unit, division, part FROM petition_party WHERE petition = \(id) ORDER BY position")
        for row in rows {
            let party = Petition.Party(unit: try row.identifier(0), division: try row.division(1))
            guard let part = Part(rawValue: try row.text(2)) else {
                throw DamagedRow(column: "petition_party.part")
            }
            switch part {
            case .lead: parties.lead = party
            case .helper: parties.helpers.append(party)
            case .copy: parties.copies.append(party)
            }
        }
        return parties
    }

    /// Writes those of a dispatch in place of the others; nil: nobody has it any more.
    /// - Parameter dueOn: the petition's own sort key, kept beside each party so that an inbox is read in its order.
    static func write(
        _ dispatch: Petition.Dispatch?, of id: Petition.ID, dueOn: String, in tx: Transaction
    ) throws {
        try tx.run("DELETE FROM petition_party WHERE petition = \(id)")
        guard let dispatch else { return }
        let parts =
            [(dispatch.lead, Part.lead)] + dispatch.helpers.map { ($0, .helper) }
            + dispatch.copies.map { ($0, .copy) }
        for (place, (party, part)) in parts.enumerated() {
            try tx.run(
                """
                INSERT INTO petition_party (petition, unit, division, part, position, due_on, part_rank)
                VALUES (\(id), \(party.unit), \(party.division), \(part.rawValue), \(place), \(dueOn), \(part.rank))
                """)
        }
    }

    /// Keeps the sort key of those it is sent to as the petition's.
    static func keep(dueOn: String, of id: Petition.ID, in tx: Transaction) throws {
        try tx.run(
            "UPDATE petition_party SET due_on = \(dueOn) WHERE petition = \(id) AND due_on <> \(dueOn)")
    }
}
