import Attachments
import Domain

/// Cleans the files that people add: decoded and written anew, without position, camera or author.
enum PetitionFileReading {
    /// The cleaned files, or every fault by the file's name.
    static func cleaned(_ uploads: [Form.Upload]) async throws -> [CleanAttachment] {
        guard uploads.count <= PetitionSubmission.mostFiles else {
            throw Failure.invalid([SubmissionPhrases.tooManyFiles])
        }
        var files: [CleanAttachment] = []
        var problems: [FieldProblem] = []
        for upload in uploads {
            do {
                files.append(try await cleaned(upload))
            } catch let refusal as RefusedFile {
                problems.append(PetitionPersonPhrases.file(upload.name, refusal))
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return files
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
