@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// A petition was joined to another: its receipt code keeps working, and nothing that its person says is lost on the way.
@Suite struct `The person of a petition that was joined to another` {
    /// Two neighbours with one complaint; the first one's is with the station, and the second was joined to it.
    private static func neighbours(_ county: TestCounty) async throws -> [PetitionReceipt] {
        let centre = county.actor(.informationCentre)
        var receipts: [PetitionReceipt] = []
        for words in ["停水了", "我家也停水"] {
            receipts.append(try await county.receive(TestCounty.complaint(words)))
            county.time.advance(seconds: 60)
        }
        let (first, second) = (receipts[0].petition, receipts[1].petition)
        try await county.act { desk, tx in
            try desk.accept(first, version: nil, by: centre, in: tx)
            try desk.dispatch(first, version: nil, to: county.handover, by: centre, in: tx)
            try desk.merge(second, version: nil, into: first, by: centre, in: tx)
        }
        return receipts
    }

    @Test(arguments: TestDatabase.all)
    func `adds, and whoever handles the one that leads is told and reads it there`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let (first, second) = (receipts[0].petition, receipts[1].petition)
            let station = county.actor(.stationReviewer)
            let before = try await county.stored(first)
            try await Clerk.with(county) { visitor in
                let code = ("code", receipts[1].code.text)
                #expect(try await visitor.post("/petitions/track", [code]).body.contains("补充内容或者照片"))
                let sent = try await visitor.post("/petitions/track/additions", [code, ("words", "三组也停了")])
                #expect(sent.status == 200 && sent.body.contains("补充的内容已经收到"))
                let clerk = try await visitor.signedIn(as: .stationReviewer)
                let desk = try await clerk.get("/office/petitions/\(first)").body
                #expect(desk.contains("并入本件的诉求人") && desk.contains("/office/petitions/\(second)\""))
                #expect(!desk.contains("三组也停了"), "the words lie where erasure finds them")
                let joined = try await clerk.get("/office/petitions/\(second)").body
                #expect(joined.contains("三组也停了") && joined.contains("我家也停水"))
            }
            let after = try await county.stored(first)
            #expect(after.entries.last?.deed == .verb(.relay) && after.entries.last?.audience == .offices)
            // Whoever was just writing an answer reads it first.
            await #expect(throws: Failure.self) {
                try await county.act { desk, tx in
                    try desk.resolve(
                        first, version: before.head.version, outcome: .solved, account: "修好了",
                        by: station, in: tx)
                }
            }
            #expect(after.petition.history == before.petition.history, "no clock hears of it")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is asked, answers, rates and takes it back, each as far as the one that leads has come`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let (first, second, code) = (receipts[0].petition, receipts[1].petition, receipts[1].code)
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            try await county.act { desk, tx in
                try desk.ask(second, version: nil, words: "您家在几组？", by: centre, in: tx)
                try desk.perform(
                    .reply("三组", []), on: desk.follow(code, from: "a", in: tx), in: tx)
                // The same once more over a bad network.
                try desk.perform(
                    .reply("三组", []), on: desk.follow(code, from: "a", in: tx), in: tx)
            }
            await #expect(throws: PetitionRefused.self, "nobody rates what is not answered") {
                try await county.act { desk, tx in
                    try desk.rate(desk.follow(code, from: "a", in: tx), .satisfied, in: tx)
                }
            }
            try await county.act { desk, tx in
                try desk.resolve(first, version: nil, outcome: .solved, account: "修好", by: station, in: tx)
                try desk.answer(first, version: nil, words: "水来了", isPublic: true, by: centre, in: tx)
                try desk.perform(
                    .rate(.satisfied, "谢谢"), on: desk.follow(code, from: "a", in: tx), in: tx)
            }
            let (lead, own) = (try await county.stored(first), try await county.stored(second))
            #expect(own.petition.rating?.satisfaction == .satisfied && own.petition.state.kind == .merged)
            #expect(lead.petition.state.kind == .answered, "its own person has not been called yet")
            #expect(lead.petition.rating == nil)
            #expect(
                lead.entries.filter { $0.deed == .verb(.relay) }.map(\.detail) == [
                    .joined(of: second.text, said: "reply"), .joined(of: second.text, said: "rate"),
                ])
            await #expect(throws: PetitionRefused.self, "what is answered is not taken back") {
                try await county.act { desk, tx in
                    try desk.withdraw(desk.follow(code, from: "a", in: tx), in: tx)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `rang, and the centre takes it back for whoever did and for nobody else`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let rang = try await county.receive(TestCounty.complaint(channel: .phone))
            let wrote = try await county.receive(TestCounty.complaint())
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: .informationCentre)
                let own = "action=\"/office/petitions/\(wrote.petition)/withdrawal\""
                #expect(try await !clerk.get("/office/petitions/\(wrote.petition)").body.contains(own))
                let path = "/office/petitions/\(rang.petition)"
                let version = ("version", "\(try await county.stored(rang.petition).head.version)")
                let empty = try await clerk.post("\(path)/withdrawal", [version])
                #expect(empty.status == 422 && empty.body.contains("id=\"f-withdrawal-reason-error\""))
                let done = try await clerk.post(
                    "\(path)/withdrawal", [version, ("reason", "10月8日来电话，说水来了")])
                #expect(done.status == 303)
                let page = try await visitor.post("/petitions/track", [("code", rang.code.text)]).body
                #expect(page.contains("替您登记：撤回") && page.contains("10月8日来电话，说水来了"))
            }
            await #expect(throws: Failure.self) {
                try await county.act { desk, tx in
                    try desk.withdraw(wrote.petition, version: nil, reason: "不办了", by: centre, in: tx)
                }
            }
            #expect(try await county.stored(wrote.petition).petition.state.kind == .received)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `takes it back, and whoever was joined to it stays with the one that leads`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let third = try await county.receive(TestCounty.complaint("第三家停水"))
            county.time.advance(seconds: 60)
            let centre = county.actor(.informationCentre)
            let fourth = try await county.receive(TestCounty.complaint("第四家停水"))
            try await county.act { desk, tx in
                // The fourth was joined to the third before that was joined to the first.
                try desk.merge(fourth.petition, version: nil, into: third.petition, by: centre, in: tx)
                try desk.merge(third.petition, version: nil, into: receipts[0].petition, by: centre, in: tx)
                try desk.withdraw(desk.follow(third.code, from: "a", in: tx), in: tx)
            }
            let joined = try await county.stored(fourth.petition)
            #expect(joined.petition.state.kind == .merged && joined.head.mergedInto == receipts[0].petition)
            #expect(try await county.stored(third.petition).petition.state.kind == .withdrawn)
            try await Clerk.with(county) { visitor in
                let page = try await visitor.post("/petitions/track", [("code", fourth.code.text)]).body
                #expect(page.contains("合并后的那一件现在是") && !page.contains("继续单独办理"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is named in no public answer, no more than the one who leads`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let first = try await county.petition(in: .resolved).petition
            county.time.advance(seconds: 60)
            let second = try await county.receive(TestCounty.complaint(person: TestCounty.person)).petition
            try await county.act { desk, tx in
                try desk.merge(second, version: nil, into: first, by: centre, in: tx)
            }
            await #expect(throws: Failure.self) {
                try await county.act { desk, tx in
                    try desk.answer(
                        first, version: nil, words: "已到王秀英家中核实。", isPublic: true, by: centre, in: tx)
                }
            }
            try await county.act { desk, tx in
                try desk.answer(
                    first, version: nil, words: "已到户核实。", isPublic: true, by: centre, in: tx)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `may rate though a question still waits, and loses no word that came too late`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let (first, second) = (receipts[0].petition, receipts[1].petition)
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            try await county.act { desk, tx in
                try desk.ask(second, version: nil, words: "您家在几组？", by: centre, in: tx)
                try desk.resolve(first, version: nil, outcome: .solved, account: "修好", by: station, in: tx)
                try desk.answer(first, version: nil, words: "水来了", isPublic: true, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let code = ("code", receipts[1].code.text)
                let page = try await visitor.post("/petitions/track", [code]).body
                #expect(page.contains("/petitions/track/rating") && page.contains("/petitions/track/replies"))
                #expect(page.contains("信息中心还有一个问题请您回答") && !page.contains("我们收到后接着办理"))
                try await county.act { desk, tx in
                    try desk.rate(desk.follow(receipts[0].code, from: "a", in: tx), .fairly, in: tx)
                    try desk.close(first, version: nil, by: centre, in: tx)
                }
                let late = try await visitor.post(
                    "/petitions/track/additions", [code, ("words", "昨天晚上又停了两小时")])
                #expect(late.status == 422 && late.body.contains("昨天晚上又停了两小时"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `takes back only the own one`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            try await county.act { desk, tx in
                try desk.withdraw(desk.follow(receipts[1].code, from: "a", in: tx), in: tx)
            }
            #expect(try await county.stored(receipts[1].petition).petition.state.kind == .withdrawn)
            let first = try await county.stored(receipts[0].petition)
            #expect(first.petition.state.kind == .dispatched)
            #expect(
                first.entries.last?.detail == .joined(of: receipts[1].petition.text, said: "withdraw"))
            let station = county.actor(.stationReviewer)
            await #expect(throws: Failure.self, "what is taken back is nobody's of the units") {
                _ = try await county.act { desk, tx in
                    try desk.read(receipts[1].petition, by: station, in: tx)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is read and called by whoever handles the one that leads, and by no other unit`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let second = receipts[1].petition
            let (station, bureau) = (county.actor(.stationReviewer), county.actor(.bureau))
            let village = county.actor(.villageReviewer)
            try await county.act { desk, tx in
                _ = try desk.read(second, by: station, in: tx)
                _ = try desk.read(second, by: bureau, in: tx)
            }
            await #expect(throws: Failure.self) {
                _ = try await county.act { desk, tx in try desk.read(second, by: village, in: tx) }
            }
            await #expect(throws: Failure.self) {
                _ = try await county.act { desk, tx in
                    try desk.openPetitioner(second, reason: "上门", by: bureau, in: tx)
                }
            }
            let verbs = try await county.act { desk, tx in
                try desk.verbs(on: desk.read(second, by: station, in: tx), for: station, in: tx)
            }
            let stored = try await county.stored(second)
            #expect(verbs == (stored.head.sender.isAnonymous ? [] : [.openPetitioner]))
            // Their lists are of what was sent to them.
            let listed = try await county.act { desk, tx in
                try PetitionStore.find(second, for: station, in: tx) != nil
            }
            #expect(!listed)
        }
    }
}
