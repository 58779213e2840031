import Attachments
import Domain

/// Cleans the files that a form or a call brings before anything is kept: decoded and written anew, without position,
/// camera or author.
enum UploadedFiles {
    /// The cleaned files, or every fault by the file's name.
    static func cleaned(
        _ uploads: [Form.Upload], most: Int, tooMany: FieldProblem,
        fault: (_ name: String, RefusedFile) -> FieldProblem
    ) async throws -> [CleanAttachment] {
        guard uploads.count <= most else { throw Failure.invalid([tooMany]) }
        var (files, problems): ([CleanAttachment], [FieldProblem]) = ([], [])
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
