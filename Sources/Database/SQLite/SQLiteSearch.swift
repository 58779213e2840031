/// Search on SQLite: an FTS5 table beside each search table, which must be told of every change.
struct SQLiteSearch: SearchEngine {
    func adding(_ table: SearchTable, where condition: SQL) -> SQL? {
        let (words, name) = (table.words, table.name)
        return """
            INSERT INTO \(raw: words) (rowid, grams)
            SELECT id, grams FROM \(raw: name) WHERE \(sql: condition) ORDER BY id
            """
    }

    /// FTS5 forgets an entry only if told again what it held.
    func removing(_ table: SearchTable, where condition: SQL) -> SQL? {
        let (words, name) = (table.words, table.name)
        return """
            INSERT INTO \(raw: words) (\(raw: words), rowid, grams)
            SELECT 'delete', id, grams FROM \(raw: name) WHERE \(sql: condition)
            """
    }

    func rebuilding(_ table: SearchTable) -> SQL? {
        let words = table.words
        return "INSERT INTO \(raw: words) (\(raw: words)) VALUES ('rebuild')"
    }

    /// Ends in its condition, to which more can be added.
    func matching(_ question: SearchQuestion, in table: SearchTable) -> SQL {
        let words = table.words
        return "SELECT rowid FROM \(raw: words) WHERE \(raw: words) MATCH \(question.fts5) "
    }

    /// FTS5 reads its list in either direction and stops at the limit.
    func nearest(
        _ table: SearchTable, meeting question: SearchQuestion, to edge: SearchEdge, limit: Int,
        in tx: Transaction
    ) throws -> [Int64] {
        let order = edge.order
        return try tx.rows(
            """
            \(sql: matching(question, in: table))AND \(sql: edge.condition("rowid"))
            ORDER BY rowid \(raw: order) LIMIT \(limit)
            """
        ).map { try $0.int64(0) }
    }

    func count(
        _ table: SearchTable, meeting question: SearchQuestion, upTo limit: Int, in tx: Transaction
    ) throws -> Int {
        let entries = matching(question, in: table)
        return try tx.first("SELECT COUNT(*) FROM (\(sql: entries)LIMIT \(limit)) counted")?.int(0) ?? 0
    }
}

extension SearchTable {
    /// The FTS5 table over it.
    var words: StaticString {
        switch self {
        case .places: "search_place_words"
        case .disclosures: "search_disclosure_words"
        case .rows: "search_row_words"
        case .petitions: "search_petition_words"
        }
    }
}

extension SearchQuestion {
    /// The question in FTS5's language.
    var fts5: String {
        terms.map { "(" + $0.map(\.fts5).joined(separator: " OR ") + ")" }.joined(separator: " AND ")
    }
}

extension SearchQuestion.Phrase {
    fileprivate var fts5: String {
        let text = words.joined(separator: " ").replacing("\"", with: "\"\"")
        return "\"\(text)\"" + (isBegun ? " *" : "")
    }
}
