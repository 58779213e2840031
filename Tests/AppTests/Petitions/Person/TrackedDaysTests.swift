@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What the person reads of days and of the public page never says more than the clocks do.
@Suite struct `Days and the public page, as the person is told` {
    @Test(arguments: TestDatabase.all)
    func `a day given after the deadline had passed is an order to the unit and no new deadline`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .dispatched)
            county.time.set(Moment(day: day("2018-11-20"), hour: 9))
            let centre = county.actor(.informationCentre)
            let handover = Handover(lead: county.actor(.bureau).unit.id, due: day("2018-11-27"))
            try await county.act { desk, tx in
                try desk.reassign(receipt.petition, version: nil, to: handover, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post("/petitions/track", [("code", receipt.code.text)]).body
                #expect(page.contains("应在10月15日前办结，转交时已经超期；要求11月27日前办完"))
                #expect(!page.contains(">11月27日前办结"))
                #expect(page.contains(">10月15日前办结"), "the first hand-over keeps what was given")
                let clerk = try await visitor.signedIn(as: .informationCentre)
                let desk = try await clerk.get("/office/petitions/\(receipt.petition)").body
                #expect(desk.contains("要求办完时间：2018年11月27日"))
                #expect(desk.contains("办结期限仍是2018年10月15日"))
                #expect(!desk.contains("办结期限：2018年11月27日"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what is taken up again says that the public page is gone`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .answered)
            let (id, centre) = (receipt.petition, county.actor(.informationCentre))
            let told = "原来在网上公开的内容已经撤下"
            try await county.act { desk, tx in
                try desk.reopen(id, version: nil, reason: "还有一户没水", by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let code = [("code", receipt.code.text)]
                let page = try await visitor.post("/petitions/track", code).body
                #expect(!page.contains(told), "it was never public")
            }
            let shown = try await county.petition(in: .answered)
            try await county.act { desk, tx in
                try desk.clear(
                    shown.petition, version: nil,
                    wording: PublicWording(subject: "停水", words: "村里停水三天", answer: "水已恢复"), by: centre,
                    in: tx)
                try desk.reopen(
                    shown.petition, version: nil, reason: "还有一户没水", by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let code = [("code", shown.code.text)]
                #expect(try await visitor.post("/petitions/track", code).body.contains(told))
                #expect(try await visitor.get("/petitions/\(shown.petition)").status == 404)
                let clerk = try await visitor.signedIn(as: .informationCentre)
                let desk = try await clerk.get("/office/petitions/\(shown.petition)").body
                #expect(desk.contains("公开页上的内容同时撤下"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `where a year's calendar is missing it says so instead of a day`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            county.time.set(Moment(day: day("2026-12-31"), hour: 9))
            let receipt = try await county.receive()
            let told = "2027年的放假安排还没有公布"
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post("/petitions/track", [("code", receipt.code.text)]).body
                #expect(page.contains(told) && page.contains("已收到，正在登记"))
            }
            try await APIClient.with(county) { anybody in
                let answer = try await anybody.post(
                    "/petitions/tracking",
                    .object([JSON.Member(name: "code", value: .text(receipt.code.text))]))
                #expect(answer.json["dueUnknown"]?.text?.contains(told) == true)
                #expect(answer.json["due"] == .null)
            }
        }
    }
}
