import Domain
import HTML

/// The lists: supervision orders, what was raised, reminders.
struct LadderPage {
    let reader: Reader
    let tab: LadderTab
    let tabs: [(tab: LadderTab, count: Int)]
    let lines: [LadderLine]
    let page: Int
    let gap: LadderGap?

    var words: LadderWords { LadderWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }

    func write(_ h: inout HTML) {
        h.h1(words.title)
        if let gap { h.notice(.attention, words.gap(gap)) { $0.p(words.gapAdvice(gap)) } }
        h.tabs(
            words.tabs,
            tabs.map { ("\(words.tab($0.tab)) \($0.count)", Self.address($0.tab), $0.tab == tab) })
        h.p(words.about(tab), .class("muted"))
        guard !lines.isEmpty else {
            return h.emptyState(.ok, words.none(tab)) { $0.p(words.noneAdvice(tab)) }
        }
        h.p(words.count(total), .class("muted"))
        h.dataTable(words.tab(tab), id: "ladder", columns: columns, layout: .cards) { h in
            for line in lines { row(&h, line) }
        }
        pagination(&h)
    }

    private static func address(_ tab: LadderTab) -> String { "/office/petitions/orders?tab=\(tab.rawValue)" }

    private var total: Int { tabs.first { $0.tab == tab }?.count ?? 0 }

    private var columns: [TableColumn] {
        let petition = [
            TableColumn(words.petition, .date), TableColumn(words.kind), TableColumn(words.place),
        ]
        let office = [TableColumn(words.unit), TableColumn(words.on, .date)]
        let end = [TableColumn(words.now), TableColumn(words.open, .link)]
        switch tab {
        case .orders:
            return [TableColumn(words.number, .date)] + petition + office + [TableColumn(words.since)] + end
        case .raised: return petition + office + [TableColumn(words.addressee)] + end
        case .reminders: return petition + office + [TableColumn(words.from)] + end
        }
    }

    private func row(_ h: inout HTML, _ line: LadderLine) {
        var cells = [
            line.number(petitions, words), petitions.kind(line.head.matter.kind), line.place,
            line.unit ?? words.centre, line.at.day.description,
        ]
        switch tab {
        case .orders:
            cells.insert(line.order.map { petitions.orderNumber($0, county: line.county) } ?? "", at: 0)
            cells.append(
                line.since.last.map { words.deed($0.verb, on: $0.at.day) } ?? words.nothingSince)
        case .raised: cells.append(line.addressee.map(RoleWords(reader.language).name) ?? "")
        case .reminders: cells.append(line.isByHand ? words.byHand : words.byClock)
        }
        cells.append(words.standing(line.standing, line.head.state))
        h.dataRow(cells, columns: columns, layout: .cards, last: { h in links(&h, line) })
    }

    private func links(_ h: inout HTML, _ line: LadderLine) {
        let name = line.number(petitions, words)
        if let order = line.order {
            let title = petitions.orderNumber(order, county: line.county)
            h.a(words.order, href: order.orderPath, .aria("label", "\(words.order) \(title)"))
            if line.isVisible { h.text(" ") }
        }
        if line.isVisible {
            h.a(
                words.openPetition, href: "/office/petitions/\(line.head.id)",
                .aria("label", "\(words.openPetition) \(name)"))
        }
    }

    private func pagination(_ h: inout HTML) {
        let pages = max(1, (total + LadderQueries.pageSize - 1) / LadderQueries.pageSize)
        guard pages > 1 else { return }
        h.pagination(
            words.pages,
            previous: page > 1 ? .init(words.previous, "\(Self.address(tab))&page=\(page - 1)") : nil,
            position: words.position(page, of: pages),
            next: page < pages ? .init(words.next, "\(Self.address(tab))&page=\(page + 1)") : nil)
    }
}

extension LadderLine {
    /// The petition's number, or that it has none yet.
    func number(_ petitions: PetitionWords, _ words: LadderWords) -> String {
        head.serial.map { petitions.serial($0, county: county) } ?? words.unnumbered
    }
}

extension Serial {
    /// Where the order of this number is read.
    var orderPath: String { "/office/petitions/orders/\(county)/\(year)/\(number)" }
}
