import Domain
import HTML

extension PetitionListPage {
    /// What is looked for, and below it, folded, by what it can be narrowed.
    func search(_ view: PetitionListView, _ h: inout HTML) {
        let filter = view.asked.filter
        h.form(.class("search"), .role("search"), .method("get"), .action(view.asked.path)) { h in
            h.label(words.search, .for("q"))
            h.p(words.searchHelp, .class("help"), .id("q-help"))
            h.div(.class("search-line")) { h in
                h.input(
                    .class("input"), .type("search"), .id("q"), .name("q"), .value(filter.text),
                    .autocomplete("off"), .enterkeyhint("search"), .maxlength(PetitionFilter.longestText),
                    .aria("describedby", "q-help"))
                h.button(.class("button button-primary")) { h in
                    h.icon(.search)
                    h.text(words.find)
                }
            }
            let isNarrowed = filter.isNarrowed && filter.query() != PetitionFilter(text: filter.text).query()
            h.fold(words.filters, open: isNarrowed || filter.place != view.asked.scope) { h in
                h.div(.class("filters")) { h in choices(view, &h) }
                if filter.isNarrowed || filter.place != view.asked.scope {
                    h.p { $0.a(words.clear, href: view.asked.path) }
                }
            }
        }
    }

    private func choices(_ view: PetitionListView, _ h: inout HTML) {
        let filter = view.asked.filter
        choice(
            "kind", words.kind, filter.kind?.rawValue,
            Petition.Kind.allCases.map { ($0.rawValue, words.petition.kind($0)) }, &h)
        choice(
            "outcome", words.outcome, filter.outcome?.rawValue,
            Outcome.allCases.map { ($0.rawValue, words.petition.outcome($0)) }, &h)
        if !view.places.isEmpty {
            let chosen = filter.place == view.asked.scope ? nil : filter.place?.text
            choice("place", words.place, chosen, view.places.map { ($0.code.text, $0.name) }, &h)
        }
        choice(
            "year", words.year, filter.year.map { "\($0)" },
            view.years.map { ("\($0)", words.year($0)) }, &h)
        choice(
            "month", words.month, filter.month.map { "\($0)" },
            (1...12).map { ("\($0)", words.month($0)) }, &h)
    }

    private func choice(
        _ name: String, _ label: String, _ chosen: String?, _ options: [(String, String)], _ h: inout HTML
    ) {
        var field = Field(name, label)
        field.value = chosen ?? ""
        h.field(around: field) { h in
            h.select(.class("input"), .id(field.id), .name(name)) { h in
                h.option(words.all, .value(""), .if(chosen == nil, .selected))
                for (value, text) in options {
                    h.option(text, .value(value), .if(value == chosen, .selected))
                }
            }
        }
    }
}
