/// Finance tables must balance: 上期结余 + 收入 − 支出 = 期末现金 + 存款 (product.md, section 4).
public enum Balance {
    /// The first imbalance of a finance table; nil where it balances or is no finance table.
    /// Recognised by the names of its money columns, so that a county's own finance items are held to it too.
    public static func check(_ table: Table, opening: Money? = nil) -> Imbalance? {
        let money = Dictionary(
            table.columns.enumerated().filter { $0.element.type == .money }.map {
                ($0.element.name, $0.offset)
            },
            uniquingKeysWith: { first, _ in first })
        if let income = money["收入"], let expense = money["支出"], let balance = money["余额"] {
            return ledger(table, income: income, expense: expense, balance: balance, opening: opening)
        }
        if let opening = money["上期结余"], let income = money["本期收入"], let expense = money["本期支出"],
            let cash = money["期末现金"], let deposit = money["期末存款"]
        {
            return summary(
                table, opening: opening, income: income, expense: expense, closing: [cash, deposit])
        }
        return nil
    }

    /// Item 13: every stated balance is the one before plus income minus expense. Rows without a
    /// balance add up
    /// until the next stated one. Without a known opening the first stated balance is taken as given.
    private static func ledger(
        _ table: Table, income: Int, expense: Int, balance: Int, opening: Money?
    ) -> Imbalance? {
        var running = opening
        for (row, record) in table.records.enumerated() {
            let change = amount(record, income) - amount(record, expense)
            running = running.map { $0 + change }
            guard case .money(let stated)? = record.value(balance) else { continue }
            if let computed = running, computed != stated {
                return Imbalance(row: row, computed: computed, stated: stated)
            }
            running = stated
        }
        return nil
    }

    /// Item 14: over the whole table, since each account may have its own row.
    private static func summary(
        _ table: Table, opening: Int, income: Int, expense: Int, closing: [Int]
    ) -> Imbalance? {
        let total = { (column: Int) in table.records.reduce(Money.zero) { $0 + amount($1, column) } }
        let computed = total(opening) + total(income) - total(expense)
        let stated = closing.reduce(Money.zero) { $0 + total($1) }
        return computed == stated ? nil : Imbalance(row: nil, computed: computed, stated: stated)
    }

    private static func amount(_ record: Record, _ column: Int) -> Money {
        guard case .money(let money)? = record.value(column) else { return .zero }
        return money
    }
}

/// Where a finance table does not add up.
public struct Imbalance: Hashable, Sendable {
    /// Index of the row that states the wrong balance; nil where the table as a whole does not add up.
    public let row: Int?
    public let computed: Money
    public let stated: Money

    public init(row: Int?, computed: Money, stated: Money) {
        self.row = row
        self.computed = computed
        self.stated = stated
    }
}

extension Record {
    /// The value in a column; nil where the row is shorter.
    public func value(_ column: Int) -> Value? { values.indices.contains(column) ? values[column] : nil }
}
