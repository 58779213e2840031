@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Speaking up on the pages` {
    @Test(arguments: TestDatabase.all)
    func `one thing a page, what was typed comes along, and a picture is cleaned`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let first = try await visitor.get("/petitions/new?place=411523101201")
                #expect(first.status == 200 && first.body.contains("第 2 步，共 7 步"))
                #expect(first.body.contains("value=\"411523101201\""))
                let key = SubmissionKey.new()
                let pages: [(PetitionStep, String)] = [
                    (.place, "哪一类"), (.kind, "和哪方面有关"), (.field, "写下您要反映的事情"), (.words, "留下姓名"),
                    (.person, "可以公开吗"), (.publicity, "最后看一遍"),
                ]
                for (step, heading) in pages {
                    let page = try await visitor.post("/petitions/new", PersonForms.fields(step, key: key))
                    #expect(page.status == 200 && page.body.contains(heading), "\(step)")
                    #expect(page.body.contains("村里停水三天了") && page.body.contains(key.code), "\(step)")
                    #expect(try await county.petitionCount() == 0)
                }
                let back = PersonForms.fields(.person, key: key).dropLast() + [("go", "back")]
                let before = try await visitor.post("/petitions/new", Array(back))
                #expect(before.body.contains("第 4 步") && before.body.contains("村里停水三天了"))
                let sent = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: key), file: AuthorTests.picture,
                    named: "水管.png", as: "files")
                #expect(sent.status == 200 && sent.body.contains("已经收到"))
                #expect(sent.body.joined.contains("10月9日前答复您"))
                let code = try #require(PersonForms.code(sent.body))
                #expect(!sent.body.contains("村里停水三天了"))
                let tracked = try await visitor.post("/petitions/track", [("code", code.lowercased())])
                #expect(tracked.status == 200 && tracked.body.contains("村里停水三天了"))
                let file = try await county.database.read { tx in
                    try tx.first("SELECT name, bytes FROM petition_file").map {
                        (name: try $0.text(0), bytes: try $0.blob(1))
                    }
                }
                #expect(file?.name == "水管.png" && file?.bytes != AuthorTests.picture)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `before anything is written it says what is not taken, and where to go with it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in
                try tx.run(
                    """
                    INSERT INTO petition_elsewhere (county, ground, words)
                    VALUES ('411523', 'court', '请到新县人民法院立案庭')
                    """)
            }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.get("/petitions/new?place=411523101201").body
                for told in ["不在这里办理", "12333", "110", "请到新县人民法院立案庭", "href=\"/reports/new\""] {
                    #expect(page.contains(told), "\(told)")
                }
                #expect(!page.contains("12368"))
                let report = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.kind, key: .new(), but: ["kind": "report"]))
                #expect(report.status == 303 && report.location == "/reports/new?place=411523101201")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault is told beside its field, nothing typed is lost and nothing is kept`(
        _ engine: TestDatabase
    ) async throws {
        let long = String(repeating: "甲", count: 5_001)
        let cases: [(PetitionStep, String, String, String)] = [
            (.place, "place", "4115", "请选择事情所在的村"), (.kind, "kind", "", "是哪一类"),
            (.kind, "kind", "emperor", "是哪一类"), (.field, "field", "", "和哪方面有关"),
            (.field, "field", "航天局", "和哪方面有关"), (.words, "words", "", "请写下您要反映的事情"),
            (.words, "words", long, "内容最多 5000 个字"),
            (.words, "subject", String(long.prefix(61)), "标题最多 60 个字"),
            (.person, "named", "", "是否留下姓名"), (.person, "named", "yes", "请填写姓名"),
            (.publicity, "public", "", "答复以后可不可以公开"), (.send, "words", "", "请写下您要反映的事情"),
            (.send, "place", "411523999", "请选择事情所在的村"),
        ]
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for (step, field, value, told) in cases {
                    let fields = PersonForms.fields(
                        step, key: .new(), but: [field: value, "phone": "13803971234"])
                    let page = try await visitor.post("/petitions/new", fields)
                    #expect(page.status == 422 && page.body.contains(told), "\(step) \(field)")
                    #expect(page.body.contains("13803971234"), "\(step) \(field)")
                }
                let bad = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: .new()), file: Array("MZ".utf8),
                    named: "坏.exe", as: "files")
                #expect(bad.status == 422 && bad.body.contains("只能用 JPG") && bad.body.contains("坏.exe"))
                #expect(bad.body.contains("村里停水三天了"))
                #expect(try await county.petitionCount() == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a place is found by typing its name, or through county and township`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await county.database.write { tx in try SearchIndex.indexPlaces(in: tx) }
            try await Clerk.with(county) { visitor in
                // Where there is one county its townships come at once.
                let first = try await visitor.get("/petitions/new")
                #expect(first.body.contains("name=\"browse\" value=\"411523101\""))
                let key = [("step", "1"), ("words", "已经写好的话")]
                let found = try await visitor.post(
                    "/petitions/new", key + [("find", "张湾"), ("go", "find")])
                #expect(found.body.contains("name=\"pick\" value=\"411523101201\""))
                #expect(found.body.contains("已经写好的话"))
                let none = try await visitor.post("/petitions/new", key + [("find", "月球"), ("go", "find")])
                #expect(none.status == 200 && none.body.contains("没有找到“月球”"))
                let township = try await visitor.post("/petitions/new", key + [("browse", "411523101")])
                #expect(township.body.contains("李畈村") && township.body.contains("就选吴陈河镇"))
                let picked = try await visitor.post("/petitions/new", key + [("pick", "411523101202")])
                #expect(picked.body.contains("哪一类") && picked.body.contains("已经写好的话"))
                let suggestions = try await visitor.get("/petitions/places?q=\(URLEncoded.encoded("张湾"))")
                #expect(suggestions.body.contains("\"value\":\"411523101201\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the same form sent twice is one petition with one code`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let form = PersonForms.fields(.send, key: .new())
                let first = try await visitor.post("/petitions/new", form)
                let again = try await visitor.post("/petitions/new", form)
                #expect(PersonForms.code(first.body) != nil)
                #expect(PersonForms.code(first.body) == PersonForms.code(again.body))
                #expect(again.body.contains("这是同一件") && !first.body.contains("这是同一件"))
                #expect(try await county.petitionCount() == 1)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a named person's name is sealed and shown on the last page only to who typed it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let named = ["named": "yes", "name": "王秀英", "phone": "13803971234"]
                let last = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.publicity, key: .new(), but: named))
                #expect(last.body.contains("王秀英 13803971234"))
                _ = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: .new(), but: named))
                // Whoever typed a name and then chose to stay without one gives none.
                let unnamed = ["name": "王秀英", "phone": "13803971234"]
                _ = try await visitor.post(
                    "/petitions/new", PersonForms.fields(.send, key: .new(), but: unnamed))
                let rows = try await county.database.read { tx in
                    try tx.rows("SELECT anonymous FROM petition ORDER BY id").map { try $0.bool(0) }
                }
                #expect(rows == [false, true])
                let sealed = try await county.database.read { tx in
                    try tx.first("SELECT COUNT(*) FROM petition_person")?.int(0)
                }
                #expect(sealed == 1)
            }
        }
    }
}
