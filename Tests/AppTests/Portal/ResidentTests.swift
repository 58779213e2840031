@testable import App

import DatabaseTesting
import Domain
import Testing

/// What somebody from the village sees with a phone.
@Suite struct ResidentTests {
    private static let roster = [
        [
            "户主": "欧阳建国", "村民组": "西畈组18号", "保障类别": "A类", "家庭人口": "3", "保障人口": "2", "月保障金": "1320.00",
            "起始月份": "2018-01", "变动": "不变", "家庭月收入": "777.77", "身份证号": "411526190710076623",
        ],
        [
            "户主": "李翠英", "村民组": "东畈组", "保障类别": "B类", "家庭人口": "1", "保障人口": "1", "月保障金": "260.00",
            "变动": "新增", "变动原因": "家庭收入减少", "身份证号": "411526190702076631",
        ],
    ]

    @Test(arguments: TestDatabase.all)
    func `everyone reads starred names, and the village's people full ones`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.roster)
            let cookie = county.passCookie()
            try await county.visit { visitor in
                let path = "/disclosures/\(stored.disclosure)"
                for address in [path, "\(path)/print", "\(path)/history", "\(path).csv"] {
                    let page = try await visitor.get(address)
                    #expect(page.status == .ok)
                    for hidden in ["欧阳建国", "李翠英", "411526", "777.77", "18号"] {
                        #expect(!page.text.contains(hidden), "\(hidden) at \(address)")
                    }
                }
                let page = try await visitor.get(path)
                #expect(page.text.contains("欧阳*国"))
                #expect(page.text.contains("1,320.00"))
                #expect(page.text.contains("1,580.00"))
                #expect(page.text.contains("合计 2 户"))
                let neighbour = Visitor(visitor, cookie: cookie)
                #expect(try await neighbour.get(path).text.contains("欧阳建国"))
                #expect(try await neighbour.get("\(path).csv").text.contains("李翠英"))
                #expect(try await !neighbour.get(path).text.contains("411526190710076623"))
                #expect(try await !visitor.get(path).text.contains("欧阳建国"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the code on the board opens its own village only, and a wrong one nothing`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, in: TestCounty.otherVillage, rows: Self.roster)
            let path = VillagePass.path(TestCounty.village, generation: 1, county.platform.keys)
            let cookie = county.passCookie()
            try await county.visit { visitor in
                let entered = try await visitor.get(path)
                #expect(entered.status == .seeOther)
                #expect(entered.headers[.location] == "/places/411523101201")
                #expect(entered.headers[.setCookie]?.contains("Max-Age=31536000") == true)
                #expect(try await visitor.get(path + "0").status == .notFound)
                #expect(
                    try await visitor.get("/pass/411523101202/\(String(repeating: "0", count: 24))").status
                        == .notFound)
                let neighbour = Visitor(visitor, cookie: cookie)
                #expect(try await neighbour.get("/places/411523101201").text.contains("显示完整姓名"))
                #expect(try await !neighbour.get("/disclosures/\(stored.disclosure)").text.contains("欧阳建国"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a correction shows on the page that was cached, with its reason and what changed`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: Self.roster)
            try await county.visit { visitor in
                let path = "/disclosures/\(first.disclosure)"
                #expect(try await visitor.get(path).text.contains("1,320.00"))
                #expect(try await visitor.get("/places/411523101201").text.contains("2 户"))
                county.time.advance(seconds: 3600)
                var rows = Self.roster
                rows[0]["月保障金"] = "1420.00"
                rows.removeLast()
                try await county.correct(first.edition.id, reason: "核查后停发一户", rows: rows)
                let page = try await visitor.get(path)
                #expect(page.text.contains("1,420.00") && !page.text.contains("1,320.00"))
                #expect(page.text.contains("核查后停发一户"))
                #expect(try await visitor.get("/places/411523101201").text.contains("1 户"))
                let history = try await visitor.get("\(path)/history").text
                #expect(history.contains("<del>1,320.00</del><ins>1,420.00</ins>"))
                #expect(history.contains("李*英") && history.contains("删除 1 条，修改 1 条"))
                #expect(try await visitor.get("\(path)/editions/1").text.contains("已经更正过"))
                #expect(try await visitor.get("\(path)/editions/3").status == .notFound)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a withdrawn disclosure leaves a tombstone with the reason and none of its rows`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let stored = try await county.publish(1, rows: Self.roster)
            try await county.database.write { tx in
                try EditionDesk(county.platform, at: county.time.now).withdraw(
                    stored.edition.id, version: nil, reason: "名单与实际不符", by: county.actor(.townshipDiscipline),
                    in: tx)
            }
            try await county.visit { visitor in
                let path = "/disclosures/\(stored.disclosure)"
                for address in [path, "\(path)/print", "\(path)/history", "\(path)/editions/1"] {
                    let page = try await visitor.get(address)
                    #expect(page.text.contains("名单与实际不符"), "\(address)")
                    #expect(!page.text.contains("欧阳"), "\(address)")
                }
                #expect(try await visitor.get("\(path).csv").status == .notFound)
                #expect(try await visitor.get("\(path).xlsx").status == .notFound)
                #expect(try await !visitor.get("/").text.contains("/disclosures/\(stored.disclosure)"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func
        `a withdrawal takes the editions before it with it, on pages, over the API and in the form for objections`(
            _ engine: TestDatabase
        ) async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.publish(1, rows: Self.roster)
            let path = "/disclosures/\(first.disclosure)"
            let objection = "/petitions/new?disclosure=\(first.disclosure)&edition=1&row=0"
            county.time.advance(seconds: 3600)
            let second = try await county.correct(first.edition.id, reason: "核查后更正", rows: Self.roster)
            try await county.visit { visitor in
                #expect(try await visitor.get("\(path)/editions/1").text.contains("欧阳"))
                #expect(try await visitor.get(objection).text.contains("欧阳"))
                county.time.advance(seconds: 3600)
                try await county.database.write { tx in
                    try EditionDesk(county.platform, at: county.time.now).withdraw(
                        second.edition.id, version: nil, reason: "露了个人信息",
                        by: county.actor(.townshipDiscipline), in: tx)
                }
                for address in [
                    path, "\(path)/print", "\(path)/history", "\(path)/editions/1", "\(path)/editions/2",
                ] {
                    let page = try await visitor.get(address).text
                    #expect(page.contains("露了个人信息") && !page.contains("欧阳"), "\(address)")
                    #expect(page.ranges(of: "第 2 版和以前各版：撤下").count == 1, "\(address)")
                    #expect(!page.contains("第 1 版：撤下"), "\(address)")
                    #expect(!page.contains("href=\"\(path)/editions/1\""), "\(address) links to what is gone")
                }
                #expect(try await !visitor.get(objection).text.contains("欧阳"))
                for call in ["", "/records?edition=1", "/editions", "/editions/1", "/changes"] {
                    let answer = try await visitor.get("/api/v1\(path)\(call)")
                    #expect(answer.status.code < 500 && !answer.text.contains("欧"), "\(call)")
                }
                let earlier = try await visitor.get("/api/v1\(path)/editions/1").text
                #expect(earlier.contains("\"state\":\"withdrawn\"") && earlier.contains("\"records\":0"))
                // What is published afterwards can be read again, and what was withdrawn stays gone.
                county.time.advance(seconds: 3600)
                try await county.correct(second.edition.id, reason: "去掉了个人信息", rows: Self.roster)
                #expect(try await visitor.get(path).text.contains("欧阳"))
                #expect(try await !visitor.get("\(path)/editions/1").text.contains("欧阳"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a draft is nowhere`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let disclosure = try await county.database.write { tx -> Disclosure.ID in
                guard let item = try CatalogueQueries.item(1, of: TestCounty.county, in: tx) else {
                    throw Failure.notFound
                }
                let desk = EditionDesk(county.platform, at: county.time.now)
                let key = Disclosure.Key(
                    village: TestCounty.village, item: 1, period: .month(year: 2018, month: 9))
                let edition = try desk.draft(
                    .init(key: key, content: .nothingToReport(columns: item.columns)), item: item,
                    by: county.actor(.uploader), in: tx)
                return try desk.read(edition.id, by: county.actor(.uploader), in: tx).disclosure
            }
            try await county.visit { visitor in
                for path in ["", "/history", "/print", "/editions/1", "/download/csv", ".xlsx"] {
                    let answer = try await visitor.get("/disclosures/\(disclosure)\(path)")
                    #expect(answer.status == .notFound)
                }
            }
        }
    }
}
