import Database
import Domain

/// Asking the index. Nothing is scored: places by how their name begins, then the newest disclosures, then the
/// newest rows, each up to a limit and by keys that stand once, so that pages miss none and repeat none.
enum SearchQueries {
    /// How many places a term may stand for.
    private static let mostPlaces = 8

    /// Places that meet all terms: the exact name first, then names that begin so, then the wider place.
    static func places(
        _ terms: SearchTerms, from: Int = 0, limit: Int, in tx: Transaction
    ) throws -> [Division] {
        guard let last = terms.terms.last else { return [] }
        let found = try tx.rows(
            """
            SELECT p.division, p.name FROM search_place p
            WHERE p.id IN (\(sql: tx.matching(terms.question, in: .places)))
            ORDER BY CASE WHEN p.name = \(last.text) THEN 0 WHEN strpos(p.name, \(last.text)) = 1 THEN 1
                WHEN strpos(p.name, \(last.text)) > 1 THEN 2 ELSE 3 END, length(p.division), p.division
            LIMIT \(limit) OFFSET \(from)
            """)
        return try found.map { Division(code: try $0.division(0), name: try $0.text(1)) }
    }

    /// The terms with the places that each names by its own name, e.g. 张湾 → 张湾村.
    static func resolved(_ terms: SearchTerms, in tx: Transaction) throws -> SearchTerms {
        var terms = terms
        for (place, term) in terms.terms.enumerated() where term.text.count >= 2 {
            let rows = try tx.rows(
                """
                SELECT p.division FROM search_place p
                WHERE p.id IN (\(sql: tx.matching(SearchTerms(term.text).question, in: .places)))
                    AND strpos(p.name, \(term.text)) = 1 AND length(p.name) <= \(term.text.count + 2)
                ORDER BY length(p.name), p.division LIMIT \(Self.mostPlaces)
                """)
            terms.name(place, places: try rows.map { try $0.division(0) })
        }
        return terms
    }
}
