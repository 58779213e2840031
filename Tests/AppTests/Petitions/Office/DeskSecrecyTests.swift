@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Personal data at the officer's desk` {
    private static let number = "41152319900101005X"
    private static let mobile = "13803971234"

    @Test(arguments: TestDatabase.all)
    func `who the person is shows once, with a reason that stays and the person reads`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(
                in: .dispatched, TestCounty.complaint(person: TestCounty.person))
            let path = "/office/petitions/\(receipt.petition)"
            try await Clerk.with(county) { visitor in
                let station = try await visitor.signedIn(as: .stationReviewer)
                #expect(try await station.get(path).body.contains("\(path)/petitioner"))
                let without = try await station.post("\(path)/petitioner")
                #expect(without.status == 422 && !without.body.contains("王秀英"))
                let opened = try await station.post("\(path)/petitioner", [("reason", "要约时间上门")])
                #expect(opened.status == 200 && opened.body.contains("王秀英"))
                #expect(opened.body.contains(Self.mobile) && opened.body.contains("张湾村上湾组"))
                let later = try await station.get(path).body
                #expect(!later.contains("王秀英") && later.contains("要约时间上门"))
                // Who helps or only knows has no need of the name.
                for role in [Role.townshipLead, .bureau] {
                    let other = try await visitor.signedIn(as: role)
                    #expect(try await other.post("\(path)/petitioner", [("reason", "看看")]).status == 404)
                }
            }
            #expect(try await county.events(receipt.petition).last == .petitionOpenPetitioner)
            let told = try await county.act { desk, tx in
                try desk.follow(receipt.code, from: "test", in: tx).own.entries(for: [.person]).last
            }
            #expect(told?.deed == .verb(.openPetitioner) && told?.words == "要约时间上门")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the API opens it the same way and keeps no answer`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let named = try await county.receive(TestCounty.complaint(person: TestCounty.person)).petition
            let nameless = try await county.receive().petition
            try await APIClient.with(county) { anybody in
                let centre = try await anybody.signedIn(.informationCentre)
                let body = deskBody([("reason", "核实情况")])
                let opened = try await centre.post("/office/petitions/\(named)/petitioner", body, key: "once")
                #expect(opened.json["name"] == "王秀英" && opened.json["phone"]?.text == Self.mobile)
                #expect(opened.headers[.cacheControl] == "no-store")
                #expect(try await !centre.get("/office/petitions/\(named)").text.contains("王秀英"))
                let none = try await centre.post("/office/petitions/\(nameless)/petitioner", body)
                #expect(none.status == 422)
                let allowed = try await centre.get("/office/petitions/\(nameless)").json["allow"]?.list ?? []
                #expect(!allowed.contains("openPetitioner") && allowed.contains("accept"))
            }
            let kept = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM idempotency")?.int(0)
            }
            #expect(kept == 0)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a public answer with a number is refused by line, a private one is asked about`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: .resolved).petition
            let version = "\(try await county.stored(id).head.version)"
            let words = "水已恢复。\n有事请打 \(Self.mobile)。"
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                func answer(_ more: [(String, String)]) async throws -> Clerk.Page {
                    try await centre.post(
                        "/office/petitions/\(id)/answer", [("words", words), ("version", version)] + more)
                }
                let open = try await answer([("public", "1")])
                #expect(open.status == 422 && open.body.contains("第 2 行像是有手机号，公开前请删去"))
                #expect(open.body.contains("有事请打"))
                let asked = try await answer([("public", "0")])
                #expect(asked.status == 422 && asked.body.contains("第 2 行像是有手机号，只有本人能看到"))
                #expect(asked.body.contains("name=\"sure\""))
                #expect(try await county.stored(id).head.state == .resolved)
                #expect(try await answer([("public", "0"), ("sure", "1")]).status == 303)
                #expect(try await county.stored(id).head.isAnswerPublic == false)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what the public is to read is proposed with name and numbers masked, and held to it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let said = "我叫王秀英，身份证 \(Self.number)，家住张湾村上湾组，停水三天。"
            let id = try await county.petition(
                in: .answered, TestCounty.complaint(said, person: TestCounty.person)
            ).petition
            let path = "/office/petitions/\(id)"
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let page = try await centre.get(path).body
                let form = try #require(page.firstRange(of: "action=\"\(path)/clearance\""))
                let proposed = String(page[form.upperBound...].prefix(6000))
                #expect(proposed.contains("我叫王*英，身份证 ▇▇▇，家住▇▇▇，停水三天"))
                #expect(proposed.contains("第 1 行的身份证号已遮盖") && !proposed.contains("王秀英"))
                let version = "\(try await county.stored(id).head.version)"
                let texts = [("subject", "停水"), ("answer", "水已恢复。"), ("version", version)]
                let bad = try await centre.post("\(path)/clearance", texts + [("words", said)])
                #expect(bad.status == 422 && bad.body.contains("第 1 行像是有身份证号"))
                let good = try await centre.post("\(path)/clearance", texts + [("words", "停水三天。")])
                #expect(good.status == 303)
            }
            let shown = try await county.database.read { tx in
                try tx.first("SELECT words FROM petition_public WHERE petition = \(id)")?.text(0)
            }
            #expect(shown == "停水三天。")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `on the person's request everything that was said goes, once the officer has made sure`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(
                in: .closed, TestCounty.complaint(person: TestCounty.person)
            ).petition
            let path = "/office/petitions/\(id)"
            let version = [("version", "\(try await county.stored(id).head.version)")]
            try await Clerk.with(county) { visitor in
                let station = try await visitor.signedIn(as: .stationReviewer)
                #expect(try await station.post("\(path)/erasure", version + [("sure", "1")]).status == 404)
                let centre = try await visitor.signedIn(as: .informationCentre)
                let unsure = try await centre.post("\(path)/erasure", version)
                #expect(unsure.status == 422 && unsure.body.contains("请核实是本人要求删除"))
                let erased = try await centre.post("\(path)/erasure", version + [("sure", "1")])
                let page = try await centre.get(erased.location).body
                #expect(page.contains("内容已按本人要求删除") && !page.contains("村里停水三天"))
                #expect(!page.contains("水管已修好") && !page.contains("action=\"\(path)/"))
            }
            #expect(try await county.stored(id).head.outcome == .solved)
        }
    }
}
