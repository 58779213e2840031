import Database
import Domain

/// A published, superseded or withdrawn edition as anybody may know it: without its rows.
struct ServedEdition: Sendable {
    let disclosure: Disclosure.ID
    let edition: Edition.ID
    let village: Division
    let item: Item
    let period: Period
    let state: Edition.State.Kind
    let number: Int
    let kind: String
    let records: Int
    let title: String
    let body: String
    let publishedAt: Moment
    let firstPublishedAt: Moment
    let noticeUntil: Day?
    let correctionReason: String?
    let supersededAt: Moment?
    let withdrawnAt: Moment?
    let withdrawalReason: String?

    /// A withdrawn edition leaves only its tombstone.
    var isReadable: Bool { state != .withdrawn }

    private static let select: SQL = """
        SELECT d.id, e.id, d.village, v.name, e.definition, d.period, e.state, e.number, e.kind, e.record_count,
            e.title, e.body, e.published_at, d.first_published_at, e.notice_until, e.correction_reason,
            e.superseded_at, \(sql: PublicEdition.withdrawal("withdrawn_at")),
            \(sql: PublicEdition.withdrawal("withdrawal_reason")), d.published_at
        FROM disclosure d JOIN division v ON v.code = d.village

        """

    private init(_ row: Row) throws {
        guard let stored = Edition.State.Kind(rawValue: try row.text(6)) else {
            throw DamagedRow(column: "state")
        }
        let state = try row.momentOrNil(17) == nil ? stored : .withdrawn
        disclosure = try row.identifier(0)
        edition = try row.identifier(1)
        village = Division(code: try row.division(2), name: try row.text(3))
        item = try Definitions.item(try row.text(4))
        period = try row.period(5)
        self.state = state
        number = try row.int(7)
        let readable = state != .withdrawn
        kind = try row.text(8)
        records = readable ? try row.int(9) : 0
        // Reviewers read texts before they are public; numbers that slipped through are taken out here again.
        title = readable ? SensitiveText.redacted(try row.text(10)) : ""
        body = readable ? SensitiveText.redacted(try row.text(11)) : ""
        publishedAt = try row.moment(12)
        firstPublishedAt = try row.moment(13)
        noticeUntil = try row.textOrNil(14).flatMap { Day($0) }
        correctionReason = try row.textOrNil(15).map { SensitiveText.redacted($0) }
        supersededAt = try row.momentOrNil(16)
        withdrawnAt = try row.momentOrNil(17)
        withdrawalReason = try row.textOrNil(18).map { SensitiveText.redacted($0) }
    }
}

extension ServedEdition {
    /// What a list of disclosures is narrowed by.
    struct Filter: Sendable {
        var division: DivisionCode?
        var item: Int?
        var period: Period?
        var since: Moment?
    }

    /// The latest public edition of a disclosure, or the one of a number; not public is not there.
    static func find(_ id: Disclosure.ID, number: Int? = nil, in tx: Transaction) throws -> ServedEdition {
        var sql = Self.select
        if let number {
            sql += """
                JOIN edition e ON e.disclosure = d.id AND e.number = \(number)
                    AND e.state IN ('published', 'superseded', 'withdrawn')
                WHERE d.id = \(id) AND d.published_edition IS NOT NULL
                """
        } else {
            sql += "JOIN edition e ON e.id = d.published_edition WHERE d.id = \(id)"
        }
        guard let row = try tx.first(sql) else { throw Failure.notFound }
        return try ServedEdition(row)
    }

    /// Every public edition of a disclosure, the latest first.
    static func all(of id: Disclosure.ID, in tx: Transaction) throws -> [ServedEdition] {
        try tx.rows(
            Self.select + """
                JOIN edition e ON e.disclosure = d.id AND e.state IN ('published', 'superseded', 'withdrawn')
                WHERE d.id = \(id) ORDER BY e.number DESC
                """
        ).map { try ServedEdition($0) }
    }

    /// The latest editions, newest first; `after` is the sort key of the entry before.
    static func list(
        _ filter: Filter, after: (at: Moment, id: String)?, limit: Int, in tx: Transaction
    ) throws -> [(edition: ServedEdition, at: Moment)] {
        var sql =
            Self.select + "JOIN edition e ON e.id = d.published_edition WHERE d.published_at IS NOT NULL"
        if let place = filter.division {
            sql += " AND d.village >= \(place) AND d.village < \(place.text + ":")"
        }
        if let item = filter.item { sql += " AND d.item = \(item)" }
        if let period = filter.period { sql += " AND d.period = \(period)" }
        if let since = filter.since { sql += " AND d.published_at >= \(since)" }
        if let after { sql += " AND (d.published_at, d.id) < (\(after.at), \(after.id))" }
        sql += " ORDER BY d.published_at DESC, d.id DESC LIMIT \(limit)"
        return try tx.rows(sql).map { (try ServedEdition($0), try $0.moment(19)) }
    }
}
