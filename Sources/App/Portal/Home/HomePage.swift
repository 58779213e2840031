import Domain
import HTML

/// The home page: find your village, see what is new, understand the three reviews.
struct HomePage {
    let platform: Platform
    let reader: Reader
    private let words: PortalWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PortalWords(reader.language)
    }

    func page(_ view: HomeView, _ petitions: PetitionBlock) -> HTML {
        Layout(platform, reader, title: words.product).page { h in
            h.section(.class("home-find")) { h in
                h.h1(words.homeTitle)
                h.p(words.homeLead, .class("lead"))
                h.searchBox(
                    words.findVillage, action: "/search", query: "", button: words.find, help: words.findHelp,
                    suggest: "/suggestions", big: true)
            }
            h.speakUp(in: nil, words)
            choices(view, &h)
            latest(view, &h)
            PetitionParts(reader.language).block(petitions, to: &h)
            figures(view, &h)
            reviews(&h)
        }
    }

    private func choices(_ view: HomeView, _ h: inout HTML) {
        guard !view.choices.isEmpty else { return }
        if let county = view.county {
            h.sectionHead(
                words.townshipsOf(county.name), count: words.placesCount(view.choices.count, view.villages),
                more: (county.name, "/places/\(county.code)"))
        } else {
            h.sectionHead(words.chooseCounty)
        }
        h.placeGrid(view.choices.map { ($0.place.name, "/places/\($0.place.code)") })
    }

    private func latest(_ view: HomeView, _ h: inout HTML) {
        h.sectionHead(words.latest)
        guard !view.latest.isEmpty else {
            h.emptyState(.file, words.nothingYet) { $0.p(words.nothingYetAdvice) }
            return
        }
        let cells = LineCells(reader, platform)
        h.cells(label: words.latest) { h in
            for line in view.latest { cells.write(line, place: true, to: &h) }
        }
    }

    private func figures(_ view: HomeView, _ h: inout HTML) {
        h.sectionHead(words.figures)
        h.stats { h in
            h.stat(words.villagesLabel, grouped(view.villages))
            h.stat(words.disclosuresLabel, grouped(view.published), unit: words.itemsUnit)
            h.stat(words.thisMonthLabel, grouped(view.thisMonth), unit: words.itemsUnit)
            h.stat(
                words.correctedLabel, grouped(view.correctedThisMonth), unit: words.itemsUnit,
                note: words.correctedNote)
        }
    }

    private func reviews(_ h: inout HTML) {
        h.sectionHead(words.threeReviews, more: (words.about, "/about"))
        h.div(.class("card")) { h in
            h.stepper(
                words.threeReviews,
                [
                    Step(words.reviewVillage, note: words.reviewVillageNote, .done),
                    Step(words.reviewStation, note: words.reviewStationNote, .done),
                    Step(words.reviewDiscipline, note: words.reviewDisciplineNote, .done),
                    Step(words.open, note: words.openNote, .done),
                ])
        }
    }
}

/// A count with thousands separators.
func grouped(_ count: Int) -> String { Decimal4(scaled: Int64(count) * 10_000).grouped }
