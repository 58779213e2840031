import Attachments
import Domain

/// Cleans the files of a report before they are sealed: decoded and written anew, without position, camera or author.
enum ReportFileReading {
    static let most = 9

    /// The cleaned files, or every fault by the file's name.
    static func cleaned(_ uploads: [Form.Upload]) async throws -> [ReportFile] {
        guard uploads.count <= most else { throw Failure.invalid([ReportPhrases.tooManyFiles]) }
        var files: [ReportFile] = []
        var problems: [FieldProblem] = []
        for upload in uploads {
            do {
                files.append(try await cleaned(upload))
            } catch let refusal as RefusedFile {
                problems.append(ReportPhrases.file(upload.name, refusal))
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return files
    }

    private static func cleaned(_ upload: Form.Upload) async throws -> ReportFile {
        try await IntakeDesk.threads.runIfActive {
            do throws(AttachmentRefusal) {
                let clean = try cleanAttachment(upload.bytes, declaredName: upload.name)
                return ReportFile(name: clean.fileName, mediaType: clean.mediaType, bytes: clean.bytes)
            } catch {
                throw RefusedFile.refused(error)
            }
        }
    }
}
