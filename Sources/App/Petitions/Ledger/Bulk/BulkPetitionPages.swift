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

    func names(_ units: [Unit]) -> String { words.list(units.map(\.name)) }

    func list(
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

    func title(_ row: LedgerRow) -> String { LedgerColumn.subject.text(row, ledger) }

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
