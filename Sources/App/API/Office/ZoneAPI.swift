import Database
import Domain

/// A county's zones (片区) and the townships in each.
enum ZoneAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/zones", tag: "Administration", summary: "The zones of a county",
            access: .officer,
            query: [.init(name: "division", schema: .text("The county; the officer's own unless said"))]
                + Endpoint.Parameter.paging,
            answer: .json(page.schema), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/zones", tag: "Administration", summary: "Add a zone",
            access: .officer,
            body: .json(
                .init(
                    name: "NewZone",
                    members: [.init(name: "county", schema: .text("Code of 6 digits"))] + kept)),
            status: .created, answer: .json(zone.schema), run: .write(add)),
        Endpoint(
            method: .get, path: "/office/zones/{id}", tag: "Administration", summary: "One zone",
            access: .officer, answer: .json(zone.schema), run: .read(one)),
        Endpoint(
            method: .put, path: "/office/zones/{id}", tag: "Administration",
            summary: "Change a zone's name and give it exactly these townships", access: .officer,
            body: .json(.init(name: "ZoneChange", members: [PlaceAPI.version] + kept)),
            answer: .json(zone.schema), run: .write(change)),
    ]

    private static let kept: [Schema.Member] = [
        .init(name: "name", schema: .text("As people read it; unique in the county")),
        .init(
            name: "townships",
            schema: .list(.text("Code of 9 digits; a township leaves the zone that it was in"))),
    ]

    /// A zone with its townships.
    struct OfficeZone: Sendable {
        let zone: Zone
        let townships: [Division]

        init(_ zone: Zone, in tx: Transaction) throws {
            self.zone = zone
            townships = try Zones.townships(of: zone.id, in: tx)
        }
    }

    private static let zone = Shape<OfficeZone>(
        "Zone",
        [
            .text("id", "Key") { $0.zone.id.text }, .integer("version", "For changes") { $0.zone.version },
            .text("county", "Its code") { $0.zone.county.text },
            .text("name", "As people read it") { $0.zone.name },
            .list("townships", PublicShapes.place) { $0.townships },
        ])
    private static let page = Shape<Page<OfficeZone>>.page(of: zone)

    /// A zone of a county whose places the officer keeps; any other is not there.
    private static func managed(_ id: Zone.ID, _ actor: Actor, in tx: Transaction) throws -> (Zone, Doer) {
        guard let zone = try Zones.find(id, in: tx) else { throw Failure.notFound }
        return (zone, try PlaceAPI.keeps(actor, zone.county))
    }

    private static func reply(_ id: Zone.ID, isNew: Bool = false, in tx: Transaction) throws -> Reply {
        guard let found = try Zones.find(id, in: tx) else { throw Failure.notFound }
        return Reply(
            content: .json(zone.json(try OfficeZone(found, in: tx))),
            location: isNew ? "\(Endpoint.prefix)/office/zones/\(id)" : nil, version: found.version)
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.parameters
        let (after, limit) = fields.paging { Zone.ID($0) }
        let place = fields.division("division") ?? actor.division
        try fields.finish()
        guard let county = place.ancestor(.county) else { throw Failure.notFound }
        _ = try PlaceAPI.keeps(actor, county)
        return { tx in
            // A county has few zones; only those that are shown have their townships read.
            let rest = try Zones.of(county, in: tx).filter { zone in after.map { $0 < zone.id } ?? true }
            let zones = try rest.prefix(limit + 1).map { try OfficeZone($0, in: tx) }
            return .one(page, Page(zones, limit: limit) { $0.zone.id.text })
        }
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let id: Zone.ID = try call.id()
        let actor = try call.actor()
        return { tx in try reply(managed(id, actor, in: tx).0.id, in: tx) }
    }

    private static func add(_ call: Call) throws -> Endpoint.Work {
        let (actor, now) = (try call.actor(), call.now)
        var fields = call.fields
        let (place, name) = (fields.division("county"), fields.text("name", most: 60))
        let townships = townships(call, &fields)
        let county = try fields.require(place, "county")
        try fields.finish()
        guard county.level == .county else { throw Failure.notFound }
        let doer = try PlaceAPI.keeps(actor, county)
        return { tx in
            guard try PlaceQueries.find(county, in: tx) != nil else { throw Failure.notFound }
            let id = try Zones.add(
                name ?? "", county: county, townships: townships, by: doer, at: now, in: tx)
            return try reply(id, isNew: true, in: tx)
        }
    }

    private static func change(_ call: Call) throws -> Endpoint.Work {
        let id: Zone.ID = try call.id()
        let (actor, now, version) = (try call.actor(), call.now, try call.version())
        var fields = call.fields
        let name = fields.text("name", most: 60)
        let townships = townships(call, &fields)
        try fields.finish()
        return { tx in
            let (zone, doer) = try managed(id, actor, in: tx)
            let seen = Zone(id: id, county: zone.county, name: zone.name, version: version)
            try Zones.change(seen, name: name ?? "", townships: townships, by: doer, at: now, in: tx)
            return try reply(id, in: tx)
        }
    }

    private static func townships(_ call: Call, _ fields: inout Fields) -> [DivisionCode] {
        var codes: [DivisionCode] = []
        for (place, entry) in (call.body["townships"]?.list ?? []).enumerated() {
            if let code = entry.text.flatMap({ DivisionCode($0) }) {
                codes.append(code)
            } else {
                fields.add(
                    CallProblems.kind(
                        "townships[\(place)]", Phrase(zh: "乡镇的 9 位代码", en: "a township's code of 9 digits")))
            }
        }
        return codes
    }
}
