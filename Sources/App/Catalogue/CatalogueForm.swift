import Domain
import HTML

extension CataloguePages {
    func fields(_ h: inout HTML, _ editor: Editor, _ faults: FormFaults) {
        let draft = editor.draft
        if let stored = editor.stored {
            h.input(.type("hidden"), .name("version"), .value(editor.typedVersion ?? "\(stored.version)"))
        } else {
            var number = Field("number", words.number)
            number.help = words.numberHelp
            number.inputmode = "numeric"
            number.isShort = true
            h.field(faults.marked(number, value: draft.number == 0 ? "" : "\(draft.number)"))
        }
        var name = Field("name", words.nameField)
        name.help = words.nameHelp
        h.field(faults.marked(name, value: draft.name))
        var category = Field("category", words.category)
        category.help = words.categoryHelp(editor.categories)
        h.field(faults.marked(category, value: draft.category))
        frequencies(&h, draft, faults)
        notice(&h, editor, faults)
        h.segmentField(
            faults.marked(Field("form", words.form), value: draft.form),
            options: Item.Form.allCases.map { ($0.rawValue, words.form($0)) })
        columns(&h, draft, faults)
        var station = Field("station", words.station)
        station.help = words.stationHelp
        h.field(faults.marked(station, value: draft.station))
        h.textField(faults.marked(Field("legalBasis", words.legalBasis), value: draft.legalBasis), rows: 3)
    }

    private func frequencies(_ h: inout HTML, _ draft: ItemDraft, _ faults: FormFaults) {
        let fault = faults["frequencies"]
        h.fieldset(.class(fault == nil ? "field" : "field field-bad"), .id("f-frequencies")) { h in
            h.legend(words.frequencies)
            if let fault { h.p(fault, .class("error")) }
            for frequency in Frequency.allCases {
                h.label(.class("choice")) { h in
                    h.input(
                        .type("checkbox"), .name("frequencies"), .value(frequency.rawValue),
                        .if(draft.frequencies.contains(frequency.rawValue), .checked))
                    h.span(DisclosureWords(reader.language).frequency(frequency))
                }
            }
        }
    }

    private func notice(_ h: inout HTML, _ editor: Editor, _ faults: FormFaults) {
        var length = Field("noticeLength", words.noticeLength)
        length.help = words.noticeHelp
        length.optional = words.optional
        length.inputmode = "numeric"
        length.isShort = true
        h.field(faults.marked(length, value: editor.noticeText))
        h.segmentField(
            faults.marked(Field("noticeUnit", words.noticeUnit), value: editor.draft.noticeUnit ?? "days"),
            options: NoticePeriod.Unit.allCases.map {
                ($0.rawValue, $0 == .days ? words.days : words.workingDays)
            })
    }

    private func columns(_ h: inout HTML, _ draft: ItemDraft, _ faults: FormFaults) {
        h.fold(words.notation) { h in
            h.p(words.notationTypes)
            h.p(words.notationMasks)
            h.p(words.notationLaw)
        }
        var columns = Field("columns", words.columnsField)
        columns.help = words.columnsHelp
        columns.optional = words.optional
        h.textField(
            faults.marked(columns, value: draft.columns.joined(separator: "\n")),
            rows: max(6, draft.columns.count + 1))
    }
}

extension ItemDraft {
    /// What a form holds. A notice period that is no number becomes 0, which the rules refuse.
    init(_ form: Form, number: Int) {
        let notice = form["noticeLength"]
        let colons = form["columns"].replacing("：", with: ":").replacing("（", with: "(").replacing(
            "）", with: ")")
        self.init(
            number: number, name: form["name"], category: form["category"],
            frequencies: form.all("frequencies"),
            noticeLength: notice.isEmpty ? nil : Int(notice) ?? 0,
            noticeUnit: notice.isEmpty ? nil : form["noticeUnit"], form: form["form"],
            columns: colons.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty },
            station: form["station"], legalBasis: form["legalBasis"])
    }
}
