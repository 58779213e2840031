import Database
import Domain

extension EditionDesk {
    /// Throws a draft away with its rows, files and upload. Editions that were ever public are not drafts, and the
    /// schema would refuse to lose them; the events of the draft stay.
    func discard(_ id: Edition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction) throws
    {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        let stated = try ask { () throws(EditionRefusal) in
            try stored.edition.discard(reason: reason, by: actor)
        }
        try refuseSensitive(stated)
        try store.claim(id, version: stored.edition.version, by: actor.officer, at: now, in: tx)
        try store.remove(stored, in: tx)
        try record(.discarded, stored, by: doer(actor, .revise, stored), reason: stated, in: tx)
    }
}

extension EditionStore {
    /// Removes a draft and whatever belonged to it alone.
    fileprivate func remove(_ stored: StoredEdition, in tx: Transaction) throws {
        let id = stored.edition.id
        try RecordStore(keys: keys).removeAll(of: id, in: tx)
        try tx.run("DELETE FROM attachment WHERE edition = \(id)")
        try tx.run("DELETE FROM edition_author WHERE edition = \(id)")
        try tx.run("DELETE FROM edition WHERE id = \(id)")
        try tx.run(
            """
            DELETE FROM disclosure WHERE id = \(stored.disclosure)
                AND NOT EXISTS (SELECT 1 FROM edition e WHERE e.disclosure = disclosure.id)
            """)
        try removeUploads(of: id, in: tx)
    }

    /// An upload goes with the last of its drafts: its file holds everything that the draft held.
    private func removeUploads(of id: Edition.ID, in tx: Transaction) throws {
        let uploads = try tx.rows(
            """
            SELECT id, source_file, outcome FROM intake WHERE state = 'stored' AND strpos(outcome, \(id.text)) > 0
            """)
        for upload in uploads {
            let source = try upload.text(1)
            let editions = try fromJSON(IntakeOutcome.self, try upload.text(2)).editions
            let isUsed = try tx.first(
                "SELECT 1 FROM edition WHERE source_file = \(source) OR id IN \(list: editions) LIMIT 1")
            guard isUsed == nil else { continue }
            try tx.run("DELETE FROM intake WHERE id = \(try upload.text(0))")
            try tx.run("DELETE FROM source_file WHERE id = \(source)")
        }
    }
}
