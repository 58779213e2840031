@testable import App

import Database
import DatabaseTesting
import Domain
import Hummingbird
import Testing

@Suite struct `Reporting on the pages` {
    static let answers = [
        ("post", "village"), ("county", "411523"), ("accused", "赵哨官"), ("unit", "村委会"), ("place", "张湾村"),
        ("words", "账上多记了八个工"), ("named", "no"), ("name", ""), ("contact", ""),
    ]

    private static func fields(_ step: Int, number: String, but changed: [String: String] = [:]) -> [(
        String, String
    )] {
        answers.map { ($0.0, changed[$0.0] ?? $0.1) } + [("step", "\(step)"), ("number", number)]
    }

    /// The code on a receipt page.
    static func code(_ page: String) -> String? {
        page.firstMatch(of: /<code>([0-9A-Z-]{21})<\/code>/).map { String($0.1) }
    }

    @Test(arguments: TestDatabase.all)
    func `one thing a page, what was typed comes along, and a picture is cleaned and sealed`(
        _ engine: TestDatabase
    ) async throws {
        try await ReportCounty.with(engine) { reports in
            try await Clerk.with(reports.county) { visitor in
                let first = try await visitor.get("/reports/new?place=411523101201")
                #expect(first.body.contains("value=\"411523\" selected") && first.body.contains("张湾村"))
                let number = randomToken()
                for (step, heading) in [(1, "被举报人"), (2, "发生了什么事"), (3, "留下姓名"), (4, "最后看一遍")] {
                    let page = try await visitor.post("/reports/new", Self.fields(step, number: number))
                    #expect(page.status == 200 && page.body.contains(heading), "step \(step)")
                    #expect(page.body.contains("赵哨官") && page.body.contains(number))
                }
                let back = try await visitor.post(
                    "/reports/new", Self.fields(4, number: number) + [("go", "back")])
                #expect(back.body.contains("第 3 步") && back.body.contains("账上多记了八个工"))
                // From the last page a way back to each of the others, with everything that was typed.
                let last = try await visitor.post("/reports/new", Self.fields(4, number: number)).body
                for (step, heading) in [(1, "第 1 步"), (2, "第 2 步"), (3, "第 3 步"), (4, "第 4 步")] {
                    #expect(last.contains("name=\"edit\" value=\"\(step)\""))
                    let page = try await visitor.post(
                        "/reports/new", Self.fields(5, number: number) + [("edit", "\(step)")])
                    #expect(page.status == 200 && page.body.contains(heading), "\(step)")
                    #expect(page.body.contains("账上多记了八个工") && page.body.contains(number))
                }
                let sent = try await visitor.post(
                    "/reports/new", Self.fields(5, number: number), files: AuthorTests.picture)
                #expect(sent.status == 200 && Self.code(sent.body) != nil)
                let desk = try await reports.openDesk()
                let line = try await desk.list()[0]
                #expect(line.statement?.words == "账上多记了八个工")
                let file = try await desk.file(1, of: 1, in: line.report.id)
                #expect(file.bytes != AuthorTests.picture && file.mediaType.hasPrefix("image/"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault is told beside its field, and nothing is kept`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await Clerk.with(reports.county) { visitor in
                for (step, field, value, told) in [
                    (1, "post", "", "请选择要举报谁"), (1, "county", "4115", "请选择县"), (2, "accused", "", "被举报人的姓名"),
                    (2, "unit", String(repeating: "甲", count: 101), "最多 100 个字"), (3, "words", "", "发生了什么事"),
                    (3, "words", String(repeating: "甲", count: 5_001), "最多 5000 个字"),
                    (4, "named", "", "是否留下姓名"),
                    (4, "named", "yes", "请写您的姓名"), (5, "post", "emperor", "请选择要举报谁"),
                ] {
                    let fields = Self.fields(step, number: randomToken(), but: [field: value])
                    let page = try await visitor.post("/reports/new", fields)
                    #expect(page.status == 422 && page.body.contains(told), "\(field) \(told)")
                }
                let bad = try await visitor.post(
                    "/reports/new", Self.fields(5, number: randomToken()), files: Array("MZ".utf8))
                #expect(bad.status == 422 && bad.body.contains("只能用 JPG"))
                #expect(bad.body.contains("账上多记了八个工"))
                #expect(try await reports.openDesk().list().isEmpty)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `where there is no key the form says so before anything is written`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post("/reports/new", Self.fields(1, number: randomToken()))
                #expect(page.status == 422 && page.body.contains("12388") && page.body.contains("第 1 步"))
                let sent = try await visitor.post("/reports/new", Self.fields(5, number: randomToken()))
                #expect(Self.code(sent.body) == nil && sent.body.contains("还没有开通"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a line taken out of the sealed log shows`(_ engine: TestDatabase) async throws {
        try await ReportCounty.with(engine) { reports in
            try await Clerk.with(reports.county) { visitor in
                let officer = try await visitor.signedIn(as: .countyDiscipline)
                for _ in 0..<2 {
                    _ = try await officer.post(
                        "/office/reports/unlock", [("passphrase", ReportCounty.phrase)])
                }
                #expect(try await !officer.get("/office/reports/log").body.contains("缺少"))
                try await reports.county.database.write { tx in
                    _ = try tx.run("DELETE FROM report_log WHERE number = 2")
                }
                #expect(try await officer.get("/office/reports/log").body.contains("缺少第 2 号到第 2 号"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a report is followed, answered and concluded on both sides' pages`(_ engine: TestDatabase)
        async throws
    {
        try await ReportCounty.with(engine) { reports in
            let code = try await reports.report().text
            try await Clerk.with(reports.county) { visitor in
                let officer = try await visitor.signedIn(as: .countyDiscipline)
                #expect(try await !officer.get("/office/reports").body.contains("赵哨官"))
                let wrong = try await officer.post("/office/reports/unlock", [("passphrase", "不对的口令不对的")])
                #expect(wrong.status == 422 && wrong.body.contains("口令不对"))
                _ = try await officer.post(
                    "/office/reports/unlock", [("passphrase", ReportCounty.phrase)])
                let list = try await officer.get("/office/reports").body
                let path = try #require(list.firstMatch(of: /\/office\/reports\/[0-9A-Z]{26}/)).output
                #expect(list.contains("赵哨官"))
                _ = try await officer.post("\(path)/acknowledgement", [("words", "收到了")])
                let empty = try await officer.post("\(path)/replies", [("words", "")])
                #expect(empty.status == 422 && empty.body.contains("请写要告诉举报人的话"))
                _ = try await officer.post("\(path)/replies", [("words", "是哪一年？")])
                let seen = try await visitor.post("/reports/track", [("code", code)])
                #expect(seen.body.contains("是哪一年？") && !seen.body.contains("赵哨官"))
                let added = try await visitor.post(
                    "/reports/track/additions",
                    [("code", code), ("number", randomToken()), ("words", "哨兵去年")])
                #expect(added.body.contains("已经加密提交") && !added.body.contains("哨兵去年"))
                #expect(try await officer.get("/office/reports").body.contains("有新补充"))
                let missing = try await officer.post("\(path)/conclusion", [("outcome", "closed")])
                #expect(missing.status == 422 && missing.body.contains("了结的原因"))
                let done = try await officer.post(
                    "\(path)/conclusion", [("outcome", "closed"), ("reason", "查无实据")])
                #expect(try await officer.get(done.location).body.contains("已办理：告知结果"))
                #expect(try await visitor.post("/reports/track", [("code", code)]).body.contains("查无实据"))
                reports.county.time.advance(seconds: 16 * 60)
                let late = try await officer.post("\(path)/replies", [("words", "写了很久的信")])
                #expect(late.status == 422 && late.body.contains("写了很久的信") && late.body.contains("口令"))
                let letter = [("words", "写了很久的信"), ("passphrase", ReportCounty.phrase)]
                #expect(try await officer.post("\(path)/replies", letter).status == 303)
                #expect(try await visitor.post("/reports/track", [("code", code)]).body.contains("写了很久的信"))
                _ = try await officer.post("/office/reports/lock")
                #expect(try await officer.get(String(path)).location == "/office/reports")
            }
        }
    }
}

extension Clerk {
    /// Posts fields and one file named `files`.
    fileprivate func post(_ path: String, _ fields: [(String, String)], files bytes: [UInt8]) async throws
        -> Page
    {
        try await post(path, fields, file: bytes, named: "证据.png", as: "files")
    }
}
