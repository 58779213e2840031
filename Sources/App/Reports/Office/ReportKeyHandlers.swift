import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/reports/keys`: making a key, changing the passphrase, the recovery sheet.
extension ReportOfficeHandlers {
    @Sendable func keys(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let done = request.uri.queryParameters.get("done").map { String($0) }
        return try await shown(desk, [], nil, done: done, context)
    }

    @Sendable func makeKey(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let form = try await request.form(context)
        let (isFirst, afterLoss) = (try await desk.keys().isEmpty, form["after_loss"] == "1")
        var problems: [FieldProblem] = []
        if isFirst || afterLoss {
            problems += Self.faults(form)
            if afterLoss, form["lost"] != "1" {
                problems.append(ReportKeyWords(language: .zh).lossUnticked)
            }
        }
        guard problems.isEmpty else { return try await shown(desk, problems, nil, done: nil, context) }
        let passphrase = Passphrase(form.raw(isFirst || afterLoss ? "new" : "present"))
        do {
            try await desk.makeKey(passphrase, afterLoss: afterLoss)
        } catch let refusal as ReportKeyRefusal {
            let problem = FieldProblem("present", zh: refusal.phrase.zh, en: refusal.phrase.en)
            return try await shown(desk, [problem], nil, done: nil, context)
        }
        return .seeOther("/office/reports/keys?done=made")
    }

    @Sendable func changePassphrase(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let form = try await request.form(context)
        let problems = Self.faults(form)
        guard problems.isEmpty else { return try await shown(desk, [], problems, done: nil, context) }
        do {
            try await desk.changePassphrase(
                from: Passphrase(form.raw("old")), to: Passphrase(form.raw("new")))
        } catch let refusal as ReportKeyRefusal {
            let problem = FieldProblem("old", zh: refusal.phrase.zh, en: refusal.phrase.en)
            return try await shown(desk, [], [problem], done: nil, context)
        }
        return .seeOther("/office/reports/keys?done=changed")
    }

    @Sendable func sheet(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        guard let number = Int(context.parameters.get("number") ?? ""),
            let key = try await desk.keys().first(where: { $0.number == number })
        else { throw Failure.notFound }
        try await desk.log(.sheetPrinted, about: key.fingerprint)
        return .page(ReportKeyPages(platform, context.reader).sheet(key))
    }

    private static func faults(_ form: Form) -> [FieldProblem] {
        Passphrase.fault(form.raw("new"), again: form.raw("again")).map { [ReportKeyWords.fault($0)] } ?? []
    }

    /// `making` are faults of the form that makes a key, `changing` of the one that changes the passphrase.
    private func shown(
        _ desk: ReportDesk, _ making: [FieldProblem], _ changing: [FieldProblem]?, done: String?,
        _ context: AppContext
    ) async throws -> Response {
        let language = context.reader.language
        let page = ReportKeyPages(platform, context.reader).keys(
            try await desk.keys(), making: FormFaults(making, language),
            changing: FormFaults(changing ?? [], language), done: done)
        let isFine = making.isEmpty && (changing ?? []).isEmpty
        return .page(page, status: isFine ? .ok : .unprocessableContent)
    }
}
