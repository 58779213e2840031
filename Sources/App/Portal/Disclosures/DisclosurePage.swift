import Domain
import HTML

/// The page of a disclosure: what is public now, until when objections may be raised, and how it came about.
struct DisclosurePage {
    let platform: Platform
    let reader: Reader
    let view: DisclosureView
    let words: PortalWords

    init(_ platform: Platform, _ reader: Reader, _ view: DisclosureView) {
        self.platform = platform
        self.reader = reader
        self.view = view
        words = PortalWords(reader.language)
    }

    func layout(_ item: Item, suffix: String = "") -> Layout {
        Layout(
            platform, reader, title: "\(words.title(item, view.period)) \(view.village?.name ?? "")\(suffix)",
            place: view.path, here: item.name, supervisionPhone: view.phones.first?.number)
    }

    /// The current edition.
    func page(_ content: EditionContent) -> HTML {
        let edition = content.edition
        return layout(edition.item).page { h in
            head(edition, &h)
            notice(edition, &h)
            actions(edition, &h)
            var body = EditionBody(reader, view, content, path: "/disclosures/\(view.id)")
            body.objection = objection(edition)
            body.write(to: &h)
            history(&h)
            signatures(content, &h)
            h.sectionHead(words.rule)
            h.div(.class("card")) { h in h.ruleFacts(edition.item, view.phones, words) }
        }
    }

    func head(_ edition: PublicEdition, _ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1 { h in
                h.text("\(edition.item.name) ")
                h.span(view.period.words(reader.language), .class("nowrap"))
            }
            h.p(.class("meta")) { h in
                timeliness(edition, &h)
                h.span(view.village?.name ?? "")
                h.span(words.published(edition.publishedAt))
                h.span(words.editionNote(edition.number))
                if edition.kind == .table { h.span(words.records(edition.records, of: edition.item)) }
            }
        }
    }

    private func timeliness(_ edition: PublicEdition, _ h: inout HTML) {
        switch DutyBoard.publication(
            edition.item, view.period, on: view.firstPublished.day, calendar: platform.calendar)
        {
        case .onTime?: h.statusChip(.onTime, words.onTime)
        case .late(_, let days)?: h.statusChip(.late, words.late(days))
        case .missing, .notYetDue, .unknown, nil: break
        }
    }

    func notice(_ edition: PublicEdition, onPaper: Bool = false, _ h: inout HTML) {
        guard let until = edition.noticeUntil else { return }
        let left = Int(until.number - reader.now.day.number)
        if left >= 0 {
            h.notice(.information, words.noticeOpen(until: until, left: left)) {
                $0.p(
                    onPaper || objection(edition) == nil
                        ? words.noticeText(until: until) : words.objectText(until: until))
            }
        } else {
            h.p(words.noticeOver(until), .class("small muted"))
        }
    }

    /// Where rows of the edition are objected to; nil once the notice period is over, and where there is none.
    private func objection(_ edition: PublicEdition) -> String? {
        guard let until = edition.noticeUntil, until >= reader.now.day, edition.kind == .table else {
            return nil
        }
        return "/petitions/new?disclosure=\(view.id)&edition=\(edition.number)&row="
    }

    private func actions(_ edition: PublicEdition, _ h: inout HTML) {
        h.div(.class("page-actions no-print")) { h in
            if edition.kind == .table {
                h.buttonLink(
                    words.downloadXlsx, href: "/disclosures/\(view.id)/download/xlsx", icon: .download)
                h.buttonLink(words.downloadCSV, href: "/disclosures/\(view.id)/download/csv", icon: .download)
            }
            h.buttonLink(words.printView, href: "/disclosures/\(view.id)/print", icon: .print)
            h.buttonLink(words.askAbout, href: "/petitions/new?disclosure=\(view.id)", icon: .speak)
        }
    }

    private func signatures(_ content: EditionContent, _ h: inout HTML) {
        guard !content.signatures.isEmpty else { return }
        h.sectionHead(words.reviews)
        h.div(.class("card")) { h in
            h.stepper(
                words.reviews,
                content.signatures.map {
                    Step(
                        DisclosureWords(reader.language).step($0.step),
                        note: words.signed($0.unit, $0.at.day), .done)
                })
        }
    }

    /// What became public when, and why; the newest first.
    func history(_ h: inout HTML, linksToChanges: Bool = true) {
        h.sectionHead(
            words.history, count: words.editionsCount(view.editions.count),
            more: linksToChanges && view.editions.count > 1
                ? (words.historyMore, "/disclosures/\(view.id)/history") : nil)
        h.timeline { h in
            var told: Moment?
            for edition in view.editions {
                if case .withdrawn(let at, let reason) = edition.state, at != told {
                    told = at
                    withdrawal(edition, at, reason, &h)
                }
                entry(edition, &h)
            }
        }
    }

    /// Told once, with the newest of the editions that went with it.
    private func withdrawal(_ edition: PublicEdition, _ at: Moment, _ reason: String, _ h: inout HTML) {
        h.entry(
            .trouble, time: at.description, datetime: at.rfc3339, words.editionWithdrawn(edition.number)
        ) { $0.p(words.reason(reason)) }
    }

    private func entry(_ edition: PublicEdition, _ h: inout HTML) {
        h.entry(
            edition.number == 1 ? .good : .attention, time: edition.publishedAt.description,
            datetime: edition.publishedAt.rfc3339, words.editionPublished(edition.number)
        ) { h in
            if let reason = edition.reason { h.p(words.reason(reason)) }
            if case .superseded = edition.state {
                h.p { $0.a(words.readEdition, href: "/disclosures/\(view.id)/editions/\(edition.number)") }
            }
        }
    }
}
