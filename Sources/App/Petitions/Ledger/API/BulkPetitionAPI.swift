import Database
import Domain

/// Dispatching and reminding of many petitions at once, each on its own: one that is refused holds up no other.
enum BulkPetitionAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/petitions/bulk-dispatch", tag: "Petitions",
            summary:
                "Hand up to \(PetitionTicket.most) petitions to one unit, each in a transaction of its own",
            access: .officer,
            body: .json(.init(name: "BulkDispatch", members: [dispatched, lead, helpers, copies, deadline])),
            answer: .json(.list(outcome.schema)), run: .apart(dispatch)),
        Endpoint(
            method: .post, path: "/office/petitions/bulk-reminder", tag: "Petitions",
            summary: "Remind of up to \(PetitionTicket.most) petitions, each in a transaction of its own",
            access: .officer, body: .json(.init(name: "BulkReminder", members: [reminded, words])),
            answer: .json(.list(outcome.schema)), run: .apart(remind)),
    ]

    private static let id = Schema.Member(name: "id", schema: .text("Key of the petition"))
    private static let dispatched = Schema.Member(
        name: "petitions",
        schema: .list(
            .object(
                .init(
                    name: "PetitionAt",
                    members: [id, .init(name: "version", schema: .integer("The version looked at"))]))))
    private static let reminded = Schema.Member(
        name: "petitions",
        schema: .list(
            .object(
                .init(
                    name: "PetitionRead",
                    members: [
                        id,
                        .init(
                            name: "entries",
                            schema: .integer(
                                "How many entries were there; a reminder sent twice is sent once")),
                    ]))))
    private static let lead = Schema.Member(name: "lead", schema: .text("Key of the unit that leads"))
    private static let helpers = Schema.Member(
        name: "helpers", schema: .list(.text("Key of a unit that helps")), isRequired: false)
    private static let copies = Schema.Member(
        name: "copies", schema: .list(.text("Key of a unit for information")), isRequired: false)
    private static let deadline = Schema.Member(
        name: "deadline", schema: .text("`own`: each the last day of its own term; or one day for all"))
    private static let words = Schema.Member(
        name: "words", schema: .text("What the reminder says"), isRequired: false)

    private static let outcome = Shape<PetitionOutcome>(
        "PetitionOutcome",
        [
            .text("id", "Key of the petition") { $0.petition.text },
            .boolean("done", "Whether it was done, now or by the same call before", PetitionOutcome.isSmooth),
            .textOrNull("due", "The day by which it is to be done") { outcome in
                guard case .done(let due) = outcome.result else { return nil }
                return due?.description
            },
            .textOrNull("refusal", "Why not") { refusal($0)?.zh },
            .textOrNull("refusalInEnglish", "The same in English") { refusal($0)?.en },
        ])

    private static func refusal(_ outcome: PetitionOutcome) -> Phrase? {
        guard case .refused(let phrase) = outcome.result else { return nil }
        return phrase
    }

    private static func may(_ call: Call, _ deed: LedgerDeed) throws(Failure) -> LedgerBulk {
        let actor = try call.actor()
        let scope = try LedgerAPI.scope(actor)
        guard LedgerDeed.all(for: actor).contains(deed) else { throw .notFound }
        return LedgerBulk(platform: call.platform, actor: actor, scope: scope, now: call.now)
    }

    private static func dispatch(_ call: Call) async throws -> Reply {
        let bulk = try may(call, .dispatch)
        let tickets = try asked(call, "version") { PetitionTicket($0, version: $1, entries: 0) }
        let body = call.body
        func texts(_ name: String) -> [String] { (body[name]?.list ?? []).compactMap(\.text) }
        let deadline = body["deadline"]?.text ?? ""
        let input = BulkHandoverInput(
            lead: body["lead"]?.text ?? "", helpers: texts("helpers"), copies: texts("copies"),
            rule: deadline == "own" ? "own" : "day", day: deadline)
        let units = try await call.platform.database.read { tx in
            try LedgerChoices.units(of: bulk.scope.county, in: tx)
        }
        let handover = try input.read(units)
        return .json(.list(try await bulk.dispatch(tickets, handover).map(outcome.json)))
    }

    private static func remind(_ call: Call) async throws -> Reply {
        let bulk = try may(call, .remind)
        let tickets = try asked(call, "entries") { PetitionTicket($0, version: 0, entries: $1) }
        let words = call.body["words"]?.text ?? ""
        guard words.count <= BulkPetitionRoutes.longestNote else {
            throw Failure.invalid([BulkPhrases.noteTooLong])
        }
        return .json(.list(try await bulk.remind(tickets, words: words).map(outcome.json)))
    }

    private static func asked(
        _ call: Call, _ number: String, _ ticket: (Petition.ID, Int) -> PetitionTicket
    ) throws(Failure) -> [PetitionTicket] {
        let entries = call.body["petitions"]?.list ?? []
        guard entries.count <= PetitionTicket.most else {
            throw .invalid([BulkPhrases.tooMany("petitions")])
        }
        var (problems, tickets): ([FieldProblem], [PetitionTicket]) = ([], [])
        for (place, entry) in entries.enumerated() {
            if let id = entry["id"]?.text.flatMap({ Petition.ID($0) }),
                let value = entry[number]?.integer.flatMap({ Int(exactly: $0) })
            {
                tickets.append(ticket(id, value))
            } else {
                let key = Phrase(zh: "诉求的编号", en: "the key of a petition")
                problems.append(CallProblems.kind("petitions[\(place)].id", key))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return tickets
    }
}
