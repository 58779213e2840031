@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

/// What reviewers meet in the browser.
@Suite struct ReviewPageTests {
    private static let idNumber = "411526190710076623"

    @Test(arguments: TestDatabase.all)
    func `a village reviewer finds the edition in the inbox and hands it on to the station`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            county.time.advance(seconds: 86_400 * 3)
            try await county.site { client in
                let desk = try await county.sit(client, .villageReviewer)
                let inbox = try await desk.get("/office").text
                #expect(inbox.contains("/office/editions/\(id)/review"))
                #expect(inbox.contains("等了 3 天"))
                let version = try await county.version(id)
                let answer = try await desk.post(
                    "/office/editions/\(id)/approval", [("version", "\(version)")])
                #expect(answer.status == .seeOther)
                let next = try await desk.get(answer.headers[.location] ?? "").text
                #expect(next.contains("已审核通过：张湾村 农村低保 2018年9月"))
                #expect(!next.contains("/office/editions/\(id)/review"))
                let station = try await county.sit(client, .stationReviewer)
                #expect(try await station.get("/office").text.contains("/office/editions/\(id)/review"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reviewer reads whose turn it is and gets no button before it is theirs`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            try await county.site { client in
                let page = try await county.sit(client, .townshipDiscipline).get(
                    "/office/editions/\(id)/review"
                ).text
                #expect(page.contains("正在等村居审核人审核"))
                #expect(!page.contains("/approval") && !page.contains("/release\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a return without a reason keeps the page and says what is missing`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let version = try await county.version(id)
            try await county.site { client in
                let desk = try await county.sit(client, .villageReviewer)
                let empty = try await desk.post("/office/editions/\(id)/return", [("version", "\(version)")])
                #expect(empty.status == .unprocessableContent)
                #expect(empty.text.contains("href=\"#f-reason\""))
                let typed = "第 3 行电话 13812345678 要删"
                let secret = try await desk.post(
                    "/office/editions/\(id)/return", [("version", "\(version)"), ("reason", typed)])
                #expect(secret.status == .unprocessableContent)
                #expect(secret.text.contains(typed))
                let done = try await desk.post(
                    "/office/editions/\(id)/return", [("version", "\(version)"), ("reason", "第 3 行电话要删")])
                #expect(done.status == .seeOther)
                let uploader = try await county.sit(client, .uploader)
                #expect(try await uploader.get("/office?view=drafts").text.contains("退回原因：第 3 行电话要删"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a stale decision is refused with the name of who was first and keeps the reason`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let seen = try await county.version(id)
            let second = try await county.another(.villageReviewer, .villageCommittee, TestCounty.village)
            try await county.site { client in
                let first = try await county.sit(client, .villageReviewer)
                _ = try await first.post("/office/editions/\(id)/approval", [("version", "\(seen)")])
                let late = try await county.sit(client, as: second).post(
                    "/office/editions/\(id)/return", [("version", "\(seen)"), ("reason", "金额不对")])
                #expect(late.status == .conflict)
                #expect(late.text.contains("测试villageReviewer"))
                #expect(try await county.kind(id) == .awaitingStation)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the discipline commission sets a time and everyone sees it until then`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingDiscipline)
            let version = try await county.version(id)
            try await county.site { client in
                let desk = try await county.sit(client, .townshipDiscipline)
                let path = "/office/editions/\(id)/release"
                let later = [("version", "\(version)"), ("timing", "later")]
                let missing = try await desk.post(path, later)
                #expect(
                    missing.text.contains("href=\"#f-date\"") && missing.text.contains("href=\"#f-time\""))
                let past = try await desk.post(path, later + [("date", "2018-10-01"), ("time", "09:00")])
                #expect(past.text.contains("公开时间要晚于现在"))
                #expect(past.text.contains("value=\"2018-10-01\""))
                let done = try await desk.post(path, later + [("date", "2018-10-09"), ("time", "9:30")])
                #expect(done.status == .seeOther)
                let scheduled = try await desk.get("/office?view=scheduled").text
                #expect(scheduled.contains("定于 2018年10月9日 09:30 公开"))
                let page = try await desk.get("/office/editions/\(id)/review").text
                #expect(page.contains("定于 2018-10-09 09:30 公开"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `secret columns stay closed until an officer opens them and that is recorded`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(
                in: .awaitingStation, [TestCounty.household("张三丰", id: Self.idNumber)])
            try await county.site { client in
                let desk = try await county.sit(client, .stationReviewer)
                let page = try await desk.get("/office/editions/\(id)/review").text
                #expect(page.contains("张三丰") && !page.contains(Self.idNumber))
                let opened = try await desk.post("/office/editions/\(id)/secrets", [])
                #expect(opened.text.contains(Self.idNumber))
                #expect(opened.headers[.cacheControl] == "no-store")
                #expect(try await county.verbs(id).last == .secretOpened)
                let history = try await desk.get("/office/editions/\(id)/history").text
                #expect(history.contains("查看敏感列") && !history.contains(Self.idNumber))
                let village = try await county.sit(client, .villageReviewer)
                #expect(!(try await village.get("/office/editions/\(id)/review").text.contains("/secrets")))
                #expect(try await village.post("/office/editions/\(id)/secrets", []).status == .notFound)
                #expect(try await county.verbs(id).count { $0 == .secretOpened } == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reviewer sees what changed since the period before, row by row`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            _ = try await county.edition(
                in: .published,
                [TestCounty.household("张三丰"), TestCounty.household("李四"), TestCounty.household("王五")],
                period: .month(year: 2018, month: 8))
            let id = try await county.edition(
                in: .awaitingVillage,
                [
                    TestCounty.household("张三丰"), TestCounty.household("李四", sum: 40_000),
                    TestCounty.household("赵六"),
                ])
            try await county.site { client in
                let page = try await county.sit(client, .villageReviewer).get("/office/editions/\(id)/review")
                    .text
                #expect(page.contains("和2018年8月比"))
                #expect(page.contains("新增 1 条 · 删除 1 条 · 修改 1 条 · 没变 1 条"))
                #expect(page.contains("<del>320.00</del><ins>400.00</ins>"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one person in two villages or in two aids at once is found`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let row = TestCounty.household("张三丰", id: Self.idNumber)
            let other = try await county.another(.uploader, .villageCommittee, TestCounty.otherVillage)
            let id = try await county.database.write { tx in
                let elsewhere = try county.draft([row], village: TestCounty.otherVillage, by: other, in: tx)
                try county.desk.submit(elsewhere, version: nil, by: other, in: tx)
                let support = try county.draft(
                    [["姓名": .text("张三丰"), "身份证号": .text(Self.idNumber)]], item: 2, in: tx)
                try county.bring(support, to: .published, in: tx)
                let id = try county.draft([row], in: tx)
                try county.bring(id, to: .awaitingStation, in: tx)
                return id
            }
            try await county.site { client in
                let page = try await county.sit(client, .stationReviewer).get("/office/editions/\(id)/review")
                    .text
                #expect(page.contains("同时列在"))
                #expect(page.contains("李畈村"))
                #expect(page.contains("同时享受低保和特困供养"))
            }
        }
    }
}
