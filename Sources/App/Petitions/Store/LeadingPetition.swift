import Database
import Domain

/// The petition that carries on where one was joined to another, and that one perhaps to a third.
extension PetitionStore {
    /// The last of them; nil where the petition was not joined to any. Joined only to older ones, so this ends.
    static func leading(of own: StoredPetition, in tx: Transaction) throws -> StoredPetition? {
        var leading: StoredPetition?
        while let next = (leading ?? own).head.mergedInto {
            guard let found = try find(next, in: tx) else {
                throw DamagedRow(column: "petition.merged_into")
            }
            leading = found
        }
        return leading
    }

    /// A petition that an officer may open: one of those in the officer's lists, one that was raised to the officer, or one
    /// that was joined to such a one. Whoever deals with what leads reads what all of them said.
    static func open(_ id: Petition.ID, for actor: Actor, in tx: Transaction) throws -> StoredPetition? {
        if let stored = try own(id, for: actor, in: tx) { return stored }
        guard let joined = try find(id, in: tx), let leading = try leading(of: joined, in: tx),
            try own(leading.head.id, for: actor, in: tx) != nil
        else { return nil }
        return joined
    }

    private static func own(_ id: Petition.ID, for actor: Actor, in tx: Transaction) throws -> StoredPetition?
    {
        try find(id, for: actor, in: tx) ?? raised(id, to: actor, in: tx)
    }
}
