import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/petitions/new`: the form in which somebody speaks up. Nothing of it is cached or put into an address, and nothing is
/// kept before it is sent.
struct PetitionPersonHandlers: Sendable {
    let platform: Platform

    /// Comes from a village's page (`?place=`), from a row of a roster (`?disclosure=&edition=&row=`), or from nowhere.
    @Sendable func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let asked = URLEncoded.fields(Array((request.uri.query ?? "").utf8)[...])
        func value(_ name: String) -> String { asked.first { $0.name == name }?.value.trimmed ?? "" }
        let origin = PetitionOrigin(
            place: value("place"), disclosure: value("disclosure"), edition: value("edition"),
            row: value("row"))
        let (reader, language) = (context.reader, context.reader.language)
        let draft = try await platform.database.read { tx in
            try origin.draft(for: reader, language, in: tx)
        }
        return try await show(draft.division == nil ? .place : .kind, draft, [], context, isFirst: true)
    }

    /// Places for a typed name, for the script of the first page.
    @Sendable func places(_ request: Request, _ context: AppContext) async throws -> Response {
        let typed = SearchRequest(request).text
        let found = try await platform.database.read { tx in try PlaceChoices.find(typed, in: tx) }
        return try Response.json(
            found.prefix(8).map {
                PlaceSuggestion(text: $0.place.name, note: $0.within, value: $0.place.code.text)
            })
    }

    /// Every page of the form is posted here, and the next one is the answer.
    @Sendable func step(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true)
        let step = PetitionStep(rawValue: Int(form["step"]) ?? 1) ?? .place
        var draft = PetitionDraft(form)
        if let page = try await aside(form, from: step, draft, context) { return page }
        if step == .place {
            if !form["pick"].isEmpty {
                draft.choose(form["pick"])
            } else if !form["browse"].isEmpty || form["go"] != "next" {
                return try await show(
                    .place, draft, [], context, find: form["find"], browse: form["browse"])
            }
        }
        if step == .kind, draft.concern == .report {
            return .seeOther("/reports/new" + (draft.division.map { "?place=\($0)" } ?? ""))
        }
        let setting = try await setting(draft, context)
        let problems = draft.problems(step, fields: setting.fieldNames)
        guard problems.isEmpty else { return try await show(step, draft, problems, context) }
        guard step == .send else { return try await show(step.after, draft, [], context) }
        return try await send(draft, form, setting, context)
    }

    /// The page that another button than the one that leads on asks for; nil for that one.
    private func aside(
        _ form: Form, from step: PetitionStep, _ draft: PetitionDraft, _ context: AppContext
    ) async throws -> Response? {
        if let wanted = Int(form["edit"]).flatMap(PetitionStep.init(rawValue:)) {
            return try await show(wanted, draft, [], context)
        }
        switch form["go"] {
        case "back": return try await show(step.before, draft, [], context)
        case "similar":
            let found = try await similar(draft, context)
            return try await show(.words, draft, [], context, similar: found)
        case "another":
            var another = draft
            another.key = .new()
            return try await show(.send, another, [], context, notice: .another)
        case _: return nil
        }
    }

    /// Answers that fit what somebody is still writing. What is typed stands in the body alone, in no address and no log.
    private func similar(_ draft: PetitionDraft, _ context: AppContext) async throws
        -> [PublicPetition]
    {
        try SimilarLimit.hold(context.client, at: context.reader.now, platform)
        let text = draft.subject.isEmpty ? draft.words : "\(draft.subject) \(draft.words)"
        return try await platform.database.read { tx in
            try SimilarPetitions.find(text, near: draft.division, in: tx)
        }
    }

    private func setting(
        _ draft: PetitionDraft, _ context: AppContext, explains: Bool = false
    ) async throws -> PetitionSetting {
        let reader = context.reader
        return try await platform.database.read { tx in
            try PetitionSetting.read(draft, for: reader, explains: explains, in: tx)
        }
    }

    /// Shows a page; one that needs a place goes back to the first while there is none.
    func show(
        _ step: PetitionStep, _ draft: PetitionDraft, _ problems: [FieldProblem], _ context: AppContext,
        find: String = "", browse: String = "", notice: PetitionFormNotice? = nil, isFirst: Bool = false,
        similar: [PublicPetition]? = nil
    ) async throws -> Response {
        var (draft, step, problems) = (draft, step, problems)
        let setting = try await setting(draft, context, explains: step == .field)
        if setting.place == nil {
            if step > .place { (step, problems) = (.place, [setting.placeFault]) }
            draft.place = ""
        }
        var choices = PlaceChoices()
        if step == .place {
            choices = try await platform.database.read { tx in
                try PlaceChoices.read(typed: find, browse: browse, in: tx)
            }
        }
        var page = PetitionFormPage(
            platform: platform, reader: context.reader, step: step, draft: draft, setting: setting,
            faults: FormFaults(problems, context.reader.language), notice: notice)
        page.similar = similar
        let status: HTTPResponse.Status = problems.isEmpty || isFirst ? .ok : .unprocessableContent
        var response = Response.page(page.page(choices), status: notice?.status ?? status)
        if let wait = notice?.wait { response.headers[.retryAfter] = String(wait) }
        return response
    }
}

/// A place in answer to typed words; chosen, its value is sent as a field of the form.
private struct PlaceSuggestion: Encodable, Sendable {
    let text: String
    let note: String
    let value: String
}
