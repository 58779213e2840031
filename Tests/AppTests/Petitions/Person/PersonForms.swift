@testable import App

import Crypto
import Domain
import Foundation

/// What the tests of the person's pages do again and again.
enum PersonForms {
    static let answers = [
        ("place", "411523101201"), ("kind", "complaint"), ("field", "民政所"), ("subject", ""),
        ("words", "村里停水三天了，没人管。\n请尽快修水管。"), ("named", "no"), ("name", ""), ("phone", ""),
        ("address", ""), ("public", "yes"),
    ]

    /// The form of a page, all its fields filled in but for what is changed.
    static func fields(
        _ step: PetitionStep, key: SubmissionKey, but changed: [String: String] = [:]
    ) -> [(String, String)] {
        let fields = answers.map { ($0.0, changed[$0.0] ?? $0.1) }
        let more = changed.filter { name, _ in !answers.contains { $0.0 == name } }.map { ($0.key, $0.value) }
        return fields + more + [("step", "\(step.rawValue)"), ("key", key.code), ("go", "next")]
    }

    /// A form as browsers send it with several files; its boundary is `edge`.
    static func multipart(_ fields: [(String, String)], files: [[UInt8]]) -> [UInt8] {
        var body: [UInt8] = []
        for (name, value) in fields {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        for file in files {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.jpg\"\r\n\r\n".utf8)
            body += file + Array("\r\n".utf8)
        }
        return body + Array("--edge--\r\n".utf8)
    }

    /// The code on a receipt page.
    static func code(_ page: String) -> String? {
        page.firstMatch(of: /<code>([0-9A-Z-]{21})<\/code>/).map { String($0.1) }
    }

    /// The value of a hidden field or of a button.
    static func value(of name: String, in page: String) -> String? {
        guard let start = page.range(of: "name=\"\(name)\" value=\"") else { return nil }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    /// What a form's page asks a browser to work on.
    static func challenge(_ page: String) -> String? {
        page.firstMatch(of: /name="challenge" value="([0-9a-f-]+)"/).map { String($0.1) }
    }
}

extension WorkChallenge {
    /// Answers, found as a browser finds them.
    func answered() -> String {
        (0..<Self.puzzles).map { puzzle in
            var number = 0
            while Self.leadingZeros(SHA256.hash(data: Data("\(seal):\(puzzle):\(number)".utf8))) < Self.bits {
                number += 1
            }
            return String(number)
        }.joined(separator: ".")
    }
}

extension TestCounty {
    /// How many petitions there are.
    func petitionCount() async throws -> Int {
        try await database.read { tx in try tx.first("SELECT COUNT(*) FROM petition")?.int(0) ?? 0 }
    }
}
