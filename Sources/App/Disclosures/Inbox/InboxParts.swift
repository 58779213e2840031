import Domain
import HTML

extension InboxPage {
    /// Item and village to narrow the list by; shown once there is something to choose.
    func filterForm(_ h: inout HTML) {
        guard inbox.items.count > 1 || inbox.villages.count > 1 || !filter.isEmpty else { return }
        h.form(.class("form row"), .method("get"), .action("/office")) { h in
            h.input(.type("hidden"), .name("view"), .value(view.rawValue))
            var item = Field("item", words.filterItem)
            item.value = filter.item.map(String.init) ?? ""
            item.optional = ""
            h.selectField(
                item, options: [("", words.allItems)] + inbox.items.map { ("\($0.number)", $0.name) })
            var village = Field("village", words.filterVillage)
            village.value = filter.village?.text ?? ""
            village.optional = ""
            h.selectField(
                village, options: [("", words.allVillages)] + inbox.villages.map { ($0.code.text, $0.name) })
            h.secondaryButton(words.filter)
        }
    }

    func pagination(_ h: inout HTML) {
        let pages = max(1, (inbox.count + InboxQueries.pageSize - 1) / InboxQueries.pageSize)
        guard pages > 1 else { return }
        h.pagination(
            words.pages, previous: page > 1 ? .init(words.previous, address(page - 1)) : nil,
            position: words.position(page, of: pages),
            next: page < pages ? .init(words.next, address(page + 1)) : nil)
    }

    private func address(_ page: Int) -> String {
        var address = "/office?view=\(view.rawValue)&page=\(page)"
        if let item = filter.item { address += "&item=\(item)" }
        if let village = filter.village { address += "&village=\(village)" }
        return address
    }

    /// What the uploader's villages owe, each with the ways to begin it.
    func dueList(_ h: inout HTML) {
        guard !owed.isEmpty else {
            return h.emptyState(.ok, words.empty(.due, filtered: false)) { $0.p(words.emptyAdvice(.due)) }
        }
        for owed in owed.prefix(100) { card(&h, owed) }
    }

    private func card(_ h: inout HTML, _ owed: Owed) {
        let say = DisclosureWords(reader.language)
        let period = owed.duty.period
        h.div(.class("card")) { h in
            h.div(.class("row row-between")) { h in
                h.strong("\(owed.item.name) \(period.words(reader.language))")
                h.statusChip(owed.chip, chipWord(owed))
            }
            h.p(owed.duty.kind == .confirm ? words.confirmNote : say.due(owed.duty.due), .class("muted"))
            switch owed.duty.kind {
            case .publish:
                h.p(.class("row")) { h in
                    h.buttonLink(
                        words.upload, href: "/office/intakes/new?item=\(owed.item.number)&period=\(period)",
                        icon: .upload)
                }
                villages(&h, owed, word: words.begin) { village in
                    "/office/editions/new?village=\(village.code)&item=\(owed.item.number)&period=\(period)"
                }
            case .confirm:
                villages(&h, owed, word: words.confirm) { village in
                    "/office/editions?village=\(village.code)&item=\(owed.item.number)"
                }
            }
        }
    }

    /// A standing item is public already: what is missing is the village's word that it still holds.
    private func chipWord(_ owed: Owed) -> String {
        switch (owed.duty.kind, owed.status) {
        case (.confirm, .missing(let days)): words.confirmLate(days)
        case (.confirm, .notYetDue), (.confirm, .onTime), (.confirm, .late), (.confirm, .unknown),
            (.publish, _):
            DisclosureWords(reader.language).duty(owed.status)
        }
    }

    private func villages(_ h: inout HTML, _ owed: Owed, word: String, link: (Division) -> String) {
        if owed.villages.count == 1, let village = owed.villages.first {
            h.p { h in
                h.text("\(village.name) ")
                h.a(word, href: link(village))
            }
            return
        }
        let links = owed.villages.map { (name: $0.name, href: link($0)) }
        h.fold(words.owingVillages(owed.villages.count)) { h in h.placeGrid(links) }
    }
}

extension Owed {
    var chip: Status {
        switch status {
        case .missing: .late
        case .notYetDue: .dueSoon
        case .onTime: .onTime
        case .late, .unknown: .information
        }
    }
}
