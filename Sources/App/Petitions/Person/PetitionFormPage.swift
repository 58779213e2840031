import Domain
import HTML

/// One page of the form, with everything of the other pages carried along unseen.
struct PetitionFormPage {
    let platform: Platform
    let reader: Reader
    let step: PetitionStep
    let draft: PetitionDraft
    let setting: PetitionSetting
    let faults: FormFaults
    /// Why the last page is shown again, though nothing is wrong with it.
    var notice: PetitionFormNotice?
    /// Answers that fit what was written, where they were asked for; nil where they were not.
    var similar: [PublicPetition]?

    var words: PetitionFormWords { PetitionFormWords(language: reader.language) }
    var common: PetitionWords { PetitionWords(reader.language) }

    func page(_ choices: PlaceChoices) -> HTML {
        frame { h in
            if step == .place {
                PlaceChooser(page: self, choices: choices).write(&h)
            } else {
                row(&h)
                h.postForm("/petitions/new", token: reader.formToken, upload: step == .send) { h in
                    carried(&h, but: step.asked)
                    fields(&h)
                    buttons(&h)
                }
            }
        }
    }

    private func frame(_ body: (inout HTML) -> Void) -> HTML {
        var reader = reader
        // The switches of the frame lead to an empty form: what was typed is in no address.
        reader.path = "/petitions/new"
        return Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            if let notice { h.flash(.attention, notice.phrase.text(reader.language)) }
            h.div(.class("page-head")) { h in
                h.p(words.step(step.rawValue, of: PetitionStep.allCases.count), .class("meta"))
                h.h1(words.heading(step))
            }
            body(&h)
        }
    }

    /// The hidden fields of a form of this page.
    func carried(_ h: inout HTML, but asked: Set<String>) {
        h.input(.type("hidden"), .name("step"), .value(step.rawValue))
        for field in draft.fields where !asked.contains(field.name) && !field.value.isEmpty {
            h.input(.type("hidden"), .name(field.name), .value(field.value))
        }
    }

    /// The row that is objected to, on every page, so that nobody loses sight of it.
    private func row(_ h: inout HTML) {
        guard let row = setting.row else { return }
        h.notice(.information, words.objection(row)) { h in
            h.p(words.cells(row))
        }
    }

    private func fields(_ h: inout HTML) {
        switch step {
        case .place: break
        case .kind: kind(&h)
        case .field: field(&h)
        case .words: said(&h)
        case .person: person(&h)
        case .publicity:
            h.radioField(
                marked("public", words.publicity, draft.mayBePublic),
                options: [
                    ("yes", words.publicYes, words.publicYesNote), ("no", words.publicNo, words.publicNoNote),
                ])
        case .send: PetitionLastPage(page: self).write(&h)
        }
    }

    func marked(_ name: String, _ label: String, _ value: String) -> Field {
        faults.marked(Field(name, label), value: value)
    }

    private func kind(_ h: inout HTML) {
        h.radioField(
            marked("kind", words.kind, draft.kind),
            options: Concern.allCases.map { ($0.code, common.concern($0), common.hint($0)) })
        NotTakenNotice(words: words, common: common, elsewhere: setting.elsewhere).write(&h)
    }

    private func field(_ h: inout HTML) {
        var field = marked("field", words.field, draft.field)
        field.help = words.fieldHelp
        var options: [(value: String, text: String, note: String?)] = [
            (PetitionDraft.unknownField, words.unknown, nil)
        ]
        for known in setting.fields {
            let note = known.items.isEmpty ? nil : words.publishes(known.items)
            options.append((known.name, known.name, note))
        }
        h.radioField(field, options: options)
    }

    private func said(_ h: inout HTML) {
        var subject = marked("subject", words.subject, draft.subject)
        subject.optional = words.optional
        h.field(subject)
        var field = marked("words", words.words, draft.words)
        field.help = words.wordsHelp
        h.textField(field, rows: 10)
        h.div(
            .data("module", "similar"), .data("similar", "/petitions/similar"), .data("field", "words"),
            .data("place", draft.place)
        ) { h in
            guard let similar else { return }
            let piece = SimilarPiece(PublicPetitionWords(language: reader.language))
            if similar.isEmpty {
                h.p(words.nothingAlike, .class("muted"))
            } else {
                piece.write(similar, to: &h)
            }
        }
    }

    private func person(_ h: inout HTML) {
        h.radioField(
            marked("named", words.named, draft.named),
            options: [
                ("no", words.unnamed, words.unnamedNote), ("yes", words.withName, words.withNameNote),
            ])
        var name = marked("name", words.name, draft.name)
        (name.optional, name.autocomplete) = (words.withNameOnly, "name")
        h.field(name)
        var phone = marked("phone", words.phone, draft.phone)
        (phone.optional, phone.type, phone.inputmode, phone.autocomplete) = (
            words.optional, "tel", "tel", "tel"
        )
        h.field(phone)
        var address = marked("address", words.address, draft.address)
        address.optional = words.optional
        h.field(address)
    }

    private func buttons(_ h: inout HTML) {
        // Over a long list of choices a bar that stays would cover one of them.
        if step == .field { h.div(.class("actions"), body: choices) } else { h.actionBar(body: choices) }
        // Behind the others: the first button of a form is what the Enter key presses.
        if step == .words {
            h.p { $0.secondaryButton(words.othersAsked, .name("go"), .value("similar")) }
        }
    }

    private func choices(_ h: inout HTML) {
        h.primaryButton(step == .send ? words.send : words.next, .name("go"), .value("next"))
        if notice?.offersAnother == true {
            h.secondaryButton(words.asAnother, .name("go"), .value("another"))
        }
        h.secondaryButton(words.back, .name("go"), .value("back"))
    }
}
