import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/reports`: the form, and following a report by its code. Nothing of it is cached, logged or put into an address.
struct ReportPersonHandlers: Sendable {
    let platform: Platform

    @Sendable func form(_ request: Request, _ context: AppContext) async throws -> Response {
        let code = request.uri.queryParameters.get("place").flatMap { DivisionCode($0) }
        let place = try await platform.database.read { tx in
            try code.flatMap { try PlaceQueries.find($0, in: tx) }
        }
        return try await show(.who, ReportDraft(place: place), [], context)
    }

    /// Every page of the form is posted here, and the next one is the answer.
    @Sendable func step(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true)
        let step = ReportStep(rawValue: Int(form["step"]) ?? 1) ?? .who
        let draft = ReportDraft(form)
        if let wanted = Int(form["edit"]).flatMap(ReportStep.init(rawValue:)) {
            return try await show(wanted, draft, [], context)
        }
        if form["go"] == "back" { return try await show(step.before, draft, [], context) }
        let problems = draft.problems(step)
        guard problems.isEmpty else { return try await show(step, draft, problems, context) }
        guard step == .send else { return try await show(step.after, draft, [], context) }
        return try await send(draft, form, context)
    }

    private func send(_ draft: ReportDraft, _ form: Form, _ context: AppContext) async throws -> Response {
        guard let statement = draft.statement else {
            let step = draft.firstFault ?? .who
            return try await show(step, draft, draft.problems(step), context)
        }
        try ReportLimits.send.hold(context.client, at: context.reader.now, platform)
        do {
            let files = try await ReportFileReading.cleaned(form.uploads("files"))
            let intake = ReportIntake(platform: platform, now: context.reader.now)
            let receipt = try await intake.receive(
                .init(statement: statement, files: files, number: draft.number))
            return .page(ReportReceiptPage(platform, context.reader).page(receipt))
        } catch Failure.invalid(let problems) {
            return try await show(.send, draft, problems, context)
        }
    }

    private func show(
        _ step: ReportStep, _ draft: ReportDraft, _ problems: [FieldProblem], _ context: AppContext
    ) async throws -> Response {
        let counties = try await platform.database.read { tx in try Self.counties(in: tx) }
        var reader: (Division, CommissionKey)?
        if step > .who, let post = AccusedPost(rawValue: draft.post), let county = DivisionCode(draft.county)
        {
            do {
                reader = try await ReportIntake(platform: platform, now: context.reader.now)
                    .reader(of: post, in: county)
            } catch let refused as ReportRefused {
                return noKey(refused, draft, counties, context)
            }
        }
        let page = ReportFormPage(
            platform: platform, reader: context.reader, step: step, draft: draft, counties: counties,
            commission: reader,
            faults: FormFaults(problems, context.reader.language))
        return .page(page.page(), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Nothing is taken that could not be sealed: said before the person has written anything.
    private func noKey(
        _ refused: ReportRefused, _ draft: ReportDraft, _ counties: [Division], _ context: AppContext
    ) -> Response {
        let phrase = refused.phrase
        let problem = FieldProblem("county", zh: phrase.zh, en: phrase.en)
        let page = ReportFormPage(
            platform: platform, reader: context.reader, step: .who, draft: draft, counties: counties,
            commission: nil, faults: FormFaults([problem], context.reader.language))
        return .page(page.page(), status: .unprocessableContent)
    }

    @Sendable func askCode(_ request: Request, _ context: AppContext) async throws -> Response {
        .page(ReportTrackPages(platform, context.reader).ask("", []))
    }

    @Sendable func track(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context)
        return try await shown(form["code"], context)
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        let form = try await request.form(context, limit: BodyLimit.upload, keepsText: true)
        let (code, words) = (form["code"], form["words"])
        var problems: [FieldProblem] = []
        if words.isEmpty { problems.append(ReportPhrases.wordsMissing) }
        if words.count > ReportDraft.mostWords {
            problems.append(ReportPhrases.tooLong("words", ReportDraft.mostWords))
        }
        guard problems.isEmpty else { return try await shown(code, context, words, problems) }
        try ReportLimits.send.hold(context.client, at: context.reader.now, platform)
        do {
            let files = try await ReportFileReading.cleaned(form.uploads("files"))
            let number = ReportDraft.isUsable(form["number"]) ? form["number"] : randomToken()
            try await ReportTracking(platform: platform, now: context.reader.now)
                .add(words, files, number: number, code: code)
        } catch Failure.invalid(let problems) {
            return try await shown(code, context, words, problems)
        }
        return try await shown(code, context, isAdded: true)
    }

    private func shown(
        _ code: String, _ context: AppContext, _ words: String = "", _ problems: [FieldProblem] = [],
        isAdded: Bool = false
    ) async throws -> Response {
        try ReportLimits.code.hold(context.client, at: context.reader.now, platform)
        let pages = ReportTrackPages(platform, context.reader)
        do {
            let view = try await ReportTracking(platform: platform, now: context.reader.now).open(code)
            let html = pages.report(
                view, code: code, words: words, FormFaults(problems, context.reader.language),
                isAdded: isAdded)
            return .page(html, status: problems.isEmpty ? .ok : .unprocessableContent)
        } catch let refused as ReportRefused {
            let phrase = refused.phrase
            let problem = FieldProblem("code", zh: phrase.zh, en: phrase.en)
            return .page(pages.ask(code, [problem]), status: .unprocessableContent)
        }
    }
}
