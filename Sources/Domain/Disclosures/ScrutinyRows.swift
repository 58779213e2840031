/// The findings about single rows.
extension Scrutiny {
    /// The aids that exclude each other: who is supported as 特困 is not given 低保 as well
    /// (国发〔2016〕14号: 纳入特困人员救助供养范围的,不再适用低保). By catalogue number.
    public static let excluded: [Set<Item.Number>] = [[1, 2]]

    /// The same person twice, or, where nobody is named, the same row twice.
    public var duplicates: [Finding] {
        let rows = Dictionary(grouping: table.records.indices) { row in
            person(row).map { "p" + $0 } ?? "r" + whole(row)
        }
        return rows.values.filter { $0.count > 1 }.map { Finding(.duplicateInTable, rows: $0.sorted()) }
            .sorted { ($0.rows.first ?? 0) < ($1.rows.first ?? 0) }
    }

    /// People who stand on the same item elsewhere, or on an item that excludes this one anywhere.
    public func persons(among listings: [String: [Listing]]) -> [Finding] {
        table.records.indices.flatMap { row -> [Finding] in
            guard let person = person(row), let places = listings[person] else { return [] }
            let elsewhere = places.filter {
                $0.item == disclosure.item && $0.village != disclosure.village
            }
            let excluding = places.filter { place in
                place.item != disclosure.item
                    && Self.excluded.contains { $0.contains(place.item) && $0.contains(disclosure.item) }
            }
            return (elsewhere.isEmpty ? [] : [Finding(.listedElsewhere(elsewhere), rows: [row])])
                + excluding.prefix(1).map { Finding(.excludedCombination($0), rows: [row]) }
        }
    }

    /// Amounts that are many times their column's median.
    public var unusualAmounts: [Finding] {
        table.columns.enumerated().flatMap { place, column -> [Finding] in
            guard column.type == .money, column.mask != .secret else { return [] }
            let amounts = table.records.enumerated().compactMap { row, record -> (row: Int, money: Money)? in
                guard case .money(let money)? = record.value(place), money > .zero else { return nil }
                return (row, money)
            }
            guard amounts.count >= thresholds.fewestAmounts else { return [] }
            let usual = amounts.map(\.money).sorted()[(amounts.count - 1) / 2]
            return amounts.compactMap { row, money in
                let times = Int(money.fen / usual.fen)
                guard times >= thresholds.unusualTimes else { return nil }
                let kind = Finding.Kind.unusualAmount(
                    column: column.name, amount: money, usual: usual, times: times)
                return Finding(kind, rows: [row])
            }
        }
    }

    /// For each file column the rows without one.
    public var missingEvidence: [Finding] {
        table.columns.enumerated().compactMap { place, column in
            guard column.type == .file else { return nil }
            let rows = table.records.indices.filter { table.records[$0].value(place)?.isEmpty ?? true }
            return rows.isEmpty ? nil : Finding(.missingEvidence(column: column.name), rows: Array(rows))
        }
    }

    private func person(_ row: Int) -> String? { persons.indices.contains(row) ? persons[row] : nil }

    private func whole(_ row: Int) -> String {
        table.records[row].values.map(\.canonical).joined(separator: "\u{1F}")
    }
}
