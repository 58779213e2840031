@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Digests on the pages and for programs` {
    private static let path = "/office/petitions/digests"

    private func order(_ county: TestCounty, but changed: [String: String] = [:]) -> [(String, String)] {
        [
            ("unit", county.actor(.bureau).unit.id.text), ("from", "2018-10-01"), ("until", "2018-10-08"),
            ("summary", "停水集中，请核查。"), ("days", "10"),
        ].map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre looks, hands over, sends back and closes; the bureau answers with a picture`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .dispatched)
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let bureau = try await visitor.signedIn(as: .bureau)
                let unit = county.actor(.bureau).unit.id
                let query = "unit=\(unit)&from=2018-10-01&until=2018-10-08"
                let seen = try await centre.get("\(Self.path)/new?\(query)").body
                #expect(seen.contains("按类型（1）") && seen.contains("吴陈河镇张湾村") && seen.contains("2018-10-22"))
                let made = try await centre.post(Self.path, order(county))
                let address = try #require(made.location.split(separator: "?").first.map(String.init))
                #expect(try await bureau.get(address).body.contains("停水集中，请核查。"))
                let fields = [("version", "1"), ("findings", "管道老化"), ("measures", "月底换完")]
                let answered = try await bureau.post(
                    "\(address)/answer", fields, file: AuthorTests.picture, named: "现场.png", as: "files")
                #expect(answered.status == 303)
                let page = try await centre.get(answered.location).body
                #expect(page.contains("管道老化") && page.contains("月底换完") && page.contains("按时完成"))
                let file = try #require(page.firstMatch(of: /\/files\/[0-9A-Z]{26}/)).output
                #expect(try await centre.get("\(address)\(file)").status == 200)
                let stranger = try await visitor.signedIn(as: .stationReviewer)
                for hidden in [address, "\(address)\(file)", "\(address)/list.xlsx", Self.path] {
                    #expect(try await stranger.get(hidden).status == 404)
                }
                let back = try await centre.post(
                    "\(address)/return", [("version", "2"), ("reason", "哪一段管道？"), ("days", "3")])
                #expect(try await bureau.get(back.location).body.contains("退回原因：哪一段管道？"))
                _ = try await bureau.post("\(address)/answer", [("version", "3")] + fields.dropFirst())
                let closed = try await centre.post("\(address)/closing", [("version", "4"), ("words", "同意")])
                let end = try await centre.get(closed.location).body
                #expect(end.contains("办结意见：同意") && !end.contains("<form class=\"form\" method=\"post\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault is told beside its field, and nothing that was typed is lost`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                for (field, value, told) in [
                    ("unit", "", "请选择部门"), ("from", "昨天", "请选择日期"), ("until", "2018-10-30", "结束不能晚于今天"),
                    ("summary", "", "请写明汇总意见"), ("days", "0", "1 至 40 个工作日"), ("days", "十天", "工作日的天数"),
                ] {
                    let page = try await centre.post(Self.path, order(county, but: [field: value]))
                    #expect(page.status == 422 && page.body.contains(told), "\(field) \(told)")
                    #expect(page.body.contains("value=\"2018-10-01\"") == (field != "from"))
                    #expect(page.body.contains("停水集中，请核查。") == (field != "summary"), "\(field) \(told)")
                }
                let kept = try await centre.post(Self.path, order(county, but: ["days": "99"]))
                #expect(kept.body.contains("停水集中，请核查。</textarea>"))
                let made = try await centre.post(Self.path, order(county))
                let address = try #require(made.location.split(separator: "?").first.map(String.init))
                let twice = try await centre.post(Self.path, order(county))
                #expect(twice.status == 422 && twice.body.contains("不要重复转交"))
                let bureau = try await visitor.signedIn(as: .bureau)
                let half = try await bureau.post("\(address)/answer", [("version", "1"), ("findings", "老化")])
                #expect(half.status == 422 && half.body.contains("请写明整改措施") && half.body.contains("老化"))
                let bad = try await bureau.post(
                    "\(address)/answer", [("version", "1"), ("findings", "甲"), ("measures", "乙")],
                    file: Array("MZ".utf8), named: "坏.exe", as: "files")
                #expect(bad.status == 422 && bad.body.contains("只能用 JPG"))
                #expect(try await bureau.post("\(address)/closing", [("version", "1")]).status == 404)
                #expect(try await centre.post("\(address)/answer", [("version", "1")]).status == 404)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `programs do the same under the same rules`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .accepted)
            try await APIClient.with(county) { client in
                let centre = try await client.signedIn(.informationCentre)
                let bureau = try await client.signedIn(.bureau)
                let unit = county.actor(.bureau).unit.id.text
                let query = "unit=\(unit)&from=2018-10-01&until=2018-10-08"
                let preview = try await centre.get("\(Self.path)/preview?\(query)").json
                #expect(preview["figures"]?["total"] == 1)
                let order: JSON = [
                    "unit": .text(unit), "from": "2018-10-01", "until": "2018-10-08", "summary": "停水",
                    "seen": preview["mark"] ?? .null,
                ]
                #expect(try await bureau.post(Self.path, order).status == 404)
                let made = try await centre.post(Self.path, order)
                #expect(made.status == 201 && made.json["digest"]?["number"] == "新县汇〔2018〕0001号")
                let id = try #require(made.json["digest"]?["id"]?.text)
                let answer: JSON = ["version": 1, "findings": "老化", "measures": "更换"]
                #expect(try await centre.post("\(Self.path)/\(id)/answer", answer).status == 404)
                #expect(try await bureau.post("\(Self.path)/\(id)/answer", answer).status == 200)
                #expect(try await bureau.post("\(Self.path)/\(id)/answer", answer).status == 409)
                let closed = try await centre.post("\(Self.path)/\(id)/closing", ["version": 2])
                #expect(closed.json["digest"]?["state"] == "closed")
                let list = try await bureau.get(Self.path).json
                #expect(list["entries"]?.list?.count == 1 && list["next"] == .null)
                #expect(try await client.signedIn(.leadingGroup).get(Self.path).status == 404)
            }
        }
    }
}
