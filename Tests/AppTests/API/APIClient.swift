@testable import App

import Database
import Domain
import HTTPTypes

/// Speaks to the site's responder as one caller does, without a network.
struct APIClient: Sendable {
    let client: SiteClient
    let county: TestCounty
    var token: String?

    /// One answer, with its body read.
    struct Answer: Sendable {
        let status: Int
        let headers: HTTPFields
        let bytes: [UInt8]

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var json: JSON { (try? JSONParser.parse(bytes)) ?? .null }
        var isJSON: Bool { headers[.contentType]?.contains("json") == true }
    }

    static func with(_ county: TestCounty, _ body: (APIClient) async throws -> Void) async throws {
        try await body(APIClient(client: SiteClient(county.platform), county: county))
    }

    /// The same caller signed in: a token as a sign-in gives it.
    func signedIn(_ role: Role) async throws -> APIClient {
        let token = randomToken()
        let now = county.time.now
        let officer = county.actor(role).officer
        try await county.database.write { tx in
            try tx.run(
                """
                INSERT INTO session (token, officer, kind, made_at, expires_at)
                VALUES (\(digest(token)), \(officer), 'api', \(now), \(now.adding(seconds: 3600)))
                """)
        }
        var client = self
        client.token = token
        return client
    }

    func send(
        _ method: HTTPRequest.Method, _ uri: String, _ headers: HTTPFields = [:], body: [UInt8]? = nil
    ) async throws -> Answer {
        var fields = headers
        if let token { fields[.authorization] = "Bearer \(token)" }
        let answer = try await client.send(method, uri, fields, body: body)
        return Answer(status: answer.status.code, headers: answer.headers, bytes: answer.bytes)
    }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> Answer {
        try await send(.get, Endpoint.prefix + path, headers)
    }

    func post(
        _ path: String, _ body: JSON, method: HTTPRequest.Method = .post, key: String? = nil,
        ifMatch: String? = nil
    ) async throws -> Answer {
        var headers: HTTPFields = [.contentType: "application/json"]
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        if let ifMatch { headers[.ifMatch] = ifMatch }
        return try await send(method, Endpoint.prefix + path, headers, body: body.bytes)
    }
}
