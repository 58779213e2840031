import Domain
import HTML

/// The page of one edition for those who write it; reviewers have their own.
struct EditionPage {
    let view: EditionView
    let reader: Reader

    private var words: EditionWords { EditionWords(language: reader.language) }
    private var edition: Edition { view.edition }

    func write(_ h: inout HTML) {
        if let flash = view.flash { h.flash(.good, flash) }
        head(&h)
        remarks(&h)
        actions(&h)
        content(&h)
        if !view.files.filter({ $0.purpose == .article }).isEmpty || isArticleDraft { files(&h) }
        standing(&h)
        evidence(&h)
        facts(&h)
    }

    private func head(_ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1(view.title(reader.language))
            h.p(.class("meta")) { h in
                h.span(view.village)
                h.span(words.disclosure.edition(edition.number))
                h.stateChip(edition.state.kind, isReturned: view.returnedBy != nil, reader.language)
            }
        }
    }

    private func remarks(_ h: inout HTML) {
        if let refusal = view.refusal {
            h.notice(.trouble, words.notSubmitted) { h in
                h.p(refusal.title)
                if !refusal.places.isEmpty { h.ul { h in for place in refusal.places { h.li(place) } } }
            }
        }
        if case .draft(let returned?) = edition.state {
            h.notice(.attention, words.returnedTitle) { h in
                h.p(words.returned(by: view.returnedBy ?? "", at: returned.at, reason: returned.reason))
            }
        }
        if let reason = edition.correctionReason {
            h.notice(.information, words.disclosure.correctionReason(reason))
        }
    }

    private func actions(_ h: inout HTML) {
        let key = edition.disclosure
        h.div(.class("page-actions")) { h in
            if view.verbs.contains(.revise) {
                switch edition.content {
                case .article: h.buttonLink(words.editText, href: "\(view.path)/article", icon: .draft)
                case .table, .nothingToReport:
                    h.buttonLink(words.editRows, href: "\(view.path)/grid", icon: .table)
                    h.buttonLink(
                        words.uploadInstead,
                        href:
                            "/office/intakes/new?item=\(key.item)&period=\(key.period)&village=\(key.village)",
                        icon: .upload)
                }
            }
            if view.verbs.contains(.correct) {
                h.buttonLink(words.correct, href: "\(view.path)/correction", icon: .change)
            }
            if edition.state.publishedAt != nil {
                h.buttonLink(words.publicPage, href: "/disclosures/\(view.stored.disclosure)", icon: .link)
            }
            if edition.state.kind != .draft {
                h.buttonLink(words.reviewPage, href: "\(view.path)/review", icon: .review)
            }
            h.buttonLink(words.history, href: "\(view.path)/history", icon: .history)
            if view.verbs.contains(.discard) {
                h.buttonLink(
                    DiscardWords(language: reader.language).title, href: "\(view.path)/discard", icon: .cross)
            }
        }
        if view.verbs.contains(.submit) {
            h.postForm("\(view.path)/submission", token: reader.formToken) { h in
                h.input(.type("hidden"), .name("version"), .value(edition.version))
                h.actionBar { h in h.primaryButton(words.submit) }
            }
        }
    }

    private func content(_ h: inout HTML) {
        switch edition.content {
        case .nothingToReport: h.notice(.information, words.disclosure.nothingToReport())
        case .article(let article): text(article, &h)
        case .table(let table): self.table(table, &h)
        }
    }

    private func text(_ article: Article, _ h: inout HTML) {
        guard !article.paragraphs.isEmpty else { return h.emptyState(.file, words.emptyArticle) }
        h.div(.class("card prose")) { h in
            h.h2(article.title)
            for paragraph in article.paragraphs { h.p(paragraph) }
        }
    }

    private func facts(_ h: inout HTML) {
        h.facts { h in
            h.fact(words.author, words.listed(view.authors))
            if let opening = view.stored.opening { h.fact(words.opening, "\(opening.grouped) \(words.yuan)") }
            if let source = view.source, view.mayReadSource {
                h.fact(words.source) { h in h.a(source.name, href: "\(view.path)/source") }
            }
        }
        let secret = edition.content.table?.columns.contains { $0.mask == .secret } ?? false
        if secret { h.p(words.secretNote, .class("muted small")) }
    }
}

