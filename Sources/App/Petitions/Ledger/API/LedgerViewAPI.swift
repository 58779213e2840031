import Database
import Domain

/// Saved filters of the ledger.
enum LedgerViewAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petition-views", tag: "Petitions",
            summary: "The officer's saved filters of the ledger, and those that the county shares",
            access: .officer, answer: .json(.list(shape.schema)), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/petition-views", tag: "Petitions", summary: "Save a filter",
            access: .officer, body: .json(.init(name: "SavedView", members: members)), status: .created,
            answer: .json(shape.schema), run: .write(save)),
        Endpoint(
            method: .put, path: "/office/petition-views/{id}", tag: "Petitions",
            summary: "Rename one of the officer's own", access: .officer,
            body: .json(.init(name: "ViewName", members: [members[0]])), answer: .nothing, run: .write(rename)
        ),
        Endpoint(
            method: .delete, path: "/office/petition-views/{id}", tag: "Petitions",
            summary: "Delete one of the officer's own", access: .officer, answer: .nothing,
            run: .write(delete)),
    ]

    private static let members: [Schema.Member] = [
        .init(name: "name", schema: .text("Its name, at most \(LedgerViews.longestName) characters")),
        .init(name: "filter", schema: .text("A query of `/office/petitions`: `state=received&kind=help`")),
        .init(
            name: "shared", schema: .boolean("Whether the county's colleagues see it too"), isRequired: false),
    ]

    private static let shape = Shape<LedgerView>(
        "PetitionView",
        [
            .text("id", "Key of the view") { $0.id.text },
            .text("name", "Its name") { $0.name },
            .text("filter", "The query of `/office/petitions` that it stands for") { $0.query },
            .boolean("shared", "Whether the county's colleagues see it too") { $0.isShared },
        ])

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let scope = try LedgerAPI.scope(actor)
        return { tx in
            .json(.list(try LedgerViews.all(for: actor, scope, in: tx).map(shape.json)))
        }
    }

    private static func save(_ call: Call) throws -> Endpoint.Work {
        let (actor, now) = (try call.actor(), call.now)
        let scope = try LedgerAPI.scope(actor)
        var fields = call.fields
        let name = fields.text("name", most: 200)
        let input = LedgerInput(AddressQuery(fields.text("filter") ?? ""))
        for problem in input.problems { fields.add(problem) }
        let isShared = fields.boolean("shared")
        try fields.finish()
        return { tx in
            let saved = try LedgerViews.save(
                name ?? "", input.filter, isShared: isShared, by: actor, scope, at: now, in: tx)
            var reply = Reply.one(shape, saved)
            reply.location = "\(Endpoint.prefix)/office/petition-views/\(saved.id)"
            return reply
        }
    }

    private static func rename(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let id: LedgerView.ID = try call.id()
        _ = try LedgerAPI.scope(actor)
        var fields = call.fields
        let name = fields.text("name", most: 200)
        try fields.finish()
        return { tx in
            try LedgerViews.rename(id, to: name ?? "", by: actor, in: tx)
            return .nothing
        }
    }

    private static func delete(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let id: LedgerView.ID = try call.id()
        _ = try LedgerAPI.scope(actor)
        return { tx in
            try LedgerViews.delete(id, by: actor, in: tx)
            return .nothing
        }
    }
}
