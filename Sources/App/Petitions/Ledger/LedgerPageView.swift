import Domain
import HTML

/// The ledger, or a unit's inbox, as a page.
struct LedgerPageView: Sendable {
    let reader: Reader
    let words: LedgerWords
    let scope: LedgerScope
    let input: LedgerInput
    let choices: LedgerChoices
    let page: LedgerPage
    let after: LedgerCursor?
    let tabs: [(tab: LedgerTab, count: LedgerCount)]
    let views: [LedgerView]
    /// What may be done to many at once; empty: nothing can be ticked.
    let deeds: [LedgerDeed]
    let mayEnter: Bool
    /// Whether every box of the page is ticked beforehand, for browsers without scripts.
    var isTicked = false
    var flash: String?

    var filter: LedgerFilter { input.filter }

    func write(_ h: inout HTML) {
        if let flash { h.flash(.good, flash) }
        h.div(.class("row row-between")) { h in
            h.h1(words.title(scope))
            if mayEnter { h.buttonLink(words.enter, href: "/office/petitions/new", icon: .plus) }
        }
        FormFaults(input.problems, reader.language).summary(&h)
        h.tabs(
            words.tabsLabel,
            tabs.map { (words.tab($0.tab, $0.count), $0.tab.filter.address(), $0.tab.isShown(by: filter)) })
        LedgerFilterForm(view: self).write(&h)
        guard !page.rows.isEmpty else {
            empty(&h)
            return pagination(&h)
        }
        list(&h)
        pagination(&h)
    }

    private func empty(_ h: inout HTML) {
        if page.stoppedLooking {
            return h.notice(.information, words.stoppedLooking(LedgerQueries.lookedThrough))
        }
        h.emptyState(.inbox, words.emptyTitle(scope, filtered: !filter.isEmpty)) { h in
            if filter.isEmpty {
                h.p(words.emptyAdvice)
            } else {
                h.p { $0.buttonLink(words.clear, href: LedgerRoutes.path) }
            }
        }
    }

    private func list(_ h: inout HTML) {
        guard !deeds.isEmpty else {
            head(&h)
            return table(isTickable: false).write(&h)
        }
        h.form(.method("get"), .action(deeds[0].path)) { h in
            h.input(.type("hidden"), .name("back"), .value(filter.query))
            head(&h)
            table(isTickable: true).write(&h)
            h.actionBar { h in
                for (place, deed) in deeds.enumerated() {
                    if place == 0 {
                        h.primaryButton(deed.button(words), .formaction(deed.path))
                    } else {
                        h.secondaryButton(deed.button(words), .formaction(deed.path))
                    }
                }
            }
        }
    }

    private func table(isTickable: Bool) -> LedgerTable {
        LedgerTable(
            words: words, caption: words.title(scope), rows: page.rows, isTicked: isTicked,
            canTick: isTickable)
    }

    /// The count, the box for all, and the ways out on paper and as a file.
    private func head(_ h: inout HTML) {
        h.div(.class("bulk")) { h in
            if !deeds.isEmpty {
                h.tickAll(words.tickAll, name: "petition")
                h.noscriptLink(
                    isTicked ? words.untickAll : words.tickAll,
                    href: address(cursor: after, isTicked ? "" : "tick=all"))
            }
            h.span(words.position(page, after: after), .class("muted"))
            h.span(.class("row no-print")) { h in
                h.a(words.download, href: filter.address(LedgerRoutes.exportPath))
                h.a(words.print, href: filter.address(LedgerRoutes.printPath))
            }
        }
    }

    private func pagination(_ h: inout HTML) {
        guard after != nil || page.next != nil else { return }
        let next = page.next.map { cursor in
            Shell.Link(page.stoppedLooking ? words.goOn : words.next, address(cursor: cursor))
        }
        if page.stoppedLooking, !page.rows.isEmpty {
            h.p(words.stoppedLooking(LedgerQueries.lookedThrough), .class("muted"))
        }
        h.pagination(
            words.pages, previous: after == nil ? nil : Shell.Link(words.first, filter.address()),
            position: words.position(page, after: after), next: next)
    }

    private func address(cursor: LedgerCursor?, _ more: String = "") -> String {
        filter.address(LedgerRoutes.path, cursor.map { "after=\($0.text)" } ?? "", more)
    }
}

extension HTML {
    /// A link that only browsers without scripts need.
    fileprivate mutating func noscriptLink(_ text: String, href: String) {
        noscript { h in h.a(text, href: href) }
    }
}