extension EditionPage {
    private func table(_ table: Table, _ h: inout HTML) {
        guard !table.records.isEmpty else {
            h.emptyState(.table, words.emptyTable) { h in
                guard view.verbs.contains(.revise) else { return }
                h.postForm("\(view.path)/nothing", token: reader.formToken) { h in
                    h.input(.type("hidden"), .name("version"), .value(edition.version))
                    h.secondaryButton(words.nothing)
                }
            }
            return
        }
        let mask = RowMask(columns: table.columns, tier: .handlingOfficer)
        let shown = mask.columns.filter { $0.type != .file }
        let hasFiles = table.columns.contains { $0.type == .file }
        var columns = shown.map { TableColumn($0.name, Self.kind($0.type)) }
        if hasFiles { columns.append(TableColumn(words.rowFiles)) }
        let range = pageRange(table.records.count)
        let caption = words.rowsShown(range.lowerBound + 1, range.upperBound, table.records.count)
        h.dataTable(caption, id: "rows", columns: columns, total: totals(table, shown, hasFiles, columns)) {
            h in
            for row in range {
                let cells = mask.cells(of: table.records[row], isMinor: false)
                let texts = zip(mask.columns, cells).filter { $0.0.type != .file }.map { $0.1.text }
                guard hasFiles else {
                    h.dataRow(texts, columns: columns)
                    continue
                }
                let count = Self.fileCount(table.records[row])
                h.dataRow(texts, columns: columns) { h in
                    h.a(
                        "\(words.rowFiles) \(count)", href: "\(view.path)/rows/\(row + 1)/files",
                        .class("row-link"))
                }
            }
        }
        pages(table.records.count, range, &h)
    }

    private func totals(_ table: Table, _ shown: [MaskedColumn], _ hasFiles: Bool, _ columns: [TableColumn])
        -> HTML.Body?
    {
        let sums = shown.map { column in column.type == .money ? table.total(column.name)?.grouped ?? "" : ""
        }
        guard sums.contains(where: { !$0.isEmpty }), !table.columns.contains(where: { $0.name == "余额" })
        else {
            return nil
        }
        let total = words.total
        return { h in
            var cells = sums
            if cells.first?.isEmpty == true { cells[0] = total }
            h.totalRow(cells + (hasFiles ? [""] : []), columns: columns)
        }
    }

    private static func kind(_ type: ColumnType) -> TableColumn.Kind {
        switch type {
        case .money, .number: .number
        case .date: .date
        case .text, .choice, .file, .phone: .text
        }
    }

    private static func fileCount(_ record: Record) -> Int {
        record.values.reduce(0) { count, value in
            if case .files(let keys) = value { count + keys.count } else { count }
        }
    }

    private func pageRange(_ count: Int) -> Range<Int> {
        let length = EditionView.rowsPerPage
        let from = min((min(max(view.page, 1), 100_000) - 1) * length, max(count - 1, 0) / length * length)
        return from..<min(from + length, count)
    }

    private func pages(_ count: Int, _ range: Range<Int>, _ h: inout HTML) {
        guard count > EditionView.rowsPerPage else { return }
        let page = range.lowerBound / EditionView.rowsPerPage + 1
        h.pagination(
            words.pages, previous: page > 1 ? .init(words.previous, "\(view.path)?page=\(page - 1)") : nil,
            position: words.rowsShown(range.lowerBound + 1, range.upperBound, count),
            next: range.upperBound < count ? .init(words.next, "\(view.path)?page=\(page + 1)") : nil)
    }
}
