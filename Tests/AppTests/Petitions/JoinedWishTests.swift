@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// Whose petition was joined to another was answered by that one, and may contradict like anybody.
@Suite struct `A wish to reopen by somebody whose petition was joined` {
    private static let reason = "我家还是没有水"

    /// The one that leads, closed, and one that was joined to it.
    private static func pair(_ county: TestCounty) async throws -> (PetitionReceipt, PetitionReceipt) {
        let first = try await county.receive(TestCounty.complaint("停水了"))
        county.time.advance(seconds: 60)
        let second = try await county.receive(TestCounty.complaint("我家也停水"))
        let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
        try await county.act { desk, tx in
            let id = first.petition
            try desk.accept(id, version: nil, by: centre, in: tx)
            try desk.merge(second.petition, version: nil, into: id, by: centre, in: tx)
            try desk.dispatch(id, version: nil, to: county.handover, by: centre, in: tx)
            try desk.resolve(id, version: nil, outcome: .solved, account: "换了水管", by: station, in: tx)
            try desk.answer(id, version: nil, words: "水来了", isPublic: true, by: centre, in: tx)
            try desk.followUp(id, version: nil, satisfaction: .satisfied, notes: "接通", by: centre, in: tx)
            try desk.close(id, version: nil, by: centre, in: tx)
        }
        return (first, second)
    }

    private static func wish(_ county: TestCounty, _ receipt: PetitionReceipt) async throws {
        try await county.act { desk, tx in
            try desk.perform(
                .askReopening(reason), on: desk.follow(receipt.code, from: "test", in: tx), in: tx)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is made on their own page, once, and waits at the petition that leads`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let (first, second) = try await Self.pair(county)
            try await Clerk.with(county) { visitor in
                let code = [("code", second.code.text)]
                #expect(try await visitor.post("/petitions/track", code).body.contains("11月7日前可以申请"))
                for _ in 0..<2 {
                    let page = try await visitor.post(
                        "/petitions/track/reopening", code + [("reason", Self.reason)])
                    #expect(page.status == 200 && page.body.contains("已经收到您的申请"))
                    #expect(page.body.joined.contains("您申请重新办理，我们正在研究，10月9日前答复您。"))
                    #expect(page.body.contains("您：申请重新办理") && page.body.contains(Self.reason))
                    #expect(!page.body.contains("action=\"/petitions/track/reopening\""))
                }
                let lead = try await county.stored(first.petition)
                #expect(lead.head.isReopening && lead.petition.reopening?.joined == second.petition)
                #expect(lead.entries.count { $0.deed == .verb(.askReopening) } == 1)
                // The other person reads that, and until when it is decided, but none of the words.
                let other = try await visitor.post("/petitions/track", [("code", first.code.text)]).body
                    .joined
                #expect(other.contains("合并办理的另一位诉求人申请重新办理，我们正在研究，10月9日前答复您。"))
                #expect(!other.contains(Self.reason) && !other.contains("您：申请重新办理"))
                // The officer reads whose wish it is, and decides as usual.
                let centre = try await visitor.signedIn(as: .informationCentre)
                let desk = try await centre.get("/office/petitions/\(first.petition)").body
                #expect(desk.contains("并入本件的诉求人提出：我家也停水") && desk.contains(Self.reason))
                #expect(desk.contains("action=\"/office/petitions/\(first.petition)/reopening\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all, [PetitionVerb.reopen, .refuseReopening])
    func `is decided for both, and the reason is told to whoever asked`(
        _ engine: TestDatabase, _ verb: PetitionVerb
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (first, second) = try await Self.pair(county)
            try await Self.wish(county, second)
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                if verb == .reopen {
                    try desk.reopen(first.petition, version: nil, reason: "去看过了", by: centre, in: tx)
                } else {
                    try desk.refuseReopening(
                        first.petition, version: nil, reason: "去看过了", by: centre, in: tx)
                }
            }
            try await Clerk.with(county) { visitor in
                let (own, other) = (
                    try await visitor.post("/petitions/track", [("code", second.code.text)]).body,
                    try await visitor.post("/petitions/track", [("code", first.code.text)]).body
                )
                let told = verb == .reopen ? ">重新办理<" : ">不予重新办理<"
                for page in [own, other] {
                    #expect(page.contains(told))
                    #expect(!page.contains("我们正在研究"))
                }
                #expect(own.contains("去看过了") && !other.contains("去看过了"))
            }
            try await APIClient.with(county) { anybody in
                let body = JSON.object([.init(name: "code", value: .text(first.code.text))])
                let lines = try await anybody.post("/petitions/tracking", body).json["lines"]?.list ?? []
                let wish = lines.first { $0["deed"] == .text("askReopening") }
                #expect(wish?["isYours"] == .bool(false) && wish?["words"] == .text(""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is heard for thirty days after the close, and not before there is an answer`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (first, second) = try await Self.pair(county)
            let centre = county.actor(.informationCentre)
            try await county.act {
                try $0.reopen(first.petition, version: nil, reason: "又停了", by: centre, in: $1)
            }
            await #expect(throws: PetitionRefused.self) { try await Self.wish(county, second) }
            try await county.act { desk, tx in
                try desk.answer(
                    first.petition, version: nil, words: "水泵好了", isPublic: true, by: centre, in: tx)
                try desk.rate(desk.follow(first.code, from: "a", in: tx), .satisfied, in: tx)
                try desk.close(first.petition, version: nil, by: centre, in: tx)
            }
            county.time.set(Moment(day: day("2018-11-08"), hour: 9))
            await #expect(throws: PetitionRefused.self) { try await Self.wish(county, second) }
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post("/petitions/track", [("code", second.code.text)]).body
                #expect(!page.contains("action=\"/petitions/track/reopening\""))
            }
            county.time.set(Moment(day: day("2018-11-07"), hour: 9))
            try await Self.wish(county, second)
            #expect(try await county.stored(first.petition).head.isReopening)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `goes with everything else that its person has erased`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let (first, second) = try await Self.pair(county)
            try await Self.wish(county, second)
            try await county.act { desk, tx in
                try desk.erase(desk.follow(second.code, from: "a", in: tx), in: tx)
            }
            let left = try await county.database.read { tx in
                try tx.first("SELECT COUNT(*) FROM petition_entry WHERE words LIKE '%没有水%'")?.int(0)
            }
            #expect(left == 0)
            let lead = try await county.stored(first.petition)
            #expect(lead.head.isReopening && lead.entries.contains { $0.words == "水来了" })
            await #expect(throws: PetitionRefused.self) { try await Self.wish(county, second) }
        }
    }
}
