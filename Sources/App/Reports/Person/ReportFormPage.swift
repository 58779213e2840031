import Domain
import HTML

/// One page of the form, with everything of the other pages carried along unseen.
struct ReportFormPage {
    let platform: Platform
    let reader: Reader
    let step: ReportStep
    let draft: ReportDraft
    let counties: [Division]
    /// Who will read it; nil on the first page.
    let commission: (place: Division, key: CommissionKey)?
    let faults: FormFaults

    private var words: ReportFormWords { ReportFormWords(language: reader.language) }
    private var common: ReportWords { ReportWords(language: reader.language) }

    func page() -> HTML {
        var reader = reader
        // The switches of the frame lead to an empty form: what was typed is in no address.
        reader.path = "/reports/new"
        return Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            h.div(.class("page-head")) { h in
                h.p(words.step(step.rawValue, of: ReportStep.allCases.count), .class("meta"))
                h.h1(step == .who ? words.title : words.heading(step))
            }
            if step == .who { introduction(&h) }
            h.postForm("/reports/new", token: reader.formToken, upload: step == .send) { h in
                h.input(.type("hidden"), .name("step"), .value(step.rawValue))
                h.input(.type("hidden"), .name("number"), .value(draft.number))
                let asked = ReportDraft.asked(step)
                for field in draft.fields where !asked.contains(field.name) {
                    h.input(.type("hidden"), .name(field.name), .value(field.value))
                }
                fields(&h)
                buttons(&h)
            }
            if step == .who { h.p { $0.a(words.follow, href: "/reports/track") } }
        }
    }

    private func introduction(_ h: inout HTML) {
        h.notice(.good, words.promiseTitle) { h in
            h.ul { h in for promise in words.promises { h.li(promise) } }
        }
        h.notice(.attention, words.careTitle) { h in
            h.ul { h in for care in words.cares { h.li(care) } }
        }
        h.p(words.notReport, .class("muted"))
    }

    private func fields(_ h: inout HTML) {
        switch step {
        case .who: who(&h)
        case .accused: accused(&h)
        case .words:
            var field = marked("words", words.words, draft.words)
            field.help = words.wordsHelp
            h.textField(field, rows: 12)
        case .contact: contact(&h)
        case .send: send(&h)
        }
    }

    private func marked(_ name: String, _ label: String, _ value: String) -> Field {
        faults.marked(Field(name, label), value: value)
    }

    private func who(_ h: inout HTML) {
        h.h2(words.heading(.who))
        h.radioField(
            marked("post", words.post, draft.post),
            options: AccusedPost.allCases.map { ($0.rawValue, common.post($0), nil) })
        let chosen = draft.county.isEmpty && counties.count == 1 ? counties[0].code.text : draft.county
        h.selectField(
            marked("county", words.county, chosen),
            options: [("", words.choose)] + counties.map { ($0.code.text, $0.name) })
        h.p(words.elsewhere, .class("muted"))
    }

    private func accused(_ h: inout HTML) {
        reads(&h)
        var name = marked("accused", words.accused, draft.accused)
        name.help = words.accusedHelp
        h.field(name)
        var unit = marked("unit", words.unit, draft.unit)
        unit.optional = words.optional
        h.field(unit)
        var place = marked("place", words.place, draft.place)
        place.optional = words.optional
        h.field(place)
    }

    private func reads(_ h: inout HTML) {
        guard let commission else { return }
        h.notice(.information, words.reads(common.commission(commission.place.name)))
    }

    private func contact(_ h: inout HTML) {
        h.radioField(
            marked("named", words.named, draft.named),
            options: [
                ("no", words.unnamed, words.unnamedNote), ("yes", words.withName, words.withNameNote),
            ])
        var name = marked("name", words.name, draft.name)
        name.optional = words.optional
        h.field(name)
        var contact = marked("contact", words.contact, draft.contact)
        contact.optional = words.optional
        h.field(contact)
    }

    private func send(_ h: inout HTML) {
        var files = Field("files", words.files)
        (files.help, files.optional) = (words.filesHelp, words.optional)
        files.error = faults["files"].map { "\($0) \(words.filesAgain)" }
        h.fileField(files, accept: ".jpg,.jpeg,.png,.webp,.heic,.pdf", many: true)
        h.h2(words.check)
        h.div(.class("card")) { h in
            h.facts { h in
                if let post = AccusedPost(rawValue: draft.post) {
                    fact(words.post, common.post(post), .who, &h)
                }
                fact(words.accused, draft.accused, .accused, &h)
                if !draft.unit.isEmpty { h.fact(words.unit, draft.unit) }
                if !draft.place.isEmpty { h.fact(words.place, draft.place) }
                fact(
                    words.named,
                    draft.named == "yes" ? "\(draft.name) \(draft.contact)" : words.unnamed, .contact, &h)
                fact(words.written, words.characters(draft.words.count), .words, &h)
            }
            for line in draft.words.split(separator: "\n") { h.p(String(line)) }
        }
        reads(&h)
        if let commission { h.p(words.key(commission.key.fingerprint), .class("small muted")) }
    }

    /// A line with a way back to the page on which it was asked.
    private func fact(_ term: String, _ text: String, _ step: ReportStep, _ h: inout HTML) {
        h.fact(term) { h in
            h.text(text)
            h.raw(" ")
            h.button(
                words.change, .class("button button-small"), .name("edit"), .value(step.rawValue),
                .aria(
                    "label", "\(words.change)\(words.language.pick(zh: "", en: ": "))\(words.heading(step))"))
        }
    }

    private func buttons(_ h: inout HTML) {
        h.actionBar { h in
            h.primaryButton(step == .send ? words.send : words.next, .name("go"), .value("next"))
            if step > .who { h.secondaryButton(words.back, .name("go"), .value("back")) }
        }
    }
}
