import Domain
import Intake

/// A posted grid, to the letter.
struct GridForm: Sendable {
    let version: Int
    /// From 1.
    let page: Int
    var rows: [[String]]
    let reason: String
    let opening: String
    let pasted: String
    let deed: Deed

    enum Deed: Sendable {
        case save
        case add(Int)
        /// Take what was pasted into the text box.
        case paste
    }

    /// Rows taken at once; more come in as a file.
    static let mostRows = 5_000

    init(_ form: Form, columns: GridColumns) {
        version = Int(form["version"]) ?? 0
        page = min(max(1, Int(form["page"]) ?? 1), 100_000)
        reason = form["reason"]
        opening = form["opening"]
        pasted = form.fields.first { $0.name == "pasted" }?.value ?? ""
        if let more = Int(form["add"]), (1...500).contains(more) {
            deed = .add(more)
        } else {
            deed = form["paste"].isEmpty ? .save : .paste
        }
        rows = []
        for field in form.fields {
            guard field.name.first == "c" else { continue }
            let parts = field.name.dropFirst().split(separator: ".")
            guard parts.count == 2, let column = Int(parts[0]), let row = Int(parts[1]),
                (0..<columns.count).contains(column), (1...Self.mostRows).contains(row)
            else { continue }
            while rows.count < row { rows.append(Array(repeating: "", count: columns.count)) }
            rows[row - 1][column] = field.value.trimmed
        }
    }

    /// Puts pasted rows behind the last one that holds something.
    mutating func takePasted(as item: Item, columns: GridColumns) {
        let found = PastedRows.read(pasted, as: item, columns: columns)
        while let last = rows.last, last.allSatisfy(\.isEmpty) { rows.removeLast() }
        rows += found.prefix(Self.mostRows - rows.count)
    }

    mutating func addRows(_ count: Int, columns: GridColumns) {
        for _ in 0..<count where rows.count < Self.mostRows {
            rows.append(Array(repeating: "", count: columns.count))
        }
    }
}

/// Text copied from a spreadsheet as rows of the grid.
enum PastedRows {
    /// The cells as they were written: what is wrong with them is said later, at the cell.
    static func read(_ text: String, as item: Item, columns: GridColumns) -> [[String]] {
        let lines = pastedCells(text)
        let found = inspect(pasted: text, as: item)
        var positions: [Int: Int] = [:]
        for header in found.headers {
            guard let place = item.columns.firstIndex(where: { $0.name == header.column }),
                let index = columns.places.firstIndex(of: place)
            else { continue }
            positions[index] = header.position
        }
        return found.rows.compactMap { row in
            guard lines.indices.contains(row.number - 1) else { return nil }
            let line = lines[row.number - 1]
            return (0..<columns.count).map { index in
                guard let position = positions[index], position < line.count else { return "" }
                return line[position].split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
            }
        }
    }
}
