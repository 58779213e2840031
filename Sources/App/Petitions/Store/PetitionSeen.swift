import Database
import Domain

/// Up to which entry an officer has seen a petition: what came later is marked as new in lists.
enum PetitionSeen {
    /// 0 where the officer has never opened it.
    static func upTo(_ id: Petition.ID, by officer: Officer.ID, in tx: Transaction) throws -> Int {
        try tx.first(
            "SELECT entries FROM petition_seen WHERE officer = \(officer) AND petition = \(id)"
        )?.int(0) ?? 0
    }

    static func mark(
        _ id: Petition.ID, upTo entries: Int, by officer: Officer.ID, in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO petition_seen (officer, petition, entries) VALUES (\(officer), \(id), \(entries))
            ON CONFLICT (officer, petition) DO UPDATE SET entries = excluded.entries
            WHERE petition_seen.entries < excluded.entries
            """)
    }
}
