import Database
import Domain

/// What the person of a duplicate says, on its way to whoever deals with the petition that leads.
extension PetitionDesk {
    /// The petition that leads, where the verb has to do with it: the verb holds only as far as that one has come.
    func leading(
        of stored: StoredPetition, for verb: PetitionVerb, in tx: Transaction
    ) throws -> StoredPetition? {
        guard stored.head.mergedInto != nil,
            PetitionWorkflow.keepingPace.contains(verb) || PetitionWorkflow.relayed.contains(verb),
            let leading = try PetitionStore.leading(of: stored, in: tx)
        else { return nil }
        try ask { try stored.petition.keepPace(with: leading.petition, verb) }
        return leading
    }

    /// Tells that something was said, in the same transaction. The words stay with the duplicate, where erasure finds them.
    /// Whoever is just writing an answer reads them first; a rating comes after it and stops nobody.
    func relay(
        _ verb: PetitionVerb, of joined: StoredPetition, to leading: StoredPetition, in tx: Transaction
    ) throws {
        guard PetitionWorkflow.relayed.contains(verb), leading.petition.erasedAt == nil else { return }
        let draft = EntryDraft(detail: .joined(of: joined.head.id.text, said: verb.rawValue))
        if verb == .rate {
            try ask { try leading.petition.relay(by: .clock) }
            return _ = try note(leading, .relay, by: .clock, saying: draft, in: tx)
        }
        try change(leading, .relay, by: .clock, in: tx) { petition, _ in
            try petition.relay(by: .clock)
            return draft
        }
    }
}
