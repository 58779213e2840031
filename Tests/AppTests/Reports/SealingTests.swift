@testable import App

import Crypto
import Domain
import Foundation
import Testing

@Suite struct `What is sealed` {
    private static let place = SealedBytes.Place.words(report: "R", entry: "E")

    @Test(arguments: [0, 1, 16_376, 16_377, 40_000])
    func `opens for its key and has a length that many share`(_ length: Int) throws {
        let key = Curve25519.KeyAgreement.PrivateKey()
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
        let sealed = try SealedBytes.seal(bytes, for: key.publicKey, in: Self.place)
        #expect(try SealedBytes.open(sealed, with: key, in: Self.place) == bytes)
        let classes = [16_384, 32_768, 65_536].map { $0 + 48 }
        #expect(classes.contains(sealed.count))
        #expect(sealed.count == (length <= 16_376 ? classes[0] : length <= 32_760 ? classes[1] : classes[2]))
    }

    @Test func `opens nowhere else, for nobody else and not with a byte changed`() throws {
        let key = Curve25519.KeyAgreement.PrivateKey()
        var sealed = try SealedBytes.seal([1, 2, 3], for: key.publicKey, in: Self.place)
        for other in [
            SealedBytes.Place.files(report: "R", entry: "E"), .letter(report: "R", entry: "E"),
            .words(report: "R", entry: "F"), .words(report: "S", entry: "E"), .log(division: "R", number: 1),
        ] {
            #expect(throws: (any Error).self) { try SealedBytes.open(sealed, with: key, in: other) }
        }
        let stranger = Curve25519.KeyAgreement.PrivateKey()
        #expect(throws: (any Error).self) { try SealedBytes.open(sealed, with: stranger, in: Self.place) }
        sealed[100] ^= 1
        #expect(throws: (any Error).self) { try SealedBytes.open(sealed, with: key, in: Self.place) }
        #expect(throws: (any Error).self) { try SealedBytes.open([1, 2], with: key, in: Self.place) }
    }

    @Test func `files come back as they went in, and a damaged run of them is refused`() throws {
        let files = [
            ReportFile(name: "照片.jpg", mediaType: "image/jpeg", bytes: [0, 255, 7]),
            ReportFile(name: "", mediaType: "application/pdf", bytes: []),
        ]
        let packed = ReportFiles.packed(files)
        #expect(try ReportFiles.unpacked(packed) == files)
        #expect(try ReportFiles.unpacked([]).isEmpty)
        #expect(throws: (any Error).self) { try ReportFiles.unpacked(Array(packed.dropLast(5))) }
        #expect(throws: (any Error).self) { try ReportFiles.unpacked([255, 255, 255, 255, 0]) }
    }

    @Test func `a receipt code always grows the same key, another code another`() async throws {
        let stretch = Stretch.fresh(logRounds: 10)
        let one = try await PersonKey.derive(from: Array(repeating: 1, count: 10), stretch)
        let same = try await PersonKey.derive(from: Array(repeating: 1, count: 10), stretch)
        let other = try await PersonKey.derive(from: Array(repeating: 2, count: 10), stretch)
        #expect(one.rawRepresentation == same.rawRepresentation)
        #expect(one.rawRepresentation != other.rawRepresentation)
    }

    @Test func `a passphrase is long, varied, typed twice, and the same on every keyboard`() {
        #expect(Passphrase.fault("短口令", again: "短口令") == .tooShort)
        #expect(Passphrase.fault("aaaaaaaaaaaaaaaaaaaa", again: "aaaaaaaaaaaaaaaaaaaa") == .tooPlain)
        #expect(Passphrase.fault("山高月小水落石出", again: "山高月小水落石山") == .different)
        #expect(Passphrase.fault("山高月小水落石出", again: "山高月小水落石出 ") == nil)
        #expect(Passphrase("ＡＢＣ１").bytes == Passphrase("ABC1").bytes)
        #expect(Passphrase("abc1").bytes != Passphrase("ABC1").bytes)
    }
}
