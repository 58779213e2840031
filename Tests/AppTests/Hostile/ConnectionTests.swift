@testable import App

import DatabaseTesting
import Domain
import ServiceLifecycle
import Testing

/// What only shows on a real socket.
@Suite struct ConnectionTests {
    private func serve(
        bodySeconds: Int = 1, _ body: @escaping @Sendable (Int, ServiceGroup) async throws -> Void
    ) async throws {
        try await Served.with(.sqlite, bodySeconds: bodySeconds) { _, port, group in
            try await body(port, group)
        }
    }

    @Test func `what is not HTTP, or too much of it, is refused with the same headers`() async throws {
        try await serve { port, _ in
            let cases = [
                ("nonsense\r\n\r\n", "400"), ("GET / HTTP/9.9\r\n\r\n", "400"),
                ("BREW / HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
                ("GET / HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "a", count: 40_000))\r\n\r\n", "431"),
                ("GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "A: b\r\n", count: 400) + "\r\n", "431"),
                ("GET /\u{0} HTTP/1.1\r\nHost: a\r\n\r\n", "400"),
                ("POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n", "400"),
                (
                    "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
                    "400"
                ),
            ]
            for (request, status) in cases {
                let outcome = try await RawConnection.talk(port: port, [request], seconds: 30)
                let told = "\(request.prefix(30)): \(outcome.text.prefix(200))"
                #expect(outcome.wasClosed, "\(told)")
                #expect(outcome.text.hasPrefix("HTTP/1.1 \(status)"), "\(told)")
                #expect(outcome.text.lowercased().contains("frame-ancestors 'none'"), "\(told)")
                let reference = try #require(
                    outcome.text.split(separator: "\r\n").first {
                        $0.lowercased().hasPrefix("x-reference: ")
                    }, "\(told)"
                ).dropFirst("x-reference: ".count)
                #expect(reference.count == 10)
                #expect(outcome.text.ranges(of: reference).count >= 2, "in a header and in the text: \(told)")
            }
        }
    }

    @Test func `a body that drips is given up with 408`() async throws {
        try await serve { port, _ in
            let head =
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 500\r\n\r\n"
            let drops = [head] + Array(repeating: "a", count: 60)
            let outcome = try await RawConnection.talk(
                port: port, drops, pause: .milliseconds(200), seconds: 30)
            #expect(outcome.text.hasPrefix("HTTP/1.1 408"), "\(outcome.text.prefix(200))")
            #expect(outcome.text.lowercased().contains("nosniff"))
        }
    }

    @Test func `a caller of the API whose body drips is told so in a document, in the language it accepts`()
        async throws
    {
        try await serve { port, _ in
            let head = """
                POST /api/v1/sessions HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\
                Content-Type: application/json\r\nContent-Length: 500\r\n\r\n
                """
            let drops = [head] + Array(repeating: " ", count: 60)
            let outcome = try await RawConnection.talk(
                port: port, drops, pause: .milliseconds(200), seconds: 30)
            #expect(outcome.text.hasPrefix("HTTP/1.1 408"), "\(outcome.text.prefix(200))")
            for part in [
                "application/problem+json", "Content-Language: en", "Accept-Language", "nosniff",
                "\"/api/problems/too-slow\"", "\"status\":408", "did not arrive in time",
            ] {
                #expect(outcome.text.lowercased().contains(part.lowercased()), "\(part)")
            }
        }
    }

    @Test func `headers that drip are given up with 408, in every language`() async throws {
        try await serve { port, _ in
            let slow = String(repeating: "a", count: 60)
            let drops = Array("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: \(slow)").map(String.init)
            let outcome = try await RawConnection.talk(
                port: port, drops, pause: .milliseconds(200), seconds: 30)
            #expect(outcome.wasClosed)
            #expect(outcome.text.hasPrefix("HTTP/1.1 408"), "\(outcome.text.prefix(200))")
            for part in ["nosniff", "connection: close", "x-reference: ", "网络太慢", "did not arrive in time"] {
                #expect(outcome.text.lowercased().contains(part), "\(part)")
            }
        }
    }

    @Test func `headers that stop are given up with 408, behind an answer too`() async throws {
        try await serve { port, _ in
            let pieces = ["GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n", "GET /about HTTP/1.1\r\nHo"]
            let outcome = try await RawConnection.talk(
                port: port, pieces, pause: .milliseconds(300), seconds: 30)
            #expect(outcome.wasClosed)
            let answers = outcome.text.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
            #expect(answers == ["404", "408"], "\(outcome.text.prefix(200))")
        }
    }

    @Test func `headers in pieces are read as a whole`() async throws {
        try await serve { port, _ in
            let pieces = Array("GET /about HTTP/1.1\r\nHost: a\r\n\r\n").map(String.init)
            let outcome = try await RawConnection.talk(
                port: port, pieces, pause: .milliseconds(20), seconds: 30)
            #expect(outcome.text.hasPrefix("HTTP/1.1 200") && outcome.wasClosed)
            #expect(outcome.text.ranges(of: "HTTP/1.1 ").count == 1, "and hung up without a further word")
        }
    }

    @Test func `a connection that never says anything is closed without a word`() async throws {
        try await serve { port, _ in
            let outcome = try await RawConnection.talk(port: port, [String](), seconds: 30)
            #expect(outcome.wasClosed && outcome.text.isEmpty, "\(outcome.text.prefix(200))")
        }
    }

    /// Only what went the long way carries a reference number.
    @Test(arguments: ["Connection: keep-alive\r\n", ""])
    func `a page read before is answered on the connection itself, to a browser too`(_ kept: String)
        async throws
    {
        try await serve { port, _ in
            let request = "GET /about HTTP/1.1\r\nHost: a\r\n\(kept)\r\n"
            let outcome = try await RawConnection.talk(
                port: port, [request, request, request], pause: .milliseconds(300), seconds: 30)
            func count(_ text: String) -> Int { outcome.text.lowercased().ranges(of: text).count }
            #expect(count("http/1.1 200") == 3 && count("</html>") == 3, "\(outcome.text.prefix(300))")
            #expect(count("x-reference:") == 1, "the long way was taken \(count("x-reference:")) times")
            #expect(count("frame-ancestors 'none'") == 3 && count("\r\ndate: ") == 3)
            #expect(outcome.wasClosed, "an idle connection is hung up")
        }
    }

    /// The shelf stands before HTTP's parser: it must never answer in the middle of what the parser is reading.
    @Test func `a request hidden in another one is never answered from the shelf`() async throws {
        try await serve(bodySeconds: 20) { port, _ in
            let page = "GET /about HTTP/1.1\r\nHost: a\r\n\r\n"
            func status(of pieces: [String]) async throws -> [Substring] {
                let outcome = try await RawConnection.talk(
                    port: port, pieces, pause: .milliseconds(300), seconds: 30)
                return outcome.text.split(separator: "HTTP/1.1 ", omittingEmptySubsequences: false)
                    .dropFirst()
                    .map { $0.prefix(3) }
            }
            #expect(try await status(of: [page]) == ["200"])
            // In a body that is still being read, and in a field that has begun.
            let form = "POST /preferences HTTP/1.1\r\nHost: a\r\nContent-Length: \(page.utf8.count)\r\n\r\n"
            #expect(try await status(of: [form, page]).count == 1)
            #expect(try await status(of: ["GET /nowhere HTTP/1.1\r\nHost: a\r\nX: ", page]) == ["404"])
            // Behind a body the long way answers, in order.
            let inOrder = try await status(of: [form + page, page])
            #expect(inOrder.count == 2 && inOrder.last == "200")
        }
    }

    @Test func `requests sent at once are answered in their order, from the shelf or not`() async throws {
        try await serve { port, _ in
            func get(_ path: String, _ more: String = "") -> String {
                "GET \(path) HTTP/1.1\r\nHost: a\r\n\(more)\r\n"
            }
            _ = try await RawConnection.talk(port: port, [get("/about")], seconds: 30)
            let outcome = try await RawConnection.talk(
                port: port,
                [
                    get("/about") + get("/nowhere") + get("/about") + get("/about"),
                    get("/about", "Cookie: yg_session=none\r\n") + get("/about"), get("/about"),
                ],
                pause: .milliseconds(400), seconds: 30)
            let answers = outcome.text.split(separator: "HTTP/1.1 ").map { $0.prefix(3) }
            #expect(answers == ["200", "404", "200", "200", "200", "200", "200"])
            // The two while an answer was under way, the missing page and the one with a session went the long way.
            #expect(outcome.text.lowercased().ranges(of: "x-reference:").count == 5)
        }
    }

    @Test func `a browser that has the page is told so from the shelf`() async throws {
        try await serve { port, _ in
            let page = "GET /about HTTP/1.1\r\nHost: a\r\n"
            let first = try await RawConnection.talk(port: port, [page + "\r\n"], seconds: 30).text
            let tag = try #require(
                first.split(separator: "\r\n").first { $0.lowercased().hasPrefix("etag:") })
            let again = try await RawConnection.talk(
                port: port, [page + "If-None-Match:\(tag.dropFirst(5))\r\n\r\n"], seconds: 30
            ).text
            #expect(again.hasPrefix("HTTP/1.1 304 Not Modified\r\n"), "\(again.prefix(200))")
            #expect(again.hasSuffix("\r\n\r\n") && !again.lowercased().contains("content-length"))
        }
    }

    @Test func `shutting down lets a running request end`() async throws {
        try await serve(bodySeconds: 20) { port, group in
            let head =
                "POST /sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\n"
            async let outcome = RawConnection.talk(
                port: port, [head + "login=a&", "password=abc"], pause: .milliseconds(500), seconds: 30)
            try await Task.sleep(for: .milliseconds(200))
            await group.triggerGracefulShutdown()
            let answer = try await outcome
            #expect(answer.text.hasPrefix("HTTP/1.1 422"), "\(answer.text.prefix(200))")
            #expect(answer.wasClosed)
        }
    }
}
