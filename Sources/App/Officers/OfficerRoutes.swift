import Database
import Domain
import HTML
import Hummingbird

/// The pages on which the system administrator keeps accounts and the security administrator grants roles.
enum OfficerRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/officers") { request, context in try await list(request, context, platform) }
        router.get("office/officers/new") { request, context -> Response in
            let area = try context.area(for: .manageOfficers).division
            let chosen = request.uri.queryParameters.get("unit") ?? ""
            return try await form(.init(unit: chosen), [], area, context, platform)
        }
        router.post("office/officers") { request, context in try await add(request, context, platform) }
        router.get("office/officers/:id") { _, context in try await show(context, platform) }
        router.post("office/officers/:id") { request, context in
            try await act(request, context, platform, .manageOfficers) { verbs, form, tx in
                guard let unit = try Unit.ID(form["unit"]).flatMap({ try OfficerQueries.unit($0, in: tx) }),
                    verbs.session?.may(.manageOfficers, in: unit.division) == true
                else { throw Failure.invalid([AccountPhrases.unitMissing]) }
                try verbs.change(name: form["name"], unit: unit, version: form.version, in: tx)
            }
        }
        router.post("office/officers/:id/roles") { request, context in
            try await act(request, context, platform, .grantRoles) { verbs, form, tx in
                let roles = Set(form.all("roles").compactMap(Role.init(rawValue:)))
                try verbs.grant(roles, version: form.version, in: tx)
            }
        }
        router.post("office/officers/:id/disablement") { request, context in
            try await act(request, context, platform, .manageOfficers) { verbs, form, tx in
                try verbs.disable(reason: form["reason"], version: form.version, in: tx)
            }
        }
        router.post("office/officers/:id/enablement") { request, context in
            try await act(request, context, platform, .manageOfficers) { verbs, form, tx in
                try verbs.enable(version: form.version, in: tx)
            }
        }
        router.post("office/officers/:id/password") { request, context in
            try await resetPassword(request, context, platform)
        }
    }

    private static func list(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let (session, area) = try context.area(for: .manageOfficers, .grantRoles)
        let words = String(cleanText((request.uri.queryParameters.get("q") ?? "").utf8).trimmed.prefix(100))
        let page = max(1, min(Int(request.uri.queryParameters.get("page") ?? "") ?? 1, 100_000))
        let found = try await platform.database.read { tx in
            try AccountQueries.list(in: area, matching: words, page: page, in: tx)
        }
        let view = OfficerPages.ListView(
            accounts: found.accounts, count: found.count, words: words, page: page,
            mayAdd: session.may(.manageOfficers, in: area))
        return .page(OfficerPages(platform, context.reader).list(view))
    }

    private static func form(
        _ typed: OfficerPages.Typed, _ problems: [FieldProblem], _ area: DivisionCode, _ context: AppContext,
        _ platform: Platform
    ) async throws -> Response {
        let units = try await platform.database.read { tx in try AccountQueries.units(in: area, in: tx) }
        let faults = FormFaults(problems, context.reader.language)
        return .page(
            OfficerPages(platform, context.reader).new(typed, units, faults),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    private static func add(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let (session, area) = try context.area(for: .manageOfficers)
        let form = try await request.form(context)
        let typed = OfficerPages.Typed(login: form["login"], name: form["name"], unit: form["unit"])
        let unit = try await platform.database.read { tx in
            try Unit.ID(typed.unit).flatMap { try OfficerQueries.unit($0, in: tx) }
        }
        do {
            // A unit elsewhere is no unit: a new key stands for it, so that all faults are told together.
            let inArea = unit.flatMap { area.contains($0.division) ? $0.id : nil }
            let wish = Officers.Wish(
                login: typed.login.lowercased(), name: typed.name,
                unit: inArea ?? Unit.ID(at: context.reader.now))
            let added = try await Officers.add(
                wish, by: session.doer(.manageOfficers, in: unit?.division ?? area), platform)
            return .page(
                OfficerPages(platform, context.reader).password(
                    added.password, id: added.id, name: wish.name, login: wish.login))
        } catch Failure.invalid(let problems) {
            return try await self.form(typed, problems, area, context, platform)
        }
    }

    private static func show(
        _ context: AppContext, _ platform: Platform, form: Form? = nil, problems: [FieldProblem] = []
    ) async throws -> Response {
        let (session, area) = try context.area(for: .manageOfficers, .grantRoles)
        let id = try key(context)
        let (account, units) = try await platform.database.read { tx in
            guard let account = try AccountQueries.find(id, in: area, in: tx) else { throw Failure.notFound }
            return (account, try AccountQueries.units(in: area, in: tx))
        }
        let view = OfficerPages.AccountPage(
            account: account, units: units, form: form,
            mayManage: session.may(.manageOfficers, in: account.unit.division),
            mayGrant: session.may(.grantRoles, in: account.unit.division))
        return .page(
            OfficerPages(platform, context.reader).account(
                view, FormFaults(problems, context.reader.language)),
            status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Reads the account as the officer may, runs one verb on it, and comes back to its page.
    private static func act(
        _ request: Request, _ context: AppContext, _ platform: Platform, _ right: Verb,
        _ verb: @escaping @Sendable (ChangeAccount, Form, Transaction) throws -> Void
    ) async throws -> Response {
        let (session, area) = try context.area(for: right)
        let id = try key(context)
        let form = try await request.form(context)
        do {
            try await platform.database.write { tx in
                guard let account = try AccountQueries.find(id, in: area, in: tx) else {
                    throw Failure.notFound
                }
                try verb(ChangeAccount(account: account, session: session, now: context.reader.now), form, tx)
            }
        } catch Failure.invalid(let problems) {
            return try await show(context, platform, form: form, problems: problems)
        }
        return .seeOther("/office/officers/\(id)?kept=1")
    }

    private static func resetPassword(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (session, area) = try context.area(for: .manageOfficers)
        let id = try key(context)
        let form = try await request.form(context)
        let version = try form.version
        let password = oneTimePassword()
        let hash = try await PasswordThreads.hash(password)
        let account = try await platform.database.write { tx in
            guard let account = try AccountQueries.find(id, in: area, in: tx) else { throw Failure.notFound }
            let verbs = ChangeAccount(account: account, session: session, now: context.reader.now)
            try verbs.setPassword(hash, version: version, in: tx)
            return account
        }
        return .page(
            OfficerPages(platform, context.reader).password(
                password, id: id, name: account.name, login: account.login))
    }

    private static func key(_ context: AppContext) throws -> Officer.ID {
        guard let id = Officer.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        return id
    }
}
