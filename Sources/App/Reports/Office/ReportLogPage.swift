import Domain
import HTML

/// The sealed log, newest first; a missing number is told.
struct ReportLogPage {
    let platform: Platform
    let reader: Reader
    private var words: ReportDeskWords { ReportDeskWords(language: reader.language) }
    private var keyWords: ReportKeyWords { ReportKeyWords(language: reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    func page(_ entries: [(number: Int, entry: ReportLog.Entry?)]) -> HTML {
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
