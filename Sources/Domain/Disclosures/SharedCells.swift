/// The columns that two tables have in common, wherever they stand in each.
struct SharedCells {
    private let old: [Record]
    private let new: [Record]
    private let columns: [(name: String, before: Int, after: Int)]

    init(before: Table, after: Table) {
        old = before.records
        new = after.records
        let places = Dictionary(
            before.columns.enumerated().map { ($0.element.name, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        columns = after.columns.enumerated().compactMap { place, column in
            places[column.name].map { (column.name, $0, place) }
        }
    }

    /// The shared cells of a row of the earlier table, as stored text.
    func before(_ row: Int) -> [String] { columns.map { old[row].value($0.before)?.canonical ?? "" } }

    /// The shared cells of a row of the later table, as stored text.
    func after(_ row: Int) -> [String] { columns.map { new[row].value($0.after)?.canonical ?? "" } }

    /// In how many columns two rows agree.
    func agreement(_ before: Int, _ after: Int) -> Int {
        columns.count { same(old[before].value($0.before), new[after].value($0.after)) }
    }

    func differences(_ before: Int, _ after: Int) -> [Difference.Cell] {
        columns.compactMap { column in
            let was = old[before].value(column.before) ?? .empty
            let now = new[after].value(column.after) ?? .empty
            return same(was, now) ? nil : Difference.Cell(column: column.name, before: was, after: now)
        }
    }

    /// Also across a column whose type was changed between the editions.
    private func same(_ left: Value?, _ right: Value?) -> Bool {
        left == right || (left?.canonical ?? "") == (right?.canonical ?? "")
    }
}

/// How a row is recognised where the caller knows nothing better.
public enum RowKey {
    /// For each row: its person's name (or first column), its village group and its voucher number.
    public static func keys(of table: Table) -> [String] {
        let named =
            table.columns.firstIndex { $0.mask == .name } ?? table.columns.firstIndex { $0.mask != .secret }
        let group = table.columns.firstIndex { $0.mask == .group || $0.name == "村民组" }
        let voucher = table.columns.firstIndex { $0.name == "凭证号" }
        let places = [named, group, voucher].compactMap { $0 }
        return table.records.map { record in
            places.map { record.value($0)?.canonical ?? "" }.joined(separator: "\u{1F}")
        }
    }
}
