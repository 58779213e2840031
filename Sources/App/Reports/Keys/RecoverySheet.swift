import Crypto
import Domain
import Foundation

/// A commission's wrapped key on paper (恢复单): with it and the passphrase the key can be put back where the database
/// lost it. Without the passphrase it opens nothing.
enum RecoverySheet {
    private static let title = "YANGGUANG REPORT KEY 1"

    /// A few lines of plain text, closed by a check.
    static func text(_ key: CommissionKey) -> String {
        let lines = [
            title, "division \(key.division)", "number \(key.number)", "made \(key.madeOn)",
            "fingerprint \(key.fingerprint)", "rounds \(key.stretch.logRounds)",
            "salt \(grouped(key.stretch.salt))", "public \(grouped(Array(key.publicKey.rawRepresentation)))",
            "wrapped \(grouped(key.wrapped))",
        ]
        return (lines + ["check \(check(lines))"]).joined(separator: "\n") + "\n"
    }

    /// Reads what `text` wrote; spaces and line ends do not matter.
    static func read(_ text: String) throws -> CommissionKey {
        var lines = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        guard lines.first == title, let last = lines.popLast(), last == "check \(check(lines))",
            let division = value("division", lines).flatMap({ DivisionCode($0) }),
            let number = value("number", lines).flatMap({ Int($0) }), number > 0,
            let made = value("made", lines).flatMap({ Day($0) }),
            let rounds = value("rounds", lines).flatMap({ Int($0) }), (10...24).contains(rounds),
            let salt = bytes("salt", lines), let publicKey = bytes("public", lines),
            let wrapped = bytes("wrapped", lines),
            let half = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
        else { throw ReportKeyRefusal.damagedSheet }
        return CommissionKey(
            division: division, number: number, publicKey: half, wrapped: wrapped,
            stretch: Stretch(salt: salt, logRounds: rounds), madeOn: made)
    }

    private static func value(_ name: String, _ lines: [String]) -> String? {
        lines.first { $0.hasPrefix(name + " ") }.map { String($0.dropFirst(name.count + 1)) }
    }

    private static func bytes(_ name: String, _ lines: [String]) -> [UInt8]? {
        value(name, lines).flatMap { hexBytes($0.replacing(" ", with: "")) }
    }

    private static func grouped(_ bytes: [UInt8]) -> String {
        let digits = Array(hexText(bytes))
        return stride(from: 0, to: digits.count, by: 8).map {
            String(digits[$0..<min($0 + 8, digits.count)])
        }.joined(separator: " ")
    }

    private static func check(_ lines: [String]) -> String {
        let bare = lines.joined(separator: "\n").filter { $0 != " " }
        return hexText(SHA256.hash(data: Data(bare.utf8)).prefix(4))
    }
}
