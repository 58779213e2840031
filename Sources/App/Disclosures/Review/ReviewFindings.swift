import Database
import Domain

/// What the machine finds in an edition before a person signs it.
struct ReviewFindings {
    let rows: ExaminedRows
    let stored: StoredEdition
    let tx: Transaction
    private let base: (base: ReviewChanges.Base, rows: ExaminedRows)?
    private let listings: [String: [Listing]]

    init(rows: ExaminedRows, stored: StoredEdition, store: EditionStore, tx: Transaction) throws {
        self.rows = rows
        self.stored = stored
        self.tx = tx
        base = try Self.base(of: stored, store, tx)
        listings = try Listings.of(rows.persons.compactMap(\.self), in: stored.edition.disclosure, tx)
    }

    /// Heaviest first.
    func all() throws -> [Finding] {
        guard let table = rows.table else { return [] }
        let scrutiny = Scrutiny(table: table, disclosure: stored.edition.disclosure, persons: rows.persons)
        return scrutiny.findings(since: base?.rows.table, opening: stored.opening, listings: listings)
    }

    /// Row by row since the edition before; nil where there is none or one of the two has no rows to compare.
    func changes() throws -> ReviewChanges? {
        guard let base, let before = base.rows.masked, let after = rows.masked else { return nil }
        let difference = Difference(from: before, to: after, keys: (base.rows.keys, rows.keys))
        return ReviewChanges(base: base.base, before: before, difference: difference)
    }

    /// The names of the villages that findings may speak of.
    func villages() throws -> [DivisionCode: String] {
        let codes = Set(listings.values.flatMap { $0.map(\.village) })
        var names: [DivisionCode: String] = [:]
        for row in try tx.rows("SELECT code, name FROM division WHERE code IN \(list: Array(codes))") {
            names[try row.division(0)] = try row.text(1)
        }
        return names
    }

    /// A correction is compared with what it corrects, a first edition with the period before.
    private static func base(of stored: StoredEdition, _ store: EditionStore, _ tx: Transaction) throws -> (
        base: ReviewChanges.Base, rows: ExaminedRows
    )? {
        switch stored.edition.origin {
        case .correction(let id, _):
            guard let before = try store.find(id, in: tx) else { return nil }
            return (.edition(before.edition.number), try ExaminedRows(before, in: tx))
        case .first:
            let key = stored.edition.disclosure
            guard let period = key.period.previous, let id = try published(key, period, tx),
                let before = try store.find(id, in: tx)
            else { return nil }
            return (.period(period), try ExaminedRows(before, in: tx))
        }
    }

    private static func published(_ key: Disclosure.Key, _ period: Period, _ tx: Transaction) throws
        -> Edition.ID?
    {
        try tx.first(
            """
            SELECT e.id FROM disclosure d JOIN edition e ON e.disclosure = d.id AND e.state = 'published'
            WHERE d.village = \(key.village) AND d.item = \(key.item) AND d.period = \(period)
            """
        )?.identifier(0)
    }
}
