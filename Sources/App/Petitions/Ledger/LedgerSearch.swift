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

extension PetitionParties.Part {
    /// The lead's work comes first.
    var rank: Int {
        switch self {
        case .lead: 0
        case .helper: 1
        case .copy: 2
        }
    }
}

/// One filter's statements: keys in the order of the sort, by keyset, so that the thousandth page costs what the first
/// one does.
struct LedgerSearch {
    let filter: LedgerFilter
    private let conditions: LedgerConditions
    private let scope: LedgerScope

    init(_ filter: LedgerFilter, _ scope: LedgerScope, _ actor: Actor, _ today: Day) {
        (self.filter, self.scope) = (filter, scope)
        conditions = LedgerConditions(filter, scope, of: actor, on: today)
    }

    /// Up to where is looked for one page; nil where all is looked through, or an index serves the whole filter.
    func end(after: LedgerCursor?, in tx: Transaction) throws -> LedgerCursor? {
        guard conditions.rest != nil, !scope.isInbox else { return nil }
        let statement: SQL =
            columns + "FROM petition p WHERE " + conditions.driver + beyond(after) + order
            + " LIMIT 1 OFFSET \(LedgerQueries.lookedThrough - 1)"
        return try tx.first(statement).map { try key($0).cursor(filter.sort, shown: 0) }
    }

    /// The keys after one place, up to and with another.
    func keys(
        after: LedgerCursor?, upTo end: LedgerCursor?, limit: Int, in tx: Transaction
    ) throws -> [LedgerKey] {
        let statement: SQL = columns + from + conditions.whole + beyond(after) + until(end) + order
        return try tx.rows(statement + " LIMIT \(limit)").map(key)
    }

    /// How many there are, counted up to a bound.
    func count(upTo limit: Int, in tx: Transaction) throws -> Int {
        let statement: SQL =
            "SELECT COUNT(*) FROM (SELECT 1 AS one " + from + conditions.whole + " LIMIT \(limit)) x"
        return try tx.first(statement)?.int(0) ?? 0
    }

    private var columns: SQL {
        let part: SQL = scope.isInbox ? "y.part_rank" : "NULL"
        return "SELECT p.id, p.due_on, p.received_at, p.serial_year, p.serial_number, p.history, " + part
            + " "
    }

    private func key(_ row: Row) throws -> LedgerKey {
        let (year, number) = (try row.intOrNil(3), try row.intOrNil(4))
        let rank = try row.intOrNil(6)
        return LedgerKey(
            id: try row.identifier(0), dueOn: try row.text(1), receivedAt: try row.moment(2),
            serial: year.flatMap { year in number.map { (year, $0) } }, facts: try row.text(5),
            part: rank.flatMap { rank in
                [PetitionParties.Part.lead, .helper, .copy].first { $0.rank == rank }
            })
    }

    /// An inbox goes through what was sent to the unit; a petition that it was sent twice counts as its nearest part.
    private var from: SQL {
        switch scope {
        case .county: return "FROM petition p WHERE "
        case .inbox(_, let sights):
            let ranked: SQL = "MIN(CASE part WHEN 'lead' THEN 0 WHEN 'helper' THEN 1 ELSE 2 END)"
            var sent: SQL =
                "FROM (SELECT petition, " + ranked + " AS part_rank FROM petition_party WHERE ("
            for (place, sight) in sights.enumerated() {
                if place > 0 { sent += " OR " }
                sent += sight.partyCondition
            }
            sent += ") GROUP BY petition"
            if let part = filter.part { sent += " HAVING " + ranked + " = \(part.rank)" }
            return sent + ") y JOIN petition p ON p.id = y.petition WHERE "
        }
    }

    private var order: SQL {
        switch filter.sort {
        case .due where scope.isInbox: " ORDER BY y.part_rank, p.due_on, p.id"
        case .due: " ORDER BY p.due_on, p.id"
        case .received: " ORDER BY p.received_at DESC, p.id DESC"
        case .serial: " ORDER BY p.serial_year DESC, p.serial_number DESC"
        }
    }

    private func beyond(_ cursor: LedgerCursor?) -> SQL {
        guard let cursor else { return "" }
        switch filter.sort {
        case .due where scope.isInbox:
            return " AND (y.part_rank, p.due_on, p.id) > (\(cursor.rank), \(cursor.key), \(cursor.id))"
        case .due: return " AND (p.due_on, p.id) > (\(cursor.key), \(cursor.id))"
        case .received: return " AND (p.received_at, p.id) < (\(cursor.number), \(cursor.id))"
        case .serial:
            let (year, number) = cursor.number.quotientAndRemainder(dividingBy: 1_000_000)
            return " AND (p.serial_year, p.serial_number) < (\(year), \(number))"
        }
    }

    private func until(_ cursor: LedgerCursor?) -> SQL {
        guard let cursor else { return "" }
        switch filter.sort {
        case .due: return " AND (p.due_on, p.id) <= (\(cursor.key), \(cursor.id))"
        case .received: return " AND (p.received_at, p.id) >= (\(cursor.number), \(cursor.id))"
        case .serial:
            let (year, number) = cursor.number.quotientAndRemainder(dividingBy: 1_000_000)
            return " AND (p.serial_year, p.serial_number) >= (\(year), \(number))"
        }
    }
}

extension PetitionSight {
    /// The same sight as a condition on `petition_party`; one that sees all has no party to look for.
    var partyCondition: SQL {
        switch self {
        case .all: "1 = 0"
        case .sentTo(let unit): "unit = \(unit)"
        case .sentWithin(let division):
            "(division >= \(division) AND division < \(division.text + ":"))"
        }
    }
}
