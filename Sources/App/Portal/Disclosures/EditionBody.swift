import Domain
import HTML

/// What an edition says: its table or its article, its totals, its files.
struct EditionBody {
    let reader: Reader
    let view: DisclosureView
    let content: EditionContent
    /// Where searching and paging of the table lead; nil on paper.
    let path: String?
    /// Where a row is objected to while the notice period runs, without the row's number.
    var objection: String?
    private let words: PortalWords

    init(_ reader: Reader, _ view: DisclosureView, _ content: EditionContent, path: String?) {
        self.reader = reader
        self.view = view
        self.content = content
        self.path = path
        words = PortalWords(reader.language)
    }

    func write(to h: inout HTML) {
        switch content.edition.kind {
        case .article: article(&h)
        case .nothing:
            h.emptyState(.file, DisclosureWords(reader.language).nothingToReport()) {
                $0.p(words.nothingText)
            }
        case .table: table(&h)
        }
        files(&h)
    }

    private func article(_ h: inout HTML) {
        h.div(.class("prose")) { h in
            if !content.edition.title.isEmpty { h.h2(SensitiveText.redacted(content.edition.title)) }
            for paragraph in content.edition.body.split(separator: "\n") {
                h.p(SensitiveText.redacted(String(paragraph)))
            }
        }
    }

    private func table(_ h: inout HTML) {
        guard let page = content.page else { return }
        if let path, page.total > 20 || !page.query.isEmpty { search(page, path, &h) }
        if page.rows.isEmpty {
            h.emptyState(.search, words.noneFound) { $0.p(words.noneFoundAdvice) }
        } else {
            if let opening = content.edition.opening {
                h.p(words.labelled(words.opening, "\(opening.grouped) \(words.unitHint)"), .class("small"))
            }
            let caption = words.tableCaption(view.village?.name ?? "", content.edition.item, view.period)
            RecordTable(
                words: words, caption: caption, item: content.edition.item, page: page, objection: objection
            ).write(to: &h)
        }
        if let path, page.pages > 1 { pagination(page, path, &h) }
        if page.sheet.tier < .village, content.edition.item.columns.contains(where: { $0.mask == .name }) {
            h.p(words.starredNote, .class("small muted"))
        }
        aggregates(page.sheet.totals, &h)
    }

    private func search(_ page: TablePage, _ path: String, _ h: inout HTML) {
        h.searchBox(words.searchTable, action: path, query: page.query, button: words.find)
        guard !page.query.isEmpty else { return }
        h.p(.class("small")) { h in
            h.text(words.found(page.found, of: page.total, page.query))
            h.raw(" ")
            h.a(words.showAll, href: path)
        }
    }

    private func pagination(_ page: TablePage, _ path: String, _ h: inout HTML) {
        let query = page.query.isEmpty ? "" : "&q=\(URLEncoded.encoded(page.query))"
        h.pagination(
            words.pagesLabel,
            previous: page.page > 1
                ? .init(words.previousPage, "\(path)?page=\(page.page - 1)\(query)") : nil,
            position: words.page(page.page, of: page.pages),
            next: page.page < page.pages
                ? .init(words.nextPage, "\(path)?page=\(page.page + 1)\(query)") : nil)
    }

    private func aggregates(_ totals: [AggregateTotal], _ h: inout HTML) {
        guard !totals.isEmpty else { return }
        h.sectionHead(words.aggregates)
        h.div(.class("card")) { h in
            h.facts { h in for total in totals { h.fact(total.column, text(total)) } }
        }
    }

    private func text(_ total: AggregateTotal) -> String {
        switch total.content {
        case .withheld: return words.withheld
        case .sum(.money(let money), let records): return words.sumOver(money.grouped, records)
        case .sum(let value, let records): return words.sumOver(value.canonical, records)
        case .counts(let counts, let other):
            var parts = counts.map { "\($0.value) \(words.people($0.records))" }
            if other > 0 { parts.append(words.otherCount(other)) }
            return words.listed(parts)
        }
    }

    private func files(_ h: inout HTML) {
        for (purpose, title) in [("article", words.attachments), ("posting", words.posting)] {
            let files = content.files.filter { $0.purpose == purpose }
            guard !files.isEmpty else { continue }
            h.sectionHead(title)
            for (place, file) in files.enumerated() {
                if file.isPicture {
                    h.figure { h in
                        h.a(.href("/attachments/\(file.id)")) { h in
                            h.img(
                                .src("/attachments/\(file.id)"), .alt("\(title) \(place + 1)"),
                                .loading("lazy"))
                        }
                    }
                } else {
                    h.p { $0.a(words.file(file.name), href: "/attachments/\(file.id)") }
                }
            }
        }
    }
}
