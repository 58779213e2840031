import Attachments
import Database
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

extension PetitionDesk {
    /// A file of a petition that the officer may see, of an audience that the officer belongs to.
    func file(
        _ file: PetitionFile.ID, of id: Petition.ID, isSmall: Bool, by actor: Actor, in tx: Transaction
    ) throws -> PetitionFile.Content {
        let audiences = actor.audiences(of: try read(id, by: actor, in: tx).petition.matter)
        guard let found = try PetitionFiles.open(file, of: id, isSmall: isSmall, for: audiences, in: tx)
        else {
            throw Failure.notFound
        }
        return found
    }
}

extension PetitionFile.Content {
    /// The file over HTTP; shown in the browser only where it is a picture of ours, never run as anything else.
    func response(inline: Bool) -> Response {
        guard inline else { return .download(bytes, name: name, type: mediaType) }
        return Response(
            status: .ok,
            headers: [
                .contentType: mediaType,
                .contentDisposition: "inline; filename*=UTF-8''\(URLEncoded.encoded(name))",
            ],
            body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

/// Cleans the files of a form before anything is kept: decoded and written anew, without position, camera or author.
enum EnteredFiles {
    /// The cleaned files, or every fault by the file's name.
    static func cleaned(_ uploads: [Form.Upload]) async throws -> [CleanAttachment] {
        guard uploads.count <= PetitionSubmission.mostFiles else {
            throw Failure.invalid([SubmissionPhrases.tooManyFiles])
        }
        var (files, problems): ([CleanAttachment], [FieldProblem]) = ([], [])
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
