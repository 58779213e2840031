/// Search on PostgreSQL: a generated `tsvector` column with GIN, which the server keeps by itself.
struct PostgresSearch: SearchEngine {
    func adding(_ table: SearchTable, where condition: SQL) -> SQL? { nil }
    func removing(_ table: SearchTable, where condition: SQL) -> SQL? { nil }
    func rebuilding(_ table: SearchTable) -> SQL? { nil }

    func matching(_ question: SearchQuestion, in table: SearchTable) -> SQL {
        let name = table.name
        return "SELECT id FROM \(raw: name) WHERE words @@ to_tsquery('simple', \(question.tsquery)) "
    }

    /// GIN knows no order. A frequent word stands among the newest entries, which are looked through first; one
    /// that does not is rare enough to be fetched whole, up to a bound.
    func newest(
        _ table: SearchTable, meeting question: SearchQuestion, before: Int64, limit: Int, in tx: Transaction
    ) throws -> [Int64] {
        let name = table.name
        let query: SQL = "to_tsquery('simple', \(question.tsquery))"
        let recent = try tx.rows(
            """
            SELECT s.id FROM (
                SELECT id, words FROM \(raw: name) WHERE id < \(before) ORDER BY id DESC LIMIT 1500) s
            WHERE s.words @@ \(sql: query) ORDER BY s.id DESC LIMIT \(limit)
            """)
        if recent.count == limit { return try recent.map { try $0.int64(0) } }
        return try tx.rows(
            """
            SELECT s.id FROM (
                SELECT id FROM \(raw: name) WHERE words @@ \(sql: query) AND id < \(before)
                OFFSET 0 LIMIT 20000) s
            ORDER BY s.id DESC LIMIT \(limit)
            """
        ).map { try $0.int64(0) }
    }
}

extension SearchQuestion {
    /// The question in PostgreSQL's tsquery language.
    var tsquery: String {
        terms.map { "(" + $0.map(\.tsquery).joined(separator: " | ") + ")" }.joined(separator: " & ")
    }
}

extension SearchQuestion.Phrase {
    fileprivate var tsquery: String {
        let quoted = words.map { word in
            "'" + word.replacing("\\", with: "\\\\").replacing("'", with: "''") + "'"
        }
        return "(" + quoted.joined(separator: " <-> ") + (isBegun ? ":*" : "") + ")"
    }
}
