import Database
import Domain

/// Asking the index. Nothing is scored: places by how their name begins, then the newest disclosures, then the
/// newest rows, each up to a limit, so that a word that stands everywhere costs no more than a rare one.
struct SearchQueries {
    let engine: Database.Engine

    /// How many places a term may stand for.
    private static let mostPlaces = 8

    /// Places that meet all terms: the exact name first, then names that begin so, then the wider place.
    func places(_ terms: SearchTerms, limit: Int, in tx: Transaction) throws -> [Division] {
        guard let last = terms.terms.last else { return [] }
        let found = try tx.rows(
            """
            SELECT p.division, p.name FROM search_place p WHERE p.id IN (\(sql: matches(terms, in: .places)))
            ORDER BY CASE WHEN p.name = \(last.text) THEN 0 WHEN strpos(p.name, \(last.text)) = 1 THEN 1
                WHEN strpos(p.name, \(last.text)) > 1 THEN 2 ELSE 3 END, length(p.division), p.division
            LIMIT \(limit)
            """)
        return try found.map { Division(code: try $0.division(0), name: try $0.text(1)) }
    }

    /// The terms with the places that each names by its own name, e.g. 张湾 → 张湾村.
    func resolved(_ terms: SearchTerms, in tx: Transaction) throws -> SearchTerms {
        var terms = terms
        for (place, term) in terms.terms.enumerated() where term.text.count >= 2 {
            let rows = try tx.rows(
                """
                SELECT p.division FROM search_place p
                WHERE p.id IN (\(sql: matches(SearchTerms(term.text), in: .places)))
                    AND strpos(p.name, \(term.text)) = 1 AND length(p.name) <= \(term.text.count + 2)
                ORDER BY length(p.name), p.division LIMIT \(Self.mostPlaces)
                """)
            terms.name(place, places: try rows.map { try $0.division(0) })
        }
        return terms
    }

    /// The newest disclosures that meet all terms, before a key.
    func disclosures(_ terms: SearchTerms, before: Int64?, limit: Int, in tx: Transaction) throws -> [Int64] {
        try newest(.disclosures, terms, before: before ?? .max, limit: limit, in: tx)
    }

    /// The newest rows that meet all terms, before a key.
    func rows(_ terms: SearchTerms, before: Int64?, limit: Int, in tx: Transaction) throws -> [Int64] {
        terms.hasSingle ? [] : try newest(.rows, terms, before: before ?? .max, limit: limit, in: tx)
    }

    private enum Shelf { case places, disclosures, rows }

    private func newest(
        _ shelf: Shelf, _ terms: SearchTerms, before: Int64, limit: Int, in tx: Transaction
    ) throws -> [Int64] {
        guard !terms.isEmpty else { return [] }
        switch engine {
        case .sqlite:
            // FTS5 reads its list backwards and stops at the limit.
            return try tx.rows(
                matches(terms, in: shelf) + "AND rowid < \(before) ORDER BY rowid DESC LIMIT \(limit)"
            ).map { try $0.int64(0) }
        case .postgres:
            return try newestFromPostgres(shelf, terms, before: before, limit: limit, in: tx)
        }
    }

    /// GIN knows no order. A frequent word stands among the newest entries, which are looked through first; one
    /// that does not is rare enough to be fetched whole, up to a bound.
    private func newestFromPostgres(
        _ shelf: Shelf, _ terms: SearchTerms, before: Int64, limit: Int, in tx: Transaction
    ) throws -> [Int64] {
        let query: SQL = "to_tsquery('simple', \(terms.tsquery))"
        let recent = try tx.rows(
            """
            SELECT s.id FROM (
                SELECT id, words FROM \(raw: table(shelf)) WHERE id < \(before) ORDER BY id DESC LIMIT 1500) s
            WHERE s.words @@ \(sql: query) ORDER BY s.id DESC LIMIT \(limit)
            """)
        if recent.count == limit { return try recent.map { try $0.int64(0) } }
        return try tx.rows(
            """
            SELECT s.id FROM (
                SELECT id FROM \(raw: table(shelf)) WHERE words @@ \(sql: query) AND id < \(before)
                OFFSET 0 LIMIT 20000) s
            ORDER BY s.id DESC LIMIT \(limit)
            """
        ).map { try $0.int64(0) }
    }

    /// Keys of the entries that meet all terms; ends in its condition.
    private func matches(_ terms: SearchTerms, in shelf: Shelf) -> SQL {
        switch (engine, shelf) {
        case (.sqlite, .places):
            "SELECT rowid FROM search_place_words WHERE search_place_words MATCH \(terms.fts5) "
        case (.sqlite, .disclosures):
            "SELECT rowid FROM search_disclosure_words WHERE search_disclosure_words MATCH \(terms.fts5) "
        case (.sqlite, .rows):
            "SELECT rowid FROM search_row_words WHERE search_row_words MATCH \(terms.fts5) "
        case (.postgres, _):
            "SELECT id FROM \(raw: table(shelf)) WHERE words @@ to_tsquery('simple', \(terms.tsquery)) "
        }
    }

    private func table(_ shelf: Shelf) -> StaticString {
        switch shelf {
        case .places: "search_place"
        case .disclosures: "search_disclosure"
        case .rows: "search_row"
        }
    }
}
