import Database
import Domain

/// Reading what the public may see of a disclosure. Rows come out masked; nothing here hands over raw ones.
enum DisclosureQueries {
    /// The disclosure with all its editions that were ever public; nil where none was. One statement, because this is
    /// what is read most.
    /// - Parameter reading: whether what was kept ready of the current edition is read along, for a page that shows it.
    static func find(
        _ id: Disclosure.ID, reading: Bool = false, in tx: Transaction
    ) throws -> DisclosureView? {
        // Sorted here: an engine would put whole rows aside for it, definition and all, and there is mostly one.
        let statement: SQL = """
            SELECT e.id, e.number, e.definition, e.kind, e.title, e.body, e.record_count, e.opening,
                e.published_at, e.notice_until, e.correction_reason, e.superseded_at, e.withdrawn_at,
                e.withdrawal_reason, d.period, d.first_published_at,
                (SELECT COUNT(*) FROM attachment a WHERE a.edition = e.id),
                \(sql: PlaceQueries.wayColumns), \(sql: PlaceViews.phoneColumns)\(sql: reading ? readingColumns : "")
            FROM edition e JOIN disclosure d ON d.id = e.disclosure JOIN division v ON v.code = d.village
                \(sql: PlaceQueries.wayJoins) \(sql: PlaceViews.phoneJoins) \(sql: reading ? readingJoin : "")
            WHERE e.disclosure = \(id) AND e.published_at IS NOT NULL
            """
        let rows = try tx.rows(statement)
        guard let row = rows.first, let first = try row.momentOrNil(15) else { return nil }
        let editions = try rows.map { try edition($0, reading: reading) }.sorted { $0.number > $1.number }
        return DisclosureView(
            id: id, path: try PlaceQueries.way(row, from: 17), period: try row.period(14),
            firstPublished: first, editions: PublicEdition.withdrawingEarlier(editions),
            phones: try PlaceViews.phones(row, from: 25))
    }

    private static let readingColumns: SQL = ", r.engine, r.signatures, r.sheet"
    private static let readingJoin: SQL =
        "LEFT JOIN edition_reading r ON r.edition = e.id AND e.superseded_at IS NULL"

    private static func edition(_ row: Row, reading: Bool) throws -> PublicEdition {
        let item = try Definitions.item(try row.text(2))
        return PublicEdition(
            id: try row.identifier(0), number: try row.int(1), state: try state(row), item: item,
            kind: .init(rawValue: try row.text(3)) ?? .table, title: try row.text(4), body: try row.text(5),
            records: try row.int(6), opening: try row.int64OrNil(7).map(Money.init(fen:)),
            publishedAt: try row.moment(8), noticeUntil: try row.textOrNil(9).flatMap { Day($0) },
            reason: try row.textOrNil(10), fileCount: try row.int(16),
            reading: reading ? try EditionReading(row, from: 29, item) : nil)
    }

    private static func state(_ row: Row) throws -> PublicEdition.State {
        if let at = try row.momentOrNil(12) {
            return .withdrawn(at: at, reason: try row.textOrNil(13) ?? "")
        }
        if let at = try row.momentOrNil(11) { return .superseded(at: at) }
        return .published
    }

    /// What an edition says to a tier. Never called for a withdrawn one.
    static func content(
        _ edition: PublicEdition, for tier: Tier, rows: TableQuery, in tx: Transaction
    ) throws -> EditionContent {
        let reading = try edition.reading ?? EditionReading.find(edition.id, edition.item, in: tx)
        return EditionContent(
            edition: edition, page: try page(edition, for: tier, rows, reading, in: tx),
            files: edition.fileCount == 0 ? [] : try files(edition.id, in: tx),
            signatures: try reading?.signatures ?? EditionReading.signed(edition.id, in: tx))
    }

    /// The rows that were asked for, as a tier may read them; nil for an article.
    private static func page(
        _ edition: PublicEdition, for tier: Tier, _ rows: TableQuery, _ reading: EditionReading?,
        in tx: Transaction
    ) throws -> TablePage? {
        let columns = edition.item.columns
        guard edition.kind == .table, rows.text.isEmpty, !columns.contains(where: { $0.mask == .aggregate })
        else { return try table(edition, for: tier, in: tx).map { TablePage($0, rows) } }
        if tier == .everyone, let sheet = reading?.sheet { return TablePage(sheet, of: sheet.count, rows) }
        let sheet = try RecordStore.sheet(
            edition.id, columns: columns, for: tier, count: edition.records, in: tx)
        return TablePage(sheet, of: sheet.count, rows)
    }

    /// All rows as a tier may read them; nil for an article.
    static func table(_ edition: PublicEdition, for tier: Tier, in tx: Transaction) throws -> MaskedTable? {
        switch edition.kind {
        case .article: return nil
        case .nothing:
            return MaskedTable(
                Table(columns: edition.item.columns, records: []), for: tier, rules: MaskingRules(minors: []))
        case .table:
            let rows = try RecordStore.open(edition.id, columns: edition.item.columns, in: tx)
            return MaskedTable(rows.table, for: tier, rules: MaskingRules(minors: rows.minors))
        }
    }

    /// The keyed digests of the rows' persons, by which the same person is found in two editions; nil where a row
    /// has none.
    static func persons(_ edition: Edition.ID, in tx: Transaction) throws -> [String]? {
        var keys: [String] = []
        for row in try tx.rows("SELECT person FROM record WHERE edition = \(edition) ORDER BY position") {
            guard let key = try row.textOrNil(0) else { return nil }
            keys.append(key)
        }
        return keys
    }

    private static func files(_ edition: Edition.ID, in tx: Transaction) throws -> [PublicFile] {
        try tx.rows(
            "SELECT id, purpose, name, media_type FROM attachment WHERE edition = \(edition) ORDER BY position"
        ).map {
            PublicFile(
                id: try $0.identifier(0), purpose: try $0.text(1), name: try $0.text(2),
                mediaType: try $0.text(3))
        }
    }
}
