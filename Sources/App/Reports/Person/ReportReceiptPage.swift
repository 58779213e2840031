import Domain
import HTML

/// What the person keeps: the code, shown once, and what happens next.
struct ReportReceiptPage {
    let platform: Platform
    let reader: Reader

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        self.reader = reader
    }

    func page(_ receipt: ReportIntake.Receipt) -> HTML {
        let words = ReportFormWords(language: reader.language)
        var reader = reader
        reader.path = "/reports/new"
        return Layout(platform, reader, title: words.received).page { h in
            h.h1(words.received)
            h.div(.class("card receipt")) { h in
                h.p(words.code, .class("muted"))
                h.p(.class("receipt-code")) { $0.code(receipt.code.text) }
                h.p(words.codeHelp)
            }
            let place = ReportWords(language: reader.language).commission(receipt.commission.name)
            h.ul { h in
                h.li(words.receivedBy(place))
                h.li(receipt.due.map(words.dueBy) ?? words.dueUnknown)
            }
            h.actionBar { h in
                h.printButton(words.print)
                h.buttonLink(
                    ReportTrackWords(language: reader.language).title, href: "/reports/track", icon: .search)
            }
        }
    }
}
