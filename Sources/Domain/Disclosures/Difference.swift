/// What changed from one table to the next, row by row. Compares the values it is given: masked ones for
/// the public
/// page, so that nothing hidden shows through a change, or raw ones for reviewers.
public struct Difference: Hashable, Sendable {
    /// Rows only in the later table, as indices into it.
    public private(set) var added: [Int] = []
    /// Rows only in the earlier table, as indices into it.
    public private(set) var removed: [Int] = []
    /// Rows in both with different cells, in the order of the later table.
    public private(set) var changed: [Change] = []
    /// How many rows stand in both alike.
    public private(set) var unchanged = 0
    /// Columns only in the later table; their cells count as no change.
    public let addedColumns: [String]
    /// Columns only in the earlier table.
    public let removedColumns: [String]

    /// A row that stands in both tables with different cells.
    public struct Change: Hashable, Sendable {
        /// Index into the earlier table.
        public let before: Int
        /// Index into the later table.
        public let after: Int
        public let cells: [Cell]

        public init(before: Int, after: Int, cells: [Cell]) {
            self.before = before
            self.after = after
            self.cells = cells
        }
    }

    /// One cell that changed.
    public struct Cell: Hashable, Sendable {
        public let column: String
        public let before: Value
        public let after: Value

        public init(column: String, before: Value, after: Value) {
            self.column = column
            self.before = before
            self.after = after
        }
    }

    /// Whether the tables say the same.
    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && addedColumns.isEmpty && removedColumns.isEmpty
    }

    /// Matches rows by `keys` (for each row of each table, e.g. a person's keyed digest), or by
    /// `RowKey` where none are
    /// given. Order does not matter; rows of one key are paired by how much they agree. O(n log n).
    public init(from before: Table, to after: Table, keys: (before: [String], after: [String])? = nil) {
        let names = (before: Set(before.columns.map(\.name)), after: Set(after.columns.map(\.name)))
        addedColumns = after.columns.map(\.name).filter { !names.before.contains($0) }
        removedColumns = before.columns.map(\.name).filter { !names.after.contains($0) }
        let cells = SharedCells(before: before, after: after)
        let oldKeys = keys?.before ?? RowKey.keys(of: before)
        let newKeys = keys?.after ?? RowKey.keys(of: after)
        let old = Dictionary(grouping: before.records.indices) {
            oldKeys.indices.contains($0) ? oldKeys[$0] : ""
        }
        let new = Dictionary(grouping: after.records.indices) {
            newKeys.indices.contains($0) ? newKeys[$0] : ""
        }
        for (key, rows) in old { pair(rows, new[key] ?? [], cells) }
        for (key, rows) in new where old[key] == nil { added += rows }
        added.sort()
        removed.sort()
        changed.sort { $0.after < $1.after }
    }

    /// Pairs the rows of one key: equal ones first, then those that agree most, then what is left in order.
    private mutating func pair(_ old: [Int], _ new: [Int], _ cells: SharedCells) {
        var waiting = old
        var open = new
        if old.count > 1 || new.count > 1 { takeEqual(&waiting, &open, cells) }
        for row in waiting {
            let near = open.prefix(Self.compared)
            guard
                let best = near.indices.max(by: {
                    cells.agreement(row, near[$0]) < cells.agreement(row, near[$1])
                })
            else {
                removed.append(row)
                continue
            }
            note(row, open.remove(at: best), cells)
        }
        added += open
    }

    /// With how many rows of the same key a row is compared before the order decides; bounds the time.
    private static let compared = 16

    private mutating func takeEqual(_ old: inout [Int], _ new: inout [Int], _ cells: SharedCells) {
        var places: [[String]: [Int]] = [:]
        for row in new.reversed() { places[cells.after(row), default: []].append(row) }
        var taken: Set<Int> = []
        old.removeAll { row in
            guard let match = places[cells.before(row)]?.popLast() else { return false }
            taken.insert(match)
            unchanged += 1
            return true
        }
        new.removeAll { taken.contains($0) }
    }

    private mutating func note(_ before: Int, _ after: Int, _ cells: SharedCells) {
        let differences = cells.differences(before, after)
        if differences.isEmpty {
            unchanged += 1
        } else {
            changed.append(Change(before: before, after: after, cells: differences))
        }
    }
}
