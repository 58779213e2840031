import Attachments
import Domain

/// Cleans the files that a form or a call brings before anything is kept: decoded and written anew, without position,
/// camera or author.
enum UploadedFiles {
    /// What the files of one form may have together as they come, in MiB: the number that the forms promise.
    static let mostMegabytes = 20

    /// The cleaned files, or every fault by the file's name. None is opened where they are too many or too large together.
    static func cleaned(
        _ uploads: [Form.Upload], most: Int, tooMany: FieldProblem,
        fault: (_ name: String, RefusedFile) -> FieldProblem
    ) async throws -> [CleanAttachment] {
        var (files, problems): ([CleanAttachment], [FieldProblem]) = ([], [])
        if uploads.count > most { problems.append(tooMany) }
        if uploads.reduce(0, { $0 + $1.bytes.count }) > mostMegabytes << 20 {
            problems.append(FailureWords.filesTooLarge)
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        for upload in uploads {
            do {
                files.append(try await cleaned(upload))
            } catch let refusal as RefusedFile {
                problems.append(fault(upload.name, refusal))
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return files
    }

    /// Those of a petition or of a digest's answer.
    static func ofPetition(_ uploads: [Form.Upload]) async throws -> [CleanAttachment] {
        try await cleaned(
            uploads, most: PetitionSubmission.mostFiles, tooMany: SubmissionPhrases.tooManyFiles,
            fault: PetitionPersonPhrases.file)
    }

    private static func cleaned(_ upload: Form.Upload) async throws -> CleanAttachment {
        try await IntakeDesk.threads.runIfActive {
            do throws(AttachmentRefusal) {
                return try cleanAttachment(upload.bytes, declaredName: upload.name)
            } catch {
                throw RefusedFile.refused(error)
            }
        }
    }
}
