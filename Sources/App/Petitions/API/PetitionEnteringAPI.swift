import Attachments
import Database
import Domain
import Foundation

extension PetitionDeskAPI {
    /// Kept under no idempotency key: an identity is shown on the one answer.
    static func openPetitioner(_ call: Call) async throws -> Reply {
        let (id, actor, desk) = (
            try call.id() as Petition.ID, try call.actor(), PetitionDesk(call.platform, at: call.now)
        )
        var fields = PetitionInputReader(PetitionInput(call.body))
        let reason = fields.reason()
        let given = try fields.finish(reason)
        let found = try await call.platform.database.write { tx in
            try desk.openPetitioner(id, reason: given, by: actor, in: tx)
        }
        guard let found else { throw Failure.refused(DeskPhrases.noPerson) }
        return .one(person, found)
    }

    /// Kept under no idempotency key either, since a kept answer would hold the code: `key` in the body does that.
    static func enter(_ call: Call) async throws -> Reply {
        let (actor, desk) = (try call.actor(), PetitionDesk(call.platform, at: call.now))
        _ = try EnterDraft.county(of: actor)
        var input = PetitionInput(call.body)
        input.propose("named", input["name"].isEmpty ? "no" : "yes")
        if !input["key"].isEmpty, SubmissionKey(input["key"]) == nil {
            throw Failure.invalid([DeskPhrases.keyUnusable])
        }
        input.files = try await files(call)
        let draft = EnterDraft(input: input)
        let receipt: PetitionReceipt
        do {
            receipt = try await call.platform.database.write { tx in
                try draft.enter(by: actor, at: desk, in: tx)
            }
        } catch is SubmissionFormUsed {
            throw Failure.invalid([DeskPhrases.keyUsed])
        }
        // As on the person's side: a program reads no notice of files that were not taken.
        guard !receipt.hasOtherFiles else { throw Failure.invalid([DeskPhrases.keyUsed]) }
        var reply = Reply.one(Self.receipt, receipt)
        reply.location = "\(Endpoint.prefix)/office/petitions/\(receipt.petition)"
        return reply
    }

    /// Files as they stand in JSON: a name, and the bytes in base64.
    static func files(_ call: Call) async throws -> [CleanAttachment] {
        var (uploads, problems): ([Form.Upload], [FieldProblem]) = ([], [])
        for file in call.body["files"]?.list ?? [] {
            let name = Multipart.baseName(file["name"]?.text ?? "")
            if let bytes = Data(base64Encoded: file["content"]?.text ?? ""), !bytes.isEmpty {
                uploads.append(Form.Upload(field: "files", name: name, bytes: Array(bytes)))
            } else {
                problems.append(
                    CallProblems.kind("files", Phrase(zh: "base64 编码的文件", en: "a file in base64")))
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return try await UploadedFiles.ofPetition(uploads)
    }
}
