@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import HTTPTypes
import Testing

/// Pours words that stand nowhere else into every field of a report, and looks for them wherever anybody could look.
@Suite struct ReportSecrecyTests {
    private static let words = [
        "accused": "闻人哨官", "unit": "哨兵秘密村委会", "place": "哨兵秘密湾", "words": "哨兵举报内容", "name": "哨兵举报人",
        "contact": "13900139000", "addition": "哨兵补充内容", "letter": "哨兵纪委来信", "reason": "哨兵了结原因",
    ]
    private static let picture = Array("哨兵照片的字节".utf8)

    /// Reports, answers and concludes over the pages and desks; the receipt code.
    private static func fill(_ reports: ReportCounty) async throws -> ReceiptCode {
        var statement = ReportCounty.statement()
        (statement.accused, statement.unit) = (words["accused"] ?? "", words["unit"] ?? "")
        (statement.place, statement.words) = (words["place"] ?? "", words["words"] ?? "")
        (statement.name, statement.contact) = (words["name"] ?? "", words["contact"] ?? "")
        let file = ReportFile(name: "哨兵文件名.jpg", mediaType: "image/jpeg", bytes: picture)
        let code = try await reports.report(statement, files: [file])
        let desk = try await reports.openDesk()
        let id = try await desk.list()[0].report.id
        _ = try await desk.read(id)
        try await desk.reply(id, words: words["letter"] ?? "")
        try await reports.tracking().add(
            words["addition"] ?? "", [file], number: randomToken(), code: code.text)
        try await desk.conclude(id, .closed(reason: words["reason"] ?? ""), words: "")
        return code
    }

    /// How a word could lie in bytes: as it is, as JSON escapes it, in UTF-16, hexadecimal and base64 at each offset.
    private static func forms(_ word: String) -> [[UInt8]] {
        let plain = Array(word.utf8)
        let wide = word.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let escaped = word.utf16.map { "\\u" + hexText([UInt8($0 >> 8), UInt8($0 & 255)]) }.joined()
        let base64 = (0..<3).map { shift -> [UInt8] in
            let text = Data([UInt8](repeating: 0, count: shift) + plain).base64EncodedString()
            // The first and last characters depend on the neighbours.
            return Array(text.utf8.dropFirst(4).dropLast(4))
        }
        return [plain, wide, Array(escaped.utf8), Array(hexText(plain).utf8)] + base64
    }

    @Test(arguments: TestDatabase.all)
    func `nobody with the database can read a report or tell the village it is about`(_ engine: TestDatabase)
        async throws
    {
        try await ReportCounty.with(engine) { reports in
            let code = try await Self.fill(reports)
            let all = try await reports.county.database.read { tx in try StoredBytes.all(engine, in: tx) }
            #expect(all.count > 50_000)
            // The test can fail: what is meant to lie there in the clear is found.
            #expect(all.holds(Array("新县".utf8)) && all.holds(Array("2018-10-08".utf8)))
            let secrets =
                Array(Self.words.values) + [
                    "哨兵文件名", "哨兵照片的字节", code.text, ReportCounty.phrase,
                    String(code.text.filter { $0 != "-" }),
                ]
            for secret in secrets {
                for form in Self.forms(secret) { #expect(!all.holds(form), "\(secret) lies there") }
            }
            #expect(!all.holds(code.bytes) && !all.holds(Array(hexText(code.bytes).utf8)))
            try await Self.checkClearColumns(reports)
        }
    }

    /// What a report's row says in the clear: the commission and days, no village, no hour, no order.
    private static func checkClearColumns(_ reports: ReportCounty) async throws {
        try await reports.county.database.read { tx in
            let row = try #require(
                try tx.first("SELECT division, received_on, acknowledged_on, concluded_on FROM report"))
            #expect(try row.text(0) == TestCounty.county.text)
            for column in 1...3 { #expect(try row.text(column) == "2018-10-08") }
            let lengths = try tx.rows(
                "SELECT length(for_commission), length(files), length(for_person) FROM report_entry")
            for row in lengths {
                for column in 0...2 {
                    let length = try row.intOrNil(column)
                    #expect(length == nil || length == 16_384 + 48)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `neither events nor logs, pages, exports, search nor counts tell of one`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            try await SentinelCounty(county: site.county).fill()
            let reports = try await ReportCounty(site.county)
            try await APIClient.with(site.county) { client in
                let before = try await Self.everythingShown(site, client)
                let logged = site.log.lines.count
                let code = try await Self.fill(reports)
                try await Self.useThePages(site, code)
                #expect(site.log.lines.count == logged, "\(site.log.lines.suffix(3))")
                let after = try await Self.everythingShown(site, client)
                #expect(before.keys == after.keys && before.count > 40)
                for (uri, text) in before { #expect(after[uri] == text, "\(uri) changed") }
                for (uri, text) in after {
                    for word in Self.words.values { #expect(!text.contains(word), "\(uri) shows \(word)") }
                }
            }
        }
    }

    /// The person's and the commission's own pages, all of them: none leaves a line in the log.
    private static func useThePages(_ site: HostileSite, _ code: ReceiptCode) async throws {
        try await Clerk.with(site.county) { visitor in
            _ = try await visitor.get("/reports/new")
            _ = try await visitor.post("/reports/track", [("code", code.text)])
            let client = APIClient(client: visitor.client, county: site.county)
            let body = JSON.object([.init(name: "code", value: .text(code.text))])
            #expect(try await client.post("/reports/tracking", body).json["state"] == "concluded")
        }
    }

    /// Every page a stranger and each officer reaches, but the commission's own desk; without what differs each time.
    private static func everythingShown(
        _ site: HostileSite, _ client: APIClient
    ) async throws -> [String: String] {
        var shown: [String: String] = [:]
        var crawler = Crawler(client: client)
        crawler.starts += ["/office", "/search?q=" + URLEncoded.encoded("哨兵")]
        crawler.starts.removeAll { $0.hasPrefix("/no-such") }
        for page in try await crawler.crawl(cookies: "") { shown[page.uri] = plain(page.answer.text) }
        for role in [Role.townshipDiscipline, .informationCentre, .auditAdministrator, .countyDiscipline] {
            let (cookie, _) = try await site.pageSession(role)
            for path in ["/office", "/office/events", "/office/editions"] {
                let answer = try await client.send(.get, path, [.cookie: cookie])
                shown["\(role) \(path)"] = plain(answer.text)
            }
        }
        return shown
    }

    private static func plain(_ text: String) -> String {
        // A spreadsheet carries the second in which it was made.
        text.hasPrefix("PK")
            ? "a spreadsheet"
            : text.replacing(/name="form_token" value="[0-9a-f]+"/, with: "").replacing(
                /"reference":"[0-9A-Z]+"/, with: ""
            ).replacing(/name="(?:number|key)" value="[0-9a-f]+"/, with: "").replacing(
                /[0-9A-Z]{10}/, with: "")
    }
}
