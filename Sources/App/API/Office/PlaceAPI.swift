import Database
import Domain

/// Places, zones and offices, as the system administrator keeps them.
enum PlaceAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/divisions", tag: "Administration", summary: "Add a place",
            access: .officer, body: .json(divisionSchema(isNew: true)), status: .created,
            answer: .json(PublicShapes.division.schema), run: .write(addDivision)),
        Endpoint(
            method: .put, path: "/office/divisions/{code}", tag: "Administration",
            summary: "Change a place's name and households", access: .officer,
            body: .json(divisionSchema(isNew: false)), answer: .json(PublicShapes.division.schema),
            run: .write(changeDivision)),
        Endpoint(
            method: .get, path: "/office/units", tag: "Administration",
            summary: "Offices of a place and below",
            access: .officer,
            query: [.init(name: "division", schema: .text("Only within this place"))]
                + Endpoint.Parameter.paging,
            answer: .json(unitPage.schema), run: .read(units)),
        Endpoint(
            method: .post, path: "/office/units", tag: "Administration", summary: "Add an office",
            access: .officer,
            body: .json(
                .init(
                    name: "NewUnit",
                    members: [
                        .init(name: "division", schema: .text("Code of its place")),
                        .init(name: "kind", schema: .text("villageCommittee, station:民政所, township, …")),
                    ] + nameAndPhone)), status: .created, answer: .json(unit.schema), run: .write(addUnit)),
        Endpoint(
            method: .put, path: "/office/units/{id}", tag: "Administration",
            summary: "Change an office's name and telephone", access: .officer,
            body: .json(.init(name: "UnitChange", members: [version] + nameAndPhone)),
            answer: .json(unit.schema),
            run: .write(changeUnit)),
    ]

    static let version = Schema.Member(
        name: "version", schema: .integer("The version looked at; or If-Match"), isRequired: false)

    private static let nameAndPhone: [Schema.Member] = [
        .init(name: "name", schema: .text("As people read it")),
        .init(name: "phone", schema: .text("An office's telephone; may be empty"), isRequired: false),
    ]

    private static func divisionSchema(isNew: Bool) -> Schema.Named {
        let head: [Schema.Member] =
            isNew
            ? [.init(name: "code", schema: .text("2, 4, 6, 9 or 12 digits; its parent exists"))] : [version]
        return Schema.Named(
            name: isNew ? "NewDivision" : "DivisionChange",
            members: head + [
                .init(name: "name", schema: .text("As people write it")),
                .init(name: "households", schema: .nullable(.integer("Of a village")), isRequired: false),
            ])
    }

    /// An office with its version.
    struct OfficeUnit: Sendable {
        let unit: Unit
        let phone: String
        let version: Int
    }

    static let unit = Shape<OfficeUnit>(
        "Unit",
        [
            .text("id", "Key") { $0.unit.id.text }, .integer("version", "For changes") { $0.version },
            .text("name", "As people read it") { $0.unit.name },
            .text("division", "Where") { $0.unit.division.text },
            .text("kind", "villageCommittee, station:民政所, township, …") { $0.unit.kind.code },
            .text("phone", "May be empty") { $0.phone },
        ])
    private static let unitPage = Shape<Page<OfficeUnit>>.page(of: unit)

    /// A place, for officers who keep places there; for all others it is not there.
    static func keeps(_ actor: Actor, _ place: DivisionCode) throws(Failure) -> Doer {
        let target = Target(division: place)
        guard actor.may(.managePlaces, on: target) else { throw .notFound }
        return .officer(actor, role: actor.role(for: .managePlaces, on: target))
    }
}

extension PlaceAPI {
    private static func wish(_ fields: inout Fields, code: DivisionCode?) throws(Failure) -> Divisions.Wish {
        let name = fields.text("name", most: 60)
        let households = fields.integer("households", in: 0...100_000, otherwise: -1)
        if households >= 0, let code, code.level != .village {
            fields.add(PlacePhrases.householdsOfVillages)
        }
        try fields.finish()
        return Divisions.Wish(
            code: try fields.require(code, "code"), name: name ?? "",
            households: households < 0 ? nil : households)
    }

