import Database
import Domain
import HTML
import Hummingbird

/// The pages of zones.
enum ZoneRoutes {
    static func add(to router: Router<AppContext>, _ platform: Platform) {
        router.get("office/places/:code/zones/new") { _, context -> Response in
            let view = try await county(context, platform)
            return .page(PlacePages(platform, context.reader).zone(nil, in: view, .init()))
        }
        router.post("office/places/:code/zones") { request, context in
            let view = try await county(context, platform)
            return try await keep(request, context, platform, nil, view)
        }
        router.get("office/zones/:id") { _, context -> Response in
            let (zone, view) = try await managed(context, platform)
            return .page(PlacePages(platform, context.reader).zone(zone, in: view, .init()))
        }
        router.post("office/zones/:id") { request, context in
            let (zone, view) = try await managed(context, platform)
            return try await keep(request, context, platform, zone, view)
        }
    }

    private static func county(_ context: AppContext, _ platform: Platform) async throws -> PlaceView {
        let view = try await PlaceRoutes.managed(context, platform)
        guard view.division.code.level == .county else { throw Failure.notFound }
        return view
    }

    private static func managed(
        _ context: AppContext, _ platform: Platform
    ) async throws -> (zone: Zone, view: PlaceView) {
        let session = try context.officer()
        guard let id = Zone.ID(try context.parameters.require("id")) else { throw Failure.notFound }
        return try await platform.database.read { tx in
            guard let zone = try Zones.find(id, in: tx), session.may(.managePlaces, in: zone.county),
                let view = try PlaceAdministration.view(zone.county, in: tx)
            else { throw Failure.notFound }
            return (zone, view)
        }
    }

    /// Adds a zone (nil) or changes it.
    private static func keep(
        _ request: Request, _ context: AppContext, _ platform: Platform, _ zone: Zone?, _ view: PlaceView
    ) async throws -> Response {
        let session = try context.officer()
        let form = try await request.form(context)
        let townships = form.all("townships").compactMap { DivisionCode($0) }
        let county = view.division.code
        do {
            let version = zone == nil ? 0 : try form.version
            try await platform.database.write { tx in
                let (doer, now) = (session.doer(.managePlaces, in: county), context.reader.now)
                guard let zone else {
                    try Zones.add(
                        form["name"], county: county, townships: townships, by: doer, at: now, in: tx)
                    return
                }
                let seen = Zone(id: zone.id, county: county, name: zone.name, version: version)
                try Zones.change(seen, name: form["name"], townships: townships, by: doer, at: now, in: tx)
            }
            return .seeOther("/office/places/\(county)?done=kept")
        } catch Failure.invalid(let problems) {
            return .page(
                PlacePages(platform, context.reader).zone(
                    zone, in: view, .init(form: form, problems: problems)),
                status: .unprocessableContent)
        }
    }
}
