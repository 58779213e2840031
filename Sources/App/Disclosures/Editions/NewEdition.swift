import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// What the form for a new draft holds.
struct NewEditionForm: Sendable {
    var items: [Item] = []
    var villages: [Division] = []
    var item = ""
    var period = ""
    var village = ""
    var beginning: EditionDesk.Beginning?
    var faults: [FieldProblem] = []

    var chosen: Item? { items.first { String($0.number) == item } }

    mutating func read(today: Day) -> (item: Item, key: Disclosure.Key, beginning: EditionDesk.Beginning)? {
        guard let chosen else {
            faults.append(FieldProblem("item", zh: "请选择公开事项。", en: "Please choose an item."))
            return nil
        }
        var about: Period?
        switch PeriodReading.read(period, for: chosen, today: today) {
        case .success(let period): about = period
        case .failure(let fault): faults.append(PeriodReading.problem(fault, chosen, today: today))
        }
        let place = villages.count == 1 ? villages.first : villages.first { $0.code.text == village }
        if place == nil {
            faults.append(FieldProblem("village", zh: "请选择村。", en: "Please choose a village."))
        }
        let allowed = EditionDesk.Beginning.allowed(for: chosen)
        let how = beginning ?? allowed[0]
        if !allowed.contains(how) {
            faults.append(
                FieldProblem("beginning", zh: "这一项不能这样填，请另选一种。", en: "This item cannot be begun so."))
        }
        guard faults.isEmpty, let about, let place else { return nil }
        return (chosen, Disclosure.Key(village: place.code, item: chosen.number, period: about), how)
    }
}

extension EditionHandlers {
    @Sendable func new(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let query = request.uri.queryParameters
        var form = try await offered(to: actor)
        form.item = query.get("item") ?? ""
        form.village = query.get("village") ?? ""
        let period = query.get("period") ?? ""
        form.period = Period(period)?.words(context.reader.language) ?? period
        return respond(form, context, .ok)
    }

    @Sendable func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await begin(form, EditionDesk.Beginning(rawValue: form["beginning"]), context)
    }

    @Sendable func copy(_ request: Request, _ context: AppContext) async throws -> Response {
        try await begin(try await request.form(context), .copy, context)
    }

    private func begin(_ posted: Form, _ beginning: EditionDesk.Beginning?, _ context: AppContext)
        async throws
        -> Response
    {
        let actor = try context.officer().actor
        var form = try await offered(to: actor)
        (form.item, form.period, form.village) = (posted["item"], posted["period"], posted["village"])
        form.beginning = beginning
        guard let asked = form.read(today: context.reader.now.day) else {
            return respond(form, context, .unprocessableContent)
        }
        let desk = desk(context)
        do {
            let (id, exists) = try await platform.database.write { tx -> (Edition.ID, Bool) in
                switch try IntakeVillage.standing(asked.key, in: tx) {
                case .draft(let id), .inReview(let id, _), .published(let id): return (id, true)
                case .free:
                    return (
                        try desk.begin(asked.beginning, asked.key, item: asked.item, by: actor, in: tx).id,
                        false
                    )
                }
            }
            return .seeOther(Self.next(id, exists: exists, asked.beginning))
        } catch Failure.refused(let phrase) {
            form.faults.append(FieldProblem("beginning", zh: phrase.zh, en: phrase.en))
            return respond(form, context, .unprocessableContent)
        }
    }

    private static func next(_ id: Edition.ID, exists: Bool, _ beginning: EditionDesk.Beginning) -> String {
        if exists { return "/office/editions/\(id)?done=already" }
        switch beginning {
        case .rows, .copy: return "/office/editions/\(id)/grid"
        case .article: return "/office/editions/\(id)/article"
        case .nothing: return "/office/editions/\(id)?done=saved"
        }
    }

    private func offered(to actor: Actor) async throws -> NewEditionForm {
        try await platform.database.read { tx in
            NewEditionForm(
                items: try DraftPlaces.items(of: actor, in: tx),
                villages: try DraftPlaces.villages(of: actor, in: tx))
        }
    }

    private func respond(_ form: NewEditionForm, _ context: AppContext, _ status: HTTPResponse.Status)
        -> Response
    {
        let words = EditionWords(language: context.reader.language)
        let token = context.reader.formToken
        let html = Layout(platform, context.reader, title: words.newTitle).page { h in
            h.div(.class("page-head")) { h in h.h1(words.newTitle) }
            h.div(.class("card")) { h in h.newEditionForm(form, words, token) }
        }
        return .page(html, status: status)
    }
}

extension HTML {
    fileprivate mutating func newEditionForm(
        _ form: NewEditionForm, _ words: EditionWords, _ token: (name: String, value: String)?
    ) {
        let language = words.language
        func fault(_ name: String) -> String? {
            form.faults.first { $0.field == name }?.message.text(language)
        }
        let upload = UploadWords(language: language)
        errorSummary(
            upload.faults(form.faults.count),
            form.faults.map { (text: $0.message.text(language), href: "#f-\($0.field)") })
        postForm("/office/editions", token: token) { h in
            var item = Field("item", words.item)
            (item.value, item.error) = (form.item, fault("item"))
            h.selectField(
                item,
                options: [(value: "", text: upload.chooseItem)]
                    + form.items.map { (value: String($0.number), text: "\($0.number) \($0.name)") })
            var period = Field("period", upload.period)
            (period.value, period.error) = (form.period, fault("period"))
            (period.help, period.optional) = (upload.periodHelp, upload.optional)
            h.field(period)
            if form.villages.count > 1 {
                var village = Field("village", words.village)
                (village.value, village.error) = (form.village, fault("village"))
                h.selectField(
                    village,
                    options: [(value: "", text: upload.chooseVillage)]
                        + form.villages.map { (value: $0.code.text, text: $0.name) })
            }
            let offered = form.chosen.map(EditionDesk.Beginning.allowed) ?? EditionDesk.Beginning.allCases
            var how = Field("beginning", words.beginning)
            (how.value, how.error) = ((form.beginning ?? offered[0]).rawValue, fault("beginning"))
            h.radioField(
                how,
                options: offered.map { beginning in
                    let told = words.beginning(beginning)
                    return (value: beginning.rawValue, text: told.text, note: told.note)
                })
            h.actionBar { h in h.primaryButton(words.begin) }
        }
    }
}
