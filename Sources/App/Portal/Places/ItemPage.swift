import Database
import Domain
import HTML

/// An item in a village, with all its periods, or in a wider place, with the newest disclosures there.
struct ItemView: Sendable {
    let path: [Division]
    let item: Item
    let lines: [PublishedLine]
    /// Where the list goes on; nil at its end.
    let next: Cursor?
    let missing: [DutyBoard.Line]
    let withdrawn: [Withdrawn]
    let phones: [Phone]

    /// A disclosure that was taken down; only its tombstone is left.
    struct Withdrawn: Sendable {
        let id: Disclosure.ID
        let period: Period
        let at: Moment
    }

    /// How many lines a page has.
    static let size = 50
}

extension PlaceViews {
    func item(_ number: Item.Number, _ path: [Division], before: Cursor?, in tx: Transaction) throws
        -> ItemView?
    {
        guard let place = path.last?.code, let item = try find(number, in: place, tx) else { return nil }
        var lines = try LineQueries.latest(
            of: number, in: place, before: before, limit: ItemView.size + 1, in: tx)
        let next = lines.count > ItemView.size ? lines.dropLast().last.map(Cursor.init(after:)) : nil
        if next != nil { lines.removeLast() }
        guard place.level == .village else {
            return ItemView(
                path: path, item: item, lines: lines, next: next, missing: [], withdrawn: [], phones: [])
        }
        let board = DutyBoard([item], today: now.day, calendar: calendar)
        let known = try Publications.all(in: place, periods: board.periods, in: tx)[place] ?? Publications()
        let launch = try Publications.launch(of: place, tx)
        return ItemView(
            path: path, item: item, lines: lines, next: next,
            missing: before == nil ? board.lines(known, launch: launch).filter { $0.overdueDays != nil } : [],
            withdrawn: before == nil ? try withdrawn(number, in: place, tx) : [],
            phones: try Self.phones(for: place, in: tx))
    }

    /// The item as its county has it; in a city as the first of its counties has it.
    private func find(_ number: Item.Number, in place: DivisionCode, _ tx: Transaction) throws -> Item? {
        if let county = place.ancestor(.county) {
            return try CatalogueQueries.item(number, of: county, in: tx)
        }
        return try tx.first(
            """
            SELECT definition FROM catalogue_item WHERE number = \(number) AND retired_at IS NULL
                AND county >= \(place) AND county < \(place.text + ":") ORDER BY county LIMIT 1
            """
        ).map { try Definitions.item(try $0.text(0)) }
    }

    private func withdrawn(
        _ number: Item.Number, in village: DivisionCode, _ tx: Transaction
    ) throws -> [ItemView.Withdrawn] {
        try tx.rows(
            """
            SELECT d.id, d.period, e.withdrawn_at FROM disclosure d JOIN edition e ON e.id = d.published_edition
            WHERE d.village = \(village) AND d.item = \(number) AND e.state = 'withdrawn'
            ORDER BY e.withdrawn_at DESC
            """
        ).map { .init(id: try $0.identifier(0), period: try $0.period(1), at: try $0.moment(2)) }
    }
}

/// The page of an item.
struct ItemPage {
    let platform: Platform
    let reader: Reader

    func page(_ view: ItemView) -> HTML {
        let words = PortalWords(reader.language)
        let place = view.path.last
        let layout = Layout(
            platform, reader, title: words.itemIn(place?.name ?? "", view.item), place: view.path,
            here: view.item.name, supervisionPhone: view.phones.first?.number)
        return layout.page { h in
            h.div(.class("page-head")) { h in
                h.h1(view.item.name)
                h.p(.class("meta")) { h in
                    h.span(place?.name ?? "")
                    h.span(view.item.category)
                }
            }
            h.sectionHead(
                words.periods, count: view.next == nil ? words.periodsCount(view.lines.count) : nil)
            periods(view, words, &h)
            if let next = view.next, let place {
                h.p { h in
                    h.buttonLink(
                        words.searchMore,
                        href: "/places/\(place.code)/items/\(view.item.number)?before=\(next.text)",
                        icon: .chevron)
                }
            }
            h.sectionHead(words.rule)
            h.div(.class("card")) { h in h.ruleFacts(view.item, view.phones, words) }
        }
    }

    private func periods(_ view: ItemView, _ words: PortalWords, _ h: inout HTML) {
        if view.lines.isEmpty, view.missing.isEmpty, view.withdrawn.isEmpty {
            h.emptyState(.file, words.noPeriods) { $0.p(words.noPeriodsAdvice(view.path.last?.name ?? "")) }
            return
        }
        let cells = LineCells(reader, platform)
        let isVillage = view.path.last?.code.level == .village
        h.cells(label: words.periods) { h in
            for line in view.missing {
                h.cell(words.missingLine(line.item, line.duty), note: words.notYetPublished) { h in
                    cells.chip(line.status, to: &h)
                }
            }
            for line in view.lines { cells.write(line, place: !isVillage, to: &h) }
            for gone in view.withdrawn {
                h.linkCell(
                    words.title(view.item, gone.period), href: "/disclosures/\(gone.id)",
                    note: words.day(gone.at.day)
                ) { $0.statusChip(.withdrawn, words.withdrawn) }
            }
        }
    }
}

extension HTML {
    /// What the rules say of an item: the legal basis, how often, by whom it is reviewed, whom to call.
    mutating func ruleFacts(_ item: Item, _ phones: [Phone], _ words: PortalWords) {
        facts { h in
            h.fact(words.ruleFrequency, words.frequencies(item))
            if let notice = item.notice { h.fact(words.ruleNotice, words.noticeLength(notice)) }
            h.fact(words.ruleReview, words.reviewers(item.station))
            for phone in phones {
                h.fact(phone.unit) { $0.a(phone.number, href: phone.address) }
            }
            h.fact(words.ruleBasis) { $0.small(item.legalBasis) }
        }
    }
}
