import Domain
import Intake

/// Rows as typed, laid against the rows that are stored.
struct GridEdit: Sendable {
    let item: Item
    /// The whole table with its secret columns.
    let stored: [Record]
    /// The rows of the page that was typed into.
    let range: Range<Int>
    /// What was typed, one text for each grid column.
    let typed: [[String]]

    /// Where a typed cell is wrong.
    enum Fault: Sendable {
        case reason(Reason)
        /// The row names somebody else now, so the hidden value cannot be kept.
        case secretUnclear
        /// It reads like a total or a note, not like a record.
        case notARecord
    }

    struct Outcome: Sendable {
        /// By row and grid column as typed, both from 0.
        var faults: [Int: [Int: Fault]] = [:]
        /// The whole table as it would be stored; only good without faults.
        var records: [Record] = []
        /// Problems in rows of other pages.
        var elsewhere: [Intake.Problem] = []
    }

    /// Checks as a file is checked: the typed rows among all the others, so that sums and duplicates are seen.
    func outcome() -> Outcome {
        let columns = GridColumns(item.columns)
        let secret = columns.isSecret
        var outcome = Outcome()
        var kept: [(typed: Int, base: Base)] = []
        var grid = stored[..<range.lowerBound].map(columns.full)
        let bases = Bases(columns: item.columns, stored: stored, range: range, grid: columns)
        for (place, row) in typed.enumerated() where !Self.isBlank(row, secret) {
            let base = bases.base(of: row, at: place)
            var cells = row
            for index in cells.indices where cells[index] == GridColumns.hidden && secret[index] {
                guard let record = base.sure else {
                    outcome.faults[place, default: [:]][index] = .secretUnclear
                    cells[index] = ""
                    continue
                }
                cells[index] = (stored[record].value(columns.places[index]) ?? .empty).canonical
            }
            grid.append(cells)
            kept.append((place, base))
        }
        let first = range.lowerBound
        grid += stored[range.upperBound...].map(columns.full)
        check(grid, columns, first: first, kept: kept, &outcome)
        return outcome
    }

    private func check(
        _ grid: [[String]], _ columns: GridColumns, first: Int, kept: [(typed: Int, base: Base)],
        _ outcome: inout Outcome
    ) {
        let full = grid.map { row in spread(row, columns) }
        let inspection = inspect(grid: full, as: item, settings: IntakeDesk.settings())
        let own = first..<(first + kept.count)
        for problem in inspection.problems {
            // What is wrong with the table as a whole is said at its first row; an empty table may be kept as a draft.
            let row = problem.row == 0 ? first : problem.row - 1
            guard problem.row > 0 || !kept.isEmpty else { continue }
            guard own.contains(row) else {
                outcome.elsewhere.append(problem)
                continue
            }
            let place = item.columns.firstIndex { $0.name == problem.column } ?? 0
            let index = columns.places.firstIndex(of: place) ?? 0
            if outcome.faults[kept[row - first].typed]?[index] == nil {
                outcome.faults[kept[row - first].typed, default: [:]][index] = .reason(problem.reason)
            }
        }
        for skipped in inspection.skippedRows where skipped.kind != .blank && own.contains(skipped.row - 1) {
            outcome.faults[kept[skipped.row - 1 - first].typed, default: [:]][0] = .notARecord
        }
        guard outcome.faults.isEmpty else { return }
        let read = Dictionary(
            inspection.rows.map { ($0.number, $0.record) }, uniquingKeysWith: { one, _ in one })
        let written = kept.enumerated().compactMap { offset, row in
            read[first + offset + 1].map { withFiles($0, of: row.base) }
        }
        outcome.records = Array(stored[..<range.lowerBound]) + written + Array(stored[range.upperBound...])
    }

    /// The grid's cells under all of the item's columns, those of files left empty.
    private func spread(_ row: [String], _ columns: GridColumns) -> [String] {
        var cells = Array(repeating: "", count: item.columns.count)
        for (index, place) in columns.places.enumerated() where index < row.count {
            cells[place] = row[index]
        }
        return cells
    }

    /// Files stay with their row; they are added and removed on a page of their own.
    private func withFiles(_ record: Record, of base: Base) -> Record {
        guard let source = base.sure ?? base.likely else { return record }
        var record = record
        for (place, column) in item.columns.enumerated() where column.type == .file {
            record.values[place] = stored[source].value(place) ?? .empty
        }
        return record
    }

    /// A row of which nothing is left but hidden values is deleted.
    private static func isBlank(_ row: [String], _ secret: [Bool]) -> Bool {
        zip(row, secret).allSatisfy { cell, isSecret in
            cell.isEmpty || (isSecret && cell == GridColumns.hidden)
        }
    }
}

/// Which stored row a typed row continues.
struct Base: Sendable {
    /// The row about the same person or thing: its hidden values may be kept.
    var sure: Int?
    /// The row that stood in the same place: good enough for its files.
    var likely: Int?
}

/// Finds bases: a hidden ID number must never pass to another person because rows were pasted over.
struct Bases {
    private let keys: [String]
    private let places: [String: [Int]]
    private let range: Range<Int>
    private let columns: [Domain.Column]
    private let grid: GridColumns

    init(columns: [Domain.Column], stored: [Record], range: Range<Int>, grid: GridColumns) {
        self.columns = columns
        self.range = range
        self.grid = grid
        keys = RowKey.keys(of: Table(columns: columns, records: stored))
        places = Dictionary(grouping: keys.indices, by: { [keys] in keys[$0] })
    }

    func base(of row: [String], at place: Int) -> Base {
        var values = Array(repeating: Value.empty, count: columns.count)
        for (index, column) in grid.places.enumerated() where index < row.count && !row[index].isEmpty {
            values[column] = .text(row[index])
        }
        let key = RowKey.keys(of: Table(columns: columns, records: [Record(values: values)])).first ?? ""
        let position = range.lowerBound + place
        let stands = range.contains(position)
        if stands, keys[position] == key { return Base(sure: position, likely: position) }
        let same = places[key] ?? []
        if same.count == 1 { return Base(sure: same[0], likely: same[0]) }
        return Base(sure: nil, likely: stands ? position : nil)
    }
}

extension Table {
    /// The same rows with the files of the earlier table's rows that they continue.
    func keepingFiles(of before: Table) -> Table {
        let files = columns.indices.filter { columns[$0].type == .file }
        guard !files.isEmpty, columns == before.columns else { return self }
        let grid = GridColumns(columns)
        let bases = Bases(
            columns: columns, stored: before.records, range: before.records.indices, grid: grid)
        var table = self
        for row in table.records.indices {
            let typed = grid.places.map { (table.records[row].value($0) ?? .empty).canonical }
            let base = bases.base(of: typed, at: row)
            guard let source = base.sure ?? base.likely else { continue }
            for place in files { table.records[row].values[place] = before.records[source].values[place] }
        }
        return table
    }
}
