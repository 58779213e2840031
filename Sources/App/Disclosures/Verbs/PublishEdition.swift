import Database
import Domain

extension EditionDesk {
    /// Makes a scheduled edition public; the publication job calls this once its time has come.
    func publish(_ id: Edition.ID, in tx: Transaction) throws {
        guard let stored = try store.find(id, in: tx) else { throw Failure.notFound }
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.publish(at: now) }
        try supersedeBefore(edition, in: tx)
        try store.update(edition, from: stored.edition, item: stored.item, by: nil, at: now, in: tx)
        try open(edition, stored, by: .system, in: tx)
    }

    /// Takes a published edition down; a tombstone with the reason stays public.
    func withdraw(_ id: Edition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction) throws
    {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.withdraw(reason: reason, by: actor, at: now) }
        try refuseSensitive(reason)
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        try SearchIndex.remove(disclosure: stored.disclosure, in: tx)
        try EditionReading.drop(disclosure: stored.disclosure, in: tx)
        try tx.askForReclaiming(.disclosures)
        try record(.withdrawn, stored, by: doer(actor, .withdraw, stored), reason: reason, in: tx)
        tx.announce(PageCache.topic, edition.disclosure.village.text)
    }

    /// The edition that was public until now gives way first, because only one may be public at a time.
    func supersedeBefore(_ successor: Edition, in tx: Transaction) throws {
        let key = successor.disclosure
        guard
            let row = try tx.first(
                """
                SELECT e.id FROM edition e JOIN disclosure d ON d.id = e.disclosure
                WHERE d.village = \(key.village) AND d.item = \(key.item) AND d.period = \(key.period)
                    AND e.state = 'published'
                """), let before = try store.find(try row.identifier(0), in: tx)
        else { return }
        var edition = before.edition
        try ask { () throws(EditionRefusal) in try edition.supersede(by: successor, at: now) }
        try store.update(edition, from: before.edition, item: before.item, by: nil, at: now, in: tx)
        try record(.superseded, before, by: .system, in: tx)
    }

    /// What becoming public means: the disclosure points at the edition, the notice period is fixed, search finds
    /// it, the event is written, and every node drops the pages of the village.
    func open(_ edition: Edition, _ stored: StoredEdition, by doer: Doer, in tx: Transaction) throws {
        let until = try stored.item.notice.map { try $0.lastDay(from: now.day, calendar: platform.calendar) }
        try tx.run("UPDATE edition SET notice_until = \(until) WHERE id = \(edition.id)")
        try tx.run(
            """
            UPDATE disclosure SET published_edition = \(edition.id), published_at = \(now),
                first_published_at = COALESCE(first_published_at, \(now))
            WHERE id = \(stored.disclosure)
            """)
        try EditionReading.keep(
            edition.id, stored.item, rows: edition.content.table?.records.count, in: tx)
        try SearchIndex.index(edition, stored, at: now, in: tx)
        let verb: EventVerb = edition.number == 1 ? .published : .corrected
        try record(verb, stored, by: doer, reason: edition.correctionReason ?? "", in: tx)
        tx.announce(PageCache.topic, edition.disclosure.village.text)
    }
}
