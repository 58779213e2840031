import Database
import Domain
import Spreadsheet

/// Everything public of a place, under the masks of a reader whom nobody knows (T0).
public struct CountyExport: Sendable {
    private let platform: Platform
    private let place: DivisionCode
    private let item: Item.Number?
    /// Editions held in memory at once.
    private static let step = 50

    /// `item` nil for all items; `place` of any level.
    public init(_ platform: Platform, place: DivisionCode, item: Item.Number? = nil) {
        self.platform = platform
        self.place = place
        self.item = item
    }

    private struct Line: Encodable {
        let villageCode: String, village: String
        let item: Int, itemName: String, period: String
        let edition: Int, publishedAt: String
        let columns: [String], rows: [[String]]
        let title: String?, paragraphs: [String]?
    }

    /// One JSON object a line; `write` is given the lines and how many of how many disclosures are done.
    public func lines(_ write: @Sendable (_ bytes: [UInt8], _ done: Int, _ total: Int) throws -> Void)
        async throws
    {
        try await each { published, done, total in
            let table = published.table
            let line = Line(
                villageCode: published.key.village.text, village: published.village, item: published.key.item,
                itemName: published.itemName, period: published.key.period.description,
                edition: published.number,
                publishedAt: published.at.rfc3339, columns: table?.columns.map(\.name) ?? [],
                rows: table?.rows.map { $0.cells.map(\.value.canonical) } ?? [],
                title: published.article?.title,
                paragraphs: published.article?.paragraphs)
            try write(try jsonBytes(line) + [10], done, total)
        }
    }

    /// The rows of the one item as one table for spreadsheets, under the columns of the newest edition.
    public func table(_ progress: @Sendable (_ done: Int, _ total: Int) -> Void) async throws -> [UInt8] {
        var header: [String] = []
        var rows: [[OutputCell]] = []
        try await each { published, done, total in
            progress(done, total)
            guard let table = published.table else { return }
            for column in table.columns where !header.contains(column.name) { header.append(column.name) }
            let places = header.map { name in table.columns.firstIndex { $0.name == name } }
            for row in table.rows {
                rows.append(
                    [published.key.village.text, published.village, published.key.period.description].map(
                        OutputCell.text)
                        + places.map { $0.map { .text(row.cells[$0].value.canonical) } ?? .empty })
            }
        }
        let sheet = OutputSheet(name: "", header: ["village_code", "village", "period"] + header, rows: rows)
        return writeCSV(sheet)
    }

    private struct Published: Sendable {
        let key: Disclosure.Key
        let village: String
        let itemName: String
        let number: Int
        let at: Moment
        let table: MaskedTable?
        let article: Article?
    }

    private func each(_ body: (Published, _ done: Int, _ total: Int) throws -> Void) async throws {
        let ids: [Edition.ID] = try await platform.database.read { [place, item] tx in
            try tx.rows(
                """
                SELECT e.id FROM disclosure d JOIN edition e ON e.id = d.published_edition
                WHERE d.village >= \(place) AND d.village < \(place.text + ":") AND e.state = 'published'
                    AND (\(item == nil) = 1 OR d.item = \(item ?? 0))
                ORDER BY d.village, d.item, d.period
                """
            ).map { try $0.identifier(0) }
        }
        var done = 0
        while done < ids.count {
            let some = Array(ids[done..<min(done + Self.step, ids.count)])
            let found = try await platform.database.read { [platform] tx in
                try some.compactMap { try Self.published($0, platform, in: tx) }
            }
            for published in found {
                done += 1
                try body(published, done, ids.count)
            }
            // What was withdrawn meanwhile is passed over.
            done += some.count - found.count
        }
    }

    private static func published(_ id: Edition.ID, _ platform: Platform, in tx: Transaction) throws
        -> Published?
    {
        guard let stored = try EditionStore(keys: platform.keys).find(id, in: tx),
            case .published(_, let at) = stored.edition.state
        else { return nil }
        let key = stored.edition.disclosure
        var masked: MaskedTable?
        var article: Article?
        switch stored.edition.content {
        case .article(let text):
            article = Article(
                title: SensitiveText.redacted(text.title),
                paragraphs: text.paragraphs.map { SensitiveText.redacted($0) })
        case .nothingToReport(let columns):
            masked = MaskedTable(
                Table(columns: columns, records: []), for: .everyone, rules: .init(minors: []))
        case .table(let table):
            let minors = try RecordStore.open(id, columns: stored.item.columns, in: tx).minors
            masked = MaskedTable(table, for: .everyone, rules: MaskingRules(minors: minors))
        }
        return Published(
            key: key, village: try PlaceQueries.find(key.village, in: tx)?.name ?? "",
            itemName: stored.item.name,
            number: stored.edition.number, at: at, table: masked, article: article)
    }
}
