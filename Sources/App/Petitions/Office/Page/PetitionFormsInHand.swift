import Domain
import HTML

/// The forms of handling, answering and ending.
extension PetitionForms {
    func askExtension(_ h: inout HTML) {
        date(&h, .askExtension, "until", words.until, nil, propose: nil)
        text(&h, .askExtension, "reason", words.reason, words.readByOffices)
    }

    func resolve(_ h: inout HTML) {
        outcome(&h, .resolve, propose: "")
        text(&h, .resolve, "account", words.account, words.accountHelp, rows: 6)
    }

    private func outcome(_ h: inout HTML, _ verb: PetitionVerb, propose: String) {
        h.segmentField(
            field(verb, "outcome", words.outcome, propose: propose),
            options: Outcome.allCases.map { (value: $0.rawValue, text: petitions.outcome($0)) })
    }

    /// Choosing a template asks for the page again with its text in the form; a script fills it in at once.
    func templates(_ h: inout HTML) {
        guard !offer.templates.isEmpty else { return }
        h.form(
            .class("form"), .method("get"), .action("\(view.path)#answer"), .data("module", "fill-in"),
            .data("target", "f-answer-words")
        ) { h in
            var field = Field("template", words.template)
            (field.form, field.optional) = ("answer", words.optional)
            field.value = page.input["template"]
            h.field(around: field) { h in
                h.select(.class("input"), .id(field.id), .name(field.name)) { h in
                    h.option(words.noTemplate, .value(""))
                    for template in offer.templates {
                        h.option(
                            template.name, .value(template.id.text), .data("words", template.words),
                            .if(template.id.text == field.value, .selected))
                    }
                }
            }
            h.div(.class("actions")) { h in
                h.secondaryButton(words.useTemplate)
                if view.isCentre { h.a(words.editTemplates, href: "/office/petitions/templates") }
            }
        }
    }

    func answer(_ h: inout HTML) {
        if view.petition.state.kind == .accepted {
            outcome(&h, .answer, propose: Outcome.explained.rawValue)
        }
        text(&h, .answer, "words", words.answer, words.toPersonHelp, rows: 8)
        let mayBePublic = view.head.sender.mayBePublic
        var publicity = field(.answer, "public", words.answerPublic, propose: mayBePublic ? "1" : "0")
        if page.opened == .answer, publicity.value.isEmpty { publicity.value = mayBePublic ? "1" : "0" }
        h.radioField(
            publicity,
            options: [("1", words.toAll, words.toAllNote), ("0", words.toPersonOnly, nil)])
        if let fault = page.fault, page.opened == .answer,
            let remark = FormFaults(fault.fields, page.reader.language)["sure"]
        {
            h.p(remark, .class("error"))
            h.checkField("sure", words.sure, isOn: false, id: "f-answer-sure")
        }
    }

    func followUp(_ h: inout HTML) {
        h.segmentField(
            field(.followUp, "result", words.result),
            options: Satisfaction.allCases.map { (value: $0.rawValue, text: petitions.satisfaction($0)) } + [
                (value: PetitionInput.notReached, text: words.notReached)
            ])
        text(
            &h, .followUp, "notes", words.notes,
            view.head.sender.isAnonymous ? words.anonymousNotesHelp : words.notesHelp)
    }

    func clear(_ h: inout HTML) {
        h.p(words.clearHelp)
        if !offer.masked.isEmpty {
            h.notice(.attention, words.found) { h in
                h.ul { h in
                    for found in offer.masked {
                        h.li(words.labelled(label(found.field), found.message.text(page.reader.language)))
                    }
                }
            }
        }
        let wording = offer.wording ?? PublicWording(subject: "", words: "", answer: "")
        h.field(field(.clear, "subject", words.publicSubject, propose: wording.subject))
        text(&h, .clear, "words", words.publicWords, propose: wording.words, rows: 8)
        text(&h, .clear, "answer", words.publicAnswer, propose: wording.answer, rows: 8)
    }

    private func label(_ field: String) -> String {
        switch field {
        case "subject": words.publicSubject
        case "answer": words.publicAnswer
        case _: words.publicWords
        }
    }
}
