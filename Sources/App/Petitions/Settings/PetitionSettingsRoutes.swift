import Database
import Domain
import HTML
import Hummingbird

/// The pages of the county's settings for petitions.
enum PetitionSettingsRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        let handlers = PetitionSettingsHandlers(platform: platform)
        router.get("office/petitions/settings", use: handlers.overview)
        router.get("office/petitions/settings/terms", use: handlers.termsForm)
        router.post("office/petitions/settings/terms", use: handlers.setTerms)
        router.post("office/petitions/settings/terms/:day/withdrawal", use: handlers.takeBack)
        router.get("office/petitions/settings/elsewhere", use: handlers.elsewhereForm)
        router.post("office/petitions/settings/elsewhere", use: handlers.setElsewhere)
    }
}

struct PetitionSettingsHandlers: Sendable {
    let platform: Platform

    @Sendable func overview(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, county) = try county(context)
        let done = request.uri.queryParameters.get("done").map { String($0) }
        let settings = try await settings(county)
        return .page(PetitionSettingsPages(platform, context.reader).overview(settings, done: done))
    }

    @Sendable func termsForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, county) = try county(context)
        let settings = try await settings(county)
        return .page(PetitionSettingsPages(platform, context.reader).termsForm(settings, nil, []))
    }

    @Sendable func setTerms(_ request: Request, _ context: AppContext) async throws -> Response {
        let (session, county) = try county(context)
        let form = try await request.form(context)
        let (actor, version) = (session.actor, try form.version)
        let desk = PetitionDesk(platform, at: context.reader.now)
        do {
            let (day, numbers) = try TermsInput(form, today: context.reader.now.day).checked()
            try await platform.database.write { tx in
                try desk.setTerms(numbers, from: day, of: county, version: version, by: actor, in: tx)
            }
            return .seeOther("/office/petitions/settings?done=kept")
        } catch Failure.invalid(let problems) {
            let settings = try await settings(county)
            return .page(
                PetitionSettingsPages(platform, context.reader).termsForm(settings, form, problems),
                status: .unprocessableContent)
        }
    }

    @Sendable func takeBack(_ request: Request, _ context: AppContext) async throws -> Response {
        let (session, county) = try county(context)
        let form = try await request.form(context)
        guard let day = Day(try context.parameters.require("day")) else { throw Failure.notFound }
        let (actor, version) = (session.actor, try form.version)
        let desk = PetitionDesk(platform, at: context.reader.now)
        try await platform.database.write { tx in
            try desk.takeBackTerms(from: day, of: county, version: version, by: actor, in: tx)
        }
        return .seeOther("/office/petitions/settings?done=taken-back")
    }

    @Sendable func elsewhereForm(_ request: Request, _ context: AppContext) async throws -> Response {
        let (_, county) = try county(context)
        let settings = try await settings(county)
        return .page(PetitionSettingsPages(platform, context.reader).elsewhereForm(settings, nil, []))
    }

    @Sendable func setElsewhere(_ request: Request, _ context: AppContext) async throws -> Response {
        let (session, county) = try county(context)
        let form = try await request.form(context)
        let (actor, version) = (session.actor, try form.version)
        let desk = PetitionDesk(platform, at: context.reader.now)
        var words: [NotTaken: String] = [:]
        for ground in NotTaken.allCases { words[ground] = form[PetitionElsewhere.fieldName(ground)] }
        do {
            try await platform.database.write { [words] tx in
                try desk.setElsewhere(words, of: county, version: version, by: actor, in: tx)
            }
            return .seeOther("/office/petitions/settings?done=kept")
        } catch Failure.invalid(let problems) {
            let settings = try await settings(county)
            return .page(
                PetitionSettingsPages(platform, context.reader).elsewhereForm(settings, form, problems),
                status: .unprocessableContent)
        }
    }

    private func county(_ context: AppContext) throws(Failure) -> (Session, DivisionCode) {
        let (session, division) = try context.area(for: .editPetitionTerms)
        guard let county = division.ancestor(.county) else { throw .notFound }
        return (session, county)
    }

    private func settings(_ county: DivisionCode) async throws -> PetitionSettings {
        let settings = try await platform.database.read { tx in try PetitionSettings(of: county, in: tx) }
        guard let settings else { throw Failure.notFound }
        return settings
    }
}
