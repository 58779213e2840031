import Database
import Domain
import HTML
import Hummingbird

/// The pages on which a county's information centre edits the catalogue.
enum CatalogueRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/catalogue") { request, context -> Response in
            let (_, county) = try county(context)
            let stored = try await platform.database.read { tx in try CatalogueQueries.stored(county, in: tx)
            }
            let wasKept = request.uri.queryParameters.get("done") == "kept"
            return .page(CataloguePages(platform, context.reader).list(stored, wasKept: wasKept))
        }
        router.post("office/catalogue/default") { request, context in
            try await write(request, context, platform) { county, doer, now, _, tx in
                try Catalogue.installDefault(county, by: doer, at: now, in: tx)
            }
        }
        router.get("office/catalogue/new") { _, context in
            try await editor(context, platform, number: nil, form: nil, problems: [])
        }
        router.post("office/catalogue") { request, context in
            try await save(request, context, platform, number: nil)
        }
        router.get("office/catalogue/:number") { _, context in
            try await editor(context, platform, number: try number(context), form: nil, problems: [])
        }
        router.post("office/catalogue/:number") { request, context in
            try await save(request, context, platform, number: try number(context))
        }
        for (path, isRetired) in [("retirement", true), ("restoration", false)] {
            router.post("office/catalogue/:number/\(path)") { request, context in
                let number = try number(context)
                return try await write(request, context, platform) { county, doer, now, form, tx in
                    guard try CatalogueQueries.stored(number, county, in: tx) != nil else {
                        throw Failure.notFound
                    }
                    try Catalogue.retire(
                        number, isRetired: isRetired, county: county, version: form.version, by: doer,
                        at: now, in: tx)
                }
            }
        }
    }

    private static func county(_ context: AppContext) throws(Failure) -> (
        session: Session, county: DivisionCode
    ) {
        let (session, division) = try context.area(for: .editCatalogue)
        guard let county = division.ancestor(.county) else { throw .notFound }
        return (session, county)
    }

    private static func number(_ context: AppContext) throws -> Int {
        guard let number = Int(try context.parameters.require("number")) else { throw Failure.notFound }
        return number
    }

    /// Runs one verb in one transaction and comes back to the list.
    private static func write(
        _ request: Request, _ context: AppContext, _ platform: Platform,
        _ verb: @escaping @Sendable (DivisionCode, Doer, Moment, Form, Transaction) throws -> Void
    ) async throws -> Response {
        let (session, county) = try county(context)
        let form = try await request.form(context)
        let now = context.reader.now
        try await platform.database.write { tx in
            try verb(county, session.doer(.editCatalogue, in: county), now, form, tx)
        }
        return .seeOther("/office/catalogue?done=kept")
    }

    /// Adds an item (nil) or changes one; comes back to the editor with every fault.
    private static func save(
        _ request: Request, _ context: AppContext, _ platform: Platform, number: Int?
    ) async throws -> Response {
        let (session, county) = try county(context)
        let form = try await request.form(context)
        let draft = ItemDraft(form, number: number ?? Int(form["number"]) ?? 0)
        let now = context.reader.now
        do {
            try await platform.database.write { tx in
                let doer = session.doer(.editCatalogue, in: county)
                guard let number else {
                    return try Catalogue.add(draft, county: county, by: doer, at: now, in: tx)
                }
                guard try CatalogueQueries.item(number, of: county, in: tx) != nil else {
                    throw Failure.notFound
                }
                try Catalogue.edit(draft, county: county, version: form.version, by: doer, at: now, in: tx)
            }
            return .seeOther("/office/catalogue?done=kept")
        } catch Failure.invalid(let problems) {
            return try await editor(context, platform, number: number, form: form, problems: problems)
        }
    }

    private static func editor(
        _ context: AppContext, _ platform: Platform, number: Int?, form: Form?, problems: [FieldProblem]
    ) async throws -> Response {
        let (_, county) = try county(context)
        let all = try await platform.database.read { tx in try CatalogueQueries.stored(county, in: tx) }
        let stored = all.first { $0.item.number == number }
        guard stored != nil || number == nil else { throw Failure.notFound }
        let next = min(999, (all.last?.item.number ?? 0) + 1)
        let blank = ItemDraft(
            number: next, name: "", category: "", frequencies: [], columns: [], station: "", legalBasis: "")
        let typed = form.map { ItemDraft($0, number: number ?? Int($0["number"]) ?? 0) }
        let draft = typed ?? stored.map { ItemDraft($0.item) } ?? blank
        var categories: [String] = []
        for item in all where !categories.contains(item.item.category) {
            categories.append(item.item.category)
        }
        let editor = CataloguePages.Editor(
            draft: draft, noticeText: form?["noticeLength"] ?? draft.noticeLength.map { "\($0)" } ?? "",
            stored: stored, categories: categories, typedVersion: form?["version"], problems: problems)
        return .page(
            CataloguePages(platform, context.reader).editor(editor),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }
}
