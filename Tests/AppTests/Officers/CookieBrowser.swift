@testable import App

import Domain
import HTTPTypes

/// A browser in a test that lives through signing in and out: keeps its cookies, posts forms, and remembers the form token of the last page.
final class CookieBrowser {
    struct Page {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
        var location: String? { headers[.location] }
    }

    private let client: SiteClient
    private(set) var cookies: [String: String] = [:]
    var formToken: String?

    init(_ client: SiteClient) { self.client = client }

    /// Runs the body against the county's site.
    static func visit(
        _ county: TestCounty, _ body: (SiteClient) async throws -> Void
    ) async throws {
        try await body(SiteClient(county.platform))
    }

    /// Opens a session for an officer without the slow hash.
    func become(_ actor: Domain.Actor, in county: TestCounty) async throws {
        let token = randomToken()
        let now = county.time.now
        try await county.database.write { tx in
            _ = try SignIn.open(token, actor.officer, mustChange: false, .page, at: now, in: tx)
        }
        cookies[CookieName.session] = token
        formToken = county.platform.keys.formToken(session: token)
    }

    func get(_ path: String) async throws -> Page { try await send(path, .get, body: "") }

    func post(_ path: String, _ fields: [(String, String)]) async throws -> Page {
        var fields = fields
        if let formToken { fields.append(("form_token", formToken)) }
        let body = fields.map { "\(URLEncoded.encoded($0.0))=\(URLEncoded.encoded($0.1))" }.joined(
            separator: "&")
        return try await send(path, .post, body: body)
    }

    private func send(_ path: String, _ method: HTTPRequest.Method, body: String) async throws -> Page {
        var headers: HTTPFields = [:]
        if method == .post { headers[.contentType] = "application/x-www-form-urlencoded" }
        if !cookies.isEmpty {
            headers[.cookie] = cookies.map { "\($0)=\($1)" }.sorted().joined(separator: "; ")
        }
        let answer = try await client.send(method, path, headers, body: Array(body.utf8))
        keep(answer.headers[values: .setCookie])
        let text = answer.text
        if let token = text.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/)?.1 {
            formToken = String(token)
        }
        return Page(status: answer.status, headers: answer.headers, text: text)
    }

    private func keep(_ fields: [String]) {
        for field in fields {
            let pair = field.prefix { $0 != ";" }.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = field.contains("Max-Age=0") ? nil : String(pair[1])
        }
    }
}
