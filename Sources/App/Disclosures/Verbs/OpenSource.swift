import Database
import Domain

extension EditionDesk {
    /// The uploaded file of an edition as it came, and the event that says who opened it.
    func openSource(of id: Edition.ID, by actor: Actor, in tx: Transaction) throws -> (
        name: String, bytes: [UInt8]
    ) {
        let stored = try read(id, by: actor, in: tx)
        guard actor.may(.readSource, on: stored.edition.target),
            let source = stored.source.flatMap({ SourceFile.ID($0) }),
            let row = try tx.first("SELECT name, sealed FROM source_file WHERE id = \(source)")
        else { throw Failure.notFound }
        let bytes = try platform.keys.open(try row.blob(1), context: SourceFile.context(source))
        try record(.sourceOpened, stored, by: doer(actor, .readSource, stored), in: tx)
        return (try row.text(0), bytes)
    }
}
