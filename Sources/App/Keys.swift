import Crypto
import Domain
import Foundation

/// The keys of one installation, all derived from a 32-byte master key that lies outside the database.
/// Losing the master key loses the secret columns and the source files; nothing else.
public struct Keys: Sendable {
    private let data: SymmetricKey
    private let person: SymmetricKey
    private let pass: SymmetricKey
    private let form: SymmetricKey
    private let answer: SymmetricKey
    private let receipt: SymmetricKey
    private let work: SymmetricKey
    private let view: SymmetricKey
    /// The keys that seal who a petitioner is, oldest first; the last one seals, the others still open.
    private let petitioner: [SymmetricKey]
    private let reportCode: SymmetricKey
    private let reportDigest: SymmetricKey

    /// - Parameter later: further master keys that a rotation added. They seal what can be sealed anew; digests and
    ///   whatever else must stay the same come from the first.
    public init(master: SymmetricKey, later: [SymmetricKey] = []) {
        func derived(_ purpose: String, from key: SymmetricKey? = nil) -> SymmetricKey {
            HKDF<SHA256>.deriveKey(
                inputKeyMaterial: key ?? master, info: Data(purpose.utf8), outputByteCount: 32)
        }
        data = derived("yangguang data 1")
        person = derived("yangguang person 1")
        pass = derived("yangguang village pass 1")
        form = derived("yangguang form 1")
        answer = derived("yangguang sign-in 1")
        receipt = derived("yangguang receipt 1")
        work = derived("yangguang work 1")
        view = derived("yangguang file view 1")
        petitioner = ([master] + later).map { derived("yangguang petitioner 1", from: $0) }
        reportCode = derived("yangguang report code 1")
        reportDigest = derived("yangguang report digest 1")
    }

