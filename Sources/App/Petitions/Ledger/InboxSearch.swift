import Database
import Domain

/// The statements of an inbox: what is due first, whatever the unit has to do with it; on the same day what it leads
/// first. What each unit leads comes in the order of its index (`petition_lead`), so that a page reads no more than it
/// shows however much the unit had; what it helps with or is told of is less, and is sorted by itself.
struct InboxSearch {
    private let filter: LedgerFilter
    private let conditions: SQL
    private let sights: [PetitionSight]
    private let leaders: [Unit.ID]

    init(_ filter: LedgerFilter, _ conditions: SQL, _ sights: [PetitionSight], leaders: [Unit.ID]) {
        (self.filter, self.conditions, self.sights, self.leaders) = (filter, conditions, sights, leaders)
    }

    /// A statement that puts more parts together than this would be too long for an engine; so many units are read, and
    /// sorted, as one.
    private static let mostParts = 100

    /// The keys after a place, in order.
    func keys(after cursor: LedgerCursor?, limit: Int) -> SQL {
        var statement: SQL = "SELECT * FROM ("
        for (place, part) in parts(after: cursor).enumerated() {
            if place > 0 { statement += " UNION ALL " }
            statement += "SELECT * FROM (" + part + " LIMIT \(limit)) x"
        }
        return statement + ") x " + order + " LIMIT \(limit)"
    }

    /// One row for each petition that is found.
    var found: SQL {
        let led: SQL = "SELECT 1 AS one " + self.led(by: leaders)
        let other: SQL = "SELECT 1 AS one " + others
        return filter.part == .lead ? led : hasLed ? led + " UNION ALL " + other : other
    }

    private var hasLed: Bool { !leaders.isEmpty && (filter.part ?? .lead) == .lead }

    private func parts(after cursor: LedgerCursor?) -> [SQL] {
        var parts: [SQL] = []
        if hasLed || filter.part == .lead {
            let groups = leaders.count > Self.mostParts ? [leaders] : leaders.map { [$0] }
            for units in groups.isEmpty ? [[]] : groups {
                parts.append(
                    columns + ", 0 AS part_rank " + led(by: units) + beyond(cursor, .lead) + inner(.lead))
            }
        }
        if filter.part != .lead {
            parts.append(
                columns + ", y.part_rank AS part_rank " + others + beyond(cursor, .helper) + inner(.helper))
        }
        return parts
    }

    private var columns: SQL { "SELECT " + LedgerKey.columns }

    private func led(by units: [Unit.ID]) -> SQL {
        let which: SQL =
            units.count == 1 ? "p.lead_unit = \(units[0])" : "p.lead_unit IN \(list: units)"
        return "FROM petition p WHERE " + which + " AND " + conditions
    }

    /// What the units help with or are told of, as the nearest of their parts, and none of them leads.
    private var others: SQL {
        let ranked: SQL = "MIN(CASE y.part WHEN 'helper' THEN 1 ELSE 2 END)"
        var sent: SQL =
            "FROM (SELECT y.petition AS petition, " + ranked
            + " AS part_rank FROM petition_party y WHERE y.part <> 'lead' AND ("
        for (place, sight) in sights.enumerated() {
            if place > 0 { sent += " OR " }
            sent += sight.partyCondition
        }
        sent += ") GROUP BY y.petition"
        if let part = filter.part { sent += " HAVING " + ranked + " = \(part.rank)" }
        let nobodyLeads: SQL = leaders.isEmpty ? "" : " AND p.lead_unit NOT IN \(list: leaders)"
        return sent + ") y JOIN petition p ON p.id = y.petition WHERE " + conditions + nobodyLeads
    }

    /// The order of all parts together.
    private var order: SQL {
        switch filter.sort {
        case .due: "ORDER BY due_on, part_rank, id"
        case .received: "ORDER BY received_at DESC, id DESC"
        case .serial: "ORDER BY serial_year DESC, serial_number DESC"
        }
    }

    /// The same within a part; of the led ones, which have one rank, as the index has it.
    private func inner(_ part: PetitionParties.Part) -> SQL {
        switch filter.sort {
        case .due: part == .lead ? " ORDER BY p.due_on, p.id" : " ORDER BY p.due_on, y.part_rank, p.id"
        case .received: " ORDER BY p.received_at DESC, p.id DESC"
        case .serial: " ORDER BY p.serial_year DESC, p.serial_number DESC"
        }
    }

    private func beyond(_ cursor: LedgerCursor?, _ part: PetitionParties.Part) -> SQL {
        guard let cursor else { return "" }
        guard filter.sort == .due else { return cursor.older(filter.sort) }
        switch part {
        case .lead where cursor.rank > part.rank: return " AND p.due_on > \(cursor.key)"
        case .lead: return " AND (p.due_on, p.id) > (\(cursor.key), \(cursor.id))"
        case .helper, .copy:
            return " AND (p.due_on, y.part_rank, p.id) > (\(cursor.key), \(cursor.rank), \(cursor.id))"
        }
    }
}

extension LedgerScope {
    /// The units that lead what an inbox holds: of a township's leadership all that have anything; none in a ledger.
    func leaders(in tx: Transaction) throws -> [Unit.ID] {
        guard case .inbox(_, let sights) = self else { return [] }
        var leaders: [Unit.ID] = []
        for sight in sights {
            switch sight {
            case .all: break
            case .sentTo(let unit): leaders.append(unit)
            case .sentWithin(let division):
                leaders += try tx.rows(
                    """
                    SELECT u.id FROM unit u WHERE u.division >= \(division) AND u.division < \(division.text + ":")
                        AND EXISTS (SELECT 1 FROM petition p WHERE p.lead_unit = u.id)
                    ORDER BY u.id
                    """
                ).map { try $0.identifier(0) }
            }
        }
        return leaders.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension PetitionSight {
    /// The same sight as a condition on `petition_party y`; one that sees all has no party to look for.
    fileprivate var partyCondition: SQL {
        switch self {
        case .all: "1 = 0"
        case .sentTo(let unit): "y.unit = \(unit)"
        case .sentWithin(let division):
            "(y.division >= \(division) AND y.division < \(division.text + ":"))"
        }
    }
}
