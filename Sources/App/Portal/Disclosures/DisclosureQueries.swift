import Database
import Domain

/// Reading what the public may see of a disclosure. Rows come out masked; nothing here hands over raw ones.
enum DisclosureQueries {
    /// The disclosure with all its editions that were ever public; nil where none was.
    static func find(_ id: Disclosure.ID, in tx: Transaction) throws -> DisclosureView? {
        guard
            let row = try tx.first(
                "SELECT village, period, first_published_at FROM disclosure WHERE id = \(id)"),
            let first = try row.momentOrNil(2)
        else { return nil }
        let village = try row.division(0)
        let editions = try tx.rows(
            """
            SELECT id, number, state, definition, kind, title, body, record_count, opening, published_at,
                notice_until, correction_reason, superseded_at, withdrawn_at, withdrawal_reason
            FROM edition WHERE disclosure = \(id) AND published_at IS NOT NULL ORDER BY number DESC
            """
        ).map(edition)
        guard !editions.isEmpty else { return nil }
        return DisclosureView(
            id: id, path: try PlaceQueries.path(to: village, in: tx), period: try row.period(1),
            firstPublished: first, editions: editions, phones: try PlaceViews.phones(for: village, in: tx))
    }

    private static func edition(_ row: Row) throws -> PublicEdition {
        PublicEdition(
            id: try row.identifier(0), number: try row.int(1), state: try state(row),
            item: try Definitions.item(try row.text(3)), kind: .init(rawValue: try row.text(4)) ?? .table,
            title: try row.text(5), body: try row.text(6), records: try row.int(7),
            opening: try row.int64OrNil(8).map(Money.init(fen:)), publishedAt: try row.moment(9),
            noticeUntil: try row.textOrNil(10).flatMap { Day($0) }, reason: try row.textOrNil(11))
    }

    private static func state(_ row: Row) throws -> PublicEdition.State {
        if let at = try row.momentOrNil(13) {
            return .withdrawn(at: at, reason: try row.textOrNil(14) ?? "")
        }
        if let at = try row.momentOrNil(12) { return .superseded(at: at) }
        return .published
    }

    /// What an edition says to a tier. Never called for a withdrawn one.
    static func content(_ edition: PublicEdition, for tier: Tier, in tx: Transaction) throws -> EditionContent
    {
        EditionContent(
            edition: edition, table: try table(edition, for: tier, in: tx),
            files: try files(edition.id, in: tx),
            signatures: try signatures(edition.id, in: tx))
    }

    /// The rows as a tier may read them; nil for an article.
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

    private static func signatures(_ edition: Edition.ID, in tx: Transaction) throws -> [PublicSignature] {
        try tx.rows(
            """
            SELECT s.step, u.name, s.at FROM signature s JOIN officer o ON o.id = s.officer
                JOIN unit u ON u.id = o.unit WHERE s.edition = \(edition)
            """
        ).compactMap { row -> PublicSignature? in
            guard let step = ReviewStep(rawValue: try row.text(0)) else { return nil }
            return PublicSignature(step: step, unit: try row.text(1), at: try row.moment(2))
        }.sorted { $0.at < $1.at }
    }
}
