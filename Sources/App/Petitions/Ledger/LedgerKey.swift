import Database
import Domain

/// Where one petition stands in a sorted list.
struct LedgerKey: Sendable {
    let id: Petition.ID
    let dueOn: String
    let receivedAt: Moment
    let serial: (year: Int, number: Int)?
    /// The facts as stored; read only where clocks are asked about.
    let facts: String
    /// What the own unit has to do with it; nil in a county's ledger.
    let part: PetitionParties.Part?

    /// What `init` reads, of petitions `p`, with what sorts by the part behind it; by name, since an inbox puts several
    /// statements together.
    static let columns: SQL = """
        p.id AS id, p.due_on AS due_on, p.received_at AS received_at, p.serial_year AS serial_year,
        p.serial_number AS serial_number, p.history AS history
        """

    func history() throws -> Petition.History {
        guard let history = Petition.History(facts) else { throw DamagedRow(column: "petition.history") }
        return history
    }

    func cursor(_ sort: LedgerSort, shown: Int) -> LedgerCursor {
        let key =
            switch sort {
            case .due: dueOn
            case .received: String(receivedAt.milliseconds)
            case .serial: String((serial?.year ?? 0) * 1_000_000 + (serial?.number ?? 0))
            }
        return LedgerCursor(shown: shown, rank: sort == .due ? part?.rank ?? 0 : 0, key: key, id: id)
    }
}

extension LedgerKey {
    init(_ row: Row) throws {
        let (year, number) = (try row.intOrNil(3), try row.intOrNil(4))
        let rank = try row.intOrNil(6)
        self.init(
            id: try row.identifier(0), dueOn: try row.text(1), receivedAt: try row.moment(2),
            serial: year.flatMap { year in number.map { (year, $0) } }, facts: try row.text(5),
            part: rank.flatMap { rank in
                [PetitionParties.Part.lead, .helper, .copy].first { $0.rank == rank }
            })
    }
}

extension PetitionParties.Part {
    /// What is due on the same day comes in this order.
    var rank: Int {
        switch self {
        case .lead: 0
        case .helper: 1
        case .copy: 2
        }
    }
}
