import Spreadsheet

/// The village of each row, filled down where a cell is blank: the name stands once above its rows.
struct VillageRun {
    private var names: [String] = []
    private var numbers: [String: Int] = [:]
    private var current: Int?
    /// Where the column's blanks are merged ranges, a blank outside them is a fault; a CSV has lost its merges.
    var inheritsBlanks = true

    /// The number of the village a row belongs to; nil where it cannot be told.
    mutating func take(_ cell: Cell) -> Int? {
        switch cell {
        case .text(let text):
            let name = cleanText(text).filter { $0 != " " }
            guard !name.isEmpty else { return inheritsBlanks ? current : nil }
            if let current, names[current] == name { return current }
            let number = numbers[name] ?? names.count
            if number == names.count { names.append(name) }
            numbers[name] = number
            current = number
            return number
        case .empty: return inheritsBlanks ? current : nil
        case .number, .date, .bool, .formula, .error: return nil
        }
    }

    func name(_ number: Int) -> String? { number >= 0 ? names[number] : nil }
}
