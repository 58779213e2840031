import Database
import Domain

/// Places and offices as those who keep them read them, with the versions that changes ask for, and the import of a
/// table of places.
enum PlaceReadingAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/divisions/{code}", tag: "Administration",
            summary: "One place with its version", access: .officer, answer: .json(place.schema),
            run: .read(one)),
        Endpoint(
            method: .get, path: "/office/divisions/{code}/children", tag: "Administration",
            summary: "The places directly in one, with their versions", access: .officer,
            query: Endpoint.Parameter.paging, answer: .json(page.schema), run: .read(children)),
        Endpoint(
            method: .post, path: "/office/divisions/import", tag: "Administration",
            summary: "Add and rename places by a table, all of it or nothing", access: .officer,
            body: .file(
                "CSV or .xlsx with the columns code, name, parent, households; as it is or as multipart/form-data"
            ),
            answer: .json(imported.schema), run: .write(take)),
        Endpoint(
            method: .get, path: "/office/units/{id}", tag: "Administration",
            summary: "One office with its version", access: .officer, answer: .json(PlaceAPI.unit.schema),
            run: .read(unit)),
    ]

    /// A place as its administrators see it.
    struct OfficePlace: Sendable {
        let division: Division
        let households: Int?
        let version: Int
        let zone: Zone.ID?

        fileprivate init(_ row: Row) throws {
            division = Division(code: try row.division(0), name: try row.text(1))
            households = try row.intOrNil(2)
            version = try row.int(3)
            zone = try row.identifierOrNil(4)
        }
    }

    private static let place = Shape<OfficePlace>(
        "OfficePlace",
        [
            .text("code", "Statistical code: 2 to 12 digits") { $0.division.code.text },
            .integer("version", "For changes") { $0.version },
            .text("name", "As people write it") { $0.division.name },
            .choice("level", "What it is", PublicShapes.levels) {
                PublicShapes.levels[$0.division.code.level.rawValue]
            },
            .textOrNull("parent", "Code of the place it lies in") { $0.division.code.parent?.text },
            .integerOrNull("households", "Of a village, where somebody has said") { $0.households },
            .textOrNull("zone", "Key of the zone that a township belongs to") { $0.zone?.text },
        ])
    private static let page = Shape<Page<OfficePlace>>.page(of: place)
    private static let imported = Shape<Divisions.Imported>(
        "ImportedPlaces",
        [
            .integer("added", "New places") { $0.added },
            .integer("renamed", "Places with a new name") { $0.renamed },
            .integer("unchanged", "Places that were so already") { $0.unchanged },
        ])

    private static let select: SQL = "SELECT code, name, households, version, zone FROM division WHERE "

    /// As on the page of a place: those who keep places there, and those who give out village passes.
    private static func code(_ call: Call) throws -> DivisionCode {
        let (code, actor) = (try call.division(), try call.actor())
        let target = Target(division: code)
        guard actor.may(.managePlaces, on: target) || actor.may(.issueVillagePass, on: target) else {
            throw Failure.notFound
        }
        return code
    }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let code = try code(call)
        return { tx in
            guard let row = try tx.first(select + "code = \(code)") else { throw Failure.notFound }
            let found = try OfficePlace(row)
            return Reply(content: .json(place.json(found)), version: found.version)
        }
    }

    private static func children(_ call: Call) throws -> Endpoint.Work {
        let code = try code(call)
        var fields = call.parameters
        let (after, limit) = fields.paging { DivisionCode($0) }
        try fields.finish()
        return { tx in
            guard try PlaceQueries.find(code, in: tx) != nil else { throw Failure.notFound }
            let found = try tx.rows(
                select + "parent = \(code) AND code > \(after?.text ?? "") ORDER BY code LIMIT \(limit + 1)"
            ).map { try OfficePlace($0) }
            return .one(page, Page(found, limit: limit) { $0.division.code.text })
        }
    }

    private static func take(_ call: Call) throws -> Endpoint.Work {
        let (session, now, bytes) = (try call.session(), call.now, call.bytes)
        let area = session.actor.division
        guard session.may(.managePlaces, in: area) else { throw Failure.notFound }
        guard !bytes.isEmpty else { throw Failure.invalid([PlacePhrases.fileMissing]) }
        return { tx in
            let result = try Divisions.importCSV(
                bytes, within: area, by: session.doer(.managePlaces, in: area), at: now, in: tx)
            return .one(imported, result)
        }
    }

    private static func unit(_ call: Call) throws -> Endpoint.Work {
        let id: Unit.ID = try call.id()
        let actor = try call.actor()
        return { tx in
            guard let office = try PlaceAdministration.office(id, in: tx) else { throw Failure.notFound }
            _ = try PlaceAPI.keeps(actor, office.unit.division)
            let found = PlaceAPI.OfficeUnit(unit: office.unit, phone: office.phone, version: office.version)
            return Reply(content: .json(PlaceAPI.unit.json(found)), version: found.version)
        }
    }
}
