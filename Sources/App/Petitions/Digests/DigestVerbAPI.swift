import Attachments
import Database
import Domain

/// The verbs on a digest for programs, each asking for the version looked at.
enum DigestVerbAPI {
    static let endpoints: [Endpoint] = [
        verb(.answer, "answer", "Answer as the bureau", DigestShapes.answer) { desk, deed, tx in
            try desk.answer(
                deed.id, version: deed.version, findings: deed.input.findings, measures: deed.input.measures,
                files: deed.files, by: deed.actor, in: tx)
        },
        verb(
            .sendBack, "return", "Send the answer back with a reason", DigestShapes.sendBack
        ) { desk, deed, tx in
            try desk.sendBack(
                deed.id, version: deed.version, reason: deed.input.reason, days: deed.input.term,
                by: deed.actor, in: tx)
        },
        verb(
            .close, "closing", "Be content with the answer; who spoke up reads it from now on",
            DigestShapes.closing
        ) { desk, deed, tx in
            try desk.close(deed.id, version: deed.version, words: deed.input.words, by: deed.actor, in: tx)
        },
    ]

    private struct Deed: Sendable {
        let id: Digest.ID
        let version: Int
        let input: DigestDeedInput
        let files: [CleanAttachment]
        let actor: Actor
    }

    private static func verb(
        _ verb: DigestVerb, _ name: String, _ summary: String, _ body: Schema.Named,
        _ act: @escaping @Sendable (DigestDesk, Deed, Transaction) throws -> Void
    ) -> Endpoint {
        Endpoint(
            method: .post, path: "/office/petitions/digests/{id}/\(name)", tag: "Petitions", summary: summary,
            access: .officer, body: .json(body), answer: .json(DigestShapes.view.schema),
            run: .prepared { call in
                let (id, actor) = (try call.id() as Digest.ID, try call.actor())
                let (desk, version) = (DigestDesk(call.platform, at: call.now), try call.version())
                // Not theirs is not there, before anything that was sent is looked at.
                let digest = try await call.platform.database.read { tx in
                    try desk.read(id, by: actor, in: tx).digest
                }
                guard digest.role(of: actor, for: verb) != nil else { throw Failure.notFound }
                let (input, uploads) = try sent(call, verb)
                let files = try await UploadedFiles.ofPetition(uploads)
                let deed = Deed(id: id, version: version, input: input, files: files, actor: actor)
                return { tx in
                    try act(desk, deed, tx)
                    return try DigestAPI.answer(id, actor, desk, in: tx)
                }
            }, replay: { call, _ in try DigestAPI.read(call) })
    }

    /// What came for a verb, or every fault of it.
    private static func sent(
        _ call: Call, _ verb: DigestVerb
    ) throws -> (input: DigestDeedInput, uploads: [Form.Upload]) {
        var fields = call.fields
        let days = fields.integer("days", in: Digest.terms, otherwise: Digest.usualTerm)
        let input = DigestDeedInput(call.body, verb, days: days)
        for problem in input.problems { fields.add(problem) }
        let uploads = ReportAPI.uploads(call.body["files"], &fields)
        try fields.finish()
        return (input, uploads)
    }
}
