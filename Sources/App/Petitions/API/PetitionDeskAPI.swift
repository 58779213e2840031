import Database
import Domain

/// The officer's desk for programs: one petition, one resource for each verb, entering one, its files.
enum PetitionDeskAPI {
    static let endpoints =
        fixed + PetitionVerb.ofOfficers.filter { $0 != .openPetitioner && $0 != .add }.map(verb)

    private static let fixed: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/petitions/{id}", tag: "Petitions",
            summary: "One petition with everything that the officer may read; `allow` lists the verbs",
            access: .officer, answer: .json(PetitionDeskShapes.view.schema), run: .read(one)),
        Endpoint(
            method: .post, path: "/office/petitions", tag: "Petitions",
            summary: "Enter what came by telephone, letter or visit; the receipt code is told this once",
            access: .officer, body: .json(PetitionDeskBodies.entered), status: .created,
            answer: .json(receipt.schema), run: .itself(enter)),
        Endpoint(
            method: .get, path: "/office/petitions/{id}/files/{file}", tag: "Petitions",
            summary: "A file of a petition", access: .officer,
            query: [.init(name: "size", schema: .choice("A picture's thumbnail", ["small"]))],
            answer: .file("application/octet-stream"), run: .read(file)),
        Endpoint(
            method: .post, path: "/office/petitions/{id}/petitioner", tag: "Petitions",
            summary: "Open who the person is; recorded, and told to the person with the reason",
            access: .officer, body: .json(PetitionDeskBodies.schema(.openPetitioner)),
            answer: .json(person.schema), run: .itself(openPetitioner)),
        Endpoint(
            method: .post, path: "/office/petitions/{id}/additions", tag: "Petitions",
            summary: "Add what the person said or brought, with files in base64", access: .officer,
            body: .json(PetitionDeskBodies.schema(.add)), answer: .json(PetitionDeskShapes.view.schema),
            run: .prepared(add), replay: again),
    ]

    static let receipt = Shape<PetitionReceipt>(
        "DeskReceipt",
        [
            .text("code", "The receipt code, for the person; kept nowhere") { $0.code.text },
            .text("petition", "Key of the petition") { $0.petition.text },
            .boolean("isNew", "False where the same had been entered before") { $0.isNew },
        ])

    static let person = Shape<Petitioner>(
        "DeskPetitioner",
        [
            .text("name", "Name") { $0.name }, .text("phone", "Telephone; may be empty") { $0.phone },
            .text("address", "Address; may be empty") { $0.address },
        ])

    private static func desk(_ call: Call) -> PetitionDesk { PetitionDesk(call.platform, at: call.now) }

    private static func one(_ call: Call) throws -> Endpoint.Work {
        let (id, actor, desk) = (try call.id() as Petition.ID, try call.actor(), desk(call))
        return { tx in try answer(id, desk, actor, in: tx) }
    }

    /// A verb that was done under the same key: the petition as the officer may read it now.
    private static func again(_ call: Call, _: Reply) throws -> Endpoint.Work { try one(call) }

    private static func answer(
        _ id: Petition.ID, _ desk: PetitionDesk, _ actor: Actor, in tx: Transaction
    ) throws -> Reply {
        let view = try desk.view(id, by: actor, in: tx)
        // Notes and reminders change no version: the tag is of the bytes.
        return .one(PetitionDeskShapes.view, view)
    }

    /// What a verb answers: the petition as it is now, or nothing where it is not the officer's any more.
    private static func after(
        _ id: Petition.ID, _ desk: PetitionDesk, _ actor: Actor, in tx: Transaction
    ) throws -> Reply {
        guard try PetitionStore.open(id, for: actor, in: tx) != nil else { return .nothing }
        return try answer(id, desk, actor, in: tx)
    }

    private static func verb(_ verb: PetitionVerb) -> Endpoint {
        Endpoint(
            method: .post, path: "/office/petitions/{id}/\(verb.resource ?? "")", tag: "Petitions",
            summary: PetitionDeskBodies.summary(verb), access: .officer,
            body: .json(PetitionDeskBodies.schema(verb)), answer: .json(PetitionDeskShapes.view.schema),
            run: .write { call in
                let (id, actor, desk) = (try call.id() as Petition.ID, try call.actor(), desk(call))
                let version = verb.holdsVersion ? try call.version() : nil
                let deed = try PetitionInput(call.body).deed(verb)
                let entries =
                    verb.holdsEntries ? call.body["entries"]?.integer.flatMap { Int(exactly: $0) } : nil
                guard entries != nil || !verb.holdsEntries else {
                    throw Failure.invalid([DeskPhrases.entriesMissing])
                }
                return { tx in
                    try deed(
                        PetitionAsk(
                            desk: desk, id: id, version: version, entries: entries, actor: actor, tx: tx))
                    return try after(id, desk, actor, in: tx)
                }
            }, replay: again)
    }

    private static func add(_ call: Call) async throws -> Endpoint.Work {
        let (id, actor, desk) = (try call.id() as Petition.ID, try call.actor(), desk(call))
        try await call.platform.database.read { tx in _ = try desk.read(id, by: actor, in: tx) }
        var input = PetitionInput(call.body)
        input.files = try await files(call)
        let deed = try input.deed(.add)
        return { tx in
            try deed(PetitionAsk(desk: desk, id: id, version: nil, actor: actor, tx: tx))
            return try after(id, desk, actor, in: tx)
        }
    }

    private static func file(_ call: Call) throws -> Endpoint.Work {
        let (id, actor, desk) = (try call.id() as Petition.ID, try call.actor(), desk(call))
        let file: PetitionFile.ID = try call.id("file")
        let isSmall = call.query["size"] == "small"
        return { tx in
            let found = try desk.file(file, of: id, isSmall: isSmall, by: actor, in: tx)
            return Reply(content: .file(bytes: found.bytes, type: found.mediaType, name: found.name))
        }
    }
}
