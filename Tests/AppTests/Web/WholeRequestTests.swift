@testable import App

import Testing

/// What the shelf reads from the bytes of a request, and what it leaves to HTTP's own parser.
@Suite struct WholeRequestTests {
    private func read(_ text: String) -> WholeRequest? { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> WholeRequest? {
        bytes.withUnsafeBytes { WholeRequest($0) }
    }

    private static let browser =
        [
            "GET /places/411523101201?page=2 HTTP/1.1", "Host: yangguang.example:8080",
            "User-Agent: Mozilla/5.0 (Linux; Android 8.1.0; 手机) MicroMessenger/8.0",
            "accept-encoding:  gzip, deflate, br ", "ACCEPT-LANGUAGE: zh-CN,zh;q=0.9",
            "Cookie: yg_elder=26; yg_language=en", "If-None-Match: \"0123456789abcdef01234567\"",
            "Connection: Keep-Alive", "", "",
        ].joined(separator: "\r\n")

    @Test func `a browser's request is read as it means`() throws {
        let request = try #require(read(Self.browser + "GET /next"))
        #expect(request.length == Self.browser.utf8.count)
        #expect(request.target == "/places/411523101201?page=2")
        #expect(request.takesGzip && request.isPlain)
        #expect(request.knownTags == "\"0123456789abcdef01234567\"")
        let choice = ReadingChoice(cookies: request.cookies)
        #expect(choice.language == .en && choice.elder == 26)
    }

    @Test func `the language that is accepted counts for the API alone`() throws {
        let field = "Host: a\r\naccept-language: en-GB, zh;q=0.5\r\n\r\n"
        let answer = try #require(read("GET /api/v1/divisions/411523 HTTP/1.1\r\n\(field)"))
        #expect(answer.acceptLanguage == "en-GB, zh;q=0.5" && answer.isPlain)
        let page = try #require(read("GET /places/411523 HTTP/1.1\r\n\(field)"))
        #expect(page.acceptLanguage.isEmpty)
        let english = ReadingChoice(cookies: "", accepted: answer.acceptLanguage)
        #expect(english.language == .en)
        let chosen = ReadingChoice(cookies: "yg_language=zh", accepted: answer.acceptLanguage)
        #expect(chosen.language == .zh)
    }

    @Test(arguments: [
        "Cookie: yg_session=abc", "Cookie: a=b; yg_pass=411523101201.x", "Authorization: Bearer abc",
        "Connection: close", "Connection: upgrade",
    ])
    func `who is somebody, or wants the connection closed, goes the long way`(_ field: String) throws {
        let request = try #require(read("GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n"))
        #expect(!request.isPlain)
    }

    @Test func `HEAD goes the long way`() throws {
        #expect(try !#require(read("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n")).isPlain)
    }

    @Test(arguments: [
        "", "GET", "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r",
        // Another version, another form of address, another method.
        "GET / HTTP/1.0\r\nHost: a\r\n\r\n", "GET / HTTP/2\r\nHost: a\r\n\r\n",
        "GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", "GET * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /\u{1} HTTP/1.1\r\nHost: a\r\n\r\n", "GET /村 HTTP/1.1\r\nHost: a\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: a\r\n\r\n", "get / HTTP/1.1\r\nHost: a\r\n\r\n",
        // Bodies, and what could hide one.
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\ncontent-LENGTH: 5\r\n\r\nGET /",
        "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n Content-Length: 5\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nContent-Length\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n",
        // Lines that end otherwise.
        "GET / HTTP/1.1\nHost: a\n\n", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nX: b\u{0}c\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n",
        // No host, two hosts, two of what matters.
        "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nCookie: a=b\r\nCookie: yg_session=c\r\n\r\n",
    ])
    func `what is unusual is left to HTTP's own parser`(_ text: String) {
        #expect(read(text) == nil)
    }

    @Test func `a request of more than eight kilobytes is left to it too`() {
        let long = String(repeating: "a", count: 8_200)
        #expect(read("GET / HTTP/1.1\r\nHost: a\r\nX: \(long)\r\n\r\n") == nil)
    }

    @Test func `every beginning of a request is no request yet`() {
        let bytes = Array(Self.browser.utf8)
        for count in bytes.indices { #expect(read(Array(bytes[..<count])) == nil, "\(count) bytes") }
        #expect(read(bytes) != nil)
    }
}
