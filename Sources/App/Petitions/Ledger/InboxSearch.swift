import Database
import Domain

/// The statements of an inbox: what is due first, whatever the unit has to do with it; on the same day what it leads
/// first. Each unit's petitions come in this order from its index (`petition_party_inbox`), so that a page reads no more
/// than it shows however much the unit had.
struct InboxSearch {
    private let filter: LedgerFilter
    private let conditions: SQL
    private let units: [Unit.ID]

    init(_ filter: LedgerFilter, _ conditions: SQL, of units: [Unit.ID]) {
        (self.filter, self.conditions, self.units) = (filter, conditions, units)
    }

    /// A statement that puts more units together than this would be too long for an engine; so many are read, and sorted, as
    /// one.
    private static let mostUnits = 100

    /// The keys after a place, in order.
    func keys(after cursor: LedgerCursor?, limit: Int) -> SQL {
        let groups = units.count > Self.mostUnits || units.isEmpty ? [units] : units.map { [$0] }
        var statement: SQL = "SELECT * FROM ("
        for (place, group) in groups.enumerated() {
            if place > 0 { statement += " UNION ALL " }
            let part: SQL =
                "SELECT " + LedgerKey.columns + ", y.part_rank AS part_rank FROM petition_party y "
                + petitions
                + nearest(sent(to: group)) + " AND " + conditions + beyond(cursor) + inner
            statement += "SELECT * FROM (" + part + " LIMIT \(limit)) x"
        }
        return statement + ") x" + order + " LIMIT \(limit)"
    }

    /// One row for each petition that is found; where nothing is asked of the petitions themselves, from the index alone.
    var found: SQL {
        // Whatever the parts, each counts once.
        let isAnyPart = filter.part == nil && units.count > 1
        let sent = isAnyPart ? self.sent(to: units) : nearest(sent(to: units))
        return (isAnyPart ? "SELECT DISTINCT y.petition AS one" : "SELECT 1 AS one")
            + " FROM petition_party y "
            + (asksNothing ? sent : petitions + sent + " AND " + conditions)
    }

    private let petitions: SQL = "JOIN petition p ON p.id = y.petition "

    private var asksNothing: Bool {
        var other = filter
        other.part = nil
        return other == LedgerFilter()
    }

    /// What some of the units were sent.
    private func sent(to group: [Unit.ID]) -> SQL {
        guard let first = group.first else { return "WHERE 1 = 0" }
        let sent: SQL = group.count == 1 ? "WHERE y.unit = \(first)" : "WHERE y.unit IN \(list: group)"
        return filter.part.map { sent + " AND y.part_rank = \($0.rank)" } ?? sent
    }

    /// Of a petition that went to several offices of a township only the nearest of their parts. The few parties of one
    /// petition are gone through; its key and each unit's would be looked for one by one.
    private func nearest(_ sent: SQL) -> SQL {
        guard units.count > 1 else { return sent }
        return sent + """
             AND NOT EXISTS (SELECT 1 FROM petition_party z WHERE z.petition = y.petition
                AND (z.part_rank, z.unit) < (y.part_rank, y.unit) AND (z.unit || '') IN \(list: units))
            """
    }

    /// The order of all units together.
    private var order: SQL { filter.sort.order(due: "due_on, part_rank, id", of: "") }

    /// The same within one, as the index has it.
    private var inner: SQL { filter.sort.order(due: "y.due_on, y.part_rank, y.petition", of: "p.") }

    private func beyond(_ cursor: LedgerCursor?) -> SQL {
        guard let cursor else { return "" }
        return cursor.after(
            filter.sort,
            due: "(y.due_on, y.part_rank, y.petition) > (\(cursor.key), \(cursor.rank), \(cursor.id))")
    }
}

extension LedgerScope {
    /// The units whose petitions an inbox holds: of a township's leadership all that were ever sent one; none in a ledger.
    func units(in tx: Transaction) throws -> [Unit.ID] {
        guard case .inbox(_, let sights) = self else { return [] }
        var units: [Unit.ID] = []
        for sight in sights {
            switch sight {
            case .all: break
            case .sentTo(let unit): units.append(unit)
            case .sentWithin(let division):
                units += try tx.rows(
                    """
                    SELECT u.id FROM unit u WHERE u.division >= \(division) AND u.division < \(division.text + ":")
                        AND EXISTS (SELECT 1 FROM petition_party y WHERE y.unit = u.id)
                    ORDER BY u.id
                    """
                ).map { try $0.identifier(0) }
            }
        }
        return units.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
