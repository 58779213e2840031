import Database
import Domain

/// The record of who did what, as far as the officer may read it.
enum EventAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/editions/{id}/events", tag: "Records",
            summary: "What was done to an edition, the latest first", access: .officer,
            query: Endpoint.Parameter.paging, answer: .json(OfficeShapes.eventPage.schema),
            run: .read(ofEdition)),
        Endpoint(
            method: .get, path: "/office/me", tag: "Officers", summary: "Who is signed in", access: .officer,
            answer: .json(me.schema), run: .read(whoAmI)),
    ]

    private static func ofEdition(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let actor = try call.actor()
        var fields = call.parameters
        let (after, limit) = fields.paging { Event.ID($0) }
        try fields.finish()
        return { tx in
            let edition = try OfficeEdition.find(id, for: actor, in: tx)
            guard
                actor.may(
                    .readEvents, on: Target(division: edition.village.code, field: edition.item.station))
            else {
                throw Failure.notFound
            }
            var sql = select + "WHERE v.subject_kind = 'edition' AND v.subject = \(id)"
            if let after { sql += " AND v.id < \(after)" }
            let events = try tx.rows(sql + " ORDER BY v.id DESC LIMIT \(limit + 1)").map(event)
            return .one(OfficeShapes.eventPage, Page(events, limit: limit) { $0.id })
        }
    }

    private static let select: SQL = """
        SELECT v.id, v.at, o.name, u.name, v.role, v.verb, v.subject_kind, v.subject, v.subject_version, v.division,
            v.reason
        FROM event v LEFT JOIN officer o ON o.id = v.officer LEFT JOIN unit u ON u.id = v.unit

        """

    private static func event(_ row: Row) throws -> OfficeEvent {
        OfficeEvent(
            id: try row.text(0), at: try row.moment(1), officer: try row.textOrNil(2),
            unit: try row.textOrNil(3),
            role: try row.text(4), verb: try row.text(5), subjectKind: try row.text(6),
            subject: try row.text(7),
            version: try row.int(8), division: try row.text(9), reason: try row.text(10))
    }

    private static let me = Shape<Session>(
        "Me",
        [
            .text("id", "Key of the officer") { $0.actor.officer.text }, .text("name", "Name") { $0.name },
            .text("unit", "Office") { $0.unitName },
            .text("division", "Where") { $0.actor.division.text },
            .texts("roles", "What the officer may be asked to do") { session in
                Role.allCases.filter(session.actor.roles.contains).map(\.rawValue)
            },
            .boolean("mustChangePassword", "Nothing else works until the password is changed") {
                $0.mustChangePassword
            },
        ])

    private static func whoAmI(_ call: Call) throws -> Endpoint.Work {
        let session = try call.session()
        return { _ in .one(me, session) }
    }
}
