/// Search on PostgreSQL: a generated `tsvector` column with GIN, which the server keeps by itself.
struct PostgresSearch: SearchEngine {
    /// How many entries next to the edge are looked through before the index is asked.
    var window = 1_500
    /// So many are fetched from the index and sorted.
    var mostFetched = 20_000
    /// How many of the newest are looked through for a count.
    var countedWindow = 5_000

    func adding(_ table: SearchTable, where condition: SQL) -> SQL? { nil }
    func removing(_ table: SearchTable, where condition: SQL) -> SQL? { nil }
    func rebuilding(_ table: SearchTable) -> SQL? { nil }

    func matching(_ question: SearchQuestion, in table: SearchTable) -> SQL {
        let name = table.name
        return "SELECT id FROM \(raw: name) WHERE words @@ to_tsquery('simple', \(question.tsquery)) "
    }

    /// GIN knows no order. A frequent word stands among the entries next to the edge, which are looked through first;
    /// one that does not is rare enough to be fetched whole, or was frequent at another time only: then the entries
    /// are walked through until enough are found, for a page made of a part of them would leave some out.
    func nearest(
        _ table: SearchTable, meeting question: SearchQuestion, to edge: SearchEdge, limit: Int,
        in tx: Transaction
    ) throws -> [Int64] {
        let near = try walk(table, question, edge, within: window, limit: limit, in: tx)
        if near.count == limit { return near }
        return try fetch(table, question, edge, limit: limit, in: tx)
            ?? walk(table, question, edge, within: nil, limit: limit, in: tx)
    }

    /// Entries in their order, looked at one by one; the question is read once, not for each of them.
    private func walk(
        _ table: SearchTable, _ question: SearchQuestion, _ edge: SearchEdge, within window: Int?, limit: Int,
        in tx: Transaction
    ) throws -> [Int64] {
        let (name, order) = (table.name, edge.order)
        let stretch: SQL = if let window { "LIMIT \(window)" } else { "OFFSET 0" }
        return try tx.rows(
            """
            SELECT s.id FROM (
                SELECT id, words FROM \(raw: name) WHERE \(sql: edge.condition("id"))
                ORDER BY id \(raw: order) \(sql: stretch)) s
            WHERE s.words @@ (SELECT to_tsquery('simple', \(question.tsquery)))
            ORDER BY s.id \(raw: order) LIMIT \(limit)
            """
        ).map { try $0.int64(0) }
    }

    /// All that the index gives, sorted; nil where that is too much.
    private func fetch(
        _ table: SearchTable, _ question: SearchQuestion, _ edge: SearchEdge, limit: Int, in tx: Transaction
    ) throws -> [Int64]? {
        let (name, order) = (table.name, edge.order)
        let found = try tx.rows(
            """
            SELECT s.id, COUNT(*) OVER () FROM (
                SELECT id FROM \(raw: name)
                WHERE words @@ to_tsquery('simple', \(question.tsquery)) AND \(sql: edge.condition("id"))
                OFFSET 0 LIMIT \(mostFetched + 1)) s
            ORDER BY s.id \(raw: order) LIMIT \(limit)
            """)
        guard let first = found.first else { return [] }
        return try first.int(1) > mostFetched ? nil : found.map { try $0.int64(0) }
    }

    /// A frequent word reaches the limit among the newest entries; the index need not be asked for all of its entries.
    func count(
        _ table: SearchTable, meeting question: SearchQuestion, upTo limit: Int, in tx: Transaction
    ) throws -> Int {
        let name = table.name
        let recent = try tx.first(
            """
            SELECT COUNT(*) FROM (
                SELECT 1 FROM (SELECT words FROM \(raw: name) ORDER BY id DESC LIMIT \(countedWindow)) s
                WHERE s.words @@ (SELECT to_tsquery('simple', \(question.tsquery))) LIMIT \(limit)) counted
            """)
        if let count = try recent?.int(0), count == limit { return count }
        return try tx.first(
            """
            SELECT COUNT(*) FROM (
                SELECT 1 FROM \(raw: name) WHERE words @@ to_tsquery('simple', \(question.tsquery))
                LIMIT \(limit)) counted
            """)?.int(0) ?? 0
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
