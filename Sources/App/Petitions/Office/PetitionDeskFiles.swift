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
