import Crypto
import Database
import Domain
import Foundation

/// A discipline commission's key pair as it is stored: the public half seals reports, the private half lies wrapped
/// under the commission's passphrase.
struct CommissionKey: Sendable {
    let division: DivisionCode
    /// From 1; the highest seals what comes next.
    let number: Int
    let publicKey: Curve25519.KeyAgreement.PublicKey
    let wrapped: [UInt8]
    let stretch: Stretch
    let madeOn: Day

    /// What people compare to see that it is the same key: sixteen hexadecimal digits in groups.
    var fingerprint: String {
        let digits = Array(hexText(SHA256.hash(data: publicKey.rawRepresentation).prefix(8)))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<($0 + 4)]) }
            .joined(separator: " ")
    }

    /// The private key; nil where this is not the key that wraps it.
    func unwrapped(with wrapping: SymmetricKey) -> Curve25519.KeyAgreement.PrivateKey? {
        guard let box = try? AES.GCM.SealedBox(combined: wrapped),
            let raw = try? AES.GCM.open(box, using: wrapping, authenticating: associated),
            let key = try? Curve25519.KeyAgreement.PrivateKey(rawRepresentation: raw),
            key.publicKey.rawRepresentation == publicKey.rawRepresentation
        else { return nil }
        return key
    }

    /// A key pair wrapped with what `stretch` makes of the passphrase.
    static func wrap(
        _ key: Curve25519.KeyAgreement.PrivateKey, number: Int, of division: DivisionCode,
        with wrapping: SymmetricKey, _ stretch: Stretch, on day: Day
    ) throws -> CommissionKey {
        let bare = CommissionKey(
            division: division, number: number, publicKey: key.publicKey, wrapped: [], stretch: stretch,
            madeOn: day)
        let box = try AES.GCM.seal(
            key.rawRepresentation, using: wrapping, authenticating: bare.associated)
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return CommissionKey(
            division: division, number: number, publicKey: key.publicKey, wrapped: Array(combined),
            stretch: stretch, madeOn: day)
    }

    private var associated: Data {
        let text = "yangguang report key 1 \(division) \(number) \(hexText(publicKey.rawRepresentation))"
        return Data(text.utf8)
    }
}

/// The keys of commissions in the database.
enum CommissionKeys {
    /// Every key of a commission, the current one last.
    static func all(of division: DivisionCode, in tx: Transaction) throws -> [CommissionKey] {
        try tx.rows(
            """
            SELECT number, public_key, wrapped, salt, log_rounds, made_on FROM report_key
            WHERE division = \(division) ORDER BY number
            """
        ).map { row in
            CommissionKey(
                division: division, number: try row.int(0),
                publicKey: try .init(rawRepresentation: Data(try row.blob(1))), wrapped: try row.blob(2),
                stretch: Stretch(salt: try row.blob(3), logRounds: try row.int(4)), madeOn: try row.day(5))
        }
    }

    /// The key that seals what comes now; nil where the commission has none.
    static func current(of division: DivisionCode, in tx: Transaction) throws -> CommissionKey? {
        try all(of: division, in: tx).last
    }

    static func insert(_ key: CommissionKey, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO report_key (division, number, public_key, wrapped, salt, log_rounds, made_on)
            VALUES (\(key.division), \(key.number), \(Array(key.publicKey.rawRepresentation)), \(key.wrapped),
                \(key.stretch.salt), \(key.stretch.logRounds), \(key.madeOn))
            """)
    }

    /// Wraps a key anew; false where somebody else has done so meanwhile.
    static func replace(_ old: CommissionKey, by new: CommissionKey, in tx: Transaction) throws -> Bool {
        try tx.run(
            """
            UPDATE report_key SET wrapped = \(new.wrapped), salt = \(new.stretch.salt),
                log_rounds = \(new.stretch.logRounds)
            WHERE division = \(old.division) AND number = \(old.number) AND wrapped = \(old.wrapped)
            """) == 1
    }
}
