/// Looks through one edition's table for what a reviewer should see.
public struct Scrutiny: Sendable {
    public let table: Table
    public let disclosure: Disclosure.Key
    /// For each row the person's keyed digest; nil where the row names nobody.
    public let persons: [String?]
    public let thresholds: FindingThresholds

    public init(
        table: Table, disclosure: Disclosure.Key, persons: [String?] = [],
        thresholds: FindingThresholds = FindingThresholds()
    ) {
        self.table = table
        self.disclosure = disclosure
        self.persons = persons
        self.thresholds = thresholds
    }

    /// Every finding, heaviest first, then by row.
    /// - Parameters:
    ///   - last: the table of the last edition or period; nil where there is none.
    ///   - opening: the closing balance of the last period; nil where unknown.
    ///   - listings: for a person's digest where they stand in the county's current disclosures.
    public func findings(since last: Table?, opening: Money?, listings: [String: [Listing]]) -> [Finding] {
        var found: [Finding] = []
        if let imbalance = Balance.check(table, opening: opening) {
            found.append(Finding(.unbalanced(imbalance), rows: imbalance.row.map { [$0] } ?? []))
        }
        found += duplicates + persons(among: listings) + unusualAmounts + missingEvidence
        if let last { found += changes(since: last) }
        return found.enumerated().sorted { left, right in
            (right.element.weight, left.element.rows.first ?? -1, left.offset)
                < (left.element.weight, right.element.rows.first ?? -1, right.offset)
        }.map(\.element)
    }

    /// Totals and the number of rows against the last edition's.
    public func changes(since last: Table) -> [Finding] {
        var found: [Finding] = []
        let counts = (before: last.records.count, after: table.records.count)
        if let percent = changePercent(Int64(counts.before), Int64(counts.after)) {
            found.append(Finding(.countChanged(before: counts.before, after: counts.after, percent: percent)))
        }
        for column in table.columns where column.type == .money && column.mask != .secret {
            guard let before = last.total(column.name), let after = table.total(column.name),
                let percent = changePercent(before.fen, after.fen)
            else { continue }
            let kind = Finding.Kind.sumChanged(
                column: column.name, before: before, after: after, percent: percent)
            found.append(Finding(kind))
        }
        return found
    }

    /// The change in per cent, positive or negative, where it exceeds the threshold; nil from nothing.
    private func changePercent(_ before: Int64, _ after: Int64) -> Int? {
        guard before != 0, before != after else { return nil }
        let percent = (Double(after) - Double(before)) / Double(before.magnitude) * 100
        guard percent.magnitude > Double(thresholds.changePercent) else { return nil }
        return Int(exactly: max(-1_000_000, min(1_000_000, percent)).rounded())
    }
}

extension Table {
    /// The sum of a money column; nil where the table has no such column.
    public func total(_ column: String) -> Money? {
        guard let place = columns.firstIndex(where: { $0.name == column && $0.type == .money }) else {
            return nil
        }
        return records.reduce(.zero) { sum, record in
            if case .money(let money)? = record.value(place) { sum + money } else { sum }
        }
    }
}
