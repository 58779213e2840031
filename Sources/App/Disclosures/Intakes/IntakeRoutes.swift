import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/intakes`: from a file to drafts.
enum IntakeRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let routes = IntakeHandlers(platform: platform)
        let group = router.group("/office/intakes")
        group.get("", use: routes.list)
        group.get("new", use: routes.new)
        group.post("", use: routes.receive)
        group.get(":id", use: routes.show)
        group.get(":id/progress", use: routes.progress)
        group.get(":id/problems", use: routes.problems)
        group.post(":id/mapping", use: routes.choose)
        group.post(":id/drafts", use: routes.store)
    }
}

struct IntakeHandlers: Sendable {
    let platform: Platform

    private var desk: IntakeDesk { IntakeDesk(platform) }

    /// Files up to this size are read before the answer goes out, so that the result is there at once.
    private static let readAtOnce = 200 * 1024

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let intakes = try await platform.database.read { tx in try IntakeQueries.latest(for: actor, in: tx) }
        return .page(UploadPages.list(layout(context), context.reader, intakes))
    }

    @Sendable func new(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let query = request.uri.queryParameters
        var form = try await platform.database.read { tx in try UploadForm.offered(to: actor, in: tx) }
        form.item = query.get("item") ?? ""
        form.village = query.get("village") ?? ""
        form.period = query.get("period").flatMap { Period($0) }?.words(context.reader.language) ?? ""
        return .page(UploadPages.new(layout(context), context.reader, form))
    }

    @Sendable func receive(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let posted = try await request.form(context, limit: BodyLimit.upload)
        var form = try await platform.database.read { tx in try UploadForm.offered(to: actor, in: tx) }
        form.item = posted["item"]
        form.period = posted["period"]
        form.village = posted["village"]
        guard let upload = form.read(posted.upload("file"), today: context.reader.now.day) else {
            return .page(
                UploadPages.new(layout(context), context.reader, form), status: .unprocessableContent)
        }
        let id = try await desk.receive(upload, by: actor)
        try await start(id, atOnce: upload.bytes.count <= Self.readAtOnce)
        return .seeOther("/office/intakes/\(id)")
    }

    /// Reads now, or lets the reading go on behind the answer; what a restart cuts off is taken up by the job.
    private func start(_ id: StoredIntake.ID, atOnce: Bool) async throws {
        if atOnce { return try await desk.read(id) }
        let (desk, logger) = (desk, platform.logger)
        Task {
            do { try await desk.read(id) } catch {
                logger.error("reading failed", metadata: ["intake": "\(id)", "error": "\(type(of: error))"])
            }
        }
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let id = try Self.id(context)
        let view = try await view(id, actor, context)
        var response = Response.page(UploadPages.show(layout(context), context.reader, view))
        // Without scripts the browser itself looks again.
        if view.intake.state == .reading { response.headers[.init("Refresh") ?? .retryAfter] = "3" }
        return response
    }

    @Sendable func progress(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let id = try Self.id(context)
        let found = try await platform.database.read { tx in try IntakeQueries.find(id, for: actor, in: tx) }
        guard let intake = found else { throw Failure.notFound }
        let words = UploadWords(language: context.reader.language)
        return try .json(
            IntakeProgress(
                done: intake.rowsRead, total: intake.outcome.total,
                words: words.progress(rows: intake.rowsRead, total: intake.outcome.total),
                href: intake.state == .reading ? nil : "/office/intakes/\(id)"))
    }

    @Sendable func problems(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let bytes = try await desk.problemList(Self.id(context), language: context.reader.language, by: actor)
        let words = UploadWords(language: context.reader.language)
        return .download(bytes, name: "\(words.problemList).csv", type: "text/csv; charset=utf-8")
    }

    @Sendable func choose(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let id = try Self.id(context)
        let posted = try await request.form(context)
        let found = try await platform.database.read { tx in try IntakeQueries.find(id, for: actor, in: tx) }
        guard let intake = found else { throw Failure.notFound }
        let choices = Self.choices(posted, intake)
        try await desk.choose(choices, for: id, version: Int(posted["version"]) ?? 0, by: actor)
        try await start(id, atOnce: intake.outcome.total <= 2_000)
        return .seeOther("/office/intakes/\(id)")
    }

    /// Only what differs from what was understood is a choice of the clerk's.
    private static func choices(_ posted: Form, _ intake: StoredIntake) -> IntakeChoices {
        var choices = intake.choices
        for (place, header) in intake.outcome.headers.enumerated() {
            let chosen = posted["column.\(place)"]
            if chosen != (header.column ?? "") { choices.columns[header.header] = chosen }
        }
        let names = intake.outcome.villages.isEmpty ? [""] : intake.outcome.villages.map(\.name)
        for (place, name) in names.enumerated() where !posted["village.\(place)"].isEmpty {
            choices.villages[name] = posted["village.\(place)"]
        }
        return choices
    }

    @Sendable func store(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let id = try Self.id(context)
        let posted = try await request.form(context)
        let agreement = IntakeDesk.Agreement(replaces: posted["replaces"] == "1", reason: posted["reason"])
        do {
            let editions = try await desk.accept(
                id, version: Int(posted["version"]) ?? 0, agreement, by: actor)
            let one = editions.count == 1 ? editions.first : nil
            return .seeOther(one.map { "/office/editions/\($0)" } ?? "/office/intakes/\(id)")
        } catch Failure.invalid(let faults) {
            var view = try await view(id, actor, context)
            (view.faults, view.agreement) = (faults, agreement)
            return .page(
                UploadPages.show(layout(context), context.reader, view), status: .unprocessableContent)
        }
    }

    private func view(_ id: StoredIntake.ID, _ actor: Actor, _ context: AppContext) async throws -> UploadView
    {
        let language = context.reader.language
        return try await platform.database.read { tx in
            guard let intake = try IntakeQueries.find(id, for: actor, in: tx) else { throw Failure.notFound }
            var form = try UploadForm.offered(to: actor, in: tx)
            form.item = String(intake.item.number)
            form.period = intake.period.words(language)
            form.village = intake.choices.villages[""] ?? ""
            let drafts = try intake.outcome.editions.compactMap {
                text -> (id: Edition.ID, village: String)? in
                let row = try tx.first(
                    """
                    SELECT e.id, v.name FROM edition e JOIN disclosure d ON d.id = e.disclosure
                    JOIN division v ON v.code = d.village WHERE e.id = \(text)
                    """)
                return try row.map { (try $0.identifier(0), try $0.text(1)) }
            }
            return UploadView(
                intake: intake,
                villages: try IntakeVillage.all(intake, among: form.villages, in: tx), places: form.villages,
                drafts: drafts, again: form)
        }
    }

    private func layout(_ context: AppContext) -> (String) -> Layout {
        { title in Layout(platform, context.reader, title: title) }
    }

    private static func id(_ context: AppContext) throws -> StoredIntake.ID {
        guard let id = context.parameters.get("id").flatMap({ StoredIntake.ID($0) }) else {
            throw Failure.notFound
        }
        return id
    }
}

/// What the progress script asks for.
private struct IntakeProgress: Encodable {
    let done: Int
    let total: Int
    let words: String
    /// Where to go once it is over.
    let href: String?
}
