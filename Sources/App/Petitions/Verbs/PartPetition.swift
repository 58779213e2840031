import Database
import Domain

/// Duplicates of a petition that ended without an answer.
extension PetitionDesk {
    /// Whatever was joined to a petition that was just withdrawn or declined goes on by itself, in the same transaction:
    /// nobody else's word takes away what somebody said. What is erased has nothing to go on with.
    func part(from id: Petition.ID, in tx: Transaction) throws {
        let joined = try tx.rows(
            """
            SELECT id FROM petition WHERE merged_into = \(id) AND erased_at IS NULL ORDER BY received_at, id
            """
        ).map { try $0.identifier(0) as Petition.ID }
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
}
