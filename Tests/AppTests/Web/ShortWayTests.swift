@testable import App

import DatabaseTesting
import Dispatch
import Domain
import HTTPTypes
import Testing

/// Popular pages are rendered without parser, task and router: nobody may notice.
@Suite struct ShortWayTests {
    private static let rows = [["户主": "张三丰", "保障类别": "A类", "月保障金": "350.00"]]

    private func get(_ path: String, _ more: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(more)\r\n"
    }

    /// The answers on one connection: status and body.
    private func answers(_ port: Int, _ pieces: [String]) async throws -> [(status: Substring, text: String)]
    {
        let outcome = try await RawConnection.talk(port: port, pieces, pause: .milliseconds(400), seconds: 30)
        return outcome.text.split(separator: "HTTP/1.1 ").map { ($0.prefix(3), String($0)) }
    }

    private func body(_ answer: String) -> Substring {
        answer.ranges(of: "\r\n\r\n").first.map { answer[$0.upperBound...] } ?? ""
    }

    @Test(arguments: TestDatabase.all)
    func `a page reads the same whichever way it came`(_ engine: TestDatabase) async throws {
        try await Served.with(engine, cachesPages: false) { county, port, _ in
            let edition = try await county.publish(1, rows: Self.rows)
            let village = TestCounty.village
            let paths = [
                "/", "/places/\(village)", "/places/\(TestCounty.county)",
                "/disclosures/\(edition.disclosure)",
                "/disclosures/\(edition.disclosure)?q=350",
            ]
            for path in paths {
                // A session that nobody holds makes a request go the long way.
                let short = try await answers(port, [get(path)])
                let long = try await answers(port, [get(path, "Cookie: yg_session=none\r\n")])
                let (mine, theirs) = (try #require(short.first), try #require(long.first))
                #expect(mine.status == "200" && theirs.status == "200", "\(path)")
                #expect(body(mine.text) == body(theirs.text), "\(path)")
                for name in [
                    "x-reference: ", "content-security-policy: ", "cache-control: no-store", "date: ",
                ] {
                    #expect(mine.text.lowercased().contains(name), "\(path): \(name)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `requests sent at once are answered in their order, short way or long`(_ engine: TestDatabase)
        async throws
    {
        try await Served.with(engine) { county, port, _ in
            let edition = try await county.publish(1, rows: Self.rows)
            let page = "/disclosures/\(edition.disclosure)"
            let found = try await answers(
                port,
                [
                    get("/") + get(page) + get("/nowhere") + get(page) + get("/places/\(TestCounty.village)"),
                    get("/disclosures/\(Disclosure.ID(at: county.time.now).text)") + get("/"),
                ])
            #expect(found.map(\.status) == ["200", "200", "404", "200", "200", "404", "200"])
            #expect(found[1].text.contains("张*丰") && found[3].text.contains("张*丰"))
            #expect(found[5].text.contains("没有找到"), "a page that is not there has the long way's words")
        }
    }

    @Test func `what comes while a page is being rendered is answered after it, in order`() async throws {
        try await Served.with(.sqlite, cachesPages: false) { county, port, _ in
            let edition = try await county.publish(1, rows: Self.rows)
            let page = get("/disclosures/\(edition.disclosure)")
            let gate = DispatchSemaphore(value: 0)
            // No thread is left to render with until all that is sent has come.
            let held = (0..<16).map { _ in
                Task { try await county.database.read { _ in _ = gate.wait(timeout: .now() + 20) } }
            }
            try await Task.sleep(for: .milliseconds(200))
            let opens = Task {
                try await Task.sleep(for: .seconds(3))
                for _ in held { gate.signal() }
            }
            let found = try await answers(
                port, [page, get("/nowhere") + page, page, get("/places/\(TestCounty.village)")])
            try await opens.value
            for reader in held { try await reader.value }
            #expect(found.map(\.status) == ["200", "404", "200", "200", "200"])
            #expect([0, 2, 3].allSatisfy { found.indices.contains($0) && found[$0].text.contains("张*丰") })
        }
    }

    @Test func `an address that has asked too often is refused in words`() async throws {
        try await Served.with(.sqlite, perMinute: 3, cachesPages: false) { _, port, _ in
            let found = try await answers(port, Array(repeating: get("/"), count: 5))
            #expect(found.map(\.status) == ["200", "200", "200", "429", "429"])
            #expect(found[4].text.lowercased().contains("retry-after:"))
        }
    }

    @Test func `a correction shows the next time the page is asked for`() async throws {
        try await Served.with(.sqlite) { county, port, _ in
            let edition = try await county.publish(1, rows: Self.rows)
            let page = get("/disclosures/\(edition.disclosure)")
            #expect(try await answers(port, [page]).first?.text.contains("张*丰") == true)
            try await county.correct(
                edition.edition.id, reason: "金额填错", rows: [["户主": "李四光", "保障类别": "A类", "月保障金": "1.00"]])
            let now = try await answers(port, [page])
            #expect(now.first?.text.contains("张*丰") == false && now.first?.text.contains("金额填错") == true)
        }
    }

    @Test func `who says that nothing more will come is still answered`() async throws {
        try await Served.with(.sqlite, cachesPages: false) { _, port, _ in
            for _ in 0..<20 {
                let outcome = try await RawConnection.talk(
                    port: port, [get("/places/\(TestCounty.village)")], seconds: 30, saysEnd: true)
                #expect(outcome.text.hasPrefix("HTTP/1.1 200") && outcome.text.contains("</html>"))
                #expect(outcome.wasClosed)
            }
        }
    }
}
