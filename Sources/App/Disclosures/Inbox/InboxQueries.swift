import Database
import Domain

/// What waits for an officer, read through what the officer may see.
enum InboxQueries {
    static let pageSize = 40

    /// One page (from 1) of the editions of a view, the longest waiting first.
    static func inbox(
        _ view: InboxView, of actor: Actor, _ filter: InboxFilter, page: Int, in tx: Transaction
    ) throws -> Inbox {
        let condition = condition(view, actor)
        let narrowed = condition + narrowing(filter)
        var inbox = Inbox()
        inbox.count = try count(narrowed, in: tx)
        inbox.entries = try tx.rows(
            select + narrowed
                + " ORDER BY e.waiting_since, e.id LIMIT \(pageSize) OFFSET \((page - 1) * pageSize)"
        ).map(entry)
        if view == .review { inbox.barred = try barred(actor, in: tx) }
        inbox.items = try tx.rows("SELECT DISTINCT e.definition " + from + condition)
            .map { try Definitions.item(try $0.text(0)) }
        inbox.items = unique(inbox.items)
        inbox.villages = try tx.rows(
            "SELECT DISTINCT v.code, v.name " + from + condition + " ORDER BY v.code"
        )
        .map { Division(code: try $0.division(0), name: try $0.text(1)) }
        return inbox
    }

    /// How many editions each view holds, for the tabs.
    static func count(_ view: InboxView, of actor: Actor, in tx: Transaction) throws -> Int {
        try count(condition(view, actor), in: tx)
    }

    /// The entries with these keys among those at the officer's step, in the order given.
    static func reviewable(_ ids: [Edition.ID], by actor: Actor, in tx: Transaction) throws -> [InboxEntry] {
        let entries = try tx.rows(select + condition(.review, actor) + " AND e.id IN \(list: ids)").map(entry)
        return ids.compactMap { id in entries.first { $0.id == id } }
    }

    private static func count(_ condition: SQL, in tx: Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) " + from + condition)?.int(0) ?? 0
    }

    /// At the officer's step, but written or signed by the officer.
    private static func barred(_ actor: Actor, in tx: Transaction) throws -> Int {
        try count(inProgress + atStep(of: actor) + " AND NOT (" + unsigned(by: actor) + ")", in: tx)
    }

    private static let from: SQL = """
        FROM edition e JOIN disclosure d ON d.id = e.disclosure JOIN division v ON v.code = d.village WHERE

        """

    private static let select: SQL =
        """
        SELECT e.id, e.version, v.code, v.name, e.definition, d.period, e.number, e.state, e.waiting_since,
            e.record_count, e.returned_reason, e.publish_at

        """ + from

    /// Written exactly as the index `edition_waiting` says, so that SQLite uses it.
    private static let inProgress: SQL = """
        e.state IN ('draft', 'awaitingVillage', 'awaitingStation', 'awaitingDiscipline', 'scheduled') AND

        """

    private static func condition(_ view: InboxView, _ actor: Actor) -> SQL {
        switch view {
        case .review: inProgress + atStep(of: actor) + " AND " + unsigned(by: actor)
        case .drafts: inProgress + "e.state = 'draft' AND " + reach(actor, .revise)
        case .scheduled: inProgress + "e.state = 'scheduled' AND " + reach(actor, .release)
        case .due: "1 = 0"
        }
    }

    private static func atStep(of actor: Actor) -> SQL {
        "((e.state = 'awaitingVillage' AND " + reach(actor, .reviewVillage)
            + ") OR (e.state = 'awaitingStation' AND " + reach(actor, .reviewStation)
            + ") OR (e.state = 'awaitingDiscipline' AND " + reach(actor, .release) + "))"
    }

    private static func reach(_ actor: Actor, _ verb: Verb) -> SQL {
        actor.condition(verb, village: "d.village", field: "e.field")
    }

    private static func unsigned(by actor: Actor) -> SQL {
        """
        NOT EXISTS (SELECT 1 FROM edition_author a WHERE a.edition = e.id AND a.officer = \(actor.officer))
            AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.edition = e.id AND s.officer = \(actor.officer))
        """
    }

    private static func narrowing(_ filter: InboxFilter) -> SQL {
        var condition: SQL = ""
        if let item = filter.item { condition += " AND d.item = \(item)" }
        if let village = filter.village { condition += " AND d.village = \(village)" }
        return condition
    }

    /// A definition may have been edited between two editions: one entry a number, the first seen.
    private static func unique(_ items: [Item]) -> [Item] {
        var seen: Set<Item.Number> = []
        return items.filter { seen.insert($0.number).inserted }.sorted { $0.number < $1.number }
    }

    private static func entry(_ row: Row) throws -> InboxEntry {
        guard let state = Edition.State.Kind(rawValue: try row.text(7)) else {
            throw DamagedRow(column: "edition.state")
        }
        return InboxEntry(
            id: try row.identifier(0), version: try row.int(1),
            village: Division(code: try row.division(2), name: try row.text(3)),
            item: try Definitions.item(try row.text(4)), period: try row.period(5), number: try row.int(6),
            state: state, waitingSince: try row.moment(8), rows: try row.int(9),
            returned: try row.textOrNil(10), publication: try row.momentOrNil(11))
    }
}
