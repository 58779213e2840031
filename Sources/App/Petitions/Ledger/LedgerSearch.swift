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

    private var order: SQL { filter.sort.order(due: "p.due_on, p.id", of: "p.") }

    private func beyond(_ cursor: LedgerCursor?) -> SQL {
        guard let cursor else { return "" }
        return cursor.after(filter.sort, due: "(p.due_on, p.id) > (\(cursor.key), \(cursor.id))")
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

extension LedgerSort {
    /// The order of a list: what is due first, or the newest, or the highest number.
    /// - Parameters:
    ///   - due: the columns of the due days' order, which a ledger and an inbox have in different tables.
    ///   - petition: what stands before the petition's own columns.
    func order(due: SQL, of petition: SQL) -> SQL {
        switch self {
        case .due: " ORDER BY " + due
        case .received:
            " ORDER BY " + petition + "received_at DESC, " + petition + "id DESC"
        case .serial:
            " ORDER BY " + petition + "serial_year DESC, " + petition + "serial_number DESC"
        }
    }
}

extension LedgerCursor {
    /// The condition on petitions `p` that they come after it.
    /// - Parameter due: the same for the due days' order.
    func after(_ sort: LedgerSort, due: SQL) -> SQL {
        switch sort {
        case .due: return " AND " + due
        case .received: return " AND (p.received_at, p.id) < (\(number), \(id))"
        case .serial:
            let (year, number) = number.quotientAndRemainder(dividingBy: 1_000_000)
            return " AND (p.serial_year, p.serial_number) < (\(year), \(number))"
        }
    }
}
