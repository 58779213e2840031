@testable import App

import Domain
import HTTPTypes
import Hummingbird
import Testing

/// A county whose log is kept, and callers of every kind.
struct HostileSite: Sendable {
    let county: TestCounty
    let log: KeptLog

    init(_ county: TestCounty) throws {
        log = KeptLog()
        let time = county.time
        let platform = try Platform(
            database: county.platform.database, keys: county.platform.keys,
            configuration: county.platform.configuration, logger: log.logger, clock: { time.now })
        self.county = TestCounty(platform: platform, actors: county.actors, time: time)
    }

    /// A browser's session of an officer: its token opens pages.
    func pageSession(_ role: Role) async throws -> (cookie: String, formToken: String) {
        let token = randomToken()
        let (officer, now) = (county.actor(role).officer, county.time.now)
        try await county.database.write { tx in
            try tx.run(
                """
                INSERT INTO session (token, officer, kind, made_at, expires_at)
                VALUES (\(digest(token)), \(officer), 'page', \(now), \(now.adding(seconds: 36_000)))
                """)
        }
        return ("yg_session=\(token)", county.platform.keys.formToken(session: token))
    }
}

/// What every answer carries, whatever it says.
enum EveryAnswer {
    static func check(_ answer: APIClient.Answer, _ told: String, signedIn: Bool) {
        let comment = Comment(rawValue: "\(told): \(answer.status) \(answer.text.prefix(200))")
        #expect(answer.status < 500, comment)
        let policy = answer.headers[.contentSecurityPolicy] ?? ""
        #expect(policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"), comment)
        #expect(!policy.contains("unsafe-inline") && !policy.contains("unsafe-eval"), comment)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff", comment)
        #expect(answer.headers[HTTPField.Name("Referrer-Policy") ?? .server] == "no-referrer", comment)
        // Stylesheets and the API's own document are the same for everyone.
        let isCommon = told.contains("/static/") || told.contains("openapi.json")
        if signedIn, !isCommon {
            #expect(answer.headers[.cacheControl]?.contains("no-store") == true, comment)
        }
        #expect(answer.headers[values: .setCookie].allSatisfy { !$0.contains("evil") }, comment)
        for mark in Hostile.marks where !(answer.headers[.contentType] ?? "").contains("text/csv") {
            #expect(!answer.text.holds(mark), "\(told) shows \(mark) unescaped")
        }
    }
}

enum Hostile {
    /// Must never stand in an answer as they are.
    static let marks = ["<script>alert(", "<img src=x", "\"><svg/onload"]

    static let texts = [
        "'; DROP TABLE edition; --", "\" OR 1=1 --", "<script>alert(1)</script>", "\"><svg/onload=alert(1)>",
        "<img src=x onerror=alert(1)>", "../../../../etc/passwd", "\u{0}\u{1F}\u{7F}",
        "\r\nSet-Cookie: evil=1",
        "-1", "99999999999999999999", "NaN", "\u{202E}\u{FEFF}😀𠮷", "null", "%25%30%30%s%n",
        String(repeating: "甲", count: 400),
    ]

    /// As bytes of a URL, some of them no UTF-8 at all.
    static let raw = [
        "%00", "%C0%AF", "%FF%FE", "%", "%zz", "..%2f..%2f", "%2e%2e", ".", "..", "%ED%A0%80", "+", "~", "*",
    ]
}
