import Database
import Domain
import HTML
import Hummingbird

/// The pages of units.
enum UnitRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/places/:code/units/new") { _, context -> Response in
            let view = try await PlaceRoutes.managed(context, platform)
            return .page(PlacePages(platform, context.reader).newUnit(in: view, .init()))
        }
        router.post("office/places/:code/units") { request, context in
            try await add(request, context, platform)
        }
        router.get("office/units/:id") { request, context -> Response in
            let (office, view) = try await managed(context, platform)
            let wasKept = request.uri.queryParameters.get("done") == "kept"
            let pages = PlacePages(platform, context.reader)
            return .page(pages.unit(office, in: view, .init(flash: wasKept ? pages.words.kept : nil)))
        }
        router.post("office/units/:id") { request, context in try await change(request, context, platform) }
    }

    private static func managed(
        _ context: AppContext, _ platform: Platform
    ) async throws -> (office: PlaceView.Office, view: PlaceView) {
        let session = try context.officer()
        guard let id = Unit.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        return try await platform.database.read { tx in
            guard let office = try PlaceAdministration.office(id, in: tx),
                session.may(.managePlaces, in: office.unit.division),
                let view = try PlaceAdministration.view(office.unit.division, in: tx)
            else { throw Failure.notFound }
            return (office, view)
        }
    }

    private static func add(_ request: Request, _ context: AppContext, _ platform: Platform) async throws
        -> Response
    {
        let view = try await PlaceRoutes.managed(context, platform)
        let code = view.division.code
        let session = try context.officer()
        let form = try await request.form(context)
        do {
            guard let choice = UnitKindChoice(rawValue: form["kind"])
            else { throw Failure.invalid([UnitPhrases.kindMissing]) }
            guard let kind = choice.kind(field: form["field"])
            else { throw Failure.invalid([UnitPhrases.fieldMissing]) }
            let wish = Units.Wish(name: form["name"], kind: kind, division: code, phone: form["phone"])
            try await platform.database.write { tx in
                try Units.add(wish, by: session.doer(.managePlaces, in: code), at: context.reader.now, in: tx)
            }
            return .seeOther("/office/places/\(code)?done=kept")
        } catch Failure.invalid(let problems) {
            return .page(
                PlacePages(platform, context.reader).newUnit(in: view, .init(form: form, problems: problems)),
                status: .unprocessableContent)
        }
    }

    private static func change(
        _ request: Request, _ context: AppContext, _ platform: Platform
    ) async throws -> Response {
        let (office, view) = try await managed(context, platform)
        let session = try context.officer()
        let form = try await request.form(context)
        do {
            let version = try form.version
            try await platform.database.write { tx in
                try Units.change(
                    office.unit.id, name: form["name"], phone: form["phone"], version: version,
                    by: session.doer(.managePlaces, in: office.unit.division), at: context.reader.now, in: tx)
            }
            return .seeOther("/office/units/\(office.unit.id)?done=kept")
        } catch Failure.invalid(let problems) {
            return .page(
                PlacePages(platform, context.reader).unit(
                    office, in: view, .init(form: form, problems: problems)),
                status: .unprocessableContent)
        }
    }
}
