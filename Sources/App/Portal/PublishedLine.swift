import Database
import Domain

/// One public disclosure as lists show it.
struct PublishedLine: Sendable {
    /// What an edition holds; stored by raw value.
    enum Kind: String, Sendable { case table, nothing, article }

    let id: Disclosure.ID
    let village: Division
    let township: String
    let item: Item
    let period: Period
    let firstPublished: Moment
    let published: Moment
    /// The number of the edition that is public.
    let number: Int
    let records: Int
    let kind: Kind
    let noticeUntil: Day?
    /// An article's title.
    let title: String

    /// How the first publication stood against the day it was due; nil where the period has none.
    func timeliness(calendar: WorkingCalendar) -> DutyStatus? {
        DutyBoard.publication(item, period, on: firstPublished.day, calendar: calendar)
    }
}

/// Where a list goes on: behind this publication. Written `1538960400000-01CS…` in addresses.
struct Cursor: Sendable {
    /// Milliseconds since 1970.
    let published: Int64
    let id: String

    init(published: Int64, id: String) {
        self.published = published
        self.id = id
    }

    init(after line: PublishedLine) { self.init(published: line.published.milliseconds, id: line.id.text) }

    init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let published = Int64(parts[0]), let id = Disclosure.ID(parts[1]) else {
            return nil
        }
        self.init(published: published, id: id.text)
    }

    var text: String { "\(published)-\(id)" }
}

/// Reading lines of lists.
enum LineQueries {
    /// The newest in a place, or everywhere.
    static func latest(in place: DivisionCode?, limit: Int, in tx: Transaction) throws -> [PublishedLine] {
        let range: SQL =
            place.map { "AND village >= \($0) AND village < \($0.text + ":")" } ?? ""
        // Withdrawn ones are sifted out afterwards, so some more are looked at.
        let newest: SQL = """
            SELECT id FROM disclosure WHERE published_at IS NOT NULL \(sql: range)
            ORDER BY published_at DESC, id DESC LIMIT \(limit + 12)
            """
        return try lines(newest, tail: "ORDER BY d.published_at DESC, d.id DESC LIMIT \(limit)", in: tx)
    }

    /// The newest of an item in a place, before a time and key.
    static func latest(
        of item: Item.Number, in place: DivisionCode, before: Cursor?, limit: Int, in tx: Transaction
    ) throws -> [PublishedLine] {
        let before = before ?? Cursor(published: .max, id: "")
        let newest: SQL = """
            SELECT id FROM disclosure
            WHERE published_at IS NOT NULL AND item = \(item) AND village >= \(place)
                AND village < \(place.text + ":")
                AND (published_at, id) < (\(before.published), \(before.id))
            ORDER BY published_at DESC, id DESC LIMIT \(limit)
            """
        return try lines(newest, tail: "ORDER BY d.published_at DESC, d.id DESC", in: tx)
    }

    /// Everything public of a village since a moment, standing items always; newest first.
    static func of(_ village: DivisionCode, since: Moment, in tx: Transaction) throws -> [PublishedLine] {
        let chosen: SQL = """
            SELECT id FROM disclosure
            WHERE village = \(village) AND published_at IS NOT NULL
                AND (published_at >= \(since) OR period = 'standing')
            """
        return try lines(chosen, tail: "ORDER BY d.published_at DESC, d.id DESC", in: tx)
    }

    static func find(_ ids: [Disclosure.ID], in tx: Transaction) throws -> [PublishedLine] {
        guard !ids.isEmpty else { return [] }
        let found = try lines("SELECT id FROM disclosure WHERE id IN \(list: ids)", tail: "", in: tx)
        let byID = Dictionary(found.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return ids.compactMap { byID[$0] }
    }

    private static func lines(_ chosen: SQL, tail: SQL, in tx: Transaction) throws -> [PublishedLine] {
        try tx.rows(
            """
            SELECT d.id, d.village, v.name, t.name, e.definition, d.period, d.first_published_at, d.published_at,
                e.number, e.record_count, e.kind, e.notice_until, e.title
            FROM (\(sql: chosen)) c JOIN disclosure d ON d.id = c.id JOIN edition e ON e.id = d.published_edition
                JOIN division v ON v.code = d.village JOIN division t ON t.code = v.parent
            WHERE e.state = 'published' \(sql: tail)
            """
        ).map(line)
    }

    private static func line(_ row: Row) throws -> PublishedLine {
        PublishedLine(
            id: try row.identifier(0), village: Division(code: try row.division(1), name: try row.text(2)),
            township: try row.text(3), item: try Definitions.item(try row.text(4)), period: try row.period(5),
            firstPublished: try row.moment(6), published: try row.moment(7), number: try row.int(8),
            records: try row.int(9), kind: PublishedLine.Kind(rawValue: try row.text(10)) ?? .table,
            noticeUntil: try row.textOrNil(11).flatMap { Day($0) }, title: try row.text(12))
    }
}
