import Crypto
import CryptoExtras
import Foundation

/// Keys made of what a person remembers or holds on paper: scrypt with r = 8 and p = 1, so N rounds take N KiB.
struct Stretch: Sendable {
    let salt: [UInt8]
    /// The binary logarithm of N; kept beside the salt, so that it can be raised later.
    let logRounds: Int

    /// A new salt.
    static func fresh(logRounds: Int) -> Stretch {
        Stretch(salt: SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }, logRounds: logRounds)
    }

    /// The 256 bits that grow from a secret; slow on purpose, on the threads that hash passwords.
    func key(from secret: [UInt8]) async throws -> SymmetricKey {
        try await PasswordThreads.run { [self] in
            guard (10...24).contains(logRounds) else { throw CryptoKitError.incorrectParameterSize }
            return try KDF.Scrypt.deriveKey(
                from: Data(secret), salt: salt, outputByteCount: 32, rounds: 1 << logRounds, blockSize: 8,
                parallelism: 1, maxMemory: 1 << 29)
        }
    }
}

/// The person's end of the conversation: a key pair that grows from the receipt code, so that letters wait sealed for
/// whoever holds the code and for nobody else.
enum PersonKey {
    static func derive(
        from code: [UInt8], _ stretch: Stretch
    ) async throws -> Curve25519.KeyAgreement.PrivateKey {
        let stretched = try await stretch.key(from: code)
        let seed = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: stretched, info: Data("yangguang report person 1".utf8), outputByteCount: 32)
        return try seed.withUnsafeBytes { try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: $0) }
    }
}
