import Database
import Domain
import Foundation

/// Who a named person is, as given; sealed at rest, opened only by `PetitionDesk.openPetitioner`.
struct Petitioner: Codable, Hashable, Sendable {
    var name: String
    var phone: String
    var address: String
}

/// Identities in the database.
enum Petitioners {
    /// Bound to the petition: an identity that is moved to another one does not open.
    private static func context(_ id: Petition.ID) -> String { "petitioner \(id)" }

    static func insert(
        _ person: Petitioner, of id: Petition.ID, _ keys: Keys, in tx: Transaction
    ) throws {
        let (number, sealed) = try keys.sealPetitioner(jsonBytes(person), context: context(id))
        try tx.run(
            """
            INSERT INTO petition_person (petition, key_number, sealed) VALUES (\(id), \(number), \(sealed))
            """)
    }

    /// Nil where the person is anonymous or was erased.
    static func open(_ id: Petition.ID, _ keys: Keys, in tx: Transaction) throws -> Petitioner? {
        guard
            let row = try tx.first("SELECT key_number, sealed FROM petition_person WHERE petition = \(id)")
        else { return nil }
        let bytes = try keys.openPetitioner(
            row.blob(1), keyNumber: row.int(0), context: context(id))
        return try JSONDecoder().decode(Petitioner.self, from: Data(bytes))
    }

    /// Whether somebody's identity is kept, without opening it.
    static func isKnown(_ id: Petition.ID, in tx: Transaction) throws -> Bool {
        try tx.first("SELECT 1 FROM petition_person WHERE petition = \(id)") != nil
    }

    /// Seals up to `limit` identities of older keys anew under the newest; how many it were. Call until it gives 0.
    static func resealBatch(limit: Int = 500, _ keys: Keys, in tx: Transaction) throws -> Int {
        let rows = try tx.rows(
            """
            SELECT petition FROM petition_person WHERE key_number < \(keys.petitionerKeyNumber)
            ORDER BY key_number, petition LIMIT \(limit)
            """)
        for row in rows {
            let id: Petition.ID = try row.identifier(0)
            guard let person = try open(id, keys, in: tx) else { continue }
            let (number, sealed) = try keys.sealPetitioner(jsonBytes(person), context: context(id))
            try tx.run(
                """
                UPDATE petition_person SET key_number = \(number), sealed = \(sealed) WHERE petition = \(id)
                """)
        }
        return rows.count
    }
}
