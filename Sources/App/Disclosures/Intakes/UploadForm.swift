import Database
import Domain
import HTML

/// The upload form: what it offers, and what was typed.
struct UploadForm: Sendable {
    var items: [Item] = []
    var villages: [Division] = []
    var item = ""
    var period = ""
    var village = ""
    var faults: [FieldProblem] = []

    /// What the officer may upload.
    static func offered(to actor: Actor, in tx: Transaction) throws -> UploadForm {
        UploadForm(
            items: try DraftPlaces.items(of: actor, in: tx),
            villages: try DraftPlaces.villages(of: actor, in: tx))
    }

    /// The upload the form asks for; every fault is kept in `faults`.
    mutating func read(_ file: Form.Upload?, today: Day) -> IntakeDesk.Upload? {
        let chosen = items.first { String($0.number) == item }
        if chosen == nil { faults.append(FieldProblem("item", zh: "请选择公开事项。", en: "Please choose an item.")) }
        var about: Period?
        if let chosen {
            switch PeriodReading.read(period, for: chosen, today: today) {
            case .success(let period): about = period
            case .failure(let fault): faults.append(PeriodReading.problem(fault, chosen, today: today))
            }
        }
        if chosen?.form == .article {
            faults.append(
                FieldProblem("item", zh: "这一项是文章，请用“直接填写”。", en: "This item is a text; please type it in."))
        }
        let place = villages.first { $0.code.text == village }
        if !village.isEmpty, place == nil {
            faults.append(FieldProblem("village", zh: "请选择村。", en: "Please choose a village."))
        }
        if file == nil { faults.append(FieldProblem("file", zh: "请选择要上传的文件。", en: "Please choose a file.")) }
        guard faults.isEmpty, let chosen, let about, let file else { return nil }
        return IntakeDesk.Upload(
            name: file.name, bytes: file.bytes, item: chosen.number, period: about, village: place?.code)
    }
}

extension HTML {
    /// The form with its faults; `lean` leaves out what is known from the upload before.
    mutating func uploadForm(_ form: UploadForm, _ words: UploadWords, token: (name: String, value: String)?)
    {
        let language = words.language
        func fault(_ name: String) -> String? {
            form.faults.first { $0.field == name }?.message.text(language)
        }
        errorSummary(
            words.faults(form.faults.count),
            form.faults.map { (text: $0.message.text(language), href: "#f-\($0.field)") })
        postForm("/office/intakes", token: token, upload: true) { h in
            var item = Field("item", words.item)
            item.value = form.item
            item.error = fault("item")
            h.selectField(
                item,
                options: [(value: "", text: words.chooseItem)]
                    + form.items.filter { $0.form != .article }.map {
                        (value: String($0.number), text: "\($0.number) \($0.name)")
                    })
            var period = Field("period", words.period)
            period.value = form.period
            period.help = words.periodHelp
            period.optional = words.optional
            period.error = fault("period")
            h.field(period)
            if form.villages.count > 1 {
                var village = Field("village", words.village)
                village.value = form.village
                village.error = fault("village")
                village.optional = words.optional
                h.selectField(
                    village,
                    options: [(value: "", text: words.villageFromFile)]
                        + form.villages.map { (value: $0.code.text, text: $0.name) })
            }
            var file = Field("file", words.file)
            file.help = words.fileHelp
            file.error = fault("file")
            h.fileField(file, accept: ".xlsx,.csv,.xls,.et")
            h.actionBar { h in h.primaryButton(words.send) }
        }
    }
}
