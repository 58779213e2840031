import Domain
import HTML

/// The commission's pages but for the single report: locked, the list, the sealed log.
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
                    var field = Field("passphrase", keyWords.passphrase)
                    (field.type, field.help, field.error) = ("password", keyWords.passphraseHelp, told)
                    h.field(field)
                    h.actionBar { h in
                        h.primaryButton(keyWords.unlock)
                        h.buttonLink(keyWords.title, href: "/office/reports/keys")
                    }
                }
            }
        }
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

    func log(_ entries: [(number: Int, entry: ReportLog.Entry?)]) -> HTML {
        Layout(platform, reader, title: words.log).page { h in
            h.h1(words.log)
            h.p(words.logNote, .class("muted"))
            h.timeline { h in
                var above: Int?
                for (number, entry) in entries {
                    if let above, above - 1 > number {
                        h.entry(
                            .trouble, time: "", datetime: "", words.gap(number + 1, above - 1))
                    }
                    above = number
                    logged(&h, number, entry)
                }
            }
            h.p { $0.a(keyWords.back, href: "/office/reports") }
        }
    }

    private func logged(_ h: inout HTML, _ number: Int, _ entry: ReportLog.Entry?) {
        guard let entry else {
            h.entry(nil, time: words.line(number), datetime: "", words.sealedEntry)
            return
        }
        let tone: Tone? = entry.verb == .wrongPassphrase ? .trouble : nil
        h.entry(
            tone, time: InboxWords(language: reader.language).dateTime(entry.at), datetime: entry.at.rfc3339,
            words.logged(entry.verb)
        ) { h in
            h.p(entry.officer.isEmpty ? words.commandLine : entry.name, .class("small"))
            guard !entry.about.isEmpty else { return }
            h.p(.class("small muted")) { h in
                if let id = SealedReport.ID(entry.about) {
                    h.a(words.statement, href: "/office/reports/\(id)")
                } else {
                    h.text(keyWords.fingerprint(entry.about))
                }
            }
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
