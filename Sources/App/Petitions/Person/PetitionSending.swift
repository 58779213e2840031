import Domain
import Hummingbird

/// The last step of the form: what was written becomes a petition, once however often it is sent.
extension PetitionPersonHandlers {
    func send(
        _ draft: PetitionDraft, _ form: Form, _ setting: PetitionSetting, _ context: AppContext
    ) async throws -> Response {
        if let (step, problems) = draft.firstFault(fields: setting.fieldNames) {
            return try await show(step, draft, problems, context)
        }
        let hadFiles = form.uploads.contains { !$0.bytes.isEmpty }
        do {
            let given = try await receipt(draft, form, context)
            return .page(PetitionReceiptPage(platform, context.reader).page(given))
        } catch Failure.invalid(let problems) {
            return try await show(.send, draft, problems, context)
        } catch Failure.tooMany(let seconds) {
            return try await show(
                .send, draft, [], context, notice: .wait(seconds: seconds, hadFiles: hadFiles))
        } catch let used as SubmissionFormUsed {
            return try await show(
                .send, draft, [], context, notice: .formUsed(used.phrase, hadFiles: hadFiles))
        }
    }

    /// Whoever sends again what is stored gets the receipt, whatever the gate would say: the answer was lost, and the
    /// person has no other way to the code. Everything else passes the gate before a file is opened.
    private func receipt(
        _ draft: PetitionDraft, _ form: Form, _ context: AppContext
    ) async throws -> GivenReceipt {
        let (now, uploads) = (context.reader.now, try form.uploads("files"))
        guard var submission = draft.submission() else { throw Failure.notFound }
        submission.asSent = FilesAsSent(files: uploads.map(\.bytes))
        if let given = try await GivenReceipt.again(submission, platform, at: now) { return given }
        let proof = WorkProof(challenge: form["challenge"], answers: form["work"])
        try platform.gate.pass(proof, for: draft.key, from: context.client, at: now, platform.keys)
        submission.files = try await UploadedFiles.ofPetition(uploads)
        return try await GivenReceipt.take(submission, platform, at: now)
    }
}
