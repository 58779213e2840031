import Domain

/// Finds a person who stands twice in the roster of one village: by identity number, or by name and village group
/// where a row has none. Rosters of events (发放, 救助) may name a person again and again; they are not checked.
struct Persons {
    private struct Key: Hashable {
        let village: Int
        let identity: String
        let group: String
    }

    private let name: Int
    private let group: Int
    private let identity: Int?
    private let identityMapped: Bool
    private var seen: [Key: Int] = [:]

    /// Nil where the item is no roster: no group, no person's name in front, or a day of payment in each row.
    init?(_ plan: ColumnPlan, expectedRows: Int) {
        guard let first = plan.columns.first, first.mask == .name, let group = plan.index(of: "村民组"),
            !plan.columns.contains(where: { oncePerEvent.contains($0.name) })
        else { return nil }
        name = 0
        self.group = group
        identity = plan.index(of: "身份证号")
        identityMapped = plan.position(of: "身份证号") != nil
        seen.reserveCapacity(expectedRows)
    }

    /// The row that named the same person first and the column that shows it.
    mutating func earlierRow(_ values: [Value], village: Int, row: Int) -> (row: Int, column: Int)? {
        if identityMapped, let identity, case .text(let number) = values[identity] {
            return earlier(Key(village: village, identity: number, group: ""), row).map { ($0, identity) }
        }
        guard case .text(let person) = values[name] else { return nil }
        return earlier(Key(village: village, identity: person, group: "/" + values[group].canonical), row).map
        { ($0, name) }
    }

    private mutating func earlier(_ key: Key, _ row: Int) -> Int? {
        let count = seen.count
        // One look-up for both: whether it is there, and putting it there.
        let first = touch(&seen[key, default: row])
        return seen.count == count ? first : nil
    }
}

/// Reads a place in a dictionary by a way that fills it where it is empty.
private func touch(_ row: inout Int) -> Int { row }

/// Columns that make a row an event of its own.
private let oncePerEvent: Set<String> = ["发放日期", "批准文号", "批准日期"]
