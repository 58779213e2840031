import Domain
import HTML

/// The rules of a county, printable; every number, name and step is the configuration's.
struct PetitionRulesPage {
    let platform: Platform
    let reader: Reader
    let words: PetitionRulesWords
    let petition: PetitionWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PetitionRulesWords(language: reader.language)
        petition = PetitionWords(reader.language)
    }

    func page(_ view: PetitionRulesView) -> HTML {
        let title = words.title(of: view.settings.county.name)
        return Layout(platform, reader, title: title, place: view.path, here: words.title).page { h in
            h.div(.class("page-head")) { h in
                h.h1(title)
                h.p(words.lead, .class("lead"))
                h.p(.class("meta")) { h in h.span(since(view)) }
            }
            h.div(.class("page-actions")) { h in
                h.printButton(FrameWords(language: reader.language).print)
            }
            taken(view, &h)
            limits(view, &h)
            way(&h)
            supervision(view, &h)
            coming(view, &h)
            offices(view, &h)
        }
    }

    /// Where there are several counties and none is asked for.
    func choice(_ counties: [Division]) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            h.div(.class("page-head")) { h in h.h1(words.title) }
            guard !counties.isEmpty else { return h.emptyState(.place, words.noCounty) }
            h.sectionHead(words.choose)
            h.placeGrid(counties.map { ($0.name, "/petitions/rules?county=\($0.code)") })
        }
    }

    private func since(_ view: PetitionRulesView) -> String {
        view.settings.edition(on: view.today).map { words.since(prose($0.from)) } ?? words.usual
    }

    func prose(_ day: Day) -> String { Period.event(day).words(reader.language) }

    private func taken(_ view: PetitionRulesView, _ h: inout HTML) {
        h.sectionHead(words.taken)
        h.p(words.takenText)
        h.facts { h in
            for concern in Concern.allCases { h.fact(petition.concern(concern), petition.hint(concern)) }
        }
        h.sectionHead(words.notTaken)
        let columns = [TableColumn(words.ground), TableColumn(words.instead)]
        h.dataTable(words.notTaken, id: "not-taken", columns: columns, layout: .cards) { h in
            for ground in NotTaken.allCases {
                let elsewhere = PetitionElsewhere.words(ground, view.settings.elsewhere, reader.language)
                h.dataRow(
                    [petition.notTaken(ground), elsewhere.isEmpty ? words.otherGround : elsewhere],
                    columns: columns, layout: .cards)
            }
        }
    }

    private func limits(_ view: PetitionRulesView, _ h: inout HTML) {
        h.sectionHead(words.limits)
        let today = petition.date(view.today, on: view.today)
        let columns = [
            TableColumn(words.step), TableColumn(words.limit), TableColumn(words.latest(today), .date),
        ]
        h.dataTable(words.limits, id: "limits", columns: columns, layout: .cards) { h in
            for limit in view.limits {
                h.dataRow(
                    [
                        petition.term(limit.term), petition.amount(limit.amount, of: limit.term),
                        limit.due?.description ?? words.noCalendar,
                    ], columns: columns, layout: .cards, id: "limit-\(limit.term.rawValue)")
            }
        }
        h.ul { h in for line in words.counting(view.terms) { h.li(line) } }
    }
}
