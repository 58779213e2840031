import Domain
import HTML

/// The list of materials.
struct EditionListPage {
    let lines: [EditionLine]
    let filter: EditionFilter
    let items: [Item]
    let villages: [Division]
    let mayDraft: Bool
    /// Whether the officer has just thrown a draft away.
    let isDiscarded: Bool
    let reader: Reader

    private var words: EditionWords { EditionWords(language: reader.language) }

    func write(_ h: inout HTML) {
        let shown = lines.prefix(EditionQueries.pageLength)
        if isDiscarded { h.flash(.good, DiscardWords(language: reader.language).done) }
        h.div(.class("page-head")) { h in
            h.h1(words.list)
            h.p(words.counted(shown.count, more: isLong), .class("meta"))
        }
        if mayDraft {
            h.div(.class("page-actions")) { h in
                h.buttonLink(
                    UploadWords(language: reader.language).title, href: "/office/intakes/new", icon: .upload,
                    primary: true)
                h.buttonLink(words.new, href: "/office/editions/new", icon: .plus)
            }
        }
        filters(&h)
        if shown.isEmpty {
            h.emptyState(.file, words.listEmpty) { h in h.p(words.listEmptyHint) }
            return
        }
        h.cells(label: words.list) { h in
            for line in shown {
                h.linkCell(
                    "\(line.item) \(line.period.words(reader.language))", href: "/office/editions/\(line.id)",
                    note: words.line(line)
                ) { h in h.stateChip(line.state, isReturned: line.isReturned, reader.language) }
            }
        }
        if isLong, let last = shown.last {
            h.pagination(
                words.pages, previous: nil, position: words.counted(shown.count, more: true),
                next: .init(
                    words.next, "/office/editions?\(query)&after=\(last.changedAt.milliseconds)-\(last.id)"))
        }
    }

    private var isLong: Bool { lines.count > EditionQueries.pageLength }

    private var query: String {
        "item=\(filter.item.map(String.init) ?? "")&village=\(filter.village?.text ?? "")"
            + "&state=\(filter.state?.rawValue ?? "")"
    }

    private func filters(_ h: inout HTML) {
        h.fold(words.filter, open: filter.item != nil || filter.village != nil || filter.state != nil) { h in
            h.form(.class("form"), .method("get"), .action("/office/editions")) { h in
                var item = Field("item", words.item)
                item.value = filter.item.map(String.init) ?? ""
                item.optional = ""
                h.selectField(
                    item,
                    options: [(value: "", text: words.allItems)]
                        + items.map { (value: String($0.number), text: "\($0.number) \($0.name)") })
                if villages.count > 1 {
                    var village = Field("village", words.village)
                    village.value = filter.village?.text ?? ""
                    village.optional = ""
                    h.selectField(
                        village,
                        options: [(value: "", text: words.allVillages)]
                            + villages.map { (value: $0.code.text, text: $0.name) })
                }
                var state = Field("state", words.stateLabel)
                state.value = filter.state?.rawValue ?? ""
                state.optional = ""
                h.selectField(
                    state,
                    options: [(value: "", text: words.allStates)]
                        + Edition.State.Kind.allCases.map {
                            (value: $0.rawValue, text: words.disclosure.state($0))
                        })
                h.secondaryButton(words.filter)
            }
        }
    }
}

extension HTML {
    /// The state of an edition as icon and word.
    mutating func stateChip(_ kind: Edition.State.Kind, isReturned: Bool, _ language: Language) {
        let word = DisclosureWords(language).state(kind)
        switch kind {
        case .draft where isReturned: statusChip(.returned, EditionWords(language: language).returnedChip)
        case .draft: statusChip(.draft, word)
        case .awaitingVillage, .awaitingStation, .awaitingDiscipline: statusChip(.inReview, word)
        case .scheduled: statusChip(.dueSoon, word)
        case .published: statusChip(.onTime, word)
        case .superseded: statusChip(.superseded, word)
        case .withdrawn: statusChip(.withdrawn, word)
        }
    }
}
