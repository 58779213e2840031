import Database
import Domain

/// An edition as an officer who may read drafts there sees it in lists and after each verb.
struct OfficeEdition: Sendable {
    let id: Edition.ID
    let version: Int
    let disclosure: Disclosure.ID
    let village: Division
    let item: Item
    let period: Period
    let number: Int
    let state: Edition.State.Kind
    let kind: String
    let records: Int
    let waitingSince: Moment
    let publication: Moment?
    let publishedAt: Moment?
    let noticeUntil: Day?
    let correctionReason: String?
    let returnedReason: String?
    let withdrawalReason: String?
    let hasSource: Bool
    let title: String
    let body: String

    private static let select: SQL = """
        SELECT e.id, e.version, e.disclosure, d.village, v.name, e.definition, d.period, e.number, e.state, e.kind,
            e.record_count, e.waiting_since, e.publish_at, e.published_at, e.notice_until, e.correction_reason,
            e.returned_reason, e.withdrawal_reason, e.source_file, e.title, e.body
        FROM edition e JOIN disclosure d ON d.id = e.disclosure JOIN division v ON v.code = d.village

        """

    private init(_ row: Row) throws {
        guard let state = Edition.State.Kind(rawValue: try row.text(8)) else {
            throw DamagedRow(column: "state")
        }
        id = try row.identifier(0)
        version = try row.int(1)
        disclosure = try row.identifier(2)
        village = Division(code: try row.division(3), name: try row.text(4))
        item = try Definitions.item(try row.text(5))
        period = try row.period(6)
        number = try row.int(7)
        self.state = state
        kind = try row.text(9)
        records = try row.int(10)
        waitingSince = try row.moment(11)
        publication = try row.momentOrNil(12)
        publishedAt = try row.momentOrNil(13)
        noticeUntil = try row.textOrNil(14).flatMap { Day($0) }
        correctionReason = try row.textOrNil(15)
        returnedReason = try row.textOrNil(16)
        withdrawalReason = try row.textOrNil(17)
        hasSource = try row.textOrNil(18) != nil
        title = try row.text(19)
        body = try row.text(20)
    }
}

extension OfficeEdition {
    /// The edition, if the officer may see drafts there; not theirs is the same as not there.
    static func find(_ id: Edition.ID, for actor: Actor, in tx: Transaction) throws -> OfficeEdition {
        let sql =
            Self.select + "WHERE e.id = \(id) AND "
            + actor.condition(.readDraft, village: "d.village", field: "e.field")
        guard let row = try tx.first(sql) else { throw Failure.notFound }
        return try OfficeEdition(row)
    }

    /// What a list of editions is narrowed by.
    struct Filter: Sendable {
        var division: DivisionCode?
        var item: Int?
        var period: Period?
        var state: Edition.State.Kind?
    }

    /// Newest first, by key.
    static func list(
        _ filter: Filter, of actor: Actor, after: String?, limit: Int, in tx: Transaction
    ) throws -> [OfficeEdition] {
        var sql = Self.select + "WHERE " + actor.condition(.readDraft, village: "d.village", field: "e.field")
        if let place = filter.division {
            sql += " AND d.village >= \(place) AND d.village < \(place.text + ":")"
        }
        if let item = filter.item { sql += " AND d.item = \(item)" }
        if let period = filter.period { sql += " AND d.period = \(period)" }
        if let state = filter.state { sql += " AND e.state = \(state.rawValue)" }
        if let after { sql += " AND e.id < \(after)" }
        return try tx.rows(sql + " ORDER BY e.id DESC LIMIT \(limit)").map { try OfficeEdition($0) }
    }

    /// What waits for the officer's own hand: drafts to go on with, editions at their step that they neither wrote
    /// nor signed. The longest waiting first.
    static func inbox(of actor: Actor, after: (since: Moment, id: String)?, limit: Int, in tx: Transaction)
        throws
        -> [OfficeEdition]
    {
        let reach = { (verb: Verb) in actor.condition(verb, village: "d.village", field: "e.field") }
        var sql =
            Self.select + """
                WHERE e.state IN ('draft', 'awaitingVillage', 'awaitingStation', 'awaitingDiscipline', 'scheduled') AND (

                """
        sql += "(e.state = 'draft' AND " + reach(.revise) + ") OR ("
        sql += "((e.state = 'awaitingVillage' AND " + reach(.reviewVillage) + ") OR "
        sql += "(e.state = 'awaitingStation' AND " + reach(.reviewStation) + ") OR "
        sql += "(e.state = 'awaitingDiscipline' AND " + reach(.release) + "))"
        sql += """
             AND NOT EXISTS (SELECT 1 FROM edition_author a WHERE a.edition = e.id AND a.officer = \(actor.officer))
            AND NOT EXISTS (SELECT 1 FROM signature s WHERE s.edition = e.id AND s.officer = \(actor.officer))))
            """
        if let after { sql += " AND (e.waiting_since, e.id) > (\(after.since), \(after.id))" }
        return try tx.rows(sql + " ORDER BY e.waiting_since, e.id LIMIT \(limit)").map {
            try OfficeEdition($0)
        }
    }
}
