import Domain
import HTML

extension BulkPetitionPages {
    /// Each row with what will happen; the button does it.
    func confirmation(
        _ h: inout HTML, _ previews: [BulkPreview], _ input: BulkHandoverInput, _ handover: BulkHandover
    ) {
        h.h1(words.confirmTitle(deed))
        h.facts { h in
            h.fact(words.lead, handover.lead.name)
            if !handover.helpers.isEmpty { h.fact(words.helper, names(handover.helpers)) }
            if !handover.copies.isEmpty { h.fact(words.copy, names(handover.copies)) }
        }
        checked(&h, previews) {
            words.willDispatch(handover.lead.name, $0.due ?? reader.now.day)
        } fields: { h in
            repeated(&h, input)
        }
        h.form(.method("get"), .action(deed.path), .class("no-print")) { h in
            hidden(&h, previews.map(\.ticket))
            repeated(&h, input)
            h.secondaryButton(words.change, .name("change"), .value("1"))
        }
    }

    func reminding(_ h: inout HTML, _ previews: [BulkPreview], note: String, _ problems: [FieldProblem]) {
        let faults = FormFaults(problems, reader.language)
        faults.summary(&h)
        h.h1(words.confirmTitle(deed))
        checked(&h, previews) { _ in
            words.willRemind
        } fields: { h in
            var field = faults.marked(Field("words", words.note), value: note)
            (field.help, field.optional) = (words.noteHelp, words.optional)
            h.textField(field, rows: 3)
        }
    }

    private func checked(
        _ h: inout HTML, _ previews: [BulkPreview], _ told: (BulkPreview) -> String, fields: HTML.Body
    ) {
        let open = previews.filter { $0.refusal == nil }
        h.notice(
            open.count == previews.count ? .information : .attention,
            words.summary(open.count, previews.count - open.count))
        list(&h, previews) { h, preview in
            let note = preview.refusal?.text(reader.language) ?? told(preview)
            h.statusChip(
                preview.refusal == nil ? .onTime : .late, preview.refusal == nil ? words.can : words.cannot)
            h.p(note, .class("small"))
        }
        h.postForm(deed.path, token: reader.formToken) { h in
            hidden(&h, open.map(\.ticket))
            fields(&h)
            h.actionBar { h in
                if !open.isEmpty { h.primaryButton(words.confirm(deed, open.count)) }
                h.buttonLink(words.toLedger, href: back.address())
            }
        }
    }

    private func repeated(_ h: inout HTML, _ input: BulkHandoverInput) {
        let fields =
            [("lead", input.lead), ("rule", input.rule), ("day", input.day)]
            + input.helpers.map { ("helper", $0) } + input.copies.map { ("copy", $0) }
        for (name, value) in fields where !value.isEmpty {
            h.input(.type("hidden"), .name(name), .value(value))
        }
    }

    func hidden(_ h: inout HTML, _ tickets: [PetitionTicket]) {
        h.input(.type("hidden"), .name("back"), .value(back.query))
        for ticket in tickets { h.input(.type("hidden"), .name("petition"), .value(ticket.text)) }
    }
}
