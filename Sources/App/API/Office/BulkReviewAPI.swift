import Database
import Domain

/// Signing many editions at once, each on its own: one that is refused holds up no other.
enum BulkReviewAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .post, path: "/office/reviews", tag: "Editions",
            summary: "Sign up to \(BulkReviewRoutes.most) editions at the officer's step", access: .officer,
            body: .json(
                .init(
                    name: "Reviews", members: [.init(name: "editions", schema: .list(.object(ticket)))])),
            answer: .json(.list(outcome.schema)), run: .apart(sign))
    ]

    private static let ticket = Schema.Named(
        name: "Reviewed",
        members: [
            .init(name: "id", schema: .text("Key of the edition")),
            .init(name: "version", schema: .integer("The version looked at")),
        ])

    private static let outcome = Shape<BulkOutcome>(
        "ReviewOutcome",
        [
            .text("id", "Key of the edition") { $0.edition.text },
            .boolean("signed", "Whether it was signed") { $0.refusal == nil },
            .textOrNull("refusal", "Why not") { $0.refusal?.zh },
            .textOrNull("refusalInEnglish", "The same in English") { $0.refusal?.en },
        ])

    private static func sign(_ call: Call) async throws -> Reply {
        let actor = try call.actor()
        guard InboxView.all(for: actor).contains(.review) else { throw Failure.notFound }
        let tickets = try tickets(call.body["editions"]?.list ?? [])
        let desk = EditionDesk(call.platform, at: call.now)
        var outcomes: [JSON] = []
        for ticket in tickets {
            outcomes.append(
                outcome.json(try await BulkReviewRoutes.sign(ticket, actor, desk, call.platform)))
        }
        return .json(.list(outcomes))
    }

    private static func tickets(_ entries: [JSON]) throws(Failure) -> [Ticket] {
        guard entries.count <= BulkReviewRoutes.most else {
            throw .invalid([
                FieldProblem(
                    "editions", zh: "一次最多 \(BulkReviewRoutes.most) 份。",
                    en: "At most \(BulkReviewRoutes.most) at once.")
            ])
        }
        var problems: [FieldProblem] = []
        var tickets: [Ticket] = []
        for (place, entry) in entries.enumerated() {
            if let id = entry["id"]?.text.flatMap({ Edition.ID($0) }),
                let version = entry["version"]?.integer.flatMap({ Int(exactly: $0) })
            {
                tickets.append(Ticket(edition: id, version: version))
            } else {
                let key = Phrase(zh: "材料的编号", en: "the key of an edition")
                problems.append(CallProblems.kind("editions[\(place)].id", key))
            }
        }
        guard problems.isEmpty else { throw .invalid(problems) }
        return tickets
    }
}
