import Domain

/// Bodies and answers of the endpoints with which people speak up and follow.
enum PetitionPersonShapes {
    static let code = Schema.Member(name: "code", schema: .text("The receipt code, however typed"))
    static let words = Schema.Member(
        name: "words", schema: .text("Up to 5,000 characters"), isRequired: false)
    static let files = Schema.Member(
        name: "files",
        schema: .list(
            .object(
                .init(
                    name: "PetitionUpload",
                    members: [
                        .init(name: "name", schema: .text("Name of the file")),
                        .init(
                            name: "content",
                            schema: .text(
                                "A picture or a PDF in base64; at most \(PetitionSubmission.mostFiles) files, \(UploadedFiles.mostMegabytes) MiB together"
                            )),
                    ]))), isRequired: false)
    private static let key = Schema.Member(
        name: "submission",
        schema: .text(
            "20 to 64 random letters, digits and dashes of the caller: the same request sent twice with them is one petition; other words or files under them are refused"
        ))

    static let challengeBody = Schema.Named(name: "PetitionChallengeRequest", members: [key])

    static let submission = Schema.Named(
        name: "PetitionSubmission",
        members: [
            key,
            .init(name: "place", schema: .text("Code of the village, township or county")),
            .init(name: "kind", schema: .choice("What is asked for", Petition.Kind.allCases.map(\.rawValue))),
            .init(name: "words", schema: .text("What it is about; up to 5,000 characters")),
            .init(
                name: "field", schema: .text("A field of the county's units; none where nobody knows"),
                isRequired: false),
            .init(name: "subject", schema: .text("In a few words; up to 60 characters"), isRequired: false),
            .init(name: "name", schema: .text("Of the person; none to stay anonymous"), isRequired: false),
            .init(name: "phone", schema: .text("With a name only"), isRequired: false),
            .init(name: "address", schema: .text("With a name only"), isRequired: false),
            .init(
                name: "mayBePublic",
                schema: .boolean("Whether it may be shown, without names, once answered"),
                isRequired: false),
            .init(name: "objection", schema: .object(objection), isRequired: false), files,
            .init(name: "work", schema: .object(work), isRequired: false),
        ])

    private static let objection = Schema.Named(
        name: "PetitionObjection",
        members: [
            .init(name: "disclosure", schema: .text("The disclosure's key")),
            .init(name: "edition", schema: .integer("Its edition, from 1")),
            .init(name: "row", schema: .integer("The row, from 0")),
        ])

    private static let work = Schema.Named(
        name: "PetitionWork",
        members: [
            .init(name: "challenge", schema: .text("As it was given for the same `submission`")),
            .init(
                name: "answers",
                schema: .text(
                    "A number for each puzzle, with dots between: the SHA-256 of `seal:puzzle:number`, seal being the challenge's third part and puzzles counted from 0, begins with so many zero bits"
                )),
        ])

    static func deed(_ name: String, _ members: [Schema.Member]) -> Schema.Named {
        .init(name: name, members: [code] + members)
    }

    static let challenge = Shape<WorkChallenge>(
        "PetitionChallenge",
        [
            .text("challenge", "What to work on; good once, for this submission") { $0.text },
            .integer("puzzles", "How many numbers are to be found") { _ in WorkChallenge.puzzles },
            .integer("bits", "How many zero bits each digest begins with") { _ in WorkChallenge.bits },
            .moment("until", "When it runs out") { $0.until },
        ])

    static let receipt = Shape<GivenReceipt>(
        "PetitionReceipt",
        [
            .text("code", "The receipt code; not kept anywhere") { $0.receipt.code.text },
            .boolean("isNew", "False where the same submission had come before") { $0.receipt.isNew },
            .moment("receivedAt", "When it came") { $0.petition.receivedAt },
            .text("stage", "Where it stands, in Chinese") { given in
                PetitionWords(.zh).stage(
                    of: given.petition, standing: given.standing, unit: nil, on: given.today,
                    under: given.rules)
            },
            .textOrNull("due", "The day by which the next thing happens") {
                $0.standing?.next?.reading.openDue?.description
            },
        ])
}
