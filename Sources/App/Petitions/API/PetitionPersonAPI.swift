import Domain

/// Speaking up and following by code, for programs. Answers are never kept, and codes stand in bodies only, so that no
/// address anywhere holds one. What is done by code may be sent twice: the same words and files again change nothing.
enum PetitionPersonAPI {
    static let endpoints: [Endpoint] =
        [
            Endpoint(
                method: .post, path: "/petitions/challenges", tag: "Petitions",
                summary: "Work for one submission; who does it may speak up more often",
                access: .everyone, body: .json(PetitionPersonShapes.challengeBody),
                answer: .json(PetitionPersonShapes.challenge.schema), run: .itself(challenge)),
            Endpoint(
                method: .post, path: "/petitions", tag: "Petitions",
                summary: "Speak up: a question, a suggestion, a request for help or a complaint",
                access: .everyone, body: .json(PetitionPersonShapes.submission), status: .created,
                answer: .json(PetitionPersonShapes.receipt.schema), run: .itself(send)),
            Endpoint(
                method: .post, path: "/petitions/tracking", tag: "Petitions",
                summary: "A petition by its code: where it stands, what comes next, what was said",
                access: .everyone, body: .json(PetitionPersonShapes.deed("PetitionCode", [])),
                answer: .json(TrackedPetitionShape.shape.schema), run: .itself(track)),
        ] + deeds

    private typealias Shapes = PetitionPersonShapes

    private static let deeds: [Endpoint] = [
        deed("replies", "Answer the centre's question", "PetitionReply", [Shapes.words, Shapes.files]) {
            call in
            let (words, files) = try said(call)
            return .reply(words, try await UploadedFiles.ofPetition(files))
        },
        deed("additions", "Add words and files", "PetitionAddition", [Shapes.words, Shapes.files]) { call in
            let (words, files) = try said(call)
            return .add(words, try await UploadedFiles.ofPetition(files))
        },
        deed(
            "ratings", "Say what the outcome is worth", "PetitionRating",
            [
                .init(
                    name: "satisfaction",
                    schema: .choice("How content", Satisfaction.allCases.map(\.rawValue))), Shapes.words,
            ]
        ) { call in
            let words = try said(call).words
            guard let satisfaction = Satisfaction(rawValue: call.body["satisfaction"]?.text ?? "") else {
                throw Failure.invalid([PetitionPersonPhrases.satisfactionMissing])
            }
            return .rate(satisfaction, words)
        },
        deed(
            "reopenings", "Ask to have it taken up again; words say why", "PetitionReopening", [Shapes.words]
        ) {
            .askReopening(try said($0).words)
        },
        deed("withdrawals", "Take it back; nothing brings it back", "PetitionWithdrawal", []) { _ in .withdraw
        },
        deed(
            "erasures", "Erase, once it is over, who the person is and all that was said", "PetitionErasure",
            []
        ) { _ in .erase },
    ]

    private static func deed(
        _ name: String, _ summary: String, _ body: String, _ members: [Schema.Member],
        _ read: @escaping @Sendable (Call) async throws -> PersonDeed
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/petitions/\(name)", tag: "Petitions", summary: "By its code: \(summary)",
            access: .everyone, body: .json(PetitionPersonShapes.deed(body, members)),
            answer: .json(TrackedPetitionShape.shape.schema),
            run: .itself { call in
                told(try await tracking(call).perform(code(call)) { try await read(call) }, call)
            })
    }

    private static func challenge(_ call: Call) async throws -> Reply {
        guard let key = SubmissionKey(call.body["submission"]?.text ?? "") else {
            throw Failure.invalid([PetitionPersonPhrases.keyUnusable])
        }
        return .one(
            PetitionPersonShapes.challenge, WorkChallenge(for: key, at: call.now, call.platform.keys))
    }

    private static func send(_ call: Call) async throws -> Reply {
        let given: GivenReceipt
        do {
            given = try await receipt(PetitionCall(call).read(), call)
        } catch is SubmissionFormUsed {
            throw Failure.invalid([SubmissionPhrases.keyUsed])
        }
        // A program reads no notice beside the code: files that were not taken would be lost without a word.
        guard !given.receipt.hasOtherFiles else { throw Failure.invalid([SubmissionPhrases.keyUsed]) }
        return .one(PetitionPersonShapes.receipt, given)
    }

    /// What is stored under the key already gives its receipt before the gate, as on the page (`PetitionSending`).
    private static func receipt(_ sent: PetitionCall.Sent, _ call: Call) async throws -> GivenReceipt {
        let (platform, now) = (call.platform, call.now)
        guard var submission = sent.draft.submission(by: .app) else { throw Failure.notFound }
        submission.asSent = FilesAsSent(files: sent.uploads.map(\.bytes))
        if let given = try await GivenReceipt.again(submission, platform, at: now) { return given }
        try platform.gate.pass(sent.proof, for: sent.draft.key, from: call.client, at: now, platform.keys)
        submission.files = try await UploadedFiles.ofPetition(sent.uploads)
        return try await GivenReceipt.take(submission, platform, at: now)
    }

    private static func track(_ call: Call) async throws -> Reply {
        told(try await tracking(call).open(code(call)), call)
    }

    private static func tracking(_ call: Call) -> PetitionTracking {
        PetitionTracking(platform: call.platform, now: call.now, client: call.client)
    }

    private static func code(_ call: Call) -> String { call.body["code"]?.text ?? "" }

    private static func told(_ view: PetitionTracking.View, _ call: Call) -> Reply {
        .one(TrackedPetitionShape.shape, .init(view: view, keys: call.platform.keys))
    }

    private static func said(_ call: Call) throws -> (words: String, files: [Form.Upload]) {
        var fields = call.fields
        let words = fields.text("words", most: PetitionSubmission.longestWords) ?? ""
        let files = ReportAPI.uploads(call.body["files"], &fields)
        try fields.finish()
        return (words, files)
    }
}
