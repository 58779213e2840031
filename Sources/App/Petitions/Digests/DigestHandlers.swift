import Database
import Domain
import HTML
import Hummingbird

/// The pages of digests.
struct DigestHandlers: Sendable {
    let platform: Platform

    func desk(_ context: AppContext) -> DigestDesk { DigestDesk(platform, at: context.reader.now) }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, reader) = (try context.officer().actor, context.reader)
        guard !actor.reaches(.readDigests).isEmpty || !actor.reaches(.answerDigests).isEmpty else {
            throw Failure.notFound
        }
        let asked = request.uri.queryParameters.get("page").flatMap { Int($0) } ?? 1
        let number = max(1, min(asked, 10_000))
        let page = try await platform.database.read { [platform] tx in
            DigestListPage(
                reader: reader,
                digests: try DigestStore.list(
                    for: actor, offset: (number - 1) * DigestStore.pageSize, in: tx),
                count: try DigestStore.count(for: actor, in: tx), page: number,
                mayMake: !actor.reaches(.aggregatePetitions).isEmpty, calendar: platform.calendar)
        }
        return .page(layout(context, page.words.title).page { h in page.write(&h) })
    }

    @Sendable func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.uri.queryParameters
        guard let unit = query.get("unit") else {
            return try await chosen(DigestInput(on: context.reader.now.day), [], context, shows: false)
        }
        let input = DigestInput(
            unit: cleanText(unit.utf8).trimmed, from: cleanText((query.get("from") ?? "").utf8).trimmed,
            until: cleanText((query.get("until") ?? "").utf8).trimmed)
        return try await chosen(input, [], context, shows: true)
    }

    @Sendable func handOver(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, desk) = (try context.officer().actor, desk(context))
        guard !actor.reaches(.aggregatePetitions).isEmpty else { throw Failure.notFound }
        let form = try await request.form(context)
        let input = DigestInput(form)
        do {
            let order = try input.order()
            let digest = try await platform.database.write { tx in
                try desk.handOver(order, by: actor, in: tx)
            }
            return .seeOther("/office/petitions/digests/\(digest.id)?done=\(DigestVerb.handOver.rawValue)")
        } catch Failure.invalid(let problems) {
            return try await chosen(input, problems, context, shows: true)
        }
    }

    /// The page to choose on, with the problems of what is chosen; what is wrong with the choice stands on top.
    private func chosen(
        _ input: DigestInput, _ problems: [FieldProblem], _ context: AppContext, shows: Bool
    ) async throws -> Response {
        let (actor, desk, reader) = (try context.officer().actor, desk(context), context.reader)
        var problems = problems
        var preview: DigestPreview?
        if shows {
            do {
                let span = try input.span()
                preview = try await platform.database.read { tx in
                    try desk.preview(span.unit, from: span.from, until: span.until, by: actor, in: tx)
                }
            } catch Failure.invalid(let found) {
                problems += found.filter { !problems.contains($0) }
            }
        }
        let bureaus = try await platform.database.read { tx in try desk.bureaus(for: actor, in: tx) }
        let page = DigestNewPage(
            reader: reader, bureaus: bureaus, input: input, faults: FormFaults(problems, reader.language),
            preview: preview,
            usualDue: try? Digest.due(Digest.usualTerm, from: reader.now.day, platform.calendar))
        let html = layout(context, page.words.new).page { h in page.write(&h) }
        return .page(html, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let done = request.uri.queryParameters.get("done").flatMap { DigestVerb(rawValue: $0) }
        let view = try await view(try Self.id(context), for: try context.officer().actor, context)
        return shown(view, DigestDeedInput(), nil, done: done, context)
    }

    @Sendable func workbook(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, reader, id) = (try context.officer().actor, context.reader, try Self.id(context))
        let view = try await view(id, for: actor, context)
        let number = view.stored.number(PetitionWords(reader.language))
        let tables = DigestTables(view.entries, reader)
        let bytes = try await IntakeDesk.threads.runIfActive { try tables.workbook(title: number) }
        return .download(bytes, name: "\(number).xlsx", type: Download.xlsx.mediaType)
    }

    @Sendable func file(_ request: Request, _ context: AppContext) async throws -> Response {
        let (actor, desk, id) = (try context.officer().actor, desk(context), try Self.id(context))
        guard let file = DigestFile.ID(context.parameters.get("file") ?? "") else { throw Failure.notFound }
        let found = try await platform.database.read { tx in
            _ = try desk.read(id, by: actor, in: tx)
            return try DigestFile.open(file, of: id, in: tx)
        }
        guard let found else { throw Failure.notFound }
        return .download(found.bytes, name: found.name, type: found.mediaType)
    }
}
