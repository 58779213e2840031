import Domain
import HTML

extension PetitionSettingsPages {
    /// The form of new terms, filled with what was typed, else with the latest edition.
    func termsForm(_ settings: PetitionSettings, _ form: Form?, _ problems: [FieldProblem]) -> HTML {
        let latest = settings.editions.first?.terms ?? ClockTerms()
        let faults = FormFaults(problems, reader.language)
        return Layout(platform, reader, title: words.formTitle).page { h in
            faults.summary(&h)
            h.div(.class("page-head")) { h in h.h1(words.formTitle) }
            h.notice(.information, words.whatChanges) { $0.p(words.whatChangesText) }
            h.postForm("/office/petitions/settings/terms", token: reader.formToken) { h in
                let version = form?["version"] ?? "\(settings.version)"
                h.input(.type("hidden"), .name("version"), .value(version))
                var from = Field("from", words.from)
                (from.help, from.type, from.isShort) = (words.fromHelp, "date", true)
                h.field(faults.marked(from, value: form?["from"] ?? ""))
                for group in TermGroup.allCases {
                    h.fieldset(.class("fieldset")) { h in
                        h.legend(words.group(group))
                        for term in group.terms { field(term, latest, form, faults, &h) }
                    }
                }
                h.actionBar { h in
                    h.primaryButton(words.save)
                    h.buttonLink(words.back, href: "/office/petitions/settings")
                }
            }
        }
    }

    private func field(
        _ term: Term, _ latest: ClockTerms, _ form: Form?, _ faults: FormFaults, _ h: inout HTML
    ) {
        let name = PetitionSettingsPhrases.fieldName(term)
        let value = form?[name] ?? "\(latest[term])"
        var field = Field(name, words.petition.term(term))
        switch term.measure {
        case .onOff:
            field.help = words.meaning(term)
            h.segmentField(
                faults.marked(field, value: value),
                options: [1, 0].map { ("\($0)", words.petition.amount($0, of: term)) })
        case .workingDays, .days, .percent:
            field.help = words.labelled(words.meaning(term), words.allowed(term))
            (field.inputmode, field.isShort) = ("numeric", true)
            h.field(faults.marked(field, value: value))
        }
    }

    /// The form of where to go, a text for each ground.
    func elsewhereForm(_ settings: PetitionSettings, _ form: Form?, _ problems: [FieldProblem]) -> HTML {
        let faults = FormFaults(problems, reader.language)
        return Layout(platform, reader, title: words.elsewhereTitle).page { h in
            faults.summary(&h)
            h.div(.class("page-head")) { h in
                h.h1(words.elsewhereTitle)
                h.p(words.elsewhereLead, .class("lead"))
            }
            h.postForm("/office/petitions/settings/elsewhere", token: reader.formToken) { h in
                let version = form?["version"] ?? "\(settings.version)"
                h.input(.type("hidden"), .name("version"), .value(version))
                for ground in NotTaken.allCases {
                    let name = PetitionElsewhere.fieldName(ground)
                    var field = Field(name, words.petition.notTaken(ground))
                    field.help = words.usually(words.petition.whereInstead(ground))
                    field.optional = words.optional
                    h.textField(
                        faults.marked(field, value: form?[name] ?? settings.elsewhere[ground] ?? ""), rows: 2)
                }
                h.actionBar { h in
                    h.primaryButton(words.saveElsewhere)
                    h.buttonLink(words.back, href: "/office/petitions/settings")
                }
            }
        }
    }
}
