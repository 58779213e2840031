import Domain
import HTML

/// The pages of doing one thing to many petitions: choosing how, checking each, and what came of each.
struct BulkPetitionPages {
    let reader: Reader
    let deed: LedgerDeed
    let county: String
    /// The filter to go back to.
    let back: LedgerFilter

    var words: BulkPetitionWords { BulkPetitionWords(language: reader.language) }
    private var ledger: LedgerWords { LedgerWords(language: reader.language, county: county) }

    func nothing(_ h: inout HTML) {
        h.h1(words.title(deed))
        h.emptyState(.inbox, words.nothingChosen) { h in
            h.p(words.nothingAdvice)
            h.p { $0.buttonLink(words.toLedger, href: back.address()) }
        }
    }

    // MARK: Choosing

    /// The form of a dispatch: to whom, until when. Nothing is done yet.
    func form(
        _ h: inout HTML, _ previews: [BulkPreview], _ input: BulkHandoverInput, _ units: [Unit],
        _ problems: [FieldProblem]
    ) {
        let faults = FormFaults(problems, reader.language)
        faults.summary(&h)
        h.h1(words.title(deed))
        h.form(.class("form"), .method("get"), .action(deed.path), .novalidate) { h in
            hidden(&h, previews.map(\.ticket))
            let options = [("", words.choose)] + units.map { ($0.id.text, $0.name) }
            h.selectField(faults.marked(Field("lead", words.lead), value: input.lead), options: options)
            h.fold(words.others, open: !(input.helpers + input.copies).allSatisfy(\.isEmpty)) { h in
                others(&h, "helper", words.helper, input.helpers, units, faults)
                others(&h, "copy", words.copy, input.copies, units, faults)
            }
            h.radioField(
                faults.marked(Field("rule", words.rule), value: input.rule.isEmpty ? "own" : input.rule),
                options: [
                    ("own", words.ownTerm, words.ownTermNote), ("day", words.oneDay, words.oneDayNote),
                ])
            var day = Field("day", words.day)
            (day.type, day.isShort, day.optional) = ("date", true, words.optional)
            h.field(faults.marked(day, value: input.day))
            h.actionBar { h in
                h.primaryButton(words.check)
                h.buttonLink(words.toLedger, href: back.address())
            }
        }
        h.sectionHead(words.chosen(previews.count))
        list(&h, previews) { h, preview in
            if let refusal = preview.refusal {
                h.statusChip(.late, words.cannot)
                h.p(refusal.text(reader.language), .class("small"))
            }
        }
    }

    /// Three places each: who needs more is no helper but a meeting.
    private func others(
        _ h: inout HTML, _ name: String, _ label: String, _ chosen: [String], _ units: [Unit],
        _ faults: FormFaults
    ) {
        for place in 0..<3 {
            var field = Field(name, "\(label) \(place + 1)")
            field.optional = words.optional
            field.value = place < chosen.count ? chosen[place] : ""
            if place == 0 { field.error = faults[name] }
            h.numbered(field, place, [("", words.none)] + units.map { ($0.id.text, $0.name) })
        }
    }

    // MARK: Checking

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
            h.secondaryButton(words.change)
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

    private func hidden(_ h: inout HTML, _ tickets: [PetitionTicket]) {
        h.input(.type("hidden"), .name("back"), .value(back.query))
        for ticket in tickets { h.input(.type("hidden"), .name("petition"), .value(ticket.text)) }
    }

    private func names(_ units: [Unit]) -> String { units.map(\.name).joined(separator: "、") }

    private func list(
        _ h: inout HTML, _ previews: [BulkPreview], side: (inout HTML, BulkPreview) -> Void
    ) {
        h.ul(.class("cells"), .aria("label", words.chosen(previews.count))) { h in
            for preview in previews {
                h.li { h in
                    h.div(.class("cell")) { h in
                        h.div(.class("cell-body")) { h in
                            h.a(
                                title(preview.row), href: "/office/petitions/\(preview.row.head.id)",
                                .class("cell-title"))
                            h.span(note(preview.row), .class("cell-note"))
                            side(&h, preview)
                        }
                    }
                }
            }
        }
    }

    // MARK: What came of it

    func outcomes(_ h: inout HTML, _ outcomes: [PetitionOutcome]) {
        let done = outcomes.count(where: PetitionOutcome.isSmooth)
        h.h1(words.doneTitle(deed))
        h.flash(
            done == outcomes.count ? .good : .attention, words.outcome(done, refused: outcomes.count - done))
        h.cells(label: words.doneTitle(deed)) { h in
            for outcome in outcomes {
                let name = outcome.row.map(title) ?? words.unknown
                let isSmooth = PetitionOutcome.isSmooth(outcome)
                let side: HTML.Body = {
                    $0.statusChip(isSmooth ? .onTime : .late, isSmooth ? words.done : words.refused)
                }
                if outcome.row != nil {
                    h.linkCell(
                        name, href: "/office/petitions/\(outcome.petition)", note: told(outcome), side: side)
                } else {
                    h.cell(name, note: told(outcome), side: side)
                }
            }
        }
        h.p { $0.buttonLink(words.toLedger, href: back.address(), primary: true) }
    }

    private func told(_ outcome: PetitionOutcome) -> String {
        switch outcome.result {
        case .done(let due?): words.dispatched(due)
        case .done(nil): words.reminded
        case .already: words.already
        case .refused(let phrase): phrase.text(reader.language)
        }
    }

    private func title(_ row: LedgerRow) -> String { LedgerColumn.subject.text(row, ledger) }

    private func note(_ row: LedgerRow) -> String {
        [LedgerColumn.serial, .kind, .place, .state].map { $0.text(row, ledger) }.filter { !$0.isEmpty }
            .joined(separator: " · ")
    }
}

extension HTML {
    /// One of several lists of the same name, each with an id of its own.
    fileprivate mutating func numbered(
        _ field: Field, _ place: Int, _ options: [(value: String, text: String)]
    ) {
        let id = place == 0 ? field.id : "\(field.id)-\(place + 1)"
        div(.class(field.error == nil ? "field" : "field field-bad")) { h in
            h.label(.for(id)) { h in
                h.text(field.label)
                h.raw(" ")
                h.span(field.optional ?? "", .class("optional"))
            }
            if let error = field.error { h.p(error, .class("error")) }
            h.select(.class("input"), .id(id), .name(field.name)) { h in
                for option in options {
                    h.option(option.text, .value(option.value), .if(option.value == field.value, .selected))
                }
            }
        }
    }
}
