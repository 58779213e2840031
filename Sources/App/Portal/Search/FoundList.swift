import Database

/// One list of what a search found.
struct FoundList<Entry: Sendable>: Sendable {
    var entries: [Entry] = []
    /// How many there are in all; nil where they are more than are counted, or were not counted.
    var count: Int? = 0
    /// Behind which key it goes on; nil at its end.
    var next: Int64?
    /// Before which key it goes back; nil at its beginning.
    var previous: Int64?

    var isEmpty: Bool { entries.isEmpty }
}

/// One page of keys, the newest first.
struct FoundKeys: Sendable {
    let keys: [Int64]
    let count: Int?
    let next: Int64?
    let previous: Int64?

    /// - Parameter counts: whether to say how many there are in all.
    init(
        _ table: SearchTable, _ terms: SearchTerms, from edge: SearchEdge, limit: Int, counts: Bool,
        in tx: Transaction
    ) throws {
        let found = try tx.nearest(table, meeting: terms.question, to: edge, limit: limit + 1)
        let isCut = found.count > limit
        switch edge {
        case .below:
            keys = Array(found.prefix(limit))
            next = isCut ? keys.last : nil
            previous = edge == .beginning ? nil : keys.first
        case .above:
            keys = found.prefix(limit).reversed()
            next = keys.last
            previous = isCut ? keys.first : nil
        }
        let isWhole = edge == .beginning && !isCut
        count =
            try isWhole
            ? keys.count
            : counts ? tx.count(table, meeting: terms.question, most: SearchQueries.mostCounted) : nil
    }

    /// The list with the entries of these keys.
    func list<Entry: Sendable>(_ entries: [Entry]) -> FoundList<Entry> {
        FoundList(entries: entries, count: count, next: next, previous: previous)
    }
}
