import Database
import Domain

extension EditionDesk {
    /// What the domain must be told before an edition is handed in or released.
    func checks(of stored: StoredEdition, in tx: Transaction) throws -> Edition.Checks {
        Edition.Checks(sensitivePlaces: try sensitivePlaces(of: stored, in: tx), opening: stored.opening)
    }

    /// How many open cells, paragraphs and attachments hold an ID, card or mobile number.
    func sensitivePlaces(of stored: StoredEdition, in tx: Transaction) throws -> Int {
        var places = 0
        switch stored.edition.content {
        case .article(let article):
            places = ([article.title] + article.paragraphs).count(where: Self.isSensitive)
        case .nothingToReport: break
        case .table(let table):
            let free = table.columns.indices.filter { Self.isScanned(table.columns[$0]) }
            for record in table.records {
                places += free.count { Self.isSensitive(record.values[$0].canonical) }
            }
        }
        try tx.each("SELECT extracted, name FROM attachment WHERE edition = \(stored.edition.id)") { row in
            let (text, name) = (try row.text(0), try row.text(1))
            if Self.isSensitive(text) || Self.isSensitive(name) { places += 1 }
        }
        return places
    }

    /// Reasons are read by everyone, or by officers of other steps: no private number may stand in them.
    func refuseSensitive(_ reason: String) throws {
        if Self.isSensitive(reason) { throw Refused(refusal: .sensitive(places: 1)) }
    }

    private static func isSensitive(_ text: String) -> Bool {
        !SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty
    }

    /// An office's telephone may be a mobile; secret columns are never public.
    private static func isScanned(_ column: Column) -> Bool {
        switch (column.type, column.mask) {
        case (_, .secret), (.phone, _), (.money, _), (.number, _), (.date, _), (.file, _): false
        case (.text, _), (.choice, _): true
        }
    }
}
