import Database
import Domain

/// Duplicates of a petition that ended without an answer.
extension PetitionDesk {
    /// Whatever was joined to a petition that was just withdrawn or declined goes on by itself, in the same transaction:
    /// nobody else's word takes away what somebody said. What is erased has nothing to go on with.
    /// - Parameter leading: the petition that the ended one was joined to, if it was: that one deals with all of them still.
    func part(from id: Petition.ID, joinedTo leading: Petition.ID? = nil, in tx: Transaction) throws {
        if let leading { return try rejoin(from: id, to: leading, in: tx) }
        let joined = try Self.joined(to: id, in: tx)
        guard !joined.isEmpty, let ended = try PetitionStore.find(id, in: tx)?.petition else { return }
        let detail = EntryDetail.parted(from: id.text, ended: ended.state.kind.rawValue)
        for duplicate in joined {
            guard let stored = try PetitionStore.find(duplicate, in: tx) else { throw Failure.notFound }
            try change(stored, .part, by: .clock, in: tx) { petition, _ in
                try petition.part(from: ended, by: .clock, at: now)
                return EntryDraft(detail: detail)
            }
        }
    }

    /// Nothing changes for them but the one between that is gone.
    private func rejoin(from id: Petition.ID, to leading: Petition.ID, in tx: Transaction) throws {
        for duplicate in try Self.joined(to: id, in: tx) {
            guard let stored = try PetitionStore.find(duplicate, in: tx) else { throw Failure.notFound }
            try tx.run("UPDATE petition SET merged_into = \(leading) WHERE id = \(duplicate)")
            try record(.merge, stored, version: stored.head.version, by: .clock, in: tx)
        }
    }

    private static func joined(to id: Petition.ID, in tx: Transaction) throws -> [Petition.ID] {
        try tx.rows(
            """
            SELECT id FROM petition WHERE merged_into = \(id) AND erased_at IS NULL ORDER BY received_at, id
            """
        ).map { try $0.identifier(0) }
    }
}
