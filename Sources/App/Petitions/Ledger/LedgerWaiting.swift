import Database
import Domain
import HTML

/// How many petitions wait for an officer, told on the officer's inbox.
struct LedgerWaiting: Sendable {
    let scope: LedgerScope
    let tabs: [(tab: LedgerTab, count: LedgerCount)]

    /// Nil for an officer who sees no petitions.
    init?(for actor: Actor, _ platform: Platform, at now: Moment, in tx: Transaction) throws {
        guard let scope = LedgerScope(actor) else { return nil }
        self.scope = scope
        let queries = try LedgerQueries(actor, scope, platform, at: now, in: tx)
        tabs = try LedgerTab.shown(in: scope).filter(\.waits)
            .map { (tab: $0, count: try queries.count($0.filter)) }.filter { $0.count.number > 0 }
    }

    /// One cell that leads to the ledger, with what waits in words.
    func write(_ h: inout HTML, _ language: Language) {
        let words = LedgerWords(language: language)
        let note = tabs.map { words.tab($0.tab, $0.count) }.joined(separator: " · ")
        h.cells(label: words.title(scope)) { h in
            h.linkCell(
                words.title(scope), href: LedgerRoutes.path, note: tabs.isEmpty ? words.nothingWaits : note,
                icon: .speak
            ) { h in
                if let late = tabs.first(where: { $0.tab == .overdue }) {
                    h.statusChip(.late, words.tab(.overdue, late.count))
                }
            }
        }
    }
}
