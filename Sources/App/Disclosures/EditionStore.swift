import Database
import Domain

/// Editions in the database. Reading gives the domain's value; writing refuses a stale one.
struct EditionStore {
    let keys: Keys

    /// An edition with its item, as it stands; nil where there is none. Secret columns stay empty unless `secrets`.
    func find(_ id: Edition.ID, secrets: Bool = false, in tx: Transaction) throws -> StoredEdition? {
        guard let row = try tx.first(Self.select + "WHERE e.id = \(id)") else { return nil }
        let item = try Definitions.item(try row.text(Head.definition))
        let kind = try row.text(Head.kind)
        let content = try content(id, kind: kind, row: row, columns: item.columns, secrets: secrets, in: tx)
        let key = Disclosure.Key(
            village: try row.division(Head.village), item: item.number, period: try row.period(Head.period))
        let edition = Edition(
            id: id, version: try row.int(Head.version), disclosure: key, field: try row.text(Head.field),
            number: try row.int(Head.number), origin: try origin(row),
            authors: try authors(id, in: tx), content: content, state: try state(id, row, in: tx))
        return StoredEdition(
            edition: edition, disclosure: try row.identifier(Head.disclosure), item: item,
            opening: try row.int64OrNil(Head.opening).map(Money.init(fen:)),
            source: try row.textOrNil(Head.source), waitingSince: try row.moment(Head.waiting),
            noticeUntil: try row.textOrNil(Head.notice).flatMap { Day($0) })
    }

    /// The columns of `select`, by place.
    private enum Head {
        static let definition = 0, kind = 1, village = 2, period = 3, version = 4, field = 5, number = 6
        static let corrects = 7, reason = 8, title = 9, body = 10, disclosure = 11, opening = 12, source = 13
        static let waiting = 14, notice = 15, state = 16
    }

    private static let select: SQL = """
        SELECT e.definition, e.kind, d.village, d.period, e.version, e.field, e.number, e.corrects,
            e.correction_reason, e.title, e.body, e.disclosure, e.opening, e.source_file, e.waiting_since,
            e.notice_until, e.state, e.submitted_by, e.submitted_at, e.returned_by, e.returned_at,
            e.returned_reason, e.returned_undone, e.publish_at, e.published_at, e.successor, e.superseded_at,
            e.withdrawn_by, e.withdrawn_at, e.withdrawal_reason
        FROM edition e JOIN disclosure d ON d.id = e.disclosure

        """

    private func content(
        _ id: Edition.ID, kind: String, row: Row, columns: [Column], secrets: Bool, in tx: Transaction
    ) throws -> Content {
        switch kind {
        case "article":
            let files = try tx.rows(
                "SELECT id FROM attachment WHERE edition = \(id) AND purpose = 'article' ORDER BY position")
            let paragraphs = try row.text(Head.body).split(separator: "\n", omittingEmptySubsequences: true)
            return .article(
                Article(
                    title: try row.text(Head.title), paragraphs: paragraphs.map(String.init),
                    attachments: try files.map { try $0.text(0) }))
        case "nothing":
            return .nothingToReport(columns: columns)
        case _:
            let store = RecordStore(keys: keys)
            return .table(
                secrets
                    ? try store.full(id, columns: columns, in: tx)
                    : try RecordStore.open(id, columns: columns, in: tx).table)
        }
    }

    private func origin(_ row: Row) throws -> Edition.Origin {
        guard let corrected: Edition.ID = try row.identifierOrNil(Head.corrects) else { return .first }
        return .correction(of: corrected, reason: try row.textOrNil(Head.reason) ?? "")
    }

    private func authors(_ id: Edition.ID, in tx: Transaction) throws -> [Officer.ID] {
        try tx.rows("SELECT officer FROM edition_author WHERE edition = \(id) ORDER BY position")
            .map { try $0.identifier(0) }
    }

    private func state(_ id: Edition.ID, _ row: Row, in tx: Transaction) throws -> Edition.State {
        guard let kind = Edition.State.Kind(rawValue: try row.text(Head.state)) else {
            throw DamagedRow(column: "edition.state")
        }
        var stored = Edition.StoredState(kind: kind)
        try StateColumns.read(row, from: Head.state + 1, into: &stored)
        stored.signatures = try tx.rows(
            "SELECT step, officer, at FROM signature WHERE edition = \(id) ORDER BY at"
        )
        .compactMap { row in
            guard let step = ReviewStep(rawValue: try row.text(0)) else { return nil }
            return Signature(step: step, officer: try row.identifier(1), at: try row.moment(2))
        }
        guard let state = Edition.State(stored) else { throw DamagedRow(column: "edition.state") }
        return state
    }
}

/// An edition with what the database knows around it.
struct StoredEdition: Sendable {
    var edition: Edition
    let disclosure: Disclosure.ID
    /// The item as it was when the edition was begun.
    let item: Item
    /// What a ledger starts from.
    let opening: Money?
    /// Key of the uploaded source file.
    let source: String?
    let waitingSince: Moment
    let noticeUntil: Day?
}
