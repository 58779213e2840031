import Database
import Domain

/// One line of the list of materials: the newest edition of a disclosure.
struct EditionLine: Sendable {
    let id: Edition.ID
    let village: String
    let item: String
    let period: Period
    let number: Int
    let state: Edition.State.Kind
    let isReturned: Bool
    let kind: String
    let rows: Int
    let changedAt: Moment
    let changedBy: String
}

/// What the list is narrowed to.
struct EditionFilter: Sendable, Equatable {
    var item: Item.Number?
    var village: DivisionCode?
    var state: Edition.State.Kind?
    /// Where the page before ended: the last line's time and key.
    var after: (at: Moment, id: Edition.ID)?

    static func == (left: Self, right: Self) -> Bool {
        left.item == right.item && left.village == right.village && left.state == right.state
            && left.after?.id == right.after?.id
    }
}

/// Reading editions for their authors.
enum EditionQueries {
    static let pageLength = 50

    /// The newest edition of each disclosure the officer may see, last changed first; one more than a page where
    /// there is a next page.
    static func list(_ filter: EditionFilter, for actor: Actor, in tx: Transaction) throws -> [EditionLine] {
        guard !actor.reaches(.readDraft).isEmpty else { throw Failure.notFound }
        var sql: SQL = """
            SELECT e.id, v.name, e.definition, d.period, e.number, e.state,
                CASE WHEN e.returned_reason IS NULL THEN 0 ELSE 1 END, e.kind, e.record_count, e.changed_at, o.name
            FROM edition e JOIN disclosure d ON d.id = e.disclosure JOIN division v ON v.code = d.village
            JOIN officer o ON o.id = e.changed_by
            WHERE e.number = (SELECT MAX(x.number) FROM edition x WHERE x.disclosure = e.disclosure) AND

            """
        sql += actor.condition(.readDraft, village: "d.village", field: "e.field")
        if let item = filter.item { sql += " AND d.item = \(item)" }
        if let village = filter.village { sql += " AND d.village = \(village)" }
        if let state = filter.state { sql += " AND e.state = \(state.rawValue)" }
        if let after = filter.after {
            sql += " AND (e.changed_at < \(after.at) OR (e.changed_at = \(after.at) AND e.id < \(after.id)))"
        }
        sql += " ORDER BY e.changed_at DESC, e.id DESC LIMIT \(pageLength + 1)"
        return try tx.rows(sql).map(line)
    }

    private static func line(_ row: Row) throws -> EditionLine {
        guard let state = Edition.State.Kind(rawValue: try row.text(5)) else {
            throw DamagedRow(column: "edition.state")
        }
        return EditionLine(
            id: try row.identifier(0), village: try row.text(1),
            item: try Definitions.item(try row.text(2)).name, period: try row.period(3),
            number: try row.int(4),
            state: state, isReturned: try row.bool(6), kind: try row.text(7), rows: try row.int(8),
            changedAt: try row.moment(9), changedBy: try row.text(10))
    }

    /// An officer's name, for signatures and returns.
    static func name(of officer: Officer.ID, in tx: Transaction) throws -> String {
        try tx.first("SELECT name FROM officer WHERE id = \(officer)")?.text(0) ?? ""
    }

    /// The name of a source file and when it came.
    static func source(_ id: String, in tx: Transaction) throws -> (name: String, at: Moment)? {
        try tx.first("SELECT name, at FROM source_file WHERE id = \(id)").map {
            (try $0.text(0), try $0.moment(1))
        }
    }

    /// When a standing disclosure was last confirmed in a quarter.
    static func confirmed(_ disclosure: Disclosure.ID, in quarter: Period, _ tx: Transaction) throws
        -> Moment?
    {
        try tx.first(
            "SELECT at FROM confirmation WHERE disclosure = \(disclosure) AND quarter = \(quarter)"
        )?.moment(0)
    }
}
