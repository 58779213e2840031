import Database
import Domain

extension EditionDesk {
    /// The village says that a standing item still holds in the quarter of today; twice is the same as once.
    func confirm(_ id: Edition.ID, by actor: Actor, in tx: Transaction) throws {
        let stored = try read(id, by: actor, in: tx)
        guard actor.may(.confirm, on: stored.edition.target) else { throw Failure.notFound }
        guard stored.edition.state.kind == .published, stored.item.frequencies.contains(.standing) else {
            throw Failure.refused(DisclosurePhrases.notStanding)
        }
        let quarter = Period.quarter(of: now.day)
        let added = try tx.run(
            """
            INSERT INTO confirmation (disclosure, quarter, officer, at)
            VALUES (\(stored.disclosure), \(quarter), \(actor.officer), \(now))
            ON CONFLICT (disclosure, quarter) DO NOTHING
            """)
        guard added == 1 else { return }
        let key = stored.edition.disclosure
        try tx.record(
            Event(
                verb: .confirmed, subject: .disclosure, key: stored.disclosure.text, division: key.village,
                detail: [
                    "item": "\(key.item)", "period": key.period.description, "quarter": quarter.description,
                ]),
            by: doer(actor, .confirm, stored), at: now)
        tx.announce(PageCache.topic, key.village.text)
    }
}
