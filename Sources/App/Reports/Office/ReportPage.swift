import Domain
import HTML

/// One report as the commission reads it: what is said, the conversation, and what can be done.
struct ReportPage {
    let platform: Platform
    let reader: Reader
    let view: ReportDesk.View
    let input: ReportDeedInput
    let faults: FormFaults
    /// What was just done.
    let done: ReportLog.Verb?

    private var words: ReportDeskWords { ReportDeskWords(language: reader.language) }
    private var common: ReportWords { ReportWords(language: reader.language) }

    func page() -> HTML {
        let statement = statement
        let title = statement?.accused ?? words.unreadable
        return Layout(platform, reader, title: title).page { h in
            faults.summary(&h)
            if let done { h.flash(.good, words.done(done)) }
            h.div(.class("page-head")) { h in
                h.h1(title)
                h.p(.class("meta")) { h in
                    h.span(words.received(view.report.receivedOn))
                    h.span(common.state(view.report.state.kind))
                }
            }
            if let clock = view.clock { h.p { $0.statusChip(clock.status, common.clock(clock)) } }
            if let statement { facts(&h, statement) } else { h.notice(.trouble, words.unreadableAdvice) }
            h.sectionHead(words.conversation)
            h.timeline { h in for entry in view.entries { self.entry(&h, entry) } }
            ReportDeeds(report: view.report, input: input, reader: reader, faults: faults).write(&h)
            h.p { $0.a(ReportKeyWords(language: reader.language).back, href: "/office/reports") }
        }
    }

    private var statement: ReportStatement? {
        if case .statement(let statement)? = view.entries.first?.content { return statement }
        return nil
    }

    private func facts(_ h: inout HTML, _ statement: ReportStatement) {
        h.div(.class("card")) { h in
            h.facts { h in
                h.fact(words.accused, statement.accused)
                h.fact(words.post, common.post(statement.post))
                if !statement.unit.isEmpty { h.fact(words.unit, statement.unit) }
                if !statement.place.isEmpty { h.fact(words.place, statement.place) }
                h.fact(
                    words.person,
                    statement.isNamed ? "\(statement.name) \(statement.contact)" : words.unnamed)
            }
        }
    }

    private func entry(_ h: inout HTML, _ entry: ReportDesk.View.Entry) {
        let day = common.dayText(entry.day)
        h.entry(
            entry.isLetter ? .information : nil, time: day, datetime: entry.day.description, title(entry)
        ) { h in
            switch entry.content {
            case nil: break
            case .statement(let statement): paragraphs(&h, statement.words)
            case .addition(let words): paragraphs(&h, words)
            case .letter(let letter, let officer):
                if let conclusion = letter.conclusion { h.p(common.conclusion(conclusion)) }
                paragraphs(&h, letter.words)
                h.p(officer, .class("small muted"))
            }
            for (place, file) in entry.files.enumerated() {
                h.p { h in
                    h.a(
                        words.file(file.name),
                        href: "/office/reports/\(view.report.id)/files/\(entry.position)/\(place + 1)")
                }
            }
        }
    }

    private func title(_ entry: ReportDesk.View.Entry) -> String {
        switch entry.content {
        case nil: words.sealedEntry
        case .statement: words.statement
        case .addition: words.addition
        case .letter(let letter, _): common.letter(letter.kind)
        }
    }

    private func paragraphs(_ h: inout HTML, _ text: String) {
        for line in text.split(separator: "\n") { h.p(String(line)) }
    }
}
