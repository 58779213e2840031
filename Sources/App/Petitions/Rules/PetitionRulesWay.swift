import Domain
import HTML

extension PetitionRulesPage {
    func way(_ h: inout HTML) {
        h.sectionHead(words.way)
        let steps = PetitionWay.steps.map { step in
            let deeds = step.rules.map { rule in
                words.labelled(petition.verb(rule.verb), words.who(rule.by))
            }
            let note = deeds.isEmpty ? words.yourMessage : deeds.joined(separator: words.say("；", "; "))
            return Step(petition.state(step.state), note: note, .ahead)
        }
        h.div(.class("card")) { h in h.stepper(words.way, steps) }
        h.fold(words.wholeTable) { h in table(&h) }
    }

    /// The workflow line by line.
    private func table(_ h: inout HTML) {
        let columns = [
            TableColumn(words.deed), TableColumn(words.fromState), TableColumn(words.toState),
            TableColumn(words.who),
        ]
        h.dataTable(words.wholeTable, id: "workflow", columns: columns, layout: .cards) { h in
            for rule in PetitionWorkflow.rules {
                h.dataRow(
                    [
                        petition.verb(rule.verb), words.listed(rule.from.map(petition.state)),
                        leads(rule), words.who(rule.by),
                    ], columns: columns, layout: .cards)
            }
        }
    }

    /// The state after it, or both where the ledger's number decides.
    private func leads(_ rule: PetitionWorkflow.Rule) -> String {
        let states = [rule.to, rule.or].compactMap(\.self)
        return states.isEmpty ? words.stays : words.listed(states.map(petition.state))
    }

    func supervision(_ view: PetitionRulesView, _ h: inout HTML) {
        h.sectionHead(words.supervision)
        h.ul { h in
            for rung in Escalation.allCases { h.li(words.rung(rung, view.terms)) }
            h.li(words.notClimbing)
            h.li(words.publicly)
        }
        h.sectionHead(words.content)
        h.p(words.reopening(view.terms))
    }

    func coming(_ view: PetitionRulesView, _ h: inout HTML) {
        let editions = view.settings.coming(after: view.today)
        guard !editions.isEmpty else { return }
        h.sectionHead(words.coming)
        let settings = PetitionSettingsWords(language: reader.language)
        for edition in editions {
            let before = view.settings.terms(on: edition.from.adding(days: -1))
            h.notice(.information, words.from(prose(edition.from))) { h in
                h.ul { h in
                    for term in PetitionSettings.changes(from: before, to: edition.terms) {
                        h.li(settings.changed(term, from: before[term], to: edition.terms[term]))
                    }
                }
                h.p(words.comingNote)
            }
        }
    }

    func offices(_ view: PetitionRulesView, _ h: inout HTML) {
        guard !view.offices.isEmpty else { return }
        h.sectionHead(words.offices)
        h.div(.class("card")) { h in
            h.facts { h in
                for office in view.offices {
                    let phone = Phone(unit: office.name, number: office.phone)
                    h.fact(office.name) { h in
                        if office.phone.isEmpty {
                            h.span(words.noPhone, .class("muted"))
                        } else {
                            h.a(phone.number, href: phone.address)
                        }
                    }
                }
            }
        }
    }
}
