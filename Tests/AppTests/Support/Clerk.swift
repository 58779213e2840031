@testable import App

import Domain
import Foundation
import HTTPTypes

/// One officer (or nobody) at a browser, over the whole site with its middleware.
struct Clerk: Sendable {
    let client: SiteClient
    let county: TestCounty
    /// Cookie and form token of the session; empty for a visitor.
    let token: String

    /// Runs a test's body with the site's router.
    static func with(
        _ county: TestCounty, _ body: (Clerk) async throws -> Void
    ) async throws {
        try await body(Clerk(client: SiteClient(county.platform), county: county, token: ""))
    }

    /// The same site, signed in as an officer.
    func signedIn(as actor: Actor) async throws -> Clerk {
        let token = randomToken()
        let now = county.time.now
        try await county.database.write { tx in
            try tx.run(
                """
                INSERT INTO session (token, officer, kind, made_at, expires_at)
                VALUES (\(digest(token)), \(actor.officer), 'page', \(now), \(now.adding(seconds: 86_400)))
                """)
        }
        return Clerk(client: client, county: county, token: token)
    }

    func signedIn(as role: Role) async throws -> Clerk { try await signedIn(as: county.actor(role)) }

    /// What came back, as text.
    struct Page: Sendable {
        let status: Int
        let location: String
        let body: String
    }

    func get(_ path: String, language: Language = .zh) async throws -> Page {
        try await send(path, .get, [:], nil, language)
    }

    /// Posts fields as a form of our own page does.
    func post(_ path: String, _ fields: [(String, String)] = []) async throws -> Page {
        let all = fields + [("form_token", county.platform.keys.formToken(session: token))]
        let body = all.map { "\(URLEncoded.encoded($0.0))=\(URLEncoded.encoded($0.1))" }.joined(
            separator: "&")
        return try await send(
            path, .post, [.contentType: "application/x-www-form-urlencoded"], Array(body.utf8), .zh)
    }

    /// Posts fields and one file as a form of our own page does.
    func post(
        _ path: String, _ fields: [(String, String)], file: [UInt8], named name: String,
        as field: String = "file"
    ) async throws -> Page {
        var body: [UInt8] = []
        for (label, value) in fields + [("form_token", county.platform.keys.formToken(session: token))] {
            body += Array(
                "--edge\r\nContent-Disposition: form-data; name=\"\(label)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array(
            "--edge\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n\r\n".utf8)
        body += file + Array("\r\n--edge--\r\n".utf8)
        return try await send(path, .post, [.contentType: "multipart/form-data; boundary=edge"], body, .zh)
    }

    private func send(
        _ path: String, _ method: HTTPRequest.Method, _ headers: HTTPFields, _ body: [UInt8]?,
        _ language: Language
    ) async throws -> Page {
        // A form later than the one before, so that keys tell which came first.
        if method == .post { county.time.advance(seconds: 1) }
        var headers = headers
        var cookies = ["\(CookieName.language)=\(language.rawValue)"]
        if !token.isEmpty { cookies.append("\(CookieName.session)=\(token)") }
        headers[.cookie] = cookies.joined(separator: "; ")
        let answer = try await client.send(method, path, headers, body: body)
        return Page(
            status: answer.status.code, location: answer.headers[.location] ?? "", body: answer.text)
    }

    /// The bytes of a sample spreadsheet.
    static func sample(_ name: String) throws -> [UInt8] {
        let path = TestCounty.repository("Tests/IntakeTests/Samples/\(name)")
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
}
