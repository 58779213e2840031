@testable import App

import Database
import DatabaseTesting
import Domain
import Foundation
import Testing

@Suite struct `Entering a petition for somebody` {
    private static let fields = [
        ("channel", "phone"), ("place", "张湾村"), ("kind", "help"), ("field", "民政所"), ("subject", "低保没到账"),
        ("words", "老人说三个月没有收到低保。"), ("named", "yes"), ("name", "王秀英"), ("phone", "13803971234"),
        ("address", "上湾组"), ("public", "1"), ("key", "abcdefghij0123456789"),
    ]

    private static func fields(but changed: [String: String]) -> [(String, String)] {
        fields.map { ($0.0, changed[$0.0] ?? $0.1) }
    }

    private func count(_ county: TestCounty) async throws -> Int {
        try await county.database.read { tx in try tx.first("SELECT COUNT(*) FROM petition")?.int(0) ?? 0 }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre enters a call, gets the code once, and the person follows it`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let form = try await centre.get("/office/petitions/new")
                #expect(form.body.contains("吴陈河镇张湾村") && form.body.contains("name=\"key\""))
                let done = try await centre.post(
                    "/office/petitions/new", Self.fields, file: AuthorTests.picture, named: "存折.png",
                    as: "files")
                #expect(done.status == 200 && done.body.contains("已登记"))
                let text = try #require(`Reporting on the pages`.code(done.body))
                let again = try await centre.post(
                    "/office/petitions/new", Self.fields, file: AuthorTests.picture, named: "存折.png",
                    as: "files")
                #expect(again.body.contains(text) && again.body.contains("没有重复登记"))
                #expect(try await count(county) == 1)
                let tracked = try await county.act { desk, tx in
                    try desk.follow(ReceiptCode(text), from: "test", in: tx).own
                }
                #expect(tracked.head.subject == "低保没到账" && tracked.head.sender.channel == .phone)
                #expect(tracked.head.matter.division == TestCounty.village && tracked.head.sender.mayBePublic)
                let page = try await centre.get("/office/petitions/\(tracked.head.id)")
                #expect(page.body.contains("老人说三个月没有收到低保") && !page.body.contains("王秀英"))
                #expect(page.body.contains("size=small") && page.body.contains("实名"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `every fault is told beside its field and what was typed stays`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                for (field, value, told) in [
                    ("channel", "", "请选择是电话、来信还是来访"), ("channel", "website", "请选择是电话、来信还是来访"),
                    ("place", "", "请填写村、乡镇或县"),
                    ("place", "没有的村", "本县没有找到“没有的村”"), ("place", "村", "有 2 个地方叫这个名字"),
                    ("kind", "report", "请选择类别"),
                    ("words", "", "请写下"), ("named", "", "请选择本人是否留下姓名"),
                    ("named", "no", "不留姓名的，姓名、电话和地址都请空着"),
                    ("name", "", "请填写姓名"),
                    ("subject", String(repeating: "长", count: 61), "标题最多 60 个字"),
                ] {
                    let page = try await centre.post(
                        "/office/petitions/new", Self.fields(but: [field: value]))
                    #expect(page.status == 422 && page.body.contains(told), "\(field) \(told)")
                    #expect(page.body.contains("上湾组") && page.body.contains("href=\"#f-"), "\(field)")
                }
                let nothing = try await centre.post("/office/petitions/new")
                #expect(nothing.body.contains("有 5 处要改"), "\(nothing.body.suffix(4000).prefix(500))")
                #expect(try await count(county) == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `where nobody chose whether a name was given, that is what is told`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let page = try await centre.post("/office/petitions/new", Self.fields(but: ["named": ""]))
                #expect(page.status == 422 && page.body.contains("请选择本人是否留下姓名"))
                #expect(page.body.contains("有 1 处要改") && !page.body.contains("您选了"))
                #expect(page.body.contains("王秀英"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a form enters one petition; another one is a button away, and pressed twice is one`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let done = try await centre.post(
                    "/office/petitions/new", Self.fields, file: AuthorTests.picture, named: "存折.png",
                    as: "files")
                let code = try #require(`Reporting on the pages`.code(done.body))
                let fileless = try await centre.post("/office/petitions/new", Self.fields)
                #expect(fileless.body.contains(code) && fileless.body.contains("以第一次登记的为准"))
                let changed = Self.fields(but: ["words": "另外说到路灯坏了。"])
                let told = try await centre.post("/office/petitions/new", changed)
                #expect(told.status == 422 && told.body.contains("已经登记过一件"))
                #expect(told.body.contains("另外说到路灯坏了") && !told.body.contains(code))
                #expect(try await count(county) == 1)
                let key = try #require(PersonForms.value(of: "another", in: told.body))
                for _ in 0..<2 {
                    let another = try await centre.post(
                        "/office/petitions/new", changed + [("another", key)])
                    #expect(another.status == 200 && another.body.contains("已登记"))
                }
                #expect(try await count(county) == 2)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `nobody but the centre enters anything`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await Clerk.with(county) { visitor in
                for role in [Role.stationReviewer, .townshipLead, .bureau, .countyDiscipline, .uploader] {
                    let officer = try await visitor.signedIn(as: role)
                    #expect(try await officer.get("/office/petitions/new").status == 404, "\(role)")
                    let sent = try await officer.post("/office/petitions/new", Self.fields)
                    #expect(sent.status == 404, "\(role)")
                }
                #expect(try await count(county) == 0)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a program enters a letter, the same twice is one, and no code is kept`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                var fields = Self.fields(but: ["channel": "letter", "place": "411523101201"])
                fields.removeAll { $0.0 == "named" }
                let sent = try await centre.post("/office/petitions", deskBody(fields), key: "one")
                #expect(sent.status == 201 && sent.json["isNew"] == .bool(true), "\(sent.text)")
                let again = try await centre.post("/office/petitions", deskBody(fields))
                #expect(again.json["code"] == sent.json["code"] && again.json["isNew"] == .bool(false))
                let other = try await centre.post(
                    "/office/petitions", deskBody(fields.map { ($0.0, $0.0 == "words" ? "另一件" : $0.1) }))
                #expect(other.status == 422 && other.text.contains("已经登记过一件"))
                let location = try #require(sent.headers[.location])
                let one = try await centre.send(.get, location)
                #expect(one.json["channel"] == "letter" && one.json["anonymous"] == .bool(false))
                let bad = try await centre.post(
                    "/office/petitions", deskBody(fields.map { ($0.0, $0.0 == "key" ? "short" : $0.1) }))
                #expect(bad.status == 422 && bad.text.contains("\"key\""))
                let station = try await anybody.signedIn(.stationReviewer)
                #expect(try await station.post("/office/petitions", deskBody(fields)).status == 404)
            }
            let kept = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM idempotency")?.int(0)
            }
            #expect(kept == 0)
        }
    }

    @Test func `a place is found by its code, its full name, or a name that only one has`() async throws {
        try await TestCounty.with(.sqlite) { county in
            let places = try await county.database.read { tx in
                try EnteredPlaces(of: TestCounty.county, in: tx)
            }
            for (typed, code) in [
                ("张湾村", TestCounty.village), ("411523101202", TestCounty.otherVillage),
                ("张湾", TestCounty.village),
                ("吴陈河镇 张湾村", TestCounty.village), ("吴陈河镇", TestCounty.township), ("新县", TestCounty.county),
            ] {
                #expect(try places.find(typed).code == code, "\(typed)")
            }
            for typed in ["", "村", "光山县", "411522"] {
                #expect(throws: Failure.self, "\(typed)") { try places.find(typed) }
            }
        }
    }
}
