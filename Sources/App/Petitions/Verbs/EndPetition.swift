import Database
import Domain

/// After the answer: the call, the close, and taking it up again; before it, taking back for somebody.
extension PetitionDesk {
    /// Records the call; `satisfaction` is nil where nobody was reached.
    func followUp(
        _ id: Petition.ID, version: Int?, satisfaction: Satisfaction?, notes: String, by actor: Actor,
        in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: notes, detail: .satisfaction(satisfaction?.rawValue))
        try change(id, version: version, .followUp, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.followUp(satisfaction, notes: notes, by: actor, at: now)
        }
    }

    /// Takes it back for somebody for whom the centre entered it; `reason` says when and how the person said so.
    func withdraw(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        let stored = try change(id, version: version, .withdraw, by: actor, saying: draft, in: tx) {
            petition, _ in
            try petition.withdraw(by: .officer(actor), at: now)
        }
        try part(from: id, joinedTo: stored.head.mergedInto, in: tx)
    }

    /// Ends it; the reason is needed where the person is not satisfied.
    func close(
        _ id: Petition.ID, version: Int?, reason: String = "", by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .close, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.close(reason: reason, by: actor, at: now)
        }
    }

    /// Takes it up again, in a new round.
    func reopen(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .reopen, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.reopen(reason: reason, by: actor, at: now)
        }
    }

    /// It stays as it is; the person reads why.
    func refuseReopening(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .refuseReopening, by: actor, saying: draft, in: tx) {
            petition, _ in
            try petition.refuseReopening(reason: reason, by: actor, at: now)
        }
    }
}