    /// Reads the key file (64 hexadecimal digits a line, the newest key last), or makes one readable by its owner only.
    public static func load(from path: String) throws -> Keys {
        if let text = try? String(contentsOfFile: path, encoding: .utf8) {
            let keys = try text.split(whereSeparator: \.isWhitespace).map { line in
                guard let bytes = hexBytes(String(line)), bytes.count == 32 else {
                    throw KeyFileError.damaged(path)
                }
                return SymmetricKey(data: bytes)
            }
            guard let first = keys.first else { throw KeyFileError.damaged(path) }
            return Keys(master: first, later: Array(keys.dropFirst()))
        }
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { hexText($0) }
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data((text + "\n").utf8), attributes: [.posixPermissions: 0o600])
        else { throw KeyFileError.unwritable(path) }
        return Keys(master: key)
    }

    /// Seals bytes with AES-GCM; `context` (an edition's key, a file's key) must be given again to open them.
    public func seal(_ bytes: [UInt8], context: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: data, authenticating: Data(context.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return Array(combined)
    }

    /// Opens what `seal` closed; throws where a byte or the context differs.
    public func open(_ sealed: [UInt8], context: String) throws -> [UInt8] {
        Array(
            try AES.GCM.open(
                AES.GCM.SealedBox(combined: sealed), using: data, authenticating: Data(context.utf8)))
    }

    /// Seals who a petitioner is, under the newest key; `context` names the petition.
    func sealPetitioner(_ bytes: [UInt8], context: String) throws -> (keyNumber: Int, sealed: [UInt8]) {
        let box = try AES.GCM.seal(
            bytes, using: petitioner[petitioner.count - 1], authenticating: Data(context.utf8))
        guard let combined = box.combined else { throw CryptoKitError.incorrectParameterSize }
        return (petitioner.count, Array(combined))
    }

    /// Opens what `sealPetitioner` closed under the key of a number.
    func openPetitioner(_ sealed: [UInt8], keyNumber: Int, context: String) throws -> [UInt8] {
        guard petitioner.indices.contains(keyNumber - 1) else { throw KeyFileError.keyMissing(keyNumber) }
        return Array(
            try AES.GCM.open(
                AES.GCM.SealedBox(combined: sealed), using: petitioner[keyNumber - 1],
                authenticating: Data(context.utf8)))
    }

    /// The number of the key that seals petitioners now, from 1.
    var petitionerKeyNumber: Int { petitioner.count }

    /// What is stored of a receipt code: 32 hexadecimal digits that find it and cannot be turned back.
    func receiptDigest(_ code: ReceiptCode) -> String {
        let digest = HMAC<SHA256>.authenticationCode(for: Data([0] + code.bytes), using: receipt)
        return digest.withUnsafeBytes { hexText($0.prefix(16)) }
    }

    /// Ten bytes that nobody can tell from random ones without the key, always the same for one submission.
    func receiptBytes(submission: String) -> [UInt8] {
        let bytes = HMAC<SHA256>.authenticationCode(for: Data([1] + Array(submission.utf8)), using: receipt)
        return bytes.withUnsafeBytes { Array($0.prefix(10)) }
    }

    /// Signs a challenge of work: 32 hex digits.
    func workSeal(_ text: String) -> String { code(text, key: work, bytes: 16) }

    /// Signs the address under which a person looks at an own file for some minutes: 32 hex digits.
    func viewSeal(_ text: String) -> String { code(text, key: view, bytes: 16) }

    /// A digest that finds the same ID number (or name and group) elsewhere without holding it: 32 hex digits.
    public func personDigest(_ text: String) -> String { code(text, key: person, bytes: 16) }

    /// The secret part of a village's pass link; changes with the village's generation.
    public func passToken(village: String, generation: Int) -> String {
        code("\(village) \(generation)", key: pass, bytes: 12)
    }

    /// The token that a signed-in person's forms carry.
    public func formToken(session: String) -> String { code(session, key: form, bytes: 16) }

    /// A digest of a login name, under which failed sign-ins are counted.
    public func loginDigest(_ login: String) -> String { code(login, key: answer, bytes: 16) }

    /// Bits for something of a sealed report, drawn from a random number that its form carries: sent twice it is one.
    /// The form's number is never stored, so nobody can draw them again later.
    func reportBits(_ drawn: [UInt8], count: Int) -> [UInt8] {
        let code = HMAC<SHA256>.authenticationCode(for: drawn, using: reportCode)
        return code.withUnsafeBytes { Array($0.prefix(count)) }
    }

    /// The digest under which the report of a receipt code is found: 32 hex digits.
    func reportDigest(_ code: ReceiptCode) -> String {
        let digest = HMAC<SHA256>.authenticationCode(for: code.bytes, using: reportDigest)
        return digest.withUnsafeBytes { hexText($0.prefix(16)) }
    }

    private func code(_ text: String, key: SymmetricKey, bytes: Int) -> String {
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return code.withUnsafeBytes { hexText($0.prefix(bytes)) }
    }
}

/// Why the master key cannot be had.
public enum KeyFileError: Error, Equatable, CustomStringConvertible {
    case damaged(String)
    case unwritable(String)
    /// Something was sealed under a key that the file no longer holds.
    case keyMissing(Int)

    public var description: String {
        switch self {
        case .damaged(let path): "the key file \(path) does not hold 64 hexadecimal digits"
        case .unwritable(let path): "the key file \(path) cannot be written"
        case .keyMissing(let number): "the key file has no key number \(number)"
        }
    }
}

/// Lower-case hexadecimal digits of bytes.
func hexText(_ bytes: some Sequence<UInt8>) -> String {
    let alphabet = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes { text += [alphabet[Int(byte >> 4)], alphabet[Int(byte & 15)]] }
    return String(decoding: text, as: UTF8.self)
}

/// The bytes that hexadecimal digits write; nil where another character stands among them.
func hexBytes(_ text: String) -> [UInt8]? {
    let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
    guard digits.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
        guard let high = digits[place], let low = digits[place + 1] else { return nil }
        bytes.append(UInt8(high * 16 + low))
    }
    return bytes
}

/// 256 random bits as 64 hexadecimal digits.
func randomToken() -> String {
    SymmetricKey(size: .bits256).withUnsafeBytes { hexText($0) }
}

/// SHA-256 of text as 64 hexadecimal digits: how session tokens are stored.
func digest(_ text: String) -> String { hexText(SHA256.hash(data: Data(text.utf8))) }
