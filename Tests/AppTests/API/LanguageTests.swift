@testable import App

import DatabaseTesting
import Domain
import HTTPTypes
import Testing

/// A program says in what language its people read.
@Suite struct APILanguageTests {
    @Test(arguments: [
        ("en", Language.en), ("en-GB,en;q=0.9", .en), ("EN", .en), ("zh-TW", .zh), ("fr, en;q=0.1", .en),
        ("en;q=0.5, zh;q=0.8", .zh), ("zh;q=0.2, en;q=0.3", .en), ("en, zh", .en), ("zh, en", .zh),
        ("*", .zh), ("*;q=0.5, en;q=0.8", .en), ("en;q=0.2, *;q=0.9", .zh), ("zh;q=0.1, *", .en),
        ("en ; q=1.000", .en), ("*, zh;q=0", .en),
    ])
    func `the greatest weight wins, and of equal weights the first`(_ field: String, _ language: Language) {
        #expect(Language(accepting: field) == language)
    }

    @Test(arguments: [
        "", "fr", "en;q=0", "en;q=2", "en;q=abc", "en;q=", "english", "en;q=0.5;x", ",,,", "-", "*;q=0",
        "en;level=1",
    ])
    func `what asks for no language of ours chooses none`(_ field: String) {
        #expect(Language(accepting: field) == nil)
    }

    private func isChinese(_ answer: APIClient.Answer) -> Bool {
        let texts = [answer.json["title"]?.text, answer.json["detail"]?.text]
        return texts.allSatisfy { text in
            text?.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } == true
        }
    }

    @Test(arguments: [
        ("", "", true), ("*", "", true), ("fr", "", true), ("en", "", false), ("en-US,zh;q=0.5", "", false),
        ("en", "yg_language=zh", true), ("zh-CN", "yg_language=en", false), ("en", "yg_language=fr", false),
    ])
    func `every problem is told in the language of the cookie, else in the one that is accepted`(
        _ accepted: String, _ cookie: String, _ isChinese: Bool
    ) async throws {
        try await TestCounty.with(.sqlite) { county in
            try await APIClient.with(county) { client in
                var fields: HTTPFields = [.contentType: "application/json"]
                if !accepted.isEmpty { fields[.acceptLanguage] = accepted }
                if !cookie.isEmpty { fields[.cookie] = cookie }
                let large = [UInt8](repeating: 32, count: BodyLimit.grid + 1)
                for (method, path, body, status) in [
                    (HTTPRequest.Method.get, "/nowhere", nil, 404), (.put, "/disclosures", nil, 405),
                    (.get, "/disclosures?limit=0", nil, 422), (.get, "/office/inbox", nil, 401),
                    (.post, "/sessions", [UInt8]("{".utf8), 400), (.post, "/sessions", large, 413),
                ] as [(HTTPRequest.Method, String, [UInt8]?, Int)] {
                    let answer = try await client.send(method, Endpoint.prefix + path, fields, body: body)
                    let told = Comment(rawValue: "\(method) \(path): \(answer.status) \(answer.text)")
                    #expect(answer.status == status && self.isChinese(answer) == isChinese, told)
                    #expect(answer.headers[.contentLanguage] == (isChinese ? "zh-CN" : "en"), told)
                    #expect(answer.headers[.vary]?.contains("Accept-Language") == true, told)
                    #expect(answer.headers[.vary]?.contains("Cookie") == true, told)
                }
            }
        }
    }

    @Test func `who asks too often is told so in the language that is accepted`() async throws {
        try await TestCounty.with(.sqlite, requestsPerMinute: 1) { county in
            try await APIClient.with(county) { client in
                _ = try await client.get("/disclosures?limit=1")
                let refused = try await client.get("/disclosures?limit=2", [.acceptLanguage: "en"])
                #expect(refused.status == 429 && !isChinese(refused), "\(refused.text)")
                #expect((Int(refused.headers[.retryAfter] ?? "") ?? 0) > 0)
            }
        }
    }

    @Test func `wrong fields are told in it too`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await APIClient.with(county) { client in
                let refused = try await client.get("/disclosures?cursor=AAAA", [.acceptLanguage: "en"])
                let message = refused.json["errors"]?.list?.first?["message"]?.text
                #expect(message == "This must be the next of the page before.")
            }
        }
    }

    @Test func `pages stay Chinese until the reader switches`() async throws {
        try await TestCounty.with(.sqlite) { county in
            try await county.visit { visitor in
                for path in ["/", "/about", "/search", "/nowhere"] {
                    let page = try await visitor.get(path, headers: [.acceptLanguage: "en"])
                    #expect(page.text.contains("lang=\"zh-CN\""), "\(path)")
                    #expect(page.headers[.vary]?.contains("Accept-Language") != true, "\(path)")
                }
            }
        }
    }

    /// Only what went the long way carries a reference number.
    @Test func `an answer on the shelf is for the language it was made in`() async throws {
        try await Served.with(.sqlite) { _, port, _ in
            func get(_ more: String) -> String {
                "GET /api/v1/divisions/411523 HTTP/1.1\r\nHost: a\r\n\(more)\r\n"
            }
            let english = "Accept-Language: en-GB\r\n"
            let outcome = try await RawConnection.talk(
                port: port, [get(""), get(english), get(""), get(english), get("accept-language: zh\r\n")],
                pause: .milliseconds(300), seconds: 30)
            let answers = outcome.text.lowercased().split(separator: "http/1.1 ")
            #expect(answers.map { $0.prefix(3) } == Array(repeating: "200", count: 5))
            #expect(answers.map { $0.contains("x-reference:") } == [true, true, false, false, false])
            #expect(answers.allSatisfy { $0.contains("vary: accept-encoding, cookie, accept-language\r\n") })
        }
    }
}
