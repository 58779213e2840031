/// What is shown of a column that may only be read as a total.
public struct AggregateTotal: Hashable, Sendable {
    /// The column's name.
    public let column: String
    public let content: Content

    public enum Content: Hashable, Sendable {
        /// How many records have each value, the most frequent first; `other` counts the records whose value is not
        /// named because too few share it, and those without a value.
        case counts([Count], other: Int)
        /// The sum of an amount or a number over `records` records.
        case sum(Value, records: Int)
        /// Too few records for any total that would not point at a person.
        case withheld
    }

    public struct Count: Hashable, Sendable {
        public let value: String
        public let records: Int
    }

    /// The public is told a value only where at least this many records have it **and** as many do not: a rare value
    /// points at a neighbour, and a value that all share says it of each of them. The rest is counted without a name.
    public static let smallestGroup = 3

    init(of place: Int, in table: Table, for tier: Tier) {
        column = table.columns[place].name
        let values = table.records.map { $0.values.indices.contains(place) ? $0.values[place] : .empty }
        let least = tier.isPublic ? Self.smallestGroup : 1
        switch table.columns[place].type {
        case .money, .number: content = Self.sum(values, least: least)
        case .text, .date, .choice, .file, .phone: content = Self.counts(values, least: least, tier: tier)
        }
    }

    private static func sum(_ values: [Value], least: Int) -> Content {
        var fen = Money.zero
        var number = Decimal4.zero
        var summed = 0
        var isMoney = false
        for value in values {
            switch value {
            case .money(let amount): (fen, summed, isMoney) = (fen + amount, summed + 1, true)
            case .number(let amount): (number, summed) = (number + amount, summed + 1)
            case .empty, .text, .date, .choice, .phone, .files: continue
            }
        }
        guard summed >= least else { return .withheld }
        return .sum(isMoney ? .money(fen) : .number(number), records: summed)
    }

    private static func counts(_ values: [Value], least: Int, tier: Tier) -> Content {
        var counted: [String: Int] = [:]
        for value in values where !value.isEmpty { counted[value.canonical, default: 0] += 1 }
        let named = counted.filter { $1 >= least && (!tier.isPublic || values.count - $1 >= least) }
        guard !named.isEmpty || values.count >= least else { return .withheld }
        let counts = named.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { Count(value: tier.isPublic ? SensitiveText.redacted($0.key) : $0.key, records: $0.value) }
        return .counts(counts, other: values.count - counts.reduce(0) { $0 + $1.records })
    }
}
