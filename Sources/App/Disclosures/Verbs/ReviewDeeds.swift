import Database
import Domain

extension EditionDesk {
    /// A reviewer's deed as it came from the review page; the input has been checked.
    func perform(
        _ deed: ReviewDeed, _ id: Edition.ID, version: Int?, _ input: ReviewInput, by actor: Actor,
        in tx: Transaction
    ) throws {
        switch deed {
        case .approval: try approve(id, version: version, by: actor, in: tx)
        case .release: try release(id, version: version, publication: input.publication, by: actor, in: tx)
        case .return: try self.return(id, version: version, reason: input.reason, by: actor, in: tx)
        case .withdrawal: try withdraw(id, version: version, reason: input.reason, by: actor, in: tx)
        }
    }

    /// The rows with their secret columns, for an officer who may; the opening itself is an event.
    func openSecrets(_ id: Edition.ID, by actor: Actor, in tx: Transaction) throws -> Table {
        let stored = try read(id, by: actor, secrets: true, in: tx)
        guard actor.may(.readSecret, on: stored.edition.target), let table = stored.edition.content.table
        else { throw Failure.notFound }
        try tx.record(
            event(.secretOpened, stored, version: stored.edition.version),
            by: doer(actor, .readSecret, stored), at: now)
        return table
    }

    /// An event on an edition. A verb that changes it states the version after; one that only looks, the same.
    func event(_ verb: EventVerb, _ stored: StoredEdition, version: Int, reason: String = "") -> Event {
        let key = stored.edition.disclosure
        return Event(
            verb: verb, subject: .edition, key: stored.edition.id.text, version: version,
            division: key.village,
            reason: reason,
            detail: [
                "item": "\(key.item)", "period": key.period.description, "number": "\(stored.edition.number)",
            ])
    }
}
