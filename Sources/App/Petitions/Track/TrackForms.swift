import Domain
import HTML

/// What the person can do now: first what waits for the person, the rest folded away below the history.
struct TrackForms {
    let view: PetitionTracking.View
    let code: String
    let sent: TrackForm
    let faults: FormFaults
    let reader: Reader

    private var words: PetitionTrackWords { PetitionTrackWords(language: reader.language) }
    private var form: PetitionFormWords { PetitionFormWords(language: reader.language) }

    private func may(_ verb: PetitionVerb) -> Bool { view.verbs.contains(verb) }

    /// The question that waits, else the rating that was not given yet.
    func first(_ h: inout HTML) {
        if may(.reply), let question = view.own.petition.question {
            h.sectionHead(words.askedTitle)
            for line in question.words.split(separator: "\n") { h.p(String(line)) }
            post("replies", upload: true, &h) { h in
                h.textField(marked("answer", words.answer), rows: 5)
                files("answer_files", &h)
                h.actionBar { $0.primaryButton(words.reply) }
            }
        }
        if may(.rate), view.own.petition.rating == nil {
            h.sectionHead(words.rateTitle)
            rating(isPrimary: true, &h)
        }
    }

    func others(_ h: inout HTML) {
        if may(.askReopening) { fold(.askReopening, words.reopenTitle, &h, reopening) }
        if may(.rate), view.own.petition.rating != nil {
            fold(.rate, words.rateTitle, &h) { rating(isPrimary: false, &$0) }
        }
        if may(.add) { fold(.add, words.addTitle, &h, addition) }
        if may(.withdraw) {
            fold(.withdraw, words.withdrawTitle, &h) { h in
                confirmed(
                    "withdrawal", "withdraw", words.withdrawText, words.withdrawSure, words.withdraw, &h)
            }
        }
        if may(.erase) {
            fold(.erase, words.eraseTitle, &h) { h in
                confirmed("erasure", "erase", words.eraseText, words.eraseSure, words.erase, &h)
            }
        }
    }

    private func fold(
        _ verb: PetitionVerb, _ title: String, _ h: inout HTML, _ body: (inout HTML) -> Void
    ) {
        h.div(.class("no-print")) { h in
            h.fold(title, open: sent.verb == verb && !sent.problems.isEmpty, body: body)
        }
    }

    private func post(_ name: String, upload: Bool = false, _ h: inout HTML, _ body: (inout HTML) -> Void) {
        h.postForm("/petitions/track/\(name)", token: reader.formToken, upload: upload) { h in
            h.input(.type("hidden"), .name("code"), .value(code))
            body(&h)
        }
    }

    private func marked(_ name: String, _ label: String) -> Field {
        faults.marked(Field(name, label), value: sent.problems.isEmpty ? "" : sent.typed[name] ?? "")
    }

    private func files(_ name: String, _ h: inout HTML) {
        var field = Field(name, form.files)
        (field.help, field.optional) = (form.filesHelp, form.optional)
        field.error = faults[name].map { "\($0) \(form.filesAgain)" }
        h.fileField(field, accept: ".jpg,.jpeg,.png,.webp,.heic,.pdf", many: true)
    }

    private func rating(isPrimary: Bool, _ h: inout HTML) {
        let common = PetitionWords(reader.language)
        post("rating", &h) { h in
            h.segmentField(
                marked("satisfaction", words.satisfaction),
                options: Satisfaction.allCases.map { ($0.rawValue, common.satisfaction($0)) })
            var remark = marked("remark", words.remark)
            remark.optional = form.optional
            h.textField(remark, rows: 3)
            h.div(.class("actions")) { h in
                if isPrimary { h.primaryButton(words.rate) } else { h.secondaryButton(words.rate) }
            }
        }
    }

    private func reopening(_ h: inout HTML) {
        if let last = view.tracked.current.petition.lastDayToAskReopening(under: view.rules) {
            h.p(words.reopenUntil(PetitionWords(reader.language).date(last, on: view.now.day)))
        }
        post("reopening", &h) { h in
            h.textField(marked("reason", words.reason), rows: 4)
            h.div(.class("actions")) { $0.secondaryButton(words.reopen) }
        }
    }

    private func addition(_ h: inout HTML) {
        post("additions", upload: true, &h) { h in
            h.textField(marked("words", words.addWords), rows: 5)
            files("files", &h)
            h.div(.class("actions")) { $0.secondaryButton(words.add) }
        }
    }

    /// A deed that cannot be taken back asks for a tick.
    private func confirmed(
        _ path: String, _ field: String, _ text: String, _ sure: String, _ button: String, _ h: inout HTML
    ) {
        h.p(text)
        post(path, &h) { h in
            if let fault = faults[field] { h.p(fault, .class("error"), .id("f-\(field)-error")) }
            h.checkField(field, sure, isOn: false)
            h.div(.class("actions")) { $0.dangerButton(button) }
        }
    }
}
