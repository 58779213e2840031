import Database
import Domain

/// A place with what its page needs.
struct PublicDivision: Sendable {
    let division: Division
    let path: [Division]
    let children: Int

    init(_ code: DivisionCode, in tx: Transaction) throws {
        guard let found = try PlaceQueries.find(code, in: tx) else { throw Failure.notFound }
        division = found
        path = try PlaceQueries.path(to: code, in: tx)
        children = try tx.first("SELECT COUNT(*) FROM division WHERE parent = \(code)")?.int(0) ?? 0
    }
}

/// Places and their catalogues.
enum DivisionAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/divisions", tag: "Places", summary: "Find places by a part of their name",
            access: .everyone,
            query: [.init(name: "q", schema: .text("Part of a name"), isRequired: true)]
                + Endpoint.Parameter.paging,
            answer: .json(page.schema), run: .read(find)),
        Endpoint(
            method: .get, path: "/divisions/{code}", tag: "Places", summary: "One place", access: .everyone,
            answer: .json(PublicShapes.division.schema),
            run: .read { call in
                let code = try call.division()
                return { tx in .one(PublicShapes.division, try PublicDivision(code, in: tx), tags: ["*"]) }
            }),
        Endpoint(
            method: .get, path: "/divisions/{code}/children", tag: "Places",
            summary: "The places directly in one",
            access: .everyone, query: Endpoint.Parameter.paging, answer: .json(page.schema),
            run: .read(children)),
        Endpoint(
            method: .get, path: "/divisions/{code}/items", tag: "Places",
            summary: "The catalogue of the county that a place lies in", access: .everyone,
            answer: .json(.list(PublicShapes.item.schema)), run: .read(items)),
    ]

    private static let page = Shape<Page<Division>>.page(of: PublicShapes.place)

    private static func find(_ call: Call) throws -> Endpoint.Work {
        var fields = call.parameters
        let (after, limit) = fields.paging { DivisionCode($0) }
        let typed = fields.text("q", most: 60)
        let word = try fields.require(typed, "q")
        try fields.finish()
        return { tx in
            let places = try tx.rows(
                """
                SELECT code, name FROM division
                WHERE name LIKE \("%" + likeLiteral(word) + "%") ESCAPE '!' AND code > \(after?.text ?? "")
                ORDER BY code LIMIT \(limit + 1)
                """
            ).map { Division(code: try $0.division(0), name: try $0.text(1)) }
            return .one(page, Page(places, limit: limit) { $0.code.text }, tags: ["*"])
        }
    }

    private static func children(_ call: Call) throws -> Endpoint.Work {
        let code = try call.division()
        var fields = call.parameters
        let (after, limit) = fields.paging { DivisionCode($0) }
        try fields.finish()
        return { tx in
            guard try PlaceQueries.find(code, in: tx) != nil else { throw Failure.notFound }
            let places = try tx.rows(
                """
                SELECT code, name FROM division WHERE parent = \(code) AND code > \(after?.text ?? "")
                ORDER BY code LIMIT \(limit + 1)
                """
            ).map { Division(code: try $0.division(0), name: try $0.text(1)) }
            return .one(page, Page(places, limit: limit) { $0.code.text }, tags: ["*"])
        }
    }

    private static func items(_ call: Call) throws -> Endpoint.Work {
        let code = try call.division()
        return { tx in
            guard let county = code.ancestor(.county), try PlaceQueries.find(county, in: tx) != nil else {
                throw Failure.notFound
            }
            let items = try CatalogueQueries.items(of: county, in: tx)
            return .json(.list(items.map(PublicShapes.item.json)), tags: [county.text])
        }
    }
}

/// Text that LIKE takes literally, with `!` as its escape.
func likeLiteral(_ text: String) -> String {
    text.replacing("!", with: "!!").replacing("%", with: "!%").replacing("_", with: "!_")
}
