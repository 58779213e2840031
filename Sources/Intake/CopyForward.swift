import Domain

/// The rows with which a new period starts: those of the last one under today's columns, to be corrected by hand.
///
/// Columns are matched by name. Who left (退出、终止) is not copied, a change becomes 不变 without its reason, attachments stay
/// with their edition. A ledger starts empty; a balance of funds starts with the last closing as its opening.
public func copyForward(_ last: Table, to item: Item) -> Table {
    if LedgerColumns(item.columns) != nil { return Table(columns: item.columns, records: []) }
    let places = item.columns.map { column in last.columns.firstIndex { $0.name == column.name } }
    let change = last.columns.firstIndex { $0.name == "变动" }
    let records = last.records.filter { record in change.map { !hasLeft(record.values[$0]) } ?? true }
        .map { record in
            Record(
                values: zip(item.columns, places).map { column, place in
                    carried(place.map { record.values[$0] } ?? .empty, column)
                })
        }
    guard fundsColumns.allSatisfy({ name in item.columns.contains { $0.name == name } }) else {
        return Table(columns: item.columns, records: records)
    }
    return Table(columns: item.columns, records: records.map { openFunds($0, item.columns) })
}

private func hasLeft(_ value: Value) -> Bool { value == .choice("退出") || value == .choice("终止") }

private func carried(_ value: Value, _ column: Column) -> Value {
    if column.type == .file || column.name == "变动原因" { return .empty }
    if column.name == "变动", case .choice(let options) = column.type, options.contains("不变") {
        return .choice("不变")
    }
    return fits(value, column.type) ? value : Value(canonical: value.canonical, type: column.type)
}

private func fits(_ value: Value, _ type: ColumnType) -> Bool {
    switch (value, type) {
    case (.empty, _), (.text, .text), (.number, .number), (.money, .money), (.date, .date), (.phone, .phone):
        true
    case (.choice(let chosen), .choice(let options)): options.contains(chosen)
    case (_, _): false
    }
}

/// 上期结余 of the new period is what was there in cash and in the bank; the movements are still to come.
private func openFunds(_ record: Record, _ columns: [Column]) -> Record {
    func place(_ name: String) -> Int? { columns.firstIndex { $0.name == name } }
    var record = record
    let closing = ["期末现金", "期末存款"].compactMap { name in place(name).flatMap { record.values[$0].scaled } }
    for name in fundsColumns { if let place = place(name) { record.values[place] = .empty } }
    if closing.count == 2, let opening = place("上期结余") {
        record.values[opening] = .money(Money(fen: closing.reduce(0, +) / 100))
    }
    return record
}
