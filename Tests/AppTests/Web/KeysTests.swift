@testable import App

import Crypto
import Foundation
import Testing

@Suite struct KeysTests {
    private let keys = Keys(master: SymmetricKey(data: Data(repeating: 7, count: 32)))

    @Test func `what is sealed opens again under its own context only`() throws {
        let sealed = try keys.seal(Array("411526190710076623".utf8), context: "record A 1")
        #expect(try keys.open(sealed, context: "record A 1") == Array("411526190710076623".utf8))
        #expect(throws: (any Error).self) { try keys.open(sealed, context: "record A 2") }
    }

    @Test func `a changed byte is noticed`() throws {
        var sealed = try keys.seal([1, 2, 3], context: "x")
        sealed[sealed.count - 1] ^= 1
        #expect(throws: (any Error).self) { try keys.open(sealed, context: "x") }
    }

    @Test func `the same person has one digest here and another in another installation`() {
        let other = Keys(master: SymmetricKey(data: Data(repeating: 8, count: 32)))
        #expect(keys.personDigest("411526190710076623") == keys.personDigest("411526190710076623"))
        #expect(keys.personDigest("411526190710076623") != other.personDigest("411526190710076623"))
        #expect(!keys.personDigest("411526190710076623").contains("4115"))
    }

    @Test func `a new generation ends a village's old pass`() {
        let first = keys.passToken(village: "411523101201", generation: 1)
        #expect(first != keys.passToken(village: "411523101201", generation: 2))
        #expect(first != keys.passToken(village: "411523101202", generation: 1))
        #expect(first.utf8.count == 24)
    }

    @Test func `a key file is made once, readable by its owner only, and read again`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let made = try Keys.load(from: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(try Keys.load(from: path).personDigest("a") == made.personDigest("a"))
    }

    @Test func `a damaged key file is refused, never replaced`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "key-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "not a key".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: KeyFileError.damaged(path)) { try Keys.load(from: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "not a key")
    }

    @Test func `a password matches itself and nothing else`() throws {
        let stored = try PasswordHash.make("correct horse 密码")
        #expect(PasswordHash.matches("correct horse 密码", stored))
        #expect(!PasswordHash.matches("correct horse 密碼", stored))
        #expect(!PasswordHash.matches("", stored))
        #expect(!PasswordHash.matches("x", "scrypt$99$00$00"))
    }
}
