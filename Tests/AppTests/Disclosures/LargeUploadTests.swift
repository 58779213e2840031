@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct LargeUploadTests {
    /// A payment list as CSV; every seventh name repeats, as payments may.
    static func payments(_ count: Int, faulty: Int = 0) -> [UInt8] {
        var text = "序号,户主,村民组,补贴项目,面积,补贴标准,补贴金额,发放日期,银行卡号\n"
        for row in 1...count {
            let amount = row <= faulty ? "三百二" : "\(row % 900 + 1).50"
            text +=
                "\(row),张有\(["福", "财", "田", "林", "才", "志", "德"][row % 7]),\(row % 12 + 1)组,耕地地力,3.2,100,\(amount),2018-09-05,\n"
        }
        return Array(text.utf8)
    }

    @Test(arguments: TestDatabase.all)
    func `twenty thousand rows are read behind the answer, tell their progress, and are stored in one go`(
        _ engine: TestDatabase
    ) async throws {
        try await AuthorTests.withClerk(engine) { county, clerk in
            let sent = try await clerk.post(
                "/office/intakes", [("item", "11"), ("period", "2018-09-05")], file: Self.payments(20_000),
                named: "补贴.csv")
            #expect(sent.status == 303)
            let id = try await UploadTests.newestIntake(county)
            var progress = try await clerk.get("\(sent.location)/progress")
            for _ in 0..<600 where !progress.body.contains("href") {
                try await Task.sleep(for: .milliseconds(100))
                progress = try await clerk.get("\(sent.location)/progress")
            }
            #expect(progress.body.contains("\"href\":\"/office/intakes/\(id)\""))
            let page = try await clerk.get(sent.location)
            #expect(page.body.contains("20,000"))
            let stored = try await clerk.post("\(sent.location)/drafts", [("version", "2")])
            #expect(stored.status == 303)
            #expect(try await UploadTests.count("record", in: county) == 20_000)
            let draft = try await clerk.get("\(stored.location)?page=100")
            #expect(draft.body.contains("共 20000 行"))
            #expect(try await clerk.get("\(stored.location)/grid?page=100").body.contains("第 20000 行"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reading that a restart cut off is taken up again`(_ engine: TestDatabase) async throws {
        try await AuthorTests.withClerk(engine) { county, clerk in
            let desk = IntakeDesk(county.platform)
            let upload = IntakeDesk.Upload(
                name: "补贴.csv", bytes: Self.payments(50, faulty: 3), item: 11,
                period: .event(try #require(Day("2018-09-05"))))
            let id = try await desk.receive(upload, by: county.actor(.uploader))
            #expect(try await clerk.get("/office/intakes/\(id)").body.contains("已读取"))
            try await desk.resume()
            let page = try await clerk.get("/office/intakes/\(id)")
            #expect(page.body.contains("发现 3 处问题"))
            // Once read, nothing reads it again.
            try await desk.resume()
            #expect(
                try await clerk.get("/office/intakes/\(id)", language: .en).body.contains("3 problems found"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a file that is no spreadsheet is refused in words that say what to do`(_ engine: TestDatabase)
        async throws
    {
        try await AuthorTests.withClerk(engine) { county, clerk in
            let sent = try await clerk.post(
                "/office/intakes", [("item", "1"), ("period", "2018-09")], file: Array("%PDF-1.4 …".utf8),
                named: "名册.xlsx")
            let page = try await clerk.get(sent.location)
            #expect(page.body.contains("另存为 .xlsx"))
            #expect(try await UploadTests.count("edition", in: county) == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is missing on the form is said at its field, all of it at once`(_ engine: TestDatabase)
        async throws
    {
        try await AuthorTests.withClerk(engine) { _, clerk in
            let page = try await clerk.post(
                "/office/intakes", [("item", "1"), ("period", "下个月")], file: [], named: "")
            #expect(page.status == 422)
            #expect(page.body.contains("期间看不懂"))
            #expect(page.body.contains("请选择要上传的文件"))
            #expect(page.body.contains("value=\"下个月\""))
            for (period, said) in [("2018年第三季度", "应写成"), ("2018年12月", "还没有开始")] {
                let page = try await clerk.post(
                    "/office/intakes", [("item", "1"), ("period", period)], file: [1], named: "a.csv")
                #expect(page.body.contains(said), "\(period)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a column taken for the wrong one is put right once and remembered`(_ engine: TestDatabase)
        async throws
    {
        try await AuthorTests.withClerk(engine) { county, clerk in
            let text = "户主,村民组,类别,人口,享受人口,钱数,起始月份\n王小二,1组,A类,3,2,320,2018-09\n"
            func send(_ period: String) async throws -> Clerk.Page {
                let sent = try await clerk.post(
                    "/office/intakes", [("item", "1"), ("period", period)], file: Array(text.utf8),
                    named: "低保.csv")
                return try await clerk.get(sent.location)
            }
            let page = try await send("2018-08")
            #expect(page.body.contains("月保障金"))
            let id = try await UploadTests.newestIntake(county)
            var columns = try await UploadTests.columns(id, clerk)
            #expect(columns[5].1.isEmpty)
            columns[5].1 = "月保障金"
            #expect(
                try await clerk.post("/office/intakes/\(id)/mapping", columns + [("version", "2")]).status
                    == 303)
            let read = try await clerk.get("/office/intakes/\(id)")
            #expect(read.body.contains("320.00"))
            #expect(try await clerk.post("/office/intakes/\(id)/drafts", [("version", "4")]).status == 303)
            #expect(try await send("2018-09").body.contains("320.00"))
        }
    }

    @Test(arguments: [
        ("2018-09", "2018-09"), ("2018年9月", "2018-09"), ("2018.9", "2018-09"), ("２０１８年９月", "2018-09"),
        ("2018年第三季度", "2018-Q3"), ("2018Q3", "2018-Q3"), ("2018年3季度", "2018-Q3"), ("2018年", "2018"),
        ("2018年9月5日", "2018-09-05"), ("长期公开", "standing"),
    ])
    func `people write a period in their own way`(_ typed: String, _ period: String) {
        let plain = PeriodReading.halfWidth(typed)
        #expect(PeriodReading.parse(plain)?.description == period)
    }

    @Test(arguments: ["", "九月", "2018年13月", "2018-02-30", "昨天", "2018年5季度", "20189"])
    func `what is no period is not guessed`(_ typed: String) {
        #expect(PeriodReading.parse(PeriodReading.halfWidth(typed)) == nil)
    }
}
