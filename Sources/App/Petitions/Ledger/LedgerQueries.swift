import Database
import Domain

/// Reads the ledger, through what the officer may see.
struct LedgerQueries {
    let actor: Actor
    let scope: LedgerScope
    let today: Day
    let rules: PetitionRules
    let tx: Transaction
    /// The units whose petitions an inbox holds.
    private let units: [Unit.ID]

    /// Petitions on a page.
    static let pageSize = 50
    /// Petitions looked through for one page at most: a filter that nearly nothing meets goes on by a link.
    static let lookedThrough = 8_000
    /// Petitions whose clocks are computed for one page at most.
    static let computed = 1_000

    init(_ actor: Actor, _ scope: LedgerScope, _ platform: Platform, at now: Moment, in tx: Transaction)
        throws
    {
        (self.actor, self.scope, self.tx, today) = (actor, scope, tx, now.day)
        units = try scope.units(in: tx)
        rules = try PetitionTerms.inForce(of: scope.county, platform, in: tx).rules
    }

    /// The page after a place in the list.
    func page(
        _ filter: LedgerFilter, after: LedgerCursor?, limit: Int = pageSize
    ) throws -> LedgerPage {
        let found = try find(filter, after: after, limit: limit)
        var page = LedgerPage(rows: try rows(found.keys.prefix(limit).map(\.self)))
        let shown = (after?.shown ?? 0) + page.rows.count
        if found.keys.count > limit {
            page.next = found.keys[limit - 1].cursor(filter.sort, shown: shown)
        } else if var end = found.end {
            end.shown = shown
            (page.next, page.stoppedLooking) = (end, true)
        }
        return page
    }

    func search(_ filter: LedgerFilter) -> LedgerSearch {
        LedgerSearch(filter, scope, of: units, actor, today)
    }

    /// What was found for a page, with one more than it takes where there is more.
    private func find(
        _ filter: LedgerFilter, after: LedgerCursor?, limit: Int
    ) throws -> (keys: [LedgerKey], end: LedgerCursor?) {
        let search = search(filter)
        switch filter.mark {
        case .overdue: return try computed(search, after, limit) { $0.isOverdue(for: $1) }
        case .soon: return try computed(search, after, limit) { $0.isSoon(for: $1) }
        case .waiting, .reopening, .extension, .unseen, nil: break
        }
        let end = try search.end(after: after, in: tx)
        let keys = try search.keys(after: after, upTo: end, limit: limit + 1, in: tx)
        return (keys, keys.count > limit ? nil : end)
    }

    /// Goes through candidates in order and keeps those whose clocks, computed today, are as asked for.
    private func computed(
        _ search: LedgerSearch, _ after: LedgerCursor?, _ limit: Int,
        _ holds: (Standing, PetitionParties.Part?) -> Bool
    ) throws -> (keys: [LedgerKey], end: LedgerCursor?) {
        let end = try search.end(after: after, in: tx)
        let candidates = try search.keys(after: after, upTo: end, limit: Self.computed, in: tx)
        var kept: [LedgerKey] = []
        for key in candidates where kept.count <= limit {
            if let standing = try? key.history().clocks(on: today, under: rules).get(),
                holds(standing, key.part)
            {
                kept.append(key)
            }
        }
        if kept.count > limit { return (kept, nil) }
        guard candidates.count == Self.computed, let last = candidates.last else { return (kept, end) }
        return (kept, last.cursor(search.filter.sort, shown: 0))
    }

    /// The rows of keys, in their order.
    func rows(_ keys: [LedgerKey]) throws -> [LedgerRow] {
        let statement: SQL = """
            SELECT \(sql: PetitionHead.columns), v.name, t.name, u.name, s.entries
            FROM petition p JOIN division v ON v.code = p.place LEFT JOIN division t ON t.code = v.parent
                LEFT JOIN unit u ON u.id = p.lead_unit
                LEFT JOIN petition_seen s ON s.officer = \(actor.officer) AND s.petition = p.id
            WHERE p.id IN \(list: keys.map(\.id))
            """
        var heads: [Petition.ID: (PetitionHead, Row)] = [:]
        for row in try tx.rows(statement) {
            let head = try PetitionHead(row)
            heads[head.id] = (head, row)
        }
        return try keys.compactMap { key in
            try heads[key.id].map { try row($0.0, $0.1, key) }
        }
    }

    private func row(_ head: PetitionHead, _ row: Row, _ key: LedgerKey) throws -> LedgerRow {
        let names = row.count - 4
        let place = Division(code: head.matter.division, name: try row.text(names))
        return LedgerRow(
            head: head, place: place,
            township: place.code.level == .village ? try row.textOrNil(names + 1) : nil,
            unit: try row.textOrNil(names + 2), seen: try row.intOrNil(names + 3), part: key.part,
            clocks: head.history.clocks(on: today, under: rules),
            deadline: head.deadline(on: today, under: rules))
    }
}
