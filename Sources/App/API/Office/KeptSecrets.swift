import Domain

/// Rows as they were sent, with the secret cells that they leave out. Rows are given without their secret columns:
/// one that comes back keeps them where it stays the same row, and a hidden number never passes to another person.
struct KeptSecrets {
    /// The rows with what they keep.
    private(set) var rows: [ContentInput.Cells]
    /// Cells that are left out, or hold the page's sign for "as it was", though it is unclear whose they were.
    private(set) var unclear: [(row: Int, column: String)] = []

    /// - Parameter stored: the table that the rows replace, with its secret columns.
    init(_ sent: [ContentInput.Cells], over stored: Table) {
        rows = sent
        let secret = stored.columns.indices.filter {
            stored.columns[$0].mask == .secret && stored.columns[$0].type != .file
        }
        guard !secret.isEmpty else { return }
        let continued = ContinuedRows(sent, of: stored)
        for row in sent.indices {
            for place in secret {
                keep(place, of: row, from: continued.sources[row], in: stored)
            }
        }
    }

    private mutating func keep(
        _ place: Int, of row: Int, from source: ContinuedRows.Source?, in stored: Table
    ) {
        let column = stored.columns[place].name
        let given = rows[row][column]?.trimmed
        guard given == nil || given == GridColumns.hidden else { return }
        func value(_ source: Int) -> String { (stored.records[source].value(place) ?? .empty).canonical }
        switch source {
        case .row(let source)?:
            rows[row][column] = value(source)
        case .oneOf(let sources)?:
            rows[row][column] = ""
            let holdsAny = sources.contains { !value($0).isEmpty }
            if given != nil || holdsAny { unclear.append((row: row, column: column)) }
        case nil:
            rows[row][column] = ""
            if given != nil { unclear.append((row: row, column: column)) }
        }
    }
}

/// Which stored row each sent row continues: the one of the same name and group, each at most once.
struct ContinuedRows {
    enum Source {
        case row(Int)
        /// Namesakes of which some came or went, or the row in whose place another name stands now.
        case oneOf([Int])
    }

    private(set) var sources: [Int: Source] = [:]
    /// The cells that are not secret, as they were sent and as they are stored.
    private let sent: [[String]]
    private let stored: [[String]]

    init(_ rows: [ContentInput.Cells], of table: Table) {
        let columns = table.columns
        let shown = columns.indices.filter { columns[$0].mask != .secret && columns[$0].type != .file }
        let typed = rows.map { row in
            var values = Array(repeating: Value.empty, count: columns.count)
            for place in shown {
                let text = (row[columns[place].name] ?? "").trimmed
                if !text.isEmpty { values[place] = .text(text) }
            }
            return Record(values: values)
        }
        func cells(_ record: Record) -> [String] { shown.map { (record.value($0) ?? .empty).canonical } }
        sent = typed.map(cells)
        stored = table.records.map(cells)
        let names = RowKey.keys(of: Table(columns: columns, records: typed))
        let before = RowKey.keys(of: table)
        let places = Dictionary(grouping: before.indices, by: { before[$0] })
        for (name, rows) in Dictionary(grouping: names.indices, by: { names[$0] }) {
            if let old = places[name] { pair(rows, with: old) }
        }
        findReplaced()
    }

    /// Rows of one name: those that did not change first, then the others in their order, if as many are left.
    private mutating func pair(_ rows: [Int], with old: [Int]) {
        var taken: Set<Int> = []
        let (sent, stored) = (sent, stored)
        let alike = Dictionary(grouping: old, by: { stored[$0] })
        for (cells, same) in Dictionary(grouping: rows, by: { sent[$0] }) {
            guard let others = alike[cells], others.count == same.count else { continue }
            for (row, source) in zip(same, others) { sources[row] = .row(source) }
            taken.formUnion(others)
        }
        let open = rows.filter { sources[$0] == nil }
        let free = old.filter { !taken.contains($0) }
        if open.count == free.count {
            for (row, source) in zip(open, free) { sources[row] = .row(source) }
        } else if !free.isEmpty {
            for row in open { sources[row] = .oneOf(free) }
        }
    }

    /// A row under a new name in the place of one that is gone may be the same with its name corrected, or another.
    private mutating func findReplaced() {
        var taken: Set<Int> = []
        for source in sources.values {
            switch source {
            case .row(let row): taken.insert(row)
            case .oneOf(let rows): taken.formUnion(rows)
            }
        }
        for row in sent.indices where sources[row] == nil && stored.indices.contains(row) {
            let isBlank = sent[row].allSatisfy(\.isEmpty)
            if !isBlank, !taken.contains(row) { sources[row] = .oneOf([row]) }
        }
    }
}
