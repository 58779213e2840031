import Database
import Domain
import HTML
import HTTPTypes
import Hummingbird

/// `/office/editions`: what authors do. Reviewers' pages are `ReviewRoutes`.
enum EditionRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let routes = EditionHandlers(platform: platform)
        let group = router.group("/office/editions")
        group.get("", use: routes.list)
        group.get("new", use: routes.new)
        group.post("", use: routes.begin)
        group.post("copy", use: routes.copy)
        group.get(":id", use: routes.show)
        group.post(":id/submission", use: routes.submit)
        let discarding = DiscardHandlers(editions: routes)
        group.get(":id/discard", use: discarding.ask)
        group.post(":id/discard", use: discarding.discard)
        group.post(":id/nothing", use: routes.nothing)
        group.post(":id/confirmation", use: routes.confirm)
        group.get(":id/source", use: routes.source)
        group.get(":id/article", use: routes.article)
        group.post(":id/article", use: routes.saveArticle)
        let files = FileHandlers(editions: routes)
        group.post(":id/attachments", use: files.attach)
        group.post(":id/attachments/:file/removal", use: files.remove)
        group.post(":id/evidence", use: files.evidence)
        group.get(":id/rows/:row/files", use: files.rowFiles)
        group.post(":id/rows/:row/files", use: files.attachToRow)
        router.get("/office/attachments/:file", use: files.open)
        let grids = GridHandlers(editions: routes)
        group.get(":id/grid", use: grids.grid)
        group.post(":id/grid", use: grids.save)
        group.get(":id/correction", use: grids.correction)
        group.post(":id/correction", use: grids.correct)
    }
}

struct EditionHandlers: Sendable {
    let platform: Platform

    func desk(_ context: AppContext) -> EditionDesk { EditionDesk(platform, at: context.reader.now) }

    static func id(_ context: AppContext) throws -> Edition.ID {
        guard let id = context.parameters.get("id").flatMap({ Edition.ID($0) }) else {
            throw Failure.notFound
        }
        return id
    }

    /// The version a form was made from; a form without one is stale.
    static func version(_ form: Form) -> Int { Int(form["version"]) ?? 0 }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let filter = Self.filter(request)
        let (lines, items, villages) = try await platform.database.read { tx in
            let lines = try EditionQueries.list(filter, for: actor, in: tx)
            let county = actor.division.ancestor(.county)
            return (
                lines, try county.map { try CatalogueQueries.items(of: $0, in: tx) } ?? [],
                try PlaceQueries.all(.village, in: actor.division, in: tx)
            )
        }
        let page = EditionListPage(
            lines: lines, filter: filter, items: items, villages: villages,
            mayDraft: !actor.reaches(.draft).isEmpty,
            isDiscarded: request.uri.queryParameters.get("done") == "discarded", reader: context.reader)
        let words = EditionWords(language: context.reader.language)
        return .page(Layout(platform, context.reader, title: words.list).page { h in page.write(&h) })
    }

    private static func filter(_ request: Request) -> EditionFilter {
        let query = request.uri.queryParameters
        var filter = EditionFilter()
        filter.item = query.get("item").flatMap { Int($0) }
        filter.village = query.get("village").flatMap { DivisionCode($0) }
        filter.state = query.get("state").flatMap { Edition.State.Kind(rawValue: $0) }
        let cursor = (query.get("after") ?? "").split(separator: "-").map(String.init)
        if cursor.count == 2, let at = Int64(cursor[0]), let id = Edition.ID(cursor[1]) {
            filter.after = (Moment(milliseconds: at), id)
        }
        return filter
    }

    @Sendable func show(_ request: Request, _ context: AppContext) async throws -> Response {
        let query = request.uri.queryParameters
        let words = EditionWords(language: context.reader.language)
        return try await page(
            context, number: query.get("page").flatMap { Int($0) } ?? 1,
            flash: words.flash(query.get("done") ?? ""))
    }

    /// The edition's page; with a refusal it says why the last deed was not done.
    func page(
        _ context: AppContext, number: Int = 1, flash: String? = nil, refusal: (any RefusalPhrase)? = nil
    ) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        var view = try await platform.database.read { tx in
            try EditionView.read(id, by: actor, at: desk, in: tx)
        }
        let words = EditionWords(language: context.reader.language)
        (view.page, view.flash) = (number, flash)
        if let refusal {
            var places: [String] = []
            if case .sensitive? = (refusal as? Refused)?.refusal { places = view.sensitivePlaces(words) }
            view.refusal = (refusal.phrase.text(context.reader.language), places)
        }
        return respond(view, context, status: refusal == nil ? .ok : .unprocessableContent)
    }

    private func respond(_ view: EditionView, _ context: AppContext, status: HTTPResponse.Status) -> Response
    {
        let page = EditionPage(view: view, reader: context.reader)
        let title = view.title(context.reader.language)
        return .page(layout(context, view, title).page { h in page.write(&h) }, status: status)
    }

    func layout(_ context: AppContext, _ view: EditionView, _ title: String) -> Layout {
        Layout(platform, context.reader, title: title, place: view.place)
    }

    @Sendable func submit(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        let form = try await request.form(context)
        do {
            try await platform.database.write { tx in
                try desk.submit(id, version: Self.version(form), by: actor, in: tx)
            }
        } catch let refused as Refused {
            return try await page(context, refusal: refused)
        }
        return .seeOther("/office/editions/\(id)?done=submitted")
    }

    @Sendable func nothing(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        let form = try await request.form(context)
        try await platform.database.write { tx in
            let stored = try desk.read(id, by: actor, in: tx)
            guard let table = stored.edition.content.table else { throw Failure.notFound }
            try desk.revise(
                id, version: Self.version(form), content: .nothingToReport(columns: table.columns), by: actor,
                in: tx)
        }
        return .seeOther("/office/editions/\(id)?done=saved")
    }

    @Sendable func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        _ = try await request.form(context)
        try await platform.database.write { tx in try desk.confirm(id, by: actor, in: tx) }
        return .seeOther("/office/editions/\(id)?done=confirmed")
    }

    /// The file as it came, for officers; each opening is an event.
    @Sendable func source(_ request: Request, _ context: AppContext) async throws -> Response {
        let actor = try context.officer().actor
        let (id, desk) = (try Self.id(context), desk(context))
        let file = try await platform.database.write { tx in try desk.openSource(of: id, by: actor, in: tx) }
        return .download(file.bytes, name: file.name, type: "application/octet-stream")
    }
}

extension EditionWords {
    /// What is said after a deed; the page's address carries only its name.
    func flash(_ done: String) -> String? {
        switch done {
        case "submitted": submitted
        case "saved": saved
        case "added": added
        case "removed": removed
        case "confirmed": confirmedFlash
        case "already": already
        case _: nil
        }
    }
}
