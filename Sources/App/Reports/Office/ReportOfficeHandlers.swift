import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/reports`: the commission's desk.
struct ReportOfficeHandlers: Sendable {
    let platform: Platform

    func desk(_ context: AppContext) throws -> ReportDesk {
        try ReportDesk(platform, context.officer(), at: context.reader.now)
    }

    private func pages(_ context: AppContext) -> ReportOfficePages {
        ReportOfficePages(platform, context.reader)
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let counts = try await desk.counts()
        guard desk.opened != nil else {
            let hasKey = try await !desk.keys().isEmpty
            return .page(pages(context).locked(counts, hasKey: hasKey, fault: nil))
        }
        return .page(pages(context).list(try await desk.list(), counts))
    }

    @Sendable func unlock(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let form = try await request.form(context)
        do {
            try await desk.unlock(Passphrase(form.raw("passphrase")))
        } catch let refusal as ReportKeyRefusal {
            let (counts, hasKey) = (try await desk.counts(), try await !desk.keys().isEmpty)
            let page = pages(context).locked(counts, hasKey: hasKey, fault: refusal.phrase)
            return .page(page, status: .unprocessableContent)
        }
        return .seeOther("/office/reports")
    }

    @Sendable func lock(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        _ = try await request.form(context)
        try await desk.lock()
        return .seeOther("/office/reports")
    }

    @Sendable func log(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        guard desk.opened != nil else { return .seeOther("/office/reports") }
        return .page(ReportLogPage(platform, context.reader).page(try await desk.logEntries()))
    }

    @Sendable func report(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let id = try Self.id(context)
        guard desk.opened != nil else { return .seeOther("/office/reports") }
        let done = request.uri.queryParameters.get("done").flatMap { ReportLog.Verb(rawValue: String($0)) }
        return try await shown(id, desk, ReportDeedInput(), [], done: done, context)
    }

    @Sendable func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let desk = try desk(context)
        let id = try Self.id(context)
        guard let position = Int(context.parameters.get("position") ?? ""),
            let number = Int(context.parameters.get("number") ?? "")
        else { throw Failure.notFound }
        let file = try await desk.file(number, of: position, in: id)
        return .download(file.bytes, name: file.name, type: file.mediaType)
    }

    @Sendable func acknowledge(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .acknowledged) { desk, id, input in
            try await desk.acknowledge(id, words: input.words)
        }
    }

    @Sendable func reply(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .replied) { desk, id, input in
            try await desk.reply(id, words: input.neededWords())
        }
    }

    @Sendable func conclude(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .concluded) { desk, id, input in
            try await desk.conclude(id, input.conclusion(), words: input.lettersWords)
        }
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        try await deed(request, context, .reopened) { desk, id, input in
            try await desk.reopen(id, words: input.neededWords())
        }
    }

    private func deed(
        _ request: Request, _ context: AppContext, _ verb: ReportLog.Verb,
        _ body: (ReportDesk, SealedReport.ID, ReportDeedInput) async throws -> Void
    ) async throws -> Response {
        let desk = try desk(context)
        let id = try Self.id(context)
        let form = try await request.form(context)
        let input = ReportDeedInput(form, verb)
        if desk.opened == nil {
            // Whoever wrote for longer than the keys stay open loses no word of it.
            let page = { fault in
                pages(context).locked(form, path: request.uri.path, fault: fault)
            }
            guard !form["passphrase"].isEmpty else {
                return .page(page(nil), status: .unprocessableContent)
            }
            do { try await desk.unlock(Passphrase(form.raw("passphrase"))) } catch let refusal
                as ReportKeyRefusal
            {
                return .page(page(refusal.phrase), status: .unprocessableContent)
            }
        }
        do {
            try await body(desk, id, input)
        } catch Failure.invalid(let problems) {
            return try await shown(id, desk, input, problems, done: nil, context)
        }
        return .seeOther("/office/reports/\(id)?done=\(verb.rawValue)")
    }

    private func shown(
        _ id: SealedReport.ID, _ desk: ReportDesk, _ input: ReportDeedInput, _ problems: [FieldProblem],
        done: ReportLog.Verb?, _ context: AppContext
    ) async throws -> Response {
        let page = ReportPage(
            platform: platform, reader: context.reader, view: try await desk.read(id), input: input,
            faults: FormFaults(problems, context.reader.language), done: done)
        return .page(page.page(), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    static func id(_ context: AppContext) throws(Failure) -> SealedReport.ID {
        guard let id = SealedReport.ID(context.parameters.get("id") ?? "") else { throw .notFound }
        return id
    }
}
