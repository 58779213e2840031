import Domain
import HTML

/// The grid editor's page, for a draft or for the correction of what is public.
struct GridPage {
    let view: EditionView
    let columns: GridColumns
    let rows: [[String]]
    let page: Int
    let total: Int
    let version: Int
    var opening: String?
    var reason: String?
    var outcome = GridEdit.Outcome()
    /// Faults of the fields around the table.
    var faults: [FieldProblem] = []
    let reader: Reader

    private var words: GridWords { GridWords(language: reader.language) }
    private var texts: EditionWords { EditionWords(language: reader.language) }
    private var isCorrection: Bool { reason != nil }
    private var first: Int { (page - 1) * EditionView.rowsPerPage }
    private var action: String { "\(view.path)/\(isCorrection ? "correction" : "grid")" }

    func write(_ h: inout HTML) {
        h.div(.class("page-head")) { h in
            h.h1(
                isCorrection ? texts.correction(of: view.title(reader.language)) : view.title(reader.language)
            )
            h.p(.class("meta")) { h in
                h.span(view.village)
                h.a(texts.back, href: view.path)
            }
        }
        summary(&h)
        if isCorrection { h.p(texts.correctionNote) }
        h.p(words.lead, .class("muted"))
        if columns.isSecret.contains(true) { h.p(words.secret, .class("muted small")) }
        h.postForm(action, token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value(version))
            h.input(.type("hidden"), .name("page"), .value(page))
            fields(&h)
            h.gridEditor(view.title(reader.language), columns: columns.forEditor, rows: cells, first: first) {
                words.row($0)
            }
            h.actionBar { h in
                h.primaryButton(isCorrection ? texts.saveCorrection : words.save)
                h.button(words.add(5), .class("button"), .name("add"), .value("5"), .data("grid-add", ""))
            }
            pasteBox(&h)
        }
        pages(&h)
    }

    private var cells: [[GridCell]] {
        rows.enumerated().map { row, texts in
            texts.enumerated().map { index, text in
                let fault = outcome.faults[row]?[index]
                return GridCell(
                    text, error: fault.map { words.fault($0, column: columns.column(index).name) })
            }
        }
    }

    private func summary(_ h: inout HTML) {
        let language = reader.language
        var all = faults.map { (text: $0.message.text(language), href: "#f-\($0.field)") }
        for (row, cells) in outcome.faults.sorted(by: { $0.key < $1.key }) {
            for (index, fault) in cells.sorted(by: { $0.key < $1.key }) {
                let name = columns.column(index).name
                all.append(
                    (
                        text: words.located(first + row + 1, name, words.fault(fault, column: name)),
                        href: "#f-c\(index).\(row + 1)"
                    ))
            }
        }
        h.errorSummary(words.faults(all.count), all)
    }

    private func fields(_ h: inout HTML) {
        if let reason {
            var field = Field("reason", texts.reason)
            (field.value, field.help) = (reason, texts.reasonHelp)
            field.error = faults.first { $0.field == "reason" }?.message.text(reader.language)
            h.field(field)
        }
        if let opening {
            var field = Field("opening", words.opening)
            (field.value, field.help, field.optional) = (opening, words.openingHelp, words.optional)
            field.error = faults.first { $0.field == "opening" }?.message.text(reader.language)
            (field.inputmode, field.isShort) = ("decimal", true)
            h.field(field)
        }
    }

    /// The way without scripts to bring in many rows at once.
    private func pasteBox(_ h: inout HTML) {
        h.fold(words.paste) { h in
            var field = Field("pasted", words.pasteText)
            (field.help, field.optional) = (words.pasteHelp, words.optional)
            h.textField(field, rows: 6)
            h.button(words.takePasted, .class("button"), .name("paste"), .value("1"))
        }
    }

    private func pages(_ h: inout HTML) {
        let length = EditionView.rowsPerPage
        guard total > length, !isCorrection else { return }
        let last = (total - 1) / length + 1
        h.pagination(
            texts.pages, previous: page > 1 ? .init(texts.previous, "\(action)?page=\(page - 1)") : nil,
            position: texts.rowsShown(first + 1, min(first + length, total), total),
            next: page < last ? .init(texts.next, "\(action)?page=\(page + 1)") : nil)
    }
}

/// The page that asks for a reason, where the content is corrected afterwards.
struct CorrectionPage {
    let view: EditionView
    let reason: String
    let faults: [FieldProblem]
    let reader: Reader

    func write(_ h: inout HTML) {
        let words = EditionWords(language: reader.language)
        h.div(.class("page-head")) { h in
            h.h1(words.correction(of: view.title(reader.language)))
            h.p(.class("meta")) { h in
                h.span(view.village)
                h.a(words.back, href: view.path)
            }
        }
        h.errorSummary(
            UploadWords(language: reader.language).faults(faults.count),
            faults.map { (text: $0.message.text(reader.language), href: "#f-\($0.field)") })
        h.p(words.correctionNote)
        h.postForm("\(view.path)/correction", token: reader.formToken) { h in
            h.input(.type("hidden"), .name("version"), .value(view.edition.version))
            var field = Field("reason", words.reason)
            (field.value, field.help) = (reason, words.reasonHelp)
            field.error = faults.first?.message.text(reader.language)
            h.field(field)
            h.actionBar { h in h.primaryButton(words.beginCorrection) }
        }
    }
}
