import Database
import Domain
import Intake

extension EditionDesk {
    /// With what a draft typed in by hand begins.
    enum Beginning: String, Sendable, CaseIterable {
        /// An empty table.
        case rows
        /// The rows of the last period.
        case copy
        /// 本期无.
        case nothing
        /// A text with attachments.
        case article

        /// Those that an item allows, the most usual first.
        static func allowed(for item: Item) -> [Beginning] {
            switch item.form {
            case .table: [.rows, .copy, .nothing]
            case .article: [.article]
            case .either: [.rows, .article, .copy, .nothing]
            }
        }
    }

    /// Begins a draft without a file.
    func begin(_ beginning: Beginning, _ key: Disclosure.Key, item: Item, by actor: Actor, in tx: Transaction)
        throws
        -> Edition
    {
        guard Beginning.allowed(for: item).contains(beginning) else { throw Failure.notFound }
        switch beginning {
        case .rows:
            let table = Table(columns: item.columns, records: [])
            let opening = try lastPeriod(before: key, in: tx).flatMap(closing)
            return try draft(
                Draft(key: key, content: .table(table), opening: opening), item: item, by: actor, in: tx)
        case .copy:
            guard let last = try lastPeriod(before: key, in: tx), let table = last.edition.content.table
            else {
                throw Failure.refused(DisclosurePhrases.nothingToCopy)
            }
            let copied = copyForward(table, to: item)
            return try draft(
                Draft(key: key, content: .table(copied), opening: closing(last)), item: item, by: actor,
                in: tx)
        case .nothing:
            return try draft(
                Draft(key: key, content: .nothingToReport(columns: item.columns)), item: item, by: actor,
                in: tx)
        case .article:
            return try draft(
                Draft(key: key, content: .article(Article(title: item.name, paragraphs: []))), item: item,
                by: actor,
                in: tx)
        }
    }

    /// The newest edition of the period before, with its secret columns, which the new draft seals again.
    private func lastPeriod(before key: Disclosure.Key, in tx: Transaction) throws -> StoredEdition? {
        let period = key.period.description
        let row = try tx.first(
            """
            SELECT e.id FROM edition e JOIN disclosure d ON d.id = e.disclosure
            WHERE d.village = \(key.village) AND d.item = \(key.item) AND d.period < \(period)
                AND LENGTH(d.period) = \(period.utf8.count) AND e.state NOT IN ('withdrawn', 'superseded')
            ORDER BY d.period DESC, e.number DESC LIMIT 1
            """)
        guard let row else { return nil }
        return try store.find(try row.identifier(0), secrets: true, in: tx)
    }

    /// What a ledger ended with: its last stated balance, else what its movements give. Nil for any other table.
    private func closing(_ last: StoredEdition) -> Money? {
        guard let table = last.edition.content.table else { return nil }
        return Ledger(columns: table.columns)?.closing(table, opening: last.opening)
    }
}

/// Where a ledger keeps its movements; nil for tables that are none.
struct Ledger: Sendable {
    private let income: Int
    private let expense: Int
    private let balance: Int

    init?(columns: [Column]) {
        func place(_ name: String) -> Int? { columns.firstIndex { $0.name == name && $0.type == .money } }
        guard let income = place("收入"), let expense = place("支出"), let balance = place("余额") else {
            return nil
        }
        (self.income, self.expense, self.balance) = (income, expense, balance)
    }

    func closing(_ table: Table, opening: Money?) -> Money? {
        var running = opening
        for record in table.records {
            running = running.map { $0 + amount(record, income) - amount(record, expense) }
            if case .money(let stated)? = record.value(balance) { running = stated }
        }
        return running
    }

    private func amount(_ record: Record, _ column: Int) -> Money {
        if case .money(let money)? = record.value(column) { money } else { .zero }
    }
}
