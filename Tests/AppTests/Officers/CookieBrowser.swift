@testable import App

import Domain
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

/// A browser in a test that lives through signing in and out: keeps its cookies, posts forms, and remembers the form token of the last page.
final class CookieBrowser {
    struct Page {
        let status: HTTPResponse.Status
        let headers: HTTPFields
        let text: String
        var location: String? { headers[.location] }
    }

    private let client: any TestClientProtocol
    private(set) var cookies: [String: String] = [:]
    var formToken: String?

    init(_ client: any TestClientProtocol) { self.client = client }

    /// Runs the body against the county's site.
    static func visit(
        _ county: TestCounty, _ body: @escaping @Sendable (any TestClientProtocol) async throws -> Void
    )
        async throws
    {
        let application = Application(responder: Site.responder(county.platform))
        try await application.test(.router) { client in try await body(client) }
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
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: ByteBuffer(string: body))
        keep(response.headers[values: .setCookie])
        let text = String(buffer: response.body)
        if let token = text.firstMatch(of: /name="form_token" value="([0-9a-f]+)"/)?.1 {
            formToken = String(token)
        }
        return Page(status: response.status, headers: response.headers, text: text)
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
