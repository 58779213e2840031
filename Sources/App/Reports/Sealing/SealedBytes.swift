import Crypto
import Foundation

/// What a report's row holds: bytes that only the holder of a private key can read (HPKE, RFC 9180: X25519, HKDF-SHA256,
/// ChaCha20-Poly1305), their length rounded up so that it tells little (ADR 0013).
enum SealedBytes {
    /// Seals for the holder of a private key. `place` says what the bytes are and where they lie; they open nowhere else.
    static func seal(
        _ bytes: [UInt8], for key: Curve25519.KeyAgreement.PublicKey, in place: Place
    ) throws -> [UInt8] {
        var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: place.info)
        let sealed = try sender.seal(
            SizeClass.padded(bytes, least: place.smallest), authenticating: place.associated)
        return Array(sender.encapsulatedKey) + Array(sealed)
    }

    /// Opens what `seal` closed; throws where key, place or a byte differs.
    static func open(
        _ sealed: [UInt8], with key: Curve25519.KeyAgreement.PrivateKey, in place: Place
    ) throws -> [UInt8] {
        guard sealed.count > keyLength else { throw CryptoKitError.incorrectParameterSize }
        var recipient = try HPKE.Recipient(
            privateKey: key, ciphersuite: suite, info: place.info,
            encapsulatedKey: Data(sealed[..<keyLength]))
        let padded = try recipient.open(Data(sealed[keyLength...]), authenticating: place.associated)
        return try SizeClass.unpadded(Array(padded))
    }

    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let keyLength = 32

    /// What sealed bytes are, and the row they belong to: whoever can write to the database cannot exchange two.
    enum Place: Sendable {
        case words(report: String, entry: String)
        case files(report: String, entry: String)
        case letter(report: String, entry: String)
        case log(division: String, number: Int)

        fileprivate var smallest: Int {
            switch self {
            case .words, .files, .letter: 16 * 1024
            case .log: 512
            }
        }

        fileprivate var info: Data { Data("yangguang report 1".utf8) }

        fileprivate var associated: Data {
            let text =
                switch self {
                case .words(let report, let entry): "words \(report) \(entry)"
                case .files(let report, let entry): "files \(report) \(entry)"
                case .letter(let report, let entry): "letter \(report) \(entry)"
                case .log(let division, let number): "log \(division) \(number)"
                }
            return Data(text.utf8)
        }
    }
}
