import Domain
import HTML

/// The first page of the form: typing a name, or county, township, village one after the other. Every choice is a button
/// of the form, so that nothing that was typed on other pages is lost.
struct PlaceChooser {
    let page: PetitionFormPage
    let choices: PlaceChoices
    private var words: PetitionFormWords { page.words }

    func write(_ h: inout HTML) {
        h.p(words.lead)
        if let place = page.setting.place { chosen(place, &h) }
        form(&h) { h in
            search(&h)
            if !choices.found.isEmpty {
                h.h2(words.found)
                buttons(&h, choices.found.map { ($0.place, $0.within, "pick") })
            } else if !choices.typed.isEmpty {
                h.p(words.noneFound(choices.typed))
            }
            if !choices.parts.isEmpty {
                h.h2(choices.browsed.map { words.within($0) } ?? words.byCounty)
                buttons(&h, choices.parts.map { ($0.place, "", $0.hasParts ? "browse" : "pick") })
            }
            whole(&h)
        }
    }

    private func form(_ h: inout HTML, _ body: (inout HTML) -> Void) {
        h.postForm("/petitions/new", token: page.reader.formToken) { h in
            page.carried(&h, but: ["place"])
            body(&h)
        }
    }

    private func chosen(_ place: Division, _ h: inout HTML) {
        h.postForm("/petitions/new", token: page.reader.formToken) { h in
            page.carried(&h, but: [])
            h.p { $0.strong(words.chosen(place.name)) }
            h.div(.class("actions")) { $0.primaryButton(words.next, .name("go"), .value("next")) }
        }
        h.h2(words.otherPlace)
    }

    /// Comes first in the form, so that the enter key finds and does not choose.
    private func search(_ h: inout HTML) {
        let error = page.faults["place"]
        h.div(
            .class(error == nil ? "search" : "search field-bad"), .data("module", "suggest"),
            .data("suggest", "/petitions/places"), .data("choose", "pick")
        ) { h in
            h.label(words.findPlace, .for("f-place"))
            h.p(words.findHelp, .class("help"), .id("f-place-help"))
            if let error { h.p(error, .class("error"), .id("f-place-error")) }
            h.div(.class("search-line")) { h in
                h.input(
                    .class("input"), .type("search"), .id("f-place"), .name("find"), .value(choices.typed),
                    .autocomplete("off"), .enterkeyhint("search"), .maxlength(100),
                    .aria("describedby", error == nil ? "f-place-help" : "f-place-help f-place-error"))
                h.button(.class("button button-primary"), .name("go"), .value("find")) { h in
                    h.icon(.search)
                    h.text(words.find)
                }
            }
        }
    }

    private func buttons(_ h: inout HTML, _ places: [(place: Division, note: String, name: String)]) {
        h.ul(.class("place-grid")) { h in
            for choice in places {
                h.li { h in
                    h.button(.name(choice.name), .value(choice.place.code.text)) { h in
                        h.span { h in
                            h.text(choice.place.name)
                            if !choice.note.isEmpty { h.span(choice.note, .class("choice-note")) }
                        }
                        h.icon(.chevron)
                    }
                }
            }
        }
    }

    /// Whoever does not know the village or the township goes on with what is known.
    private func whole(_ h: inout HTML) {
        guard let place = choices.browsed else { return }
        h.div(.class("actions")) { h in
            h.secondaryButton(words.whole(place.name), .name("pick"), .value(place.code.text))
            if place.code.level == .township {
                h.secondaryButton(words.up, .name("browse"), .value(place.code.parent?.text ?? ""))
            }
        }
    }
}
