import Database
import Domain

/// What is done to an edition: one resource a verb, each asking for the version looked at.
enum VerbAPI {
    static let endpoints: [Endpoint] = [
        verb("submission", "Hand a draft in for review") { desk, call, id, _, _ in
            try desk.submit(id, version: call.version, by: call.actor, in: call.tx)
        },
        verb("approval", "Sign as the village's or the station's reviewer") { desk, call, id, _, _ in
            try desk.approve(id, version: call.version, by: call.actor, in: call.tx)
        },
        verb("release", "Sign as township discipline: public at once, or at a set time", [publication]) {
            desk, call, id, _, publication in
            try desk.release(id, version: call.version, publication: publication, by: call.actor, in: call.tx)
        },
        verb("return", "Send back to the author with a reason", [reason]) { desk, call, id, reason, _ in
            try desk.return(id, version: call.version, reason: reason, by: call.actor, in: call.tx)
        },
        verb("withdrawal", "Take a published edition down; the reason stays public", [reason]) {
            desk, call, id, reason, _ in
            try desk.withdraw(id, version: call.version, reason: reason, by: call.actor, in: call.tx)
        },
        Endpoint(
            method: .post, path: "/office/editions/{id}/correction", tag: "Editions",
            summary:
                "Begin a correction: a new draft with the same content and a reason that people will read",
            access: .officer, body: .json(.init(name: "Correction", members: [reason])), status: .created,
            answer: .json(OfficeShapes.edition.schema), run: .write(correct)),
        Endpoint(
            method: .post, path: "/office/editions/{id}/discard", tag: "Editions",
            summary: "Throw a draft away with its rows, files and upload; its events stay", access: .officer,
            body: .json(.init(name: "Discard", members: [PlaceAPI.version, reason])), answer: .nothing,
            run: .write(discard)),
    ]

    private static let reason = Schema.Member(name: "reason", schema: .text("Why"))
    private static let publication = Schema.Member(
        name: "publication", schema: .nullable(.moment("When it is to become public; at once unless said")),
        isRequired: false)

    /// A verb's call inside its transaction.
    private struct Ask {
        let actor: Actor
        let version: Int
        let tx: Transaction
    }

    private static func verb(
        _ name: String, _ summary: String, _ members: [Schema.Member] = [],
        _ act:
            @escaping @Sendable (EditionDesk, Ask, Edition.ID, _ reason: String, _ publication: Moment?)
            throws -> Void
    ) -> Endpoint {
        let schema = Schema.Named(
            name: "Edition\(name.prefix(1).uppercased())\(name.dropFirst())",
            members: [PlaceAPI.version] + members)
        return Endpoint(
            method: .post, path: "/office/editions/{id}/\(name)", tag: "Editions", summary: summary,
            access: .officer,
            body: .json(schema), answer: .json(OfficeShapes.edition.schema),
            run: .write { call in
                let id: Edition.ID = try call.id()
                let (actor, platform, now) = (try call.actor(), call.platform, call.now)
                let version = try call.version()
                var fields = call.fields
                let reason = fields.text("reason", most: ReviewInput.longestReason)
                let publication = fields.moment("publication")
                try fields.finish()
                return { tx in
                    let ask = Ask(actor: actor, version: version, tx: tx)
                    try act(EditionDesk(platform, at: now), ask, id, reason ?? "", publication)
                    return try EditionAPI.after(id, actor, in: tx)
                }
            })
    }

    private static func correct(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        var fields = call.fields
        let reason = fields.text("reason")
        try fields.finish()
        return { tx in
            let draft = try EditionDesk(platform, at: now).correct(
                id, reason: reason ?? "", by: actor, in: tx)
            return try EditionAPI.after(draft.id, actor, in: tx, isNew: true)
        }
    }

    private static func discard(_ call: Call) throws -> Endpoint.Work {
        let id: Edition.ID = try call.id()
        let (actor, platform, now) = (try call.actor(), call.platform, call.now)
        let version = try call.version()
        var fields = call.fields
        let reason = fields.text("reason", most: ReviewInput.longestReason)
        try fields.finish()
        return { tx in
            try EditionDesk(platform, at: now).discard(
                id, version: version, reason: reason ?? "", by: actor, in: tx)
            return .nothing
        }
    }
}
