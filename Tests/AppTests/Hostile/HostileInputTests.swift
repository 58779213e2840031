@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// Bad input into every route that there is: the list is the router's own, so a route added tomorrow is tried too.
@Suite struct HostileInputTests {
    /// Everyone who calls.
    private struct Caller: Sendable {
        let name: String
        var headers: HTTPFields = [:]
        var formToken = ""
        var isSignedIn: Bool { !headers.isEmpty }

        /// A cookie opens pages and a token the API; on the other side each is anybody, who tries everything.
        func reaches(_ path: String) -> Bool {
            !isSignedIn || (headers[.authorization] != nil) == path.hasPrefix("/api/")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `no route breaks, and none shows markup as it came`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            let sample = try await APISample(site.county)
            try await APIClient.with(site.county) { client in
                let routes = site.county.platform.routes.all
                #expect(routes.count > 30)
                for caller in try await callers(site, client) {
                    for route in routes where caller.reaches(route.path) {
                        try await attack(route, as: caller, sample, client)
                    }
                }
            }
            for line in site.log.lines {
                #expect(!line.contains("DROP TABLE") && !line.contains("<script>"), "\(line)")
                #expect(!line.hasPrefix("error failed"), "\(line)")
            }
        }
    }

    private func callers(_ site: HostileSite, _ client: APIClient) async throws -> [Caller] {
        var callers = [Caller(name: "anybody")]
        for role in [Role.uploader, .townshipDiscipline, .systemAdministrator] {
            let (cookie, token) = try await site.pageSession(role)
            callers.append(Caller(name: "page \(role)", headers: [.cookie: cookie], formToken: token))
        }
        for role in [Role.uploader, .informationCentre] {
            let token = try await client.signedIn(role).token ?? ""
            callers.append(Caller(name: "API \(role)", headers: [.authorization: "Bearer \(token)"]))
        }
        return callers
    }

    private func attack(
        _ route: (path: String, method: HTTPRequest.Method), as caller: Caller, _ sample: APISample,
        _ client: APIClient
    ) async throws {
        // Signing out and passwords would end the session under test; signing in hashes on purpose slowly.
        if caller.isSignedIn,
            route.path.contains("sign-") || route.path.contains("password") || route.path.hasSuffix("current")
        {
            return
        }
        for (place, text) in Hostile.texts.enumerated() {
            if place > 2, route.path.contains("sign-in") || route.path.hasSuffix("sessions") { break }
            try await send(route, caller, URLEncoded.encoded(text), text, sample, client)
        }
        guard route.path.contains(":") || route.path.contains("{") else { return }
        for raw in Hostile.raw { try await send(route, caller, raw, "x", sample, client) }
    }

    private func send(
        _ route: (path: String, method: HTTPRequest.Method), _ caller: Caller, _ encoded: String,
        _ text: String,
        _ sample: APISample, _ client: APIClient
    ) async throws {
        // Bad keys, and good keys with bad contents, by turns.
        let id = [encoded, sample.edition.text, TestCounty.village.text][encoded.utf8.count % 3]
        let uri = path(route.path, id) + query(route, encoded)
        var headers = caller.headers
        var body: [UInt8]?
        if route.method == .post || route.method == .put || route.method == .patch {
            let json = route.path.hasPrefix("/api/")
            headers[.contentType] = json ? "application/json" : "application/x-www-form-urlencoded"
            body = json ? Self.json(text).bytes : form(encoded, caller.formToken)
        }
        let answer = try await client.send(route.method, uri, headers, body: body)
        EveryAnswer.check(
            answer, "\(caller.name) \(route.method) \(uri.prefix(120))", signedIn: caller.isSignedIn)
    }

    private func path(_ path: String, _ id: String) -> String {
        "/"
            + path.split(separator: "/").map { $0.hasPrefix(":") || $0.hasPrefix("{") ? id : String($0) }
            .joined(separator: "/")
    }

    private func query(_ route: (path: String, method: HTTPRequest.Method), _ encoded: String) -> String {
        guard route.method == .get else { return "" }
        let names = [
            "q", "page", "cursor", "limit", "item", "period", "village", "division", "state", "since", "pass",
            "to",
            "from", "edition", "code", "county", "kind", "sort", "unit", "until", "tab", "list",
        ]
        return "?" + names.map { "\($0)=\(encoded)" }.joined(separator: "&")
    }

    /// Every name that some form or endpoint knows, all with the same bad value.
    private static let names = [
        "reason", "version", "item", "period", "village", "title", "body", "paragraphs", "name", "login",
        "password",
        "old", "new", "again", "unit", "roles", "role", "kind", "code", "division", "households", "phone",
        "zone",
        "number", "category", "columns", "frequency", "station", "legalBasis", "edition", "editions",
        "pasted", "cell",
        "row", "rows", "back", "language", "elder", "to", "date", "time", "publication", "field", "files",
        "opening", "post", "county", "accused", "place", "words", "named", "contact", "step", "go",
        "passphrase", "outcome", "until", "summary", "days", "seen", "findings", "measures",
        "subject", "public", "find", "browse", "pick", "edit", "disclosure", "key",
        "submission", "challenge", "work", "answer", "satisfaction", "remark", "address", "objection",
    ]

    private func form(_ encoded: String, _ token: String) -> [UInt8] {
        let fields = Self.names.map { "\($0)=\(encoded)" } + ["form_token=\(token)"]
        return Array(fields.joined(separator: "&").utf8)
    }

    private static func json(_ text: String) -> JSON {
        .object(
            names.map { .init(name: $0, value: .text(text)) } + [.init(name: "content", value: content(text))]
        )
    }

    private static func content(_ text: String) -> JSON {
        ["kind": "table", "rows": [["户主": .text(text), "村民组": .text(text), "月保障金": .text(text)]]]
    }

    @Test(arguments: TestDatabase.all)
    func `markup that an officer writes is text wherever it is shown`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            let bad = "<script>alert(1)</script>\"><svg/onload=alert(1)>"
            let rows = [["户主": bad, "村民组": bad, "月保障金": "300", "变动原因": bad]]
            let stored = try await site.county.publish(1, rows: rows)
            site.county.time.advance(seconds: 60)
            try await site.county.correct(stored.edition.id, reason: bad, rows: rows)
            let token = site.county.platform.keys.passToken(village: TestCounty.village.text, generation: 1)
            try await APIClient.with(site.county) { client in
                let (cookie, _) = try await site.pageSession(.townshipDiscipline)
                var crawler = Crawler(client: client)
                for cookies in ["", "yg_language=en", "yg_pass=\(TestCounty.village).\(token)", cookie] {
                    let pages = try await crawler.crawl(cookies: cookies)
                    for page in pages {
                        EveryAnswer.check(page.answer, page.uri, signedIn: cookies == cookie)
                    }
                }
            }
        }
    }
}
