import Domain
import HTML

/// Asking for the code, and the petition that it opens.
struct PetitionTrackPages {
    let platform: Platform
    let reader: Reader
    private var words: PetitionTrackWords { PetitionTrackWords(language: reader.language) }
    private var common: PetitionWords { PetitionWords(reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        var reader = reader
        // The switches of the frame lead back to the question for the code: it stands in no address.
        reader.path = "/petitions/track"
        self.reader = reader
    }

    func ask(_ code: String, _ problems: [FieldProblem]) -> HTML {
        let faults = FormFaults(problems, reader.language)
        return Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            h.h1(words.title)
            h.p(words.lead)
            h.postForm("/petitions/track", token: reader.formToken) { h in
                var field = faults.marked(Field("code", words.code), value: code)
                field.help = words.codeHelp
                h.field(field)
                h.actionBar { $0.primaryButton(words.open) }
            }
            h.p { $0.a(words.notYet, href: "/petitions/new") }
            h.p { $0.a(words.reports, href: "/reports/track") }
        }
    }

    /// - Parameter sent: the form that was sent just now, with what was typed and what is wrong.
    func petition(_ view: PetitionTracking.View, code: String, _ sent: TrackForm) -> HTML {
        let faults = FormFaults(sent.problems, reader.language)
        return Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            leftover(view, sent, &h)
            if let done = sent.done { h.flash(.good, words.done(done)) }
            head(view, &h)
            progress(view, &h)
            if let row = view.row {
                h.notice(.information, PetitionFormWords(language: reader.language).objection(row)) { h in
                    h.facts { h in for cell in row.cells { h.fact(cell.column, cell.text) } }
                }
            }
            TrackForms(view: view, code: code, sent: sent, faults: faults, reader: reader).first(&h)
            digests(view, &h)
            history(view, &h)
            TrackForms(view: view, code: code, sent: sent, faults: faults, reader: reader).others(&h)
            h.p(words.closePage, .class("muted"))
        }
    }

    /// What was typed for something that cannot be done any more: it is not lost.
    private func leftover(_ view: PetitionTracking.View, _ sent: TrackForm, _ h: inout HTML) {
        guard let verb = sent.verb, !view.verbs.contains(verb), let typed = sent.words else { return }
        h.notice(.attention, words.typedBefore) { $0.blockquote(typed) }
    }

    private func head(_ view: PetitionTracking.View, _ h: inout HTML) {
        let own = view.own
        h.div(.class("page-head")) { h in
            h.h1(own.head.subject.isEmpty ? common.kind(own.petition.matter.kind) : own.head.subject)
            h.p(.class("meta")) { h in
                h.span(view.path.map(\.name).joined(separator: " "))
                h.span(common.kind(own.petition.matter.kind))
                if let serial = own.head.serial,
                    let county = view.path.first(where: { $0.code == serial.county })
                {
                    h.span(common.serial(serial, county: county.name), .class("nowrap"))
                }
                h.span("\(words.received) \(own.petition.receivedAt)", .class("nowrap"))
            }
        }
        h.div(.class("page-actions no-print")) { $0.printButton(words.print) }
    }

    private func progress(_ view: PetitionTracking.View, _ h: inout HTML) {
        let (own, current) = (view.own, view.tracked.current)
        if own.head.erasedAt != nil {
            h.notice(.information, common.state(own.head.state)) { $0.p(words.erased) }
        } else {
            let unit = current.head.leadUnit.flatMap { view.units[$0] }
            let stage = common.stage(
                of: own.petition, standing: view.tracked.leading == nil ? view.standing : nil, unit: unit,
                on: view.now.day, under: view.rules)
            h.notice(tone(view), stage) { h in
                if let leading = view.tracked.leading {
                    h.p(words.leading(common.state(leading.head.state)))
                    if let wish = leading.petition.reopening {
                        h.p(
                            common.reopening(
                                isYours: wish.joined == own.head.id, standing: view.standing,
                                on: view.now.day))
                    }
                }
            }
        }
        if own.head.erasedAt == nil, own.petition.isClosedOff {
            h.notice(.attention, words.closedOffTitle) { $0.p(words.closedOff) }
            h.p(.class("no-print")) { $0.buttonLink(words.toReport, href: "/reports/new", primary: true) }
        }
        if let gap = view.untold { h.p(words.noDays(gap), .class("muted")) }
        let milestones = PetitionMilestones(
            petition: current.petition, standing: view.standing, today: view.now.day, words: words)
        if let steps = milestones.steps { h.stepper(words.steps, steps) }
    }

    private func tone(_ view: PetitionTracking.View) -> Tone {
        if view.own.petition.question != nil { return .attention }
        if view.standing?.isOverdue == true { return .trouble }
        return view.tracked.current.petition.state.reply == nil ? .information : .good
    }

    private func digests(_ view: PetitionTracking.View, _ h: inout HTML) {
        guard !view.digests.isEmpty else { return }
        h.notice(.information, words.digests) { h in
            for digest in view.digests {
                h.p(digest.words(common))
                if let answer = digest.answer {
                    h.digestAnswer(answer, by: digest.bureau, DigestWords(language: reader.language))
                }
            }
        }
    }

    private func history(_ view: PetitionTracking.View, _ h: inout HTML) {
        h.sectionHead(words.history)
        let entries = PetitionEntryWords(language: reader.language, units: view.units, today: view.now.day)
        h.timeline { h in
            for told in view.tracked.lines(words, under: view.rules).reversed() {
                let entry = told.entry
                h.entry(
                    entry.author == .person ? nil : .information, time: entry.at.description,
                    datetime: entry.at.rfc3339, entries.title(entry, isYours: told.isYours)
                ) { h in
                    if let detail = entries.detail(entry, ground: view.own.head.ground, told.aside) {
                        h.p(detail, .class("muted"))
                    }
                    for line in told.words.split(separator: "\n") { h.p(String(line)) }
                    guard !told.isLeading else { return }
                    files(view.files.filter { $0.entry == entry.position }, &h)
                }
            }
        }
    }

    private func files(_ files: [PetitionFile.Line], _ h: inout HTML) {
        for (place, file) in files.enumerated() {
            let address = PetitionFileAddress(file.id, isSmall: false, at: reader.now).path(platform.keys)
            guard file.isPicture else {
                h.p { $0.a(words.file(file.name), href: address) }
                continue
            }
            let small = PetitionFileAddress(file.id, isSmall: true, at: reader.now).path(platform.keys)
            h.a(.href(address), .class("thumbnail-link")) { h in
                h.img(.class("thumbnail"), .src(small), .alt(words.picture(place + 1)), .loading("lazy"))
            }
        }
    }
}
