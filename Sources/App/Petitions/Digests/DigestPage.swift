import Domain
import HTML

/// One digest: what is asked by when, what the bureau answered, what can be done now, its figures and its list.
struct DigestPage {
    let reader: Reader
    let view: DigestView
    let input: DigestDeedInput
    let fault: PetitionFault?
    let done: DigestVerb?
    let calendar: WorkingCalendar

    var words: DigestWords { DigestWords(language: reader.language) }
    private var petitions: PetitionWords { PetitionWords(reader.language) }
    private var stored: StoredDigest { view.stored }
    private var digest: Digest { stored.digest }
    private var faults: FormFaults { FormFaults(fault?.fields ?? [], reader.language) }
    private var path: String { "/office/petitions/digests/\(digest.id)" }

    var title: String { "\(stored.number(petitions)) \(stored.bureau)" }

    func write(_ h: inout HTML) {
        faults.summary(&h)
        if let sentence = fault?.sentence { refusal(sentence, &h) }
        if let done { h.flash(.good, words.done(done)) }
        h.h1(title)
        h.p { $0.digestChip(digest, on: reader.now.day, calendar, petitions) }
        h.div(.class("page-actions")) { h in
            h.buttonLink(words.back, href: "/office/petitions/digests", icon: .back)
            h.buttonLink(words.download, href: "\(path)/list.xlsx", icon: .download)
            h.printButton(words.print)
        }
        facts(&h)
        h.sectionHead(words.summary)
        h.paragraphs(digest.summary)
        rounds(&h)
        DigestDeeds(
            reader: reader, path: path, version: digest.version, verbs: view.verbs, input: input,
            faults: faults
        ).write(&h)
        DigestTables(view.entries, reader).write(&h)
    }

    /// Why nothing was done, with what was typed for a verb that is not offered any more.
    private func refusal(_ sentence: Phrase, _ h: inout HTML) {
        h.div(.role("alert"), .id("errors"), .tabindex(-1)) { h in
            h.notice(.trouble, sentence.text(reader.language)) { h in
                guard let verb = input.verb, !view.verbs.contains(verb), !input.prose.isEmpty else { return }
                h.p(words.typedBefore)
                for text in input.prose { h.blockquote(text) }
            }
        }
    }

    private func facts(_ h: inout HTML) {
        h.facts { h in
            h.fact(words.unit, stored.bureau)
            h.fact(words.field, digest.scope.field)
            h.fact(words.spanLabel, words.span(digest.scope))
            h.fact(words.handedOver, (digest.earlier.first?.round ?? digest.round).at.day.description)
            h.fact(words.dueLabel, digest.round.due.description)
            h.fact(words.clock, clock)
        }
    }

    private var clock: String {
        let now =
            (try? digest.reading(on: reader.now.day, calendar)).map(petitions.reading)
            ?? petitions.digestState(digest.state.kind)
        let isLateNow = (digest.answer?.at.day ?? reader.now.day) > digest.round.due
        return digest.wasOverdue(on: reader.now.day) && !isLateNow ? "\(now) · \(words.wasLate)" : now
    }

    private func rounds(_ h: inout HTML) {
        let all =
            digest.earlier.map { ($0.round, Digest.Answer?.some($0.answer)) } + [
                (digest.round, digest.answer)
            ]
        guard all.count > 1 || digest.answer != nil else { return }
        h.sectionHead(words.rounds)
        for (place, (round, answer)) in all.enumerated() {
            h.div(.class("card")) { h in
                if all.count > 1 { h.h3("\(words.round(place + 1)) \(round.at.day)") }
                if let reason = round.reason { h.p(words.sentBack(reason)) }
                if let answer { self.answer(&h, answer, round: place + 1) }
            }
        }
        guard let closing = digest.closing else { return }
        h.p(words.closed(by: view.names.officer(closing.officer), on: closing.at.day), .class("muted"))
        if !closing.words.isEmpty { h.p(words.labelled(words.closingWords, closing.words)) }
    }

    private func answer(_ h: inout HTML, _ answer: Digest.Answer, round: Int) {
        h.p(
            words.answered(by: stored.bureau, view.names.officer(answer.officer), on: answer.at.day),
            .class("muted"))
        h.facts { h in
            h.fact(words.findings) { $0.paragraphs(answer.findings) }
            h.fact(words.measures) { $0.paragraphs(answer.measures) }
            let own = view.files.filter { $0.round == round }
            guard !own.isEmpty else { return }
            h.fact(words.files) { h in
                h.ul(.class("plain")) { h in
                    for file in own { h.li { $0.a(file.name, href: "\(path)/files/\(file.id)") } }
                }
            }
        }
    }
}

extension HTML {
    /// Text as it was typed, a paragraph a line.
    mutating func paragraphs(_ text: String) {
        for line in text.split(separator: "\n") { p(String(line)) }
    }
}
