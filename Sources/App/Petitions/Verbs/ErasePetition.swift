import Database
import Domain

/// Erasing on the person's request what was said and who said it. The row stays: kind, place, days, outcome, rating.
extension PetitionDesk {
    /// On the request of whoever holds the receipt code.
    func erase(_ tracked: TrackedPetition, in tx: Transaction) throws {
        try erase(tracked.own, by: .person, in: tx)
    }

    /// The same where the person asked the centre.
    func erase(_ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        let stored = try read(id, by: actor, in: tx)
        if let version, version != stored.head.version { throw try PetitionStore.conflict(id, in: tx) }
        try erase(stored, by: .officer(actor), in: tx)
    }

    private func erase(_ stored: StoredPetition, by doer: PetitionDoer, in tx: Transaction) throws {
        try checkIsOver(stored, in: tx)
        try change(stored, .erase, by: doer, in: tx) { petition, _ in
            try petition.erase(by: doer.hand, at: now)
            return EntryDraft()
        }
        try PetitionErasure.erase(stored.head.id, at: now, in: tx)
        for leading in try leadingOnes(stored, in: tx) {
            try PetitionErasure.eraseWish(of: stored.head.id, on: leading, in: tx)
        }
    }

    /// Every petition that this one was ever joined to, directly or through another: a wish to reopen lies there.
    private func leadingOnes(_ stored: StoredPetition, in tx: Transaction) throws -> Set<Petition.ID> {
        var (found, waiting): (Set<Petition.ID>, [StoredPetition]) = ([], [stored])
        while let next = waiting.popLast() {
            for entry in next.entries {
                guard case .merged(let key)? = entry.detail, let id = Petition.ID(key),
                    found.insert(id).inserted, let leading = try PetitionStore.find(id, in: tx)
                else { continue }
                waiting.append(leading)
            }
        }
        return found
    }

    /// What was merged is being dealt with in the one that leads: its contents are needed until that one is over.
    private func checkIsOver(_ stored: StoredPetition, in tx: Transaction) throws {
        guard let leading = try PetitionStore.leading(of: stored, in: tx)?.head.state, !leading.isOver else {
            return
        }
        throw PetitionRefused(refusal: .notInThisState(leading, .erase))
    }
}

/// Where a petition's contents lie, and how they go. `ReclaimingJob` then has the database let go of them.
enum PetitionErasure {
    /// The words with which the person of a petition asked to reopen the one that it was joined to.
    static func eraseWish(of id: Petition.ID, on leading: Petition.ID, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE petition_entry SET words = '' WHERE petition = \(leading) AND deed = 'askReopening'
                AND detail = \(try jsonText(EntryDetail.wish(of: id.text)))
            """)
    }

    static func erase(_ id: Petition.ID, at now: Moment, in tx: Transaction) throws {
        // Of the details only these say anything about a person, or in anybody's words.
        try tx.run(
            """
            UPDATE petition_entry SET words = '',
                detail = CASE WHEN deed IN ('decline', 'recordMeeting') THEN NULL ELSE detail END
            WHERE petition = \(id)
            """)
        try tx.run("DELETE FROM petition_file WHERE petition = \(id)")
        try tx.run("DELETE FROM petition_person WHERE petition = \(id)")
        try PublicPetitions.remove(id, in: tx)
        try tx.askForReclaiming(.petitions)
        try tx.run(
            """
            UPDATE petition SET subject = '', objection_disclosure = NULL, objection_edition = NULL,
                objection_row = NULL, erased_at = \(now) WHERE id = \(id)
            """)
    }
}
