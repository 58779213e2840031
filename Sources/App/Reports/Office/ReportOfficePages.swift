import Domain
import HTML

/// The commission's pages before a single report: locked, and the list.
struct ReportOfficePages {
    let platform: Platform
    let reader: Reader
    private var words: ReportDeskWords { ReportDeskWords(language: reader.language) }
    private var keyWords: ReportKeyWords { ReportKeyWords(language: reader.language) }
    private var common: ReportWords { ReportWords(language: reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    /// Before the passphrase: how many wait, and nothing about any of them.
    func locked(_ counts: ReportDesk.Counts, hasKey: Bool, fault: Phrase?) -> HTML {
        let told = fault?.text(reader.language)
        return Layout(platform, reader, title: words.title).page { h in
            h.errorSummary(
                FrameWords(language: reader.language).faults(1),
                told.map { [(text: $0, href: "#f-passphrase")] } ?? [])
            h.h1(words.title)
            guard hasKey else { return noKey(&h) }
            stats(&h, counts)
            h.div(.class("card")) { h in
                h.h2(keyWords.unlockTitle)
                h.postForm("/office/reports/unlock", token: reader.formToken) { h in
                    passphrase(&h, told)
                    h.actionBar { h in
                        h.primaryButton(keyWords.unlock)
                        h.buttonLink(keyWords.title, href: "/office/reports/keys")
                    }
                }
            }
        }
    }

    /// The keys locked themselves while somebody wrote: the passphrase is asked for, and what was written comes along.
    func locked(_ form: Form, path: String, fault: Phrase?) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            let told = fault?.text(reader.language)
            h.errorSummary(
                FrameWords(language: reader.language).faults(1),
                told.map { [(text: $0, href: "#f-passphrase")] } ?? [])
            h.h1(keyWords.lockedMeanwhile)
            h.p(keyWords.lockedAdvice)
            h.postForm(path, token: reader.formToken) { h in
                for field in form.fields where !["form_token", "passphrase"].contains(field.name) {
                    h.input(.type("hidden"), .name(field.name), .value(field.value))
                }
                passphrase(&h, told)
                h.actionBar { $0.primaryButton(keyWords.unlockAndSend) }
            }
        }
    }

    private func passphrase(_ h: inout HTML, _ told: String?) {
        var field = Field("passphrase", keyWords.passphrase)
        (field.type, field.help, field.error) = ("password", keyWords.passphraseHelp, told)
        h.field(field)
    }

    private func noKey(_ h: inout HTML) {
        h.emptyState(.lock, keyWords.none) { h in
            h.p(keyWords.noneAdvice)
            h.p { $0.buttonLink(keyWords.makeFirst, href: "/office/reports/keys", primary: true) }
        }
    }

    func list(_ lines: [ReportDesk.Line], _ counts: ReportDesk.Counts) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            h.h1(words.title)
            h.notice(.attention, words.secret)
            stats(&h, counts)
            tools(&h)
            h.sectionHead(words.list)
            guard !lines.isEmpty else {
                h.emptyState(.inbox, words.none) { $0.p(words.noneAdvice) }
                return
            }
            h.cells(label: words.list) { h in for line in lines { cell(&h, line) } }
        }
    }

    private func tools(_ h: inout HTML) {
        h.postForm("/office/reports/lock", token: reader.formToken) { h in
            h.div(.class("actions")) { h in
                h.secondaryButton(keyWords.lock)
                h.buttonLink(words.log, href: "/office/reports/log", icon: .history)
                h.buttonLink(keyWords.title, href: "/office/reports/keys", icon: .lock)
            }
        }
    }

    private func stats(_ h: inout HTML, _ counts: ReportDesk.Counts) {
        h.stats { h in
            h.stat(words.waiting, grouped(counts.waiting), unit: words.count)
            h.stat(words.overdue, grouped(counts.overdue), unit: words.count)
            h.stat(words.inHand, grouped(counts.acknowledged), unit: words.count)
            h.stat(words.concluded, grouped(counts.concluded), unit: words.count)
        }
    }

    private func cell(_ h: inout HTML, _ line: ReportDesk.Line) {
        var title = words.unreadable
        var note = [words.received(line.report.receivedOn)]
        if let said = line.statement {
            title = [said.accused, said.unit].filter { !$0.isEmpty }.joined(separator: " · ")
            note.insert(said.place.isEmpty ? common.post(said.post) : said.place, at: 0)
        }
        if line.report.state.kind == .received, let clock = line.clock { note.append(common.clock(clock)) }
        h.linkCell(title, href: "/office/reports/\(line.report.id)", note: note.joined(separator: " · ")) {
            h in
            if line.hasNews { h.statusChip(.dueSoon, words.news) }
            h.statusChip(line.status, common.state(line.report.state.kind))
        }
    }
}

extension ReportDesk.Line {
    /// How its state is shown.
    fileprivate var status: Status {
        switch report.state {
        case .received: clock?.status ?? .dueSoon
        case .acknowledged: .inReview
        case .concluded: .superseded
        }
    }
}
