import Domain
import HTML

/// Choosing a field and days, seeing its problems, and handing them over.
struct DigestNewPage {
    let reader: Reader
    let bureaus: [Unit]
    let input: DigestInput
    let faults: FormFaults
    /// Nil until days and bureau are chosen.
    let preview: DigestPreview?
    /// The day that the usual term ends on; nil where the calendar is missing.
    let usualDue: Day?

    var words: DigestWords { DigestWords(language: reader.language) }

    func write(_ h: inout HTML) {
        faults.summary(&h)
        h.h1(words.new)
        h.p(words.about, .class("muted"))
        guard !bureaus.isEmpty else {
            return h.emptyState(.info, words.noBureau) { $0.p(words.noBureauAdvice) }
        }
        chooser(&h)
        guard let preview, !preview.entries.isEmpty else {
            if preview != nil { h.emptyState(.ok, words.nothing) { $0.p(words.nothingAdvice) } }
            return leftover(&h)
        }
        handOver(&h, preview)
        DigestTables(preview.entries, reader).write(&h)
    }

    /// What was typed for a hand-over that is not possible with what is chosen.
    private func leftover(_ h: inout HTML) {
        guard !input.summary.isEmpty else { return }
        h.p(words.typedBefore)
        h.blockquote(input.summary)
    }

    private func chooser(_ h: inout HTML) {
        h.form(.class("form no-print"), .method("get"), .action("/office/petitions/digests/new"), .novalidate)
        {
            h in
            h.selectField(
                faults.marked(Field("unit", words.unit), value: input.unit),
                options: [("", words.choose)] + bureaus.map { ($0.id.text, $0.name) })
            h.div(.class("row")) { h in
                for (name, label, value) in [
                    ("from", words.from, input.from), ("until", words.until, input.until),
                ] {
                    var field = Field(name, label)
                    (field.type, field.isShort) = ("date", true)
                    h.field(faults.marked(field, value: value))
                }
            }
            if preview == nil {
                h.actionBar { $0.primaryButton(words.show) }
            } else {
                h.div(.class("actions")) { $0.secondaryButton(words.show) }
            }
        }
    }

    private func handOver(_ h: inout HTML, _ preview: DigestPreview) {
        h.sectionHead(words.handOverTitle, count: words.petitionCount(preview.entries.count))
        h.p(words.frozen, .class("muted"))
        h.postForm("/office/petitions/digests", token: reader.formToken) { h in
            for (name, value) in [
                ("unit", input.unit), ("from", input.from), ("until", input.until), ("seen", preview.mark),
            ] { h.input(.type("hidden"), .name(name), .value(value)) }
            var summary = Field("summary", words.summary)
            summary.help = words.summaryHelp
            h.textField(faults.marked(summary, value: input.summary), rows: 5)
            var days = Field("days", words.days)
            (days.inputmode, days.isShort, days.help) = ("numeric", true, words.daysHelp(usualDue))
            h.field(faults.marked(days, value: input.days))
            h.actionBar { $0.primaryButton(PetitionWords(reader.language).digestVerb(.handOver)) }
        }
    }
}
