import Domain
import HTML

/// The ledger's filter: words on top, the rest folded away until it is used, and the saved views.
struct LedgerFilterForm {
    let view: LedgerPageView

    private var words: LedgerWords { view.words }
    private var said: PetitionWords { view.words.petitions }
    private var filter: LedgerFilter { view.filter }

    func write(_ h: inout HTML) {
        h.form(
            .class("form ledger-filter no-print"), .role("search"), .method("get"), .action(LedgerRoutes.path)
        ) { h in
            h.div(.class("search-line")) { h in
                h.label(words.searchLabel, .for("f-q"), .class("visually-hidden"))
                h.input(
                    .class("input"), .type("search"), .id("f-q"), .name("q"),
                    .value(view.input.typed["q"] ?? ""),
                    .autocomplete("off"), .maxlength(60), .placeholder(words.searchLabel))
                h.button(.class("button")) { h in
                    h.icon(.search)
                    h.text(words.search)
                }
            }
            h.fold(words.more, open: isNarrowed) { h in fields(&h) }
        }
        savedViews(&h)
    }

    /// Whether something is asked for that the tabs do not say.
    private var isNarrowed: Bool {
        var rest = filter
        (rest.state, rest.mark, rest.part, rest.words) = (nil, nil, nil, "")
        return rest != LedgerFilter() || !view.input.problems.isEmpty
    }

    private func fields(_ h: inout HTML) {
        h.div(.class("filter-grid")) { h in
            select(
                &h, "state", words.stateField,
                Petition.State.Kind.allCases.map { ($0.rawValue, said.state($0)) })
            select(&h, "mark", words.markField, LedgerMark.allCases.map { ($0.rawValue, words.mark($0)) })
            if view.scope.isInbox {
                let parts = [PetitionParties.Part.lead, .helper, .copy]
                select(&h, "part", words.partField, parts.map { ($0.rawValue, words.part($0)) })
            }
            select(&h, "kind", words.kindField, Petition.Kind.allCases.map { ($0.rawValue, said.kind($0)) })
            select(&h, "place", words.placeField, places)
            select(
                &h, "field", words.fieldField,
                view.choices.fields.map { ($0, $0) } + [(LedgerFilter.noField, words.noField)])
            if !view.scope.isInbox {
                select(&h, "unit", words.unitField, view.choices.units.map { ($0.id.text, $0.name) })
            }
            select(
                &h, "channel", words.channelField,
                Petition.Channel.allCases.map { ($0.rawValue, said.channel($0)) })
            day(&h, "from", words.fromField)
            day(&h, "until", words.untilField)
            var sort = Field("sort", words.sortField)
            (sort.value, sort.optional) = (filter.sort.rawValue, "")
            h.selectField(sort, options: LedgerSort.allCases.map { ($0.rawValue, words.sort($0)) })
        }
        h.div(.class("row")) { h in
            h.secondaryButton(words.search)
            if !filter.isEmpty { h.a(words.clear, href: LedgerRoutes.path) }
        }
    }

    private func select(
        _ h: inout HTML, _ name: String, _ label: String, _ options: [(value: String, text: String)]
    ) {
        h.selectField(marked(name, label), options: [("", words.any)] + options)
    }

    private func day(_ h: inout HTML, _ name: String, _ label: String) {
        var field = marked(name, label)
        (field.type, field.isShort) = ("date", true)
        h.field(field)
    }

    private func marked(_ name: String, _ label: String) -> Field {
        var field = Field(name, label)
        field.optional = ""
        return FormFaults(view.input.problems, view.reader.language).marked(
            field, value: view.input.typed[name] ?? "")
    }

    /// Townships, and below the chosen one its villages.
    private var places: [(value: String, text: String)] {
        let chosen = filter.place?.ancestor(.township)
        var places: [(value: String, text: String)] = []
        for township in view.choices.townships {
            places.append((township.code.text, township.name))
            guard township.code == chosen else { continue }
            for village in view.choices.villages { places.append((village.code.text, "　" + village.name)) }
        }
        if let other = filter.place, !places.contains(where: { $0.value == other.text }) {
            places.insert((other.text, view.choices.name(of: other)), at: 0)
        }
        return places
    }

    // MARK: Saved views

    private func savedViews(_ h: inout HTML) {
        let canSave = !filter.isEmpty && view.input.problems.isEmpty
        guard canSave || !view.views.isEmpty else { return }
        h.div(.class("saved-views no-print")) { h in
            if !view.views.isEmpty {
                h.strong(words.views)
                for saved in view.views {
                    h.a(
                        saved.name, href: saved.address,
                        .if(saved.query == filter.query, .aria("current", "page")))
                }
                h.a(words.manageViews, href: LedgerRoutes.viewsPath)
            }
            if canSave { saving(&h) }
        }
    }

    private func saving(_ h: inout HTML) {
        h.fold(words.saveView) { h in
            h.postForm(LedgerRoutes.viewsPath, token: view.reader.formToken) { h in
                h.input(.type("hidden"), .name("filter"), .value(filter.query))
                var name = Field("name", words.viewName)
                name.help = words.viewNameHelp
                h.field(name)
                if !view.scope.isInbox {
                    h.checkField("shared", words.shareView, isOn: false, note: words.shareNote)
                }
                h.div(.class("actions")) { $0.secondaryButton(words.saveView) }
            }
        }
    }
}
