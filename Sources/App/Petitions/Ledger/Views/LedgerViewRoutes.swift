import Domain
import HTTPTypes
import Hummingbird

/// Saving, renaming and deleting filters of the ledger.
enum LedgerViewRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/petitions/views") { request, context in
            return try await page(context, platform, done: AddressQuery(request)["done"])
        }
        router.post("office/petitions/views") { request, context in
            try await save(request, context, platform)
        }
        router.post("office/petitions/views/:id") { request, context in
            try await change(request, context, platform)
        }
    }

    private static func save(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let form = try await request.form(context)
        let input = LedgerInput(AddressQuery(form["filter"]))
        guard input.problems.isEmpty else { throw Failure.invalid(input.problems) }
        let (name, isShared, now) = (form["name"], form["shared"] == "1", context.reader.now)
        do {
            let saved = try await platform.database.write { tx in
                try LedgerViews.save(
                    name, input.filter, isShared: isShared, by: actor, scope, at: now, in: tx)
            }
            return .seeOther(saved.address + (saved.query.isEmpty ? "?" : "&") + "done=saved")
        } catch Failure.invalid(let problems) {
            let typed = LedgerViewsPage.Typed(
                id: nil, name: name, query: input.filter.query, isShared: isShared)
            return try await page(context, platform, typed: typed, problems: problems)
        }
    }

    private static func change(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (actor, _) = try context.ledger()
        guard let id = LedgerView.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        let form = try await request.form(context)
        if form["deed"] == "delete" {
            try await platform.database.write { tx in try LedgerViews.delete(id, by: actor, in: tx) }
            return .seeOther("\(LedgerRoutes.viewsPath)?done=deleted")
        }
        let name = form["name"]
        do {
            try await platform.database.write { tx in
                try LedgerViews.rename(id, to: name, by: actor, in: tx)
            }
            return .seeOther("\(LedgerRoutes.viewsPath)?done=renamed")
        } catch Failure.invalid(let problems) {
            let typed = LedgerViewsPage.Typed(id: id, name: name, query: "", isShared: false)
            return try await page(context, platform, typed: typed, problems: problems)
        }
    }

    private static func page(
        _ context: AppContext, _ platform: Platform, done: String? = nil,
        typed: LedgerViewsPage.Typed? = nil, problems: [FieldProblem] = []
    ) async throws -> Response {
        let (actor, scope) = try context.ledger()
        let reader = context.reader
        let views = try await platform.database.read { tx in try LedgerViews.all(for: actor, scope, in: tx) }
        let page = LedgerViewsPage(
            reader: reader, scope: scope, own: actor.officer, views: views, typed: typed, problems: problems,
            done: done)
        let layout = Layout(platform, reader, title: page.words.viewsTitle)
        return .page(
            layout.page { h in page.write(&h) }, status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}
