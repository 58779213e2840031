import Crypto
import Database
import Domain
import Foundation

/// What a form carries so that the same submission sent twice over a bad network is one petition: 20 to 64 letters,
/// digits and dashes, made at random with the form. A browser without scripts sends what our page put there.
struct SubmissionKey: Hashable, Sendable {
    let code: String

    /// Nil where it is too short to be unguessable, or holds other characters.
    init?(_ code: some StringProtocol) {
        let bytes = code.utf8
        guard (20...64).contains(bytes.count),
            bytes.allSatisfy({ $0 == 45 || (48...57).contains($0) || (65...90).contains($0 & 0xDF) })
        else { return nil }
        self.code = String(code)
    }

    /// A new one, for a form that is being made.
    static func new() -> SubmissionKey {
        SubmissionKey(unchecked: String(randomToken().prefix(32)))
    }

    private init(unchecked code: String) { self.code = code }
}

/// Receipt codes (查询码) in the database: keyed digests of them, nothing that could be turned back (ADR 0014).
enum PetitionReceipts {
    /// The code of a submission. It follows from the key and from what was said, so that sending the same again gives the
    /// same code, sending something else under the key gives another, and no code is kept anywhere.
    static func code(_ key: SubmissionKey, saying content: [UInt8], _ keys: Keys) throws -> ReceiptCode {
        let said = hexText(SHA256.hash(data: Data(content)))
        guard let code = ReceiptCode(bytes: keys.receiptBytes(submission: "\(key.code) \(said)")) else {
            throw DamagedRow(column: "petition_receipt.digest")
        }
        return code
    }

    /// The petition that a code was given for; merged or not.
    static func petition(_ code: ReceiptCode, _ keys: Keys, in tx: Transaction) throws -> Petition.ID? {
        try tx.first(
            "SELECT petition FROM petition_receipt WHERE digest = \(keys.receiptDigest(code))"
        )?.identifier(0)
    }

    static func insert(
        _ code: ReceiptCode, for id: Petition.ID, _ keys: Keys, at now: Moment, in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO petition_receipt (digest, petition, at)
            VALUES (\(keys.receiptDigest(code)), \(id), \(now))
            """)
    }
}