    private static func addDivision(_ call: Call) throws -> Endpoint.Work {
        let (actor, now) = (try call.actor(), call.now)
        var fields = call.fields
        let code = fields.division("code")
        let wish = try wish(&fields, code: code)
        let doer = try keeps(actor, wish.code)
        return { tx in
            try Divisions.add(wish, by: doer, at: now, in: tx)
            return Reply(
                content: .json(PublicShapes.division.json(try PublicDivision(wish.code, in: tx))),
                location: "\(Endpoint.prefix)/divisions/\(wish.code)", version: 1)
        }
    }

    private static func changeDivision(_ call: Call) throws -> Endpoint.Work {
        let (actor, now, version) = (try call.actor(), call.now, try call.version())
        var fields = call.fields
        let wish = try wish(&fields, code: try call.division())
        let doer = try keeps(actor, wish.code)
        return { tx in
            guard try PlaceQueries.find(wish.code, in: tx) != nil else { throw Failure.notFound }
            try Divisions.change(wish, version: version, by: doer, at: now, in: tx)
            let division = try PublicDivision(wish.code, in: tx)
            return Reply(content: .json(PublicShapes.division.json(division)), version: version + 1)
        }
    }

    private static func units(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.parameters
        let (after, limit) = fields.paging { Unit.ID($0) }
        let place = fields.division("division") ?? actor.division
        try fields.finish()
        _ = try keeps(actor, place)
        return { tx in
            let found = try tx.rows(
                """
                SELECT id, name, division, kind, phone, version FROM unit
                WHERE division >= \(place) AND division < \(place.text + ":") AND id > \(after?.text ?? "")
                ORDER BY id LIMIT \(limit + 1)
                """
            ).map(unit)
            return .one(unitPage, Page(found, limit: limit) { $0.unit.id.text })
        }
    }

    private static func unit(_ row: Row) throws -> OfficeUnit {
        OfficeUnit(unit: try OfficerQueries.unit(row), phone: try row.text(4), version: try row.int(5))
    }

    private static func reply(_ id: Unit.ID, isNew: Bool, in tx: Transaction) throws -> Reply {
        let row = try tx.first("SELECT id, name, division, kind, phone, version FROM unit WHERE id = \(id)")
        guard let found = try row.map(unit) else { throw Failure.notFound }
        return Reply(content: .json(unit.json(found)), version: found.version)
    }

    private static func addUnit(_ call: Call) throws -> Endpoint.Work {
        let (actor, now) = (try call.actor(), call.now)
        var fields = call.fields
        let kind = fields.value("kind", Phrase(zh: "单位类型，例如 station:民政所", en: "a kind such as station:民政所")) {
            Unit.Kind(code: $0)
        }
        let (place, name) = (fields.division("division"), fields.text("name", most: 60))
        let phone = fields.text("phone", most: 40)
        try fields.finish()
        let wish = Units.Wish(
            name: name ?? "", kind: try fields.require(kind, "kind"),
            division: try fields.require(place, "division"),
            phone: phone ?? "")
        let doer = try keeps(actor, wish.division)
        return { tx in
            guard try PlaceQueries.find(wish.division, in: tx) != nil else { throw Failure.notFound }
            return try reply(Units.add(wish, by: doer, at: now, in: tx), isNew: true, in: tx)
        }
    }

    private static func changeUnit(_ call: Call) throws -> Endpoint.Work {
        let id: Unit.ID = try call.id()
        let (actor, now, version) = (try call.actor(), call.now, try call.version())
        var fields = call.fields
        let (name, phone) = (fields.text("name", most: 60), fields.text("phone", most: 40))
        try fields.finish()
        return { tx in
            guard let unit = try OfficerQueries.unit(id, in: tx) else { throw Failure.notFound }
            let doer = try keeps(actor, unit.division)
            try Units.change(
                id, name: name ?? "", phone: phone ?? "", version: version, by: doer, at: now, in: tx)
            return try reply(id, isNew: false, in: tx)
        }
    }
}
