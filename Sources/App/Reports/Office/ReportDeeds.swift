import Domain
import HTML

/// The forms below a report, each there only where the rules allow its verb.
struct ReportDeeds {
    let report: SealedReport
    let input: ReportDeedInput
    let reader: Reader
    let faults: FormFaults

    private var words: ReportDeskWords { ReportDeskWords(language: reader.language) }
    private var path: String { "/office/reports/\(report.id)" }

    func write(_ h: inout HTML) {
        if allows(.acknowledge) {
            letter(&h, .acknowledge, .acknowledged, "acknowledgement", words.acknowledgeDefault)
        }
        letter(&h, .reply, .replied, "replies", "")
        if allows(.conclude) { conclusion(&h) }
        if allows(.reopen) { letter(&h, .reopen, .reopened, "reopening", "") }
    }

    private func allows(_ verb: ReportVerb) -> Bool {
        ReportWorkflow.rules[verb]?.contains(report.state.kind) == true
    }

    /// A deed that is a letter; it stands open where it is what comes next, or where something was wrong with it.
    private func letter(
        _ h: inout HTML, _ verb: ReportVerb, _ logged: ReportLog.Verb, _ end: String, _ proposal: String
    ) {
        let isTried = input.verb == logged
        let isNext = verb == .acknowledge || (verb == .reply && !allows(.acknowledge))
        h.fold(words.verb(verb), open: isTried || (isNext && input.verb == nil)) { h in
            h.postForm("\(path)/\(end)", token: reader.formToken) { h in
                var field = Field("words", words.toPerson)
                if isTried {
                    field = faults.marked(field, value: input.words)
                } else {
                    field.value = proposal
                }
                field.help = words.toPersonHelp
                unique(h: &h, field, verb)
                h.div(.class("actions")) { $0.primaryButton(words.verb(verb)) }
            }
        }
    }

    /// Several forms ask for words: only the one that was tried has the id that the summary links to.
    private func unique(h: inout HTML, _ field: Field, _ verb: ReportVerb) {
        let id = field.error == nil ? "\(field.id)-\(verb.rawValue)" : field.id
        h.div(.class(field.error == nil ? "field" : "field field-bad")) { h in
            h.label(field.label, .for(id))
            if let help = field.help { h.p(help, .class("help"), .id("\(id)-help")) }
            if let error = field.error {
                h.p(.class("error"), .id("\(id)-error")) { h in
                    h.icon(.warning)
                    h.span(error)
                }
            }
            h.textarea(
                field.value, .class("input"), .id(id), .name(field.name), .rows(4),
                .aria("describedby", field.error == nil ? "\(id)-help" : "\(id)-help \(id)-error"),
                .if(field.error != nil, .aria("invalid", "true")))
        }
    }

    private func conclusion(_ h: inout HTML) {
        let isTried = input.verb == .concluded
        h.fold(words.verb(.conclude), open: isTried) { h in
            h.postForm("\(path)/conclusion", token: reader.formToken) { h in
                h.radioField(
                    faults.marked(Field("outcome", words.outcome), value: input.outcome),
                    options: [
                        ("taken", words.taken, nil), ("transferred", words.transferred, nil),
                        ("closed", words.closed, nil),
                    ])
                var office = faults.marked(Field("office", words.office), value: input.office)
                office.optional = words.onlyTransfer
                h.field(office)
                var letter = faults.marked(Field("letter", words.letterNumber), value: input.letter)
                letter.optional = words.onlyTransfer
                h.field(letter)
                var reason = faults.marked(Field("reason", words.reason), value: input.reason)
                reason.help = words.reasonHelp
                h.textField(reason)
                h.div(.class("actions")) { $0.primaryButton(words.verb(.conclude)) }
            }
        }
    }
}
