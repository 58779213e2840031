import Database
import Domain

/// Beginning drafts: from what the caller sends, or from the last period's rows.
enum DraftAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/editions", tag: "Editions", summary: "Begin a draft",
            access: .officer,
            body: .json(
                .init(
                    name: "Draft",
                    members: key + [.init(name: "content", schema: .object(ContentInput.schema))])),
            status: .created, answer: .json(OfficeShapes.edition.schema), run: .write(draft)),
        Endpoint(
            method: .post, path: "/office/editions/copy", tag: "Editions",
            summary: "Begin a draft with the rows of the last period; who left is not copied",
            access: .officer, body: .json(.init(name: "Copy", members: key)), status: .created,
            answer: .json(OfficeShapes.edition.schema), run: .write(copy)),
    ]

    private static let key: [Schema.Member] = [
        .init(name: "village", schema: .text("Code of 12 digits")),
        .init(name: "item", schema: .integer("Number in the county's catalogue")),
        .init(name: "period", schema: .text("2018-09, 2018-Q3, 2018, 2018-09-05 or standing")),
    ]

    private static func key(_ fields: inout Fields) throws(Failure) -> Disclosure.Key {
        let (village, number, period) = (fields.village(), fields.item(), fields.period())
        return Disclosure.Key(
            village: try fields.require(village, "village"), item: try fields.require(number, "item"),
            period: try fields.require(period, "period"))
    }

    /// The item, where the officer may begin drafts of it for the village, and for such a period.
    private static func item(_ key: Disclosure.Key, _ call: Call, in tx: Transaction) throws -> Item {
        guard let county = key.village.ancestor(.county), try PlaceQueries.find(key.village, in: tx) != nil,
            let item = try CatalogueQueries.item(key.item, of: county, in: tx),
            try call.actor().may(.draft, on: Target(division: key.village, field: item.station))
        else { throw Failure.notFound }
        let today = call.now.day
        if let fault = PeriodReading.fault(key.period, for: item, today: today) {
            throw Failure.invalid([PeriodReading.problem(fault, item, today: today)])
        }
        return item
    }

    private static func draft(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.fields
        let input = ContentInput(call.body["content"] ?? .null, &fields)
        let key = try key(&fields)
        try fields.finish()
        return { tx in
            let item = try item(key, call, in: tx)
            let draft = EditionDesk.Draft(key: key, content: try input.content(item), opening: input.opening)
            let edition = try EditionDesk(call.platform, at: call.now).draft(
                draft, item: item, by: actor, in: tx)
            return try EditionAPI.after(edition.id, actor, in: tx, isNew: true)
        }
    }

    private static func copy(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        var fields = call.fields
        let key = try key(&fields)
        try fields.finish()
        return { tx in
            let item = try item(key, call, in: tx)
            let desk = EditionDesk(call.platform, at: call.now)
            let edition = try desk.begin(.copy, key, item: item, by: actor, in: tx)
            return try EditionAPI.after(edition.id, actor, in: tx, isNew: true)
        }
    }
}
