import Domain
import HTML

/// Every chosen edition with what was found in it, to be signed together.
struct BulkReviewPage {
    let reader: Reader
    let looked: [BulkLook]

    var words: BulkReviewWords { BulkReviewWords(language: reader.language) }
    private var common: DisclosureWords { DisclosureWords(reader.language) }

    func write(_ h: inout HTML) {
        h.h1(words.title)
        guard !looked.isEmpty else {
            return h.emptyState(.inbox, words.nothingChosen) { h in
                h.p { $0.buttonLink(words.toInbox, href: "/office?view=review") }
            }
        }
        h.p(words.advice, .class("muted"))
        h.postForm("/office/reviews", token: reader.formToken) { h in
            for look in looked { card(&h, look) }
            h.actionBar { h in
                if looked.contains(where: \.isOpen) { h.primaryButton(words.sign) }
                h.buttonLink(words.toInbox, href: "/office?view=review")
            }
        }
    }

    private func card(_ h: inout HTML, _ look: BulkLook) {
        let entry = look.entry
        let name = "\(entry.village.name) \(entry.item.name) \(entry.period.words(reader.language))"
        h.div(.class("card")) { h in
            h.div(.class("row row-between")) { h in
                if look.isOpen {
                    h.label(.class("choice")) { h in
                        h.input(
                            .type("checkbox"), .name("edition"), .value(entry.ticket),
                            .if(isTicked(look), .checked))
                        h.strong(name)
                    }
                } else {
                    h.strong(name)
                }
                h.a(words.open, href: "/office/editions/\(entry.id)/review")
            }
            h.p(facts(look), .class("muted"))
            findings(&h, look)
        }
    }

    /// What should be looked at closely is not ticked beforehand.
    private func isTicked(_ look: BulkLook) -> Bool {
        look.sheet.remarks.isEmpty && look.sheet.findings.allSatisfy { $0.weight == .notice }
    }

    private func facts(_ look: BulkLook) -> String {
        let sheet = look.sheet
        let review = ReviewWords(language: reader.language)
        var facts = [common.edition(sheet.edition.number)]
        if let table = sheet.table { facts.append(review.rows(table.rows.count)) }
        if let changes = sheet.changes {
            facts.append(
                review.labelled(
                    review.comparedWith(changes.base), review.differenceSummary(changes.difference)))
        }
        return facts.joined(separator: " · ")
    }

    private func findings(_ h: inout HTML, _ look: BulkLook) {
        let review = ReviewWords(language: reader.language)
        let sheet = look.sheet
        for offer in sheet.offers {
            if let refusal = offer.refusal { h.p(refusal.text(reader.language)) }
        }
        guard !sheet.remarks.isEmpty || !sheet.findings.isEmpty else {
            return h.p { $0.statusChip(.onTime, review.noFindings) }
        }
        h.ul { h in
            for remark in sheet.remarks { h.li(review.remark(remark)) }
            for finding in sheet.findings.prefix(Self.most) {
                let text = common.finding(finding) { sheet.villages[$0] ?? $0.text }
                h.li("\(common.weight(finding.weight)) \(text)")
            }
        }
        if sheet.findings.count > Self.most {
            h.p(words.more(sheet.findings.count - Self.most), .class("muted"))
        }
    }

    private static let most = 10
}

/// What came of each.
struct BulkOutcomePage {
    let reader: Reader
    let outcomes: [BulkOutcome]

    var words: BulkReviewWords { BulkReviewWords(language: reader.language) }

    func write(_ h: inout HTML) {
        let done = outcomes.count { $0.refusal == nil }
        h.h1(words.doneTitle)
        h.flash(
            done == outcomes.count ? .good : .attention, words.outcome(done, refused: outcomes.count - done))
        h.cells(label: words.doneTitle) { h in
            for outcome in outcomes {
                let name = outcome.name?.text(reader.language) ?? words.unknown
                let note = outcome.refusal?.text(reader.language) ?? words.signed(outcome.name?.state)
                let isDone = outcome.refusal == nil
                if outcome.name != nil {
                    h.linkCell(name, href: "/office/editions/\(outcome.edition)/review", note: note) { h in
                        h.statusChip(isDone ? .onTime : .late, isDone ? words.ok : words.refused)
                    }
                } else {
                    h.cell(name, note: note) { $0.statusChip(.late, words.refused) }
                }
            }
        }
        h.p { $0.buttonLink(words.toInbox, href: "/office?view=review", primary: true) }
    }
}
