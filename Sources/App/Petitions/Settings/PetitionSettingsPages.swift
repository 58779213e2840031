import Domain
import HTML

/// The pages on which the information centre sets the county's terms and says where else to go.
struct PetitionSettingsPages {
    let platform: Platform
    let reader: Reader
    let words: PetitionSettingsWords

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
        words = PetitionSettingsWords(language: reader.language)
    }

    private var today: Day { reader.now.day }

    func overview(_ settings: PetitionSettings, done: String?) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            switch done {
            case "kept": h.flash(.good, words.kept)
            case "taken-back": h.flash(.good, words.takenBack)
            case _: break
            }
            h.div(.class("page-head")) { h in
                h.h1(words.labelled(words.title, settings.county.name))
                h.p(words.lead, .class("lead"))
            }
            h.div(.class("page-actions")) { h in
                h.buttonLink(words.change, href: "/office/petitions/settings/terms", primary: true)
                h.buttonLink(words.changeElsewhere, href: "/office/petitions/settings/elsewhere")
                h.buttonLink(words.publicRules, href: "/petitions/rules?county=\(settings.county.code)")
            }
            inForce(settings, &h)
            coming(settings, &h)
            history(settings, &h)
        }
    }

    private func inForce(_ settings: PetitionSettings, _ h: inout HTML) {
        let edition = settings.edition(on: today)
        let terms = settings.terms(on: today)
        let since = edition.map { words.since($0.from) } ?? words.usual
        h.sectionHead(words.now, count: since)
        let columns = [
            TableColumn(words.term), TableColumn(words.number), TableColumn(words.allowed),
            TableColumn(words.meaning),
        ]
        h.dataTable(words.now, id: "terms", columns: columns, layout: .cards) { h in
            for term in TermGroup.allCases.flatMap(\.terms) {
                h.dataRow(
                    [
                        words.petition.term(term), words.petition.amount(terms[term], of: term),
                        words.allowed(term), words.meaning(term),
                    ], columns: columns, layout: .cards)
            }
        }
    }

    private func coming(_ settings: PetitionSettings, _ h: inout HTML) {
        let coming = settings.coming(after: today)
        guard !coming.isEmpty else { return }
        h.sectionHead(words.coming)
        for edition in coming {
            h.div(.class("card")) { h in
                self.edition(edition, in: settings, &h)
                h.postForm(
                    "/office/petitions/settings/terms/\(edition.from)/withdrawal", token: reader.formToken
                ) {
                    h in
                    h.input(.type("hidden"), .name("version"), .value(settings.version))
                    h.secondaryButton(words.takeBack)
                }
            }
        }
    }

    private func history(_ settings: PetitionSettings, _ h: inout HTML) {
        h.sectionHead(words.history)
        let past = settings.editions.filter { $0.from <= today }
        guard !past.isEmpty else {
            h.p(words.noHistory, .class("muted"))
            return
        }
        for edition in past { h.div(.class("card")) { h in self.edition(edition, in: settings, &h) } }
    }

    /// From when, what it changed against the terms before, by whom and when.
    private func edition(
        _ edition: PetitionSettings.Edition, in settings: PetitionSettings, _ h: inout HTML
    ) {
        let before = settings.terms(on: edition.from.adding(days: -1))
        h.h3(words.takesEffect(edition.from))
        h.ul { h in
            for term in PetitionSettings.changes(from: before, to: edition.terms) {
                h.li(words.changed(term, from: before[term], to: edition.terms[term]))
            }
        }
        h.p(words.by(edition.officer, edition.unit, edition.at), .class("muted"))
    }
}
