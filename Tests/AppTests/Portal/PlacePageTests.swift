@testable import App

import DatabaseTesting
import Domain
import Testing

@Suite struct PlacePageTests {
    @Test(arguments: TestDatabase.all)
    func `an item that is overdue is named with its day, and no longer once it is public`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.publish(8, period: .quarter(year: 2018, quarter: 3), rows: [["项目名称": "水渠整修"]])
            county.time.set(Moment(day: try #require(Day("2018-10-12")), hour: 9))
            try await county.visit { visitor in
                let before = try await visitor.get("/places/411523101201").text.joined
                #expect(before.contains("农村低保 2018年9月"))
                #expect(before.contains("应在2018年10月10日前公开，已超期 2 天"))
                #expect(try await visitor.get("/places/411523101").text.contains("项未公开"))
                #expect(try await visitor.get("/places/411523").text.contains("2 个村有超期"))
                try await county.publish(1, period: .month(year: 2018, month: 9)) { item in
                    .nothingToReport(columns: item.columns)
                }
                let after = try await visitor.get("/places/411523101201").text
                #expect(!after.contains("农村低保 2018年9月</a> 应在"))
                #expect(after.contains("晚了 2 天"))
                #expect(after.contains("本期无"))
            }
        }
    }

    @Test(
        arguments: TestDatabase.all,
        [
            "/", "/about", "/places/4115", "/places/411523", "/places/411523101", "/places/411523101201",
            "/places/411523101201/items/1", "/places/411523/items/13", "/places/4115/items/1", "/search",
            "/search?q=xyz",
        ])
    func `pages stand before anything is published, in both languages`(
        _ engine: TestDatabase, _ path: String
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.visit { visitor in
                let chinese = try await visitor.get(path)
                #expect(chinese.status == .ok)
                let english = try await Visitor(visitor, cookie: "yg_language=en").get(path)
                #expect(english.text.contains("lang=\"en\""))
            }
        }
    }

    @Test(
        arguments: TestDatabase.all,
        [
            "/places/999999", "/places/411523101999", "/places/x", "/places/41",
            "/places/411523101201/items/99",
            "/places/411523101201/items/x", "/disclosures/x", "/disclosures/01CSB5J3000000000000000000",
            "/attachments/x", "/attachments/01CSB5J3000000000000000000",
        ])
    func `what is not there is not found`(_ engine: TestDatabase, _ path: String) async throws {
        try await TestCounty.with(engine) { county in
            try await county.visit { visitor in
                let answer = try await visitor.get(path)
                #expect(answer.status == .notFound)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a long table comes 200 rows a page and is searched by what is shown`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let rows = (1...450).map { ["议题": "第\($0)号议题", "应到": "60", "实到": "50"] }
            let stored = try await county.publish(
                16, period: .event(try #require(Day("2018-10-06"))), rows: rows)
            try await county.visit { visitor in
                let path = "/disclosures/\(stored.disclosure)"
                let second = try await visitor.get("\(path)?page=2").text
                #expect(second.contains("第 2 页，共 3 页"))
                #expect(second.contains("id=\"row-201\"") && !second.contains("id=\"row-200\""))
                #expect(try await visitor.get("\(path)?q=%E7%AC%AC437").text.contains("在 450 条中找到 1 条"))
                #expect(try await visitor.get("\(path)/print").text.contains("id=\"row-450\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what was typed is never markup`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(
                8, period: .quarter(year: 2018, quarter: 3), rows: [["项目名称": "<script>alert(1)</script>"]])
            try await county.visit { visitor in
                for path in [
                    "/search?q=%3Cscript%3Ealert(1)%3C/script%3E", "/search?q=script",
                    "/disclosures/\(stored.disclosure)?q=%3Cscript%3E", "/disclosures/\(stored.disclosure)",
                ] {
                    let page = try await visitor.get(path)
                    #expect(page.status == .ok)
                    #expect(!page.text.contains("<script>alert"), "\(path)")
                }
            }
        }
    }
}
