import Database
import Domain
import HTML

/// What changed from one edition to the next, as the reader's tier may see it.
struct EditionChange: Sendable {
    enum Content: Sendable {
        case rows(Difference, before: MaskedTable, after: MaskedTable)
        case article
        /// One of the two was withdrawn: its content is not shown, not even by what changed.
        case notCompared
    }

    let before: PublicEdition
    let after: PublicEdition
    let content: Content
}

extension DisclosureQueries {
    /// The changes between neighbouring editions, the newest first.
    static func changes(_ view: DisclosureView, for tier: Tier, in tx: Transaction) throws -> [EditionChange]
    {
        try zip(view.editions, view.editions.dropFirst()).map { after, before in
            EditionChange(before: before, after: after, content: try change(before, after, for: tier, in: tx))
        }
    }

    private static func change(
        _ before: PublicEdition, _ after: PublicEdition, for tier: Tier, in tx: Transaction
    ) throws -> EditionChange.Content {
        if before.isWithdrawn || after.isWithdrawn { return .notCompared }
        guard let old = try table(before, for: tier, in: tx), let new = try table(after, for: tier, in: tx)
        else { return .article }
        var keys: (before: [String], after: [String])?
        if let old = try persons(before.id, in: tx), let new = try persons(after.id, in: tx) {
            keys = (old, new)
        }
        return .rows(Difference(from: old, to: new, keys: keys), before: old, after: new)
    }
}

extension DisclosurePage {
    /// Rows of changes that one comparison lists.
    private static let most = 200

    /// All editions, and what changed from each to the next.
    func history(_ changes: [EditionChange], item: Item) -> HTML {
        layout(item, suffix: " \(words.history)").page { h in
            h.div(.class("page-head")) { h in
                h.h1 { h in
                    h.text(words.labelled(words.history, item.name) + " ")
                    h.span(view.period.words(reader.language), .class("nowrap"))
                }
                h.p(.class("meta")) { h in
                    h.span(view.village?.name ?? "")
                    h.a(words.toLatest, href: "/disclosures/\(view.id)")
                }
            }
            for change in changes { write(change, &h) }
            history(&h, linksToChanges: false)
        }
    }

    private func write(_ change: EditionChange, _ h: inout HTML) {
        h.sectionHead(words.changesTitle(change.before.number, change.after.number))
        if let reason = change.after.reason { h.p(words.reason(reason)) }
        switch change.content {
        case .notCompared: h.p(words.notCompared, .class("muted"))
        case .article: h.p(words.articleChanged, .class("muted"))
        case .rows(let difference, let before, let after):
            if difference.isEmpty {
                h.p(words.noVisibleChange, .class("muted"))
            } else {
                h.p(words.changesCount(difference))
                rows(difference, before, after, change.after.number, &h)
            }
        }
    }

    private func rows(
        _ difference: Difference, _ before: MaskedTable, _ after: MaskedTable, _ number: Int, _ h: inout HTML
    ) {
        let columns = [TableColumn(words.change)] + RecordTable.columns(after.columns, words)
        let all = difference.changed.count + difference.added.count + difference.removed.count
        h.dataTable(words.changesTitle(number - 1, number), id: "changes-\(number)", columns: columns) { h in
            var left = Self.most
            for change in difference.changed.prefix(left) {
                let cells = pairs(before.rows[change.before], before, after.rows[change.after], after)
                h.changeRow(.changed, word: words.changeWord(.changed), cells, columns: columns)
            }
            left -= min(left, difference.changed.count)
            for row in difference.added.prefix(left) {
                let cells = after.rows[row].cells.map { CellChange(old: "", new: $0.text) }
                h.changeRow(.added, word: words.changeWord(.added), cells, columns: columns)
            }
            left -= min(left, difference.added.count)
            for row in difference.removed.prefix(left) {
                let cells = pairs(before.rows[row], before, nil, after)
                h.changeRow(.removed, word: words.changeWord(.removed), cells, columns: columns)
            }
        }
        if all > Self.most { h.p(words.moreChanges(all - Self.most), .class("small muted")) }
    }

    /// The cells of both rows under the later table's columns.
    private func pairs(
        _ old: MaskedRow, _ before: MaskedTable, _ new: MaskedRow?, _ after: MaskedTable
    ) -> [CellChange] {
        after.columns.enumerated().map { place, column in
            let earlier = before.columns.firstIndex { $0.name == column.name }
            return CellChange(
                old: earlier.map { old.cells[$0].text } ?? "", new: new?.cells[place].text ?? "")
        }
    }
}
