import Domain
import HTML

/// What the inbox page shows.
struct InboxPage {
    let reader: Reader
    let words: InboxWords
    let view: InboxView
    let tabs: [(view: InboxView, count: Int?)]
    let filter: InboxFilter
    let page: Int
    let inbox: Inbox
    let owed: [Owed]
    /// What came of the last deed.
    let flash: String?
    /// What waits among the petitions; nil for who has none.
    let petitions: LedgerWaiting?
    /// The digests that wait; nil where none does.
    let digests: DigestWaiting?

    var today: Day { reader.now.day }

    func write(_ h: inout HTML) {
        if let flash { h.flash(.good, flash) }
        h.h1(words.title)
        petitions?.write(&h, reader.language)
        digests?.write(&h, reader.language)
        h.tabs(
            words.views,
            tabs.map {
                (words.view($0.view, count: $0.count), "/office?view=\($0.view.rawValue)", $0.view == view)
            })
        switch view {
        case .review: reviewList(&h)
        case .drafts, .scheduled: list(&h)
        case .due: dueList(&h)
        }
    }

    private func reviewList(_ h: inout HTML) {
        filterForm(&h)
        if inbox.barred > 0 { h.notice(.information, words.barred(inbox.barred)) }
        guard !inbox.entries.isEmpty else { return empty(&h) }
        h.form(.method("get"), .action("/office/reviews")) { h in
            h.div(.class("bulk")) { h in
                h.tickAll(words.selectAll, name: "edition")
                h.span(summary, .class("muted"))
            }
            h.inbox(label: words.view(.review, count: nil)) { h in
                for entry in inbox.entries {
                    h.inboxCell(
                        title(entry), href: "/office/editions/\(entry.id)/review", note: note(entry),
                        tick: words.tick(title(entry), entry.village.name), name: "edition",
                        value: entry.ticket
                    ) { h in chip(&h, entry) }
                }
            }
            h.actionBar { h in h.primaryButton(words.reviewSelected) }
        }
        pagination(&h)
    }

    private func list(_ h: inout HTML) {
        filterForm(&h)
        guard !inbox.entries.isEmpty else { return empty(&h) }
        h.p(summary, .class("muted"))
        h.cells(label: words.view(view, count: nil)) { h in
            for entry in inbox.entries {
                let href = "/office/editions/\(entry.id)" + (view == .scheduled ? "/review" : "")
                h.linkCell(title(entry), href: href, note: note(entry)) { h in chip(&h, entry) }
            }
        }
        pagination(&h)
    }

    private func empty(_ h: inout HTML) {
        h.emptyState(.inbox, words.empty(view, filtered: !filter.isEmpty)) { h in
            if filter.isEmpty {
                h.p(words.emptyAdvice(view))
            } else {
                h.p { $0.buttonLink(words.clearFilter, href: "/office?view=\(view.rawValue)") }
            }
        }
    }

    private func title(_ entry: InboxEntry) -> String {
        "\(entry.item.name) \(entry.period.words(reader.language))"
    }

    private func note(_ entry: InboxEntry) -> String {
        var parts = [entry.village.name]
        if entry.rows > 0 { parts.append(words.rows(entry.rows)) }
        if entry.number > 1 { parts.append(words.correction(entry.number)) }
        if let publication = entry.publication { parts.append(words.publication(publication)) }
        if let reason = entry.returned { parts.append(words.returned(reason)) }
        return parts.joined(separator: " · ")
    }

    private func chip(_ h: inout HTML, _ entry: InboxEntry) {
        let days = Int(today.number - entry.waitingSince.day.number)
        switch entry.state {
        case .draft where entry.returned != nil:
            h.statusChip(.returned, DisclosureWords(reader.language).verb(.return))
        case .draft: h.statusChip(.draft, DisclosureWords(reader.language).state(.draft))
        case .awaitingVillage, .awaitingStation, .awaitingDiscipline:
            h.statusChip(days >= 3 ? .dueSoon : .inReview, words.waiting(days))
        case .scheduled, .published, .superseded, .withdrawn:
            h.statusChip(.information, DisclosureWords(reader.language).state(entry.state))
        }
    }

    private var summary: String {
        let oldest = inbox.entries.map(\.waitingSince).min().map { Int(today.number - $0.day.number) }
        return words.summary(inbox.count, oldest: page == 1 && view == .review ? oldest : nil)
    }
}
