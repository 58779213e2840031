import Database
import Domain

/// The words under which the public finds places, disclosures and rows. Written in the transaction that publishes.
enum SearchIndex {
    /// Indexes an edition that became public; what its disclosure had in the index before goes.
    static func index(_ edition: Edition, _ stored: StoredEdition, at now: Moment, in tx: Transaction) throws
    {
        if edition.number > 1 { try remove(disclosure: stored.disclosure, in: tx) }
        let key = edition.disclosure
        let path = try PlaceQueries.path(to: key.village, in: tx)
        let grams = SearchWords.disclosure(key, item: stored.item, path: path, content: edition.content)
        let id = try firstFree(in: "search_disclosure", at: now, tx)
        try tx.run(
            """
            INSERT INTO search_disclosure (id, disclosure, grams) VALUES (\(id), \(stored.disclosure), \(grams))
            """)
        try addWords("search_disclosure_words", from: "search_disclosure", of: stored.disclosure, tx)
        guard let table = edition.content.table, !table.records.isEmpty else { return }
        try indexRows(table, of: edition, stored, at: now, in: tx)
    }

    /// Takes a disclosure out of the index.
    static func remove(disclosure: Disclosure.ID, in tx: Transaction) throws {
        try removeWords("search_row_words", from: "search_row", of: disclosure, tx)
        try removeWords("search_disclosure_words", from: "search_disclosure", of: disclosure, tx)
        try tx.run("DELETE FROM search_row WHERE disclosure = \(disclosure)")
        try tx.run("DELETE FROM search_disclosure WHERE disclosure = \(disclosure)")
    }

    /// Indexes all places anew; called after places were added or renamed.
    static func indexPlaces(in tx: Transaction) throws {
        try tx.run("DELETE FROM search_place")
        var names: [String: String] = [:]
        for row in try tx.rows("SELECT code, name FROM division WHERE level > 0 ORDER BY code") {
            let code = try row.division(0)
            let name = try row.text(1)
            names[code.text] = name
            var grams = Grams.text(name)
            var above = code.parent
            while let place = above {
                if let name = names[place.text] { Grams.append(name, to: &grams) }
                above = place.parent
            }
            try tx.run("INSERT INTO search_place (division, name, grams) VALUES (\(code), \(name), \(grams))")
        }
        switch tx.engine {
        case .sqlite: try tx.run("INSERT INTO search_place_words (search_place_words) VALUES ('rebuild')")
        case .postgres: break
        }
    }

    private static func indexRows(
        _ table: Table, of edition: Edition, _ stored: StoredEdition, at now: Moment, in tx: Transaction
    ) throws {
        let minors = try Set(
            tx.rows("SELECT position FROM record WHERE edition = \(edition.id) AND minor = 1").map {
                try $0.int(0)
            })
        let words = SearchWords(village: edition.disclosure.village, item: stored.item)
        var id = try firstFree(in: "search_row", at: now, tx)
        for (place, record) in table.records.enumerated() {
            guard let grams = words.row(record, isMinor: minors.contains(place + 1)) else { continue }
            try tx.run(
                """
                INSERT INTO search_row (id, disclosure, edition, position, grams)
                VALUES (\(id), \(stored.disclosure), \(edition.id), \(place + 1), \(grams))
                """)
            id += 1
        }
        try addWords("search_row_words", from: "search_row", of: stored.disclosure, tx)
    }

    /// PostgreSQL keeps its index by itself; SQLite's is a table of its own, told of rows once they are written.
    private static func addWords(
        _ words: StaticString, from table: StaticString, of disclosure: Disclosure.ID, _ tx: Transaction
    ) throws {
        switch tx.engine {
        case .postgres: return
        case .sqlite:
            try tx.run(
                """
                INSERT INTO \(raw: words) (rowid, grams)
                SELECT id, grams FROM \(raw: table) WHERE disclosure = \(disclosure) ORDER BY id
                """)
        }
    }

    /// SQLite's index forgets a row only if told again what it held.
    private static func removeWords(
        _ words: StaticString, from table: StaticString, of disclosure: Disclosure.ID, _ tx: Transaction
    ) throws {
        switch tx.engine {
        case .postgres: return
        case .sqlite:
            try tx.run(
                """
                INSERT INTO \(raw: words) (\(raw: words), rowid, grams)
                SELECT 'delete', id, grams FROM \(raw: table) WHERE disclosure = \(disclosure)
                """)
        }
    }

    /// The next key of this second: seconds since 1970, then 31 bits that count within the second.
    private static func firstFree(in table: StaticString, at now: Moment, _ tx: Transaction) throws -> Int64 {
        let first = (now.milliseconds / 1000) << 31
        let last = try tx.first(
            "SELECT MAX(id) FROM \(raw: table) WHERE id >= \(first) AND id < \(first + (1 << 31))")?
            .int64OrNil(0)
        return last.map { $0 + 1 } ?? first
    }
}
