import Database
import Domain

/// One filter's statements: keys in the order of the sort, by keyset, so that the thousandth page costs what the first
/// one does.
struct LedgerSearch {
    let filter: LedgerFilter
    private let conditions: LedgerConditions
    /// Nil in a county's ledger.
    private let inbox: InboxSearch?

    /// - Parameter units: those whose petitions an inbox holds; see `LedgerScope.units`.
    init(
        _ filter: LedgerFilter, _ scope: LedgerScope, of units: [Unit.ID], _ actor: Actor, _ today: Day
    ) {
        self.filter = filter
        conditions = LedgerConditions(filter, scope, of: actor, on: today)
        switch scope {
        case .county: inbox = nil
        case .inbox: inbox = InboxSearch(filter, conditions.whole, of: units)
        }
    }

    /// Up to where is looked for one page; nil where all is looked through, or an index serves the whole filter.
    func end(after: LedgerCursor?, in tx: Transaction) throws -> LedgerCursor? {
        guard conditions.rest != nil, inbox == nil else { return nil }
        let statement: SQL =
            columns + "FROM petition p WHERE " + conditions.driver + beyond(after) + order
            + " LIMIT 1 OFFSET \(LedgerQueries.lookedThrough - 1)"
        return try tx.first(statement).map { try LedgerKey($0).cursor(filter.sort, shown: 0) }
    }

    /// The keys after one place, up to and with another.
    func keys(
        after: LedgerCursor?, upTo end: LedgerCursor?, limit: Int, in tx: Transaction
    ) throws -> [LedgerKey] {
        if let inbox { return try tx.rows(inbox.keys(after: after, limit: limit)).map { try LedgerKey($0) } }
        let statement: SQL =
            columns + "FROM petition p WHERE " + conditions.whole + beyond(after) + until(end) + order
        return try tx.rows(statement + " LIMIT \(limit)").map { try LedgerKey($0) }
    }

    /// How many there are, counted up to a bound.
    func count(upTo limit: Int, in tx: Transaction) throws -> Int {
        try tx.first(counting(upTo: limit))?.int(0) ?? 0
    }

    func counting(upTo limit: Int) -> SQL {
        let found: SQL = inbox?.found ?? "SELECT 1 AS one FROM petition p WHERE " + conditions.whole
        return "SELECT COUNT(*) FROM (" + found + " LIMIT \(limit)) x"
    }

    private var columns: SQL { "SELECT " + LedgerKey.columns + ", NULL " }

    private var order: SQL {
        switch filter.sort {
        case .due: " ORDER BY p.due_on, p.id"
        case .received: " ORDER BY p.received_at DESC, p.id DESC"
        case .serial: " ORDER BY p.serial_year DESC, p.serial_number DESC"
        }
    }

    private func beyond(_ cursor: LedgerCursor?) -> SQL {
        guard let cursor else { return "" }
        switch filter.sort {
        case .due: return " AND (p.due_on, p.id) > (\(cursor.key), \(cursor.id))"
        case .received, .serial: return cursor.older(filter.sort)
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

extension LedgerCursor {
    /// What comes after it in a list that begins with the newest, or with the highest number.
    func older(_ sort: LedgerSort) -> SQL {
        switch sort {
        case .due: return ""
        case .received: return " AND (p.received_at, p.id) < (\(number), \(id))"
        case .serial:
            let (year, number) = number.quotientAndRemainder(dividingBy: 1_000_000)
            return " AND (p.serial_year, p.serial_number) < (\(year), \(number))"
        }
    }
}
