@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

@Suite struct MethodTests {
    @Test func `a wrong method is told the right ones, and an odd path is not found`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await APIClient.with(county) { client in
                let path = Endpoint.prefix + "/disclosures"
                for method in [HTTPRequest.Method.post, .put, .delete, .patch, .trace] {
                    let answer = try await client.send(method, path)
                    EveryAnswer.check(answer, "\(method)", signedIn: false)
                    #expect(
                        answer.status == 405 && answer.headers[.allow] == "GET, HEAD, OPTIONS", "\(method)")
                }
                let options = try await client.send(.options, path)
                #expect(options.status == 204 && options.headers[.allow] == "GET, HEAD, OPTIONS")
                let head = try await client.send(.head, path)
                #expect(head.status == 200 && head.bytes.isEmpty)
                for odd in [
                    "//", "/..", "/%2e%2e/%2e%2e/etc/passwd", "/%00", "/%C0%AE%C0%AE/", "/api/v1/",
                    "/api//v2", "/a\\b",
                ] {
                    let answer = try await client.send(.get, odd)
                    EveryAnswer.check(answer, odd, signedIn: false)
                    #expect([200, 303, 400, 404].contains(answer.status), "\(odd) \(answer.status)")
                }
            }
        }
    }

    @Test func `too many requests are told when to come back`() async throws {
        try await TestCounty.with(.sqlite, requestsPerMinute: 5) { county in
            try await APIClient.with(county) { client in
                var last = try await client.get("/disclosures?limit=1")
                for number in 2...8 { last = try await client.get("/disclosures?limit=\(number)") }
                #expect(last.status == 429)
                #expect((Int(last.headers[.retryAfter] ?? "") ?? 0) > 0)
                EveryAnswer.check(last, "429", signedIn: false)
                county.time.advance(seconds: 60)
                #expect(try await client.get("/disclosures?limit=9").status == 200)
            }
        }
    }

    @Test func `a body that is too large or of the wrong kind is refused`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await APIClient.with(county) { anybody in
                let client = try await anybody.signedIn(.uploader)
                let path = Endpoint.prefix + "/office/editions"
                let large = [UInt8](repeating: 32, count: BodyLimit.grid + 1)
                let answer = try await client.send(
                    .post, path, [.contentType: "application/json"], body: large)
                #expect(answer.status == 413)
                let text = try await client.send(.post, path, [.contentType: "text/plain"], body: [123, 125])
                #expect(text.status == 415)
                for bad in ["", "[]", "{", "{\"a\":1,\"a\":2}", String(repeating: "[", count: 100_000)] {
                    let answer = try await client.send(
                        .post, path, [.contentType: "application/json"], body: Array(bad.utf8))
                    EveryAnswer.check(answer, String(bad.prefix(20)), signedIn: true)
                    #expect(answer.status == 400, "\(bad.prefix(20))")
                }
                let invalid = try await client.send(
                    .post, path, [.contentType: "application/json"],
                    body: [123, 34, 0xC0, 0xAF, 34, 58, 49, 125])
                #expect(invalid.status == 400)
            }
        }
    }
}
