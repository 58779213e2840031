import Domain
import HTML

/// Asking for the code, and the report that it opens.
struct ReportTrackPages {
    let platform: Platform
    let reader: Reader
    private var words: ReportTrackWords { ReportTrackWords(language: reader.language) }
    private var common: ReportWords { ReportWords(language: reader.language) }

    init(_ platform: Platform, _ reader: Reader) {
        self.platform = platform
        var reader = reader
        reader.path = "/reports/track"
        self.reader = reader
    }

    func ask(_ code: String, _ problems: [FieldProblem]) -> HTML {
        let faults = FormFaults(problems, reader.language)
        return Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            h.h1(words.title)
            h.postForm("/reports/track", token: reader.formToken) { h in
                var field = faults.marked(Field("code", words.code), value: code)
                field.help = words.codeHelp
                h.field(field)
                h.actionBar { $0.primaryButton(words.open) }
            }
        }
    }

    func report(
        _ view: ReportTracking.View, code: String, words typed: String, _ faults: FormFaults, isAdded: Bool
    ) -> HTML {
        Layout(platform, reader, title: words.title).page { h in
            faults.summary(&h)
            if isAdded { h.flash(.good, words.added) }
            h.div(.class("page-head")) { h in
                h.h1(common.state(view.report.state.kind))
                h.p(.class("meta")) { h in
                    h.span(common.commission(view.commission.name))
                    h.span(words.received(view.report.receivedOn))
                }
            }
            if let clock = view.clock { h.p { $0.statusChip(clock.status, common.clock(clock)) } }
            h.sectionHead(words.conversation)
            h.timeline { h in for line in view.lines.enumerated().reversed() { entry(&h, line) } }
            h.p(words.notShown, .class("small muted"))
            addition(&h, code, typed, faults)
            h.p(words.private_, .class("muted"))
        }
    }

    private func entry(_ h: inout HTML, _ line: (offset: Int, element: ReportTracking.View.Line)) {
        let day = line.element.day
        guard let letter = line.element.letter else {
            let title = line.offset == 0 ? words.yourReport : words.yourAddition
            h.entry(nil, time: words.dayText(day), datetime: day.description, title)
            return
        }
        h.entry(
            .information, time: words.dayText(day), datetime: day.description, common.letter(letter.kind)
        ) { h in
            if let conclusion = letter.conclusion { h.p(common.conclusion(conclusion)) }
            for line in letter.words.split(separator: "\n") { h.p(String(line)) }
        }
    }

    private func addition(_ h: inout HTML, _ code: String, _ typed: String, _ faults: FormFaults) {
        let form = ReportFormWords(language: reader.language)
        h.sectionHead(words.addTitle)
        h.postForm("/reports/track/additions", token: reader.formToken, upload: true) { h in
            h.input(.type("hidden"), .name("code"), .value(code))
            h.input(.type("hidden"), .name("number"), .value(randomToken()))
            h.textField(faults.marked(Field("words", words.addWords), value: typed), rows: 6)
            var files = Field("files", form.files)
            (files.help, files.optional, files.error) = (form.filesHelp, form.optional, faults["files"])
            h.fileField(files, accept: ".jpg,.jpeg,.png,.webp,.heic,.pdf", many: true)
            h.actionBar { $0.primaryButton(words.add) }
        }
    }
}

extension ReportClock {
    /// How it is shown.
    var status: Status {
        switch self {
        case .due(_, let left): left <= 3 ? .dueSoon : .information
        case .overdue, .metLate: .late
        case .met: .onTime
        }
    }
}
