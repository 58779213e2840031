import Crypto
import CryptoExtras
import Foundation

/// Passwords as the database keeps them: scrypt, written `scrypt$LOGN$SALT$KEY` in hexadecimal.
enum PasswordHash {
    /// One of OWASP's equal choices: N = 2^15, r = 8, p = 3, which takes 32 MiB for a moment.
    private static let logRounds = 15
    private static let parallelism = 3

    /// A hash that no password has, made as the others are: what a login that does not exist is compared with.
    static let decoy = "scrypt$\(logRounds)$\(randomToken().prefix(32))$\(randomToken())"

    static func make(_ password: String) throws -> String {
        let salt = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
        let key = try derive(password, salt: salt, logRounds: logRounds)
        return "scrypt$\(logRounds)$\(hexText(salt))$\(hexText(key))"
    }

    /// Whether the password is the one that was hashed; compared in constant time.
    static func matches(_ password: String, _ stored: String) -> Bool {
        let parts = stored.split(separator: "$").map(String.init)
        guard parts.count == 4, parts[0] == "scrypt", let logRounds = Int(parts[1]),
            (10...20).contains(logRounds),
            let salt = hexBytes(parts[2]), let key = hexBytes(parts[3]),
            let derived = try? derive(password, salt: salt, logRounds: logRounds), derived.count == key.count
        else { return false }
        return zip(derived, key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, salt: [UInt8], logRounds: Int) throws -> [UInt8] {
        let normal = Data(password.precomposedStringWithCompatibilityMapping.utf8)
        let key = try KDF.Scrypt.deriveKey(
            from: normal, salt: salt, outputByteCount: 32, rounds: 1 << logRounds, blockSize: 8,
            parallelism: parallelism,
            maxMemory: 1 << 28)
        return key.withUnsafeBytes { Array($0) }
    }
}
