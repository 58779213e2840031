@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import HTTPTypes
import Testing

@Suite struct CountyTests {
    @Test(arguments: TestDatabase.all)
    func `a new installation takes all real places of the city, twice without change`(_ engine: TestDatabase)
        async throws
    {
        try await engine.withFresh { database in
            let bytes = Array(try Resources.file("xinyang-divisions.csv"))
            let now = Moment(day: try #require(Day("2018-10-08")))
            let first = try await database.write { tx in
                try Divisions.importCSV(bytes, by: .system, at: now, in: tx)
            }
            let again = try await database.write { tx in
                try Divisions.importCSV(bytes, by: .system, at: now, in: tx)
            }
            #expect(first.added > 200)
            #expect(again == Divisions.Imported(unchanged: first.added))
            let county = try #require(DivisionCode("411523"))
            let townships = try await database.read { tx in try PlaceQueries.children(of: county, in: tx) }
            #expect(townships.contains { $0.name == "吴陈河镇" })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a table of places with any fault leaves nothing behind and says every fault`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let text = """
                code,name,parent,households
                411523101301,王楼村,411523101,210
                4115231x,赵庄村,,
                411523101302,,411523101,
                411523101303,孙湾村,411523102,
                411523101304,周畈村,411523101,很多
                411523101301,王楼村,411523101,210
                """
            await #expect {
                try await county.database.write { tx in
                    try Divisions.importCSV(Array(text.utf8), by: .system, at: county.time.now, in: tx)
                }
            } throws: { error in
                guard case Failure.invalid(let problems)? = error as? Failure else { return false }
                return problems.map { $0.message.zh.prefix(4) } == ["第 3 ", "第 4 ", "第 5 ", "第 6 ", "第 7 "]
            }
            let outside = "code,name\n411522101,文殊乡\n411523999201,无上级村\n"
            await #expect {
                try await county.database.write { tx in
                    try Divisions.importCSV(
                        Array(outside.utf8), within: TestCounty.county, by: .system, at: county.time.now,
                        in: tx)
                }
            } throws: { error in
                guard case Failure.invalid(let problems)? = error as? Failure else { return false }
                return problems.count == 2
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the system administrator adds a village, its committee and a zone`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                try await browser.become(county.actor(.systemAdministrator), in: county)
                let township = "/office/places/411523101"
                let bad = try await browser.post(
                    "\(township)/places", [("code", "411523102201"), ("name", "")])
                #expect(bad.status == .unprocessableContent)
                #expect(bad.text.contains("href=\"#f-code\"") && bad.text.contains("href=\"#f-name\""))
                let village = [("code", "411523101203"), ("name", "<b>双柳</b>村"), ("households", "386")]
                #expect(try await browser.post("\(township)/places", village).status == .seeOther)
                let page = try await browser.get("/office/places/411523101203")
                #expect(page.text.contains("&lt;b&gt;双柳") && page.text.contains("386 户"))
                let wrong = try await browser.post(
                    "/office/places/411523101203/units",
                    [("kind", "township"), ("name", "甲"), ("phone", "13800000000")])
                #expect(wrong.text.contains("href=\"#f-kind\"") && wrong.text.contains("href=\"#f-phone\""))
                #expect(
                    try await browser.post(
                        "/office/places/411523101203/units",
                        [("kind", "villageCommittee"), ("name", "双柳村村民委员会"), ("phone", "0376-2980000")]
                    ).status == .seeOther)
                #expect(
                    try await browser.post(
                        "/office/places/411523/zones", [("name", "东片"), ("townships", "411523101")]
                    ).status == .seeOther)
                #expect(try await browser.get("/office/places/411523").text.contains("1 个乡镇"))
                let stale = try await browser.post(
                    "/office/places/411523101203", [("version", "7"), ("name", "双柳村")])
                #expect(stale.status == .conflict)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reviewer issues a new village pass and the old one opens nothing`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                try await browser.become(county.actor(.villageReviewer), in: county)
                let path = "/office/places/411523101201"
                let old = VillagePass.path(TestCounty.village, generation: 1, county.platform.keys)
                #expect(try await browser.get(path).text.contains(old))
                #expect(try await browser.post("\(path)/pass", [("generation", "1")]).status == .seeOther)
                let page = try await browser.get(path)
                #expect(!page.text.contains(old))
                #expect(
                    page.text.contains(
                        VillagePass.path(TestCounty.village, generation: 2, county.platform.keys)))
                #expect(try await browser.post("\(path)/pass", [("generation", "1")]).status == .conflict)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the information centre edits an item, hears every fault, and overwrites nobody`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let other = try await county.database.read { tx in
                try CatalogueQueries.item(2, of: TestCounty.county, in: tx)?.name ?? ""
            }
            try await CookieBrowser.visit(county) { client in
                let browser = CookieBrowser(client)
                try await browser.become(county.actor(.informationCentre), in: county)
                var fields = [
                    ("version", "1"), ("name", other), ("category", ""), ("noticeLength", "七天"),
                    ("noticeUnit", "days"), ("form", "table"), ("columns", "户主：text\n身份证号:text"),
                    ("station", "民政所"),
                    ("legalBasis", "《社会救助暂行办法》"), ("frequencies", "monthly"),
                ]
                let bad = try await browser.post("/office/catalogue/1", fields)
                #expect(bad.status == .unprocessableContent)
                for field in ["name", "category", "noticeLength", "columns"] {
                    #expect(bad.text.contains("href=\"#f-\(field)\""), "\(field)")
                }
                fields[1].1 = "农村低保对象"
                fields[2].1 = "社会救助"
                fields[3].1 = "10"
                fields[6].1 = "户主：text[N]\n身份证号:text[X]"
                #expect(try await browser.post("/office/catalogue/1", fields).status == .seeOther)
                #expect(try await browser.post("/office/catalogue/1", fields).status == .conflict)
                let stored = try await county.database.read { tx in
                    try CatalogueQueries.item(1, of: TestCounty.county, in: tx)
                }
                #expect(stored?.columns.map(\.notation) == ["户主:text[N]", "身份证号:text[X]"])
                #expect(stored?.notice == NoticePeriod(length: 10, unit: .days))
                #expect(
                    try await browser.post("/office/catalogue/2/retirement", [("version", "1")]).status
                        == .seeOther)
                #expect(try await browser.get("/office/catalogue").text.contains("停用的事项"))
                #expect(
                    try await browser.post("/office/catalogue", fields + [("number", "2")]).text
                        .contains("href=\"#f-number\""))
            }
        }
    }
}
