/// A table whose entries people find by words: a number of its own for each entry, by which the newest come last,
/// and in `grams` the words as the caller cut them, apart by spaces. How the words are indexed is the engine's.
public enum SearchTable: Sendable, CaseIterable {
    case places, disclosures, rows, petitions

    /// Its name in statements.
    public var name: StaticString {
        switch self {
        case .places: "search_place"
        case .disclosures: "search_disclosure"
        case .rows: "search_row"
        case .petitions: "search_petition"
        }
    }
}

extension Transaction {
    /// Takes entries that were just written into the index; `condition` says which, as in `disclosure = $1`.
    public func index(_ table: SearchTable, where condition: SQL) throws {
        if let statement = connection.search.adding(table, where: condition) { try run(statement) }
    }

    /// Takes entries out of the index; to be called before they are deleted from their table.
    public func unindex(_ table: SearchTable, where condition: SQL) throws {
        if let statement = connection.search.removing(table, where: condition) { try run(statement) }
    }

    /// Makes a table's index anew from its entries, after all of them were replaced.
    public func reindex(_ table: SearchTable) throws {
        if let statement = connection.search.rebuilding(table) { try run(statement) }
    }

    /// A query for the `id` of every entry that meets the question, to stand behind IN.
    public func matching(_ question: SearchQuestion, in table: SearchTable) -> SQL {
        connection.search.matching(question, in: table)
    }

    /// The `id`s of the newest entries below `before` that meet the question, the newest first.
    public func newest(
        _ table: SearchTable, meeting question: SearchQuestion, before: Int64, limit: Int
    ) throws -> [Int64] {
        try nearest(table, meeting: question, to: .below(before), limit: limit)
    }

    /// The `id`s of the entries next to an edge that meet the question, the nearest first: each entry stands at one
    /// place, so that pages made of them miss none and repeat none.
    public func nearest(
        _ table: SearchTable, meeting question: SearchQuestion, to edge: SearchEdge, limit: Int
    ) throws -> [Int64] {
        try connection.search.nearest(table, meeting: question, to: edge, limit: limit, in: self)
    }

    /// How many entries meet the question; nil where they are more than `most`, for counting all of them takes long.
    public func count(_ table: SearchTable, meeting question: SearchQuestion, most: Int) throws -> Int? {
        let count = try connection.search.count(table, meeting: question, upTo: most + 1, in: self)
        return count > most ? nil : count
    }
}

/// What each engine does in its own way; a statement is nil where the engine keeps its index by itself.
protocol SearchEngine: Sendable {
    func adding(_ table: SearchTable, where condition: SQL) -> SQL?
    func removing(_ table: SearchTable, where condition: SQL) -> SQL?
    func rebuilding(_ table: SearchTable) -> SQL?
    func matching(_ question: SearchQuestion, in table: SearchTable) -> SQL
    func nearest(
        _ table: SearchTable, meeting question: SearchQuestion, to edge: SearchEdge, limit: Int,
        in tx: Transaction
    ) throws -> [Int64]
    /// At most `limit` are counted.
    func count(
        _ table: SearchTable, meeting question: SearchQuestion, upTo limit: Int, in tx: Transaction
    ) throws -> Int
}
