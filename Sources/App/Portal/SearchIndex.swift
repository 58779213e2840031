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
        let id = try firstFree(in: .disclosures, at: now, tx)
        try tx.run(
            """
            INSERT INTO search_disclosure (id, disclosure, grams) VALUES (\(id), \(stored.disclosure), \(grams))
            """)
        try tx.index(.disclosures, where: "disclosure = \(stored.disclosure)")
        guard let table = edition.content.table, !table.records.isEmpty else { return }
        try indexRows(table, of: edition, stored, at: now, in: tx)
    }

    /// Takes a disclosure out of the index.
    static func remove(disclosure: Disclosure.ID, in tx: Transaction) throws {
        try tx.unindex(.rows, where: "disclosure = \(disclosure)")
        try tx.unindex(.disclosures, where: "disclosure = \(disclosure)")
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
        try tx.reindex(.places)
    }

    private static func indexRows(
        _ table: Table, of edition: Edition, _ stored: StoredEdition, at now: Moment, in tx: Transaction
    ) throws {
        let minors = try Set(
            tx.rows("SELECT position FROM record WHERE edition = \(edition.id) AND minor = 1").map {
                try $0.int(0)
            })
        let words = SearchWords(village: edition.disclosure.village, item: stored.item)
        var id = try firstFree(in: .rows, at: now, tx)
        for (place, record) in table.records.enumerated() {
            guard let grams = words.row(record, isMinor: minors.contains(place + 1)) else { continue }
            try tx.run(
                """
                INSERT INTO search_row (id, disclosure, edition, position, grams)
                VALUES (\(id), \(stored.disclosure), \(edition.id), \(place + 1), \(grams))
                """)
            id += 1
        }
        try tx.index(.rows, where: "disclosure = \(stored.disclosure)")
    }

    /// The next key of this second: seconds since 1970, then 31 bits that count within the second.
    private static func firstFree(in table: SearchTable, at now: Moment, _ tx: Transaction) throws -> Int64 {
        let name = table.name
        let first = (now.milliseconds / 1000) << 31
        let last = try tx.first(
            "SELECT MAX(id) FROM \(raw: name) WHERE id >= \(first) AND id < \(first + (1 << 31))")?
            .int64OrNil(0)
        return last.map { $0 + 1 } ?? first
    }
}
