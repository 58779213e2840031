@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What whoever holds a receipt code may do, and who does not hold it.
@Suite struct PetitionPersonTests {
    @Test(arguments: TestDatabase.all)
    func `a person without a name asks, answers, rates and is heard again by the code alone`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .answered)
            let typed = try ReceiptCode(receipt.code.text.lowercased())
            try await county.act { desk, tx in
                try desk.rate(desk.follow(typed, from: "a", in: tx), .not, words: "还是没水", in: tx)
                try desk.askReopening(desk.follow(typed, from: "a", in: tx), reason: "又停了", in: tx)
            }
            let stored = try await county.stored(receipt.petition)
            #expect(stored.petition.rating?.satisfaction == .not)
            #expect(stored.petition.reopening?.reason == "又停了")
            #expect(stored.petition.state.kind == .followedUp)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a wrong code is not found, and an address that tries many has to wait`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.receive()
            var random = SystemRandomNumberGenerator()
            var answers: [String] = []
            for _ in 0..<40 {
                let wrong = ReceiptCode(using: &random)
                do {
                    _ = try await county.act { desk, tx in
                        try desk.follow(wrong, from: "thief", in: tx).own.head.id
                    }
                } catch Failure.notFound {
                    answers.append("not found")
                } catch Failure.tooMany {
                    answers.append("wait")
                }
            }
            #expect(answers.count == 40)
            #expect(answers.prefix(30).allSatisfy { $0 == "not found" })
            #expect(answers.suffix(10).allSatisfy { $0 == "wait" })
            // Somebody else is not kept waiting, and the first one only for a while.
            _ = try await county.act { try $0.follow(receipt.code, from: "owner", in: $1).own.head.id }
            county.time.advance(seconds: 600)
            _ = try await county.act { try $0.follow(receipt.code, from: "thief", in: $1).own.head.id }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the code of a merged petition keeps working and shows the one that carries on`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            var receipts: [PetitionReceipt] = []
            for words in ["停水了", "我家也停水", "第三家停水"] {
                receipts.append(try await county.receive(TestCounty.complaint(words)))
                county.time.advance(seconds: 60)
            }
            let (first, second, third) = (receipts[0], receipts[1], receipts[2])
            try await county.act { desk, tx in
                try desk.merge(third.petition, version: nil, into: second.petition, by: centre, in: tx)
                try desk.merge(second.petition, version: nil, into: first.petition, by: centre, in: tx)
                try desk.accept(first.petition, version: nil, by: centre, in: tx)
            }
            let tracked = try await county.act { try $0.follow(third.code, from: "a", in: $1) }
            #expect(tracked.own.entries[0].words == "第三家停水")
            #expect(tracked.current.head.id == first.petition)
            #expect(tracked.current.petition.state.kind == .accepted)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the person reads what is meant for the person, and nothing of what offices say among themselves`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            let receipt = try await county.petition(in: .dispatched)
            try await county.act { desk, tx in
                try desk.note(receipt.petition, words: "内部的话", by: station, in: tx)
                try desk.note(receipt.petition, words: "中心的话", isForCentre: true, by: centre, in: tx)
                try desk.resolve(
                    receipt.petition, version: nil, outcome: .solved, account: "给领导看的话", by: station,
                    in: tx)
                try desk.answer(
                    receipt.petition, version: nil, words: "给您的话", isPublic: false, by: centre, in: tx)
                try desk.followUp(
                    receipt.petition, version: nil, satisfaction: .fairly, notes: "回访的话", by: centre, in: tx)
            }
            let stored = try await county.stored(receipt.petition)
            let person = stored.entries(for: [.person]).map(\.words)
            #expect(person.contains("给您的话") && person.contains(TestCounty.water))
            for inside in ["内部的话", "中心的话", "给领导看的话", "回访的话"] {
                #expect(!person.contains(inside))
            }
            let matter = stored.petition.matter
            let unit = stored.entries(for: station.audiences(of: matter)).map(\.words)
            #expect(unit.contains("内部的话") && !unit.contains("中心的话") && !unit.contains("回访的话"))
            let all = stored.entries(for: centre.audiences(of: matter)).map(\.words)
            #expect(all.contains("中心的话") && all.contains("回访的话"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `whoever opens the name gives a reason that the person reads`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            let receipt = try await county.petition(
                in: .dispatched, TestCounty.complaint(person: TestCounty.person))
            let id = receipt.petition
            let opened = try await county.act {
                try $0.openPetitioner(id, reason: "上门核实", by: centre, in: $1)
            }
            #expect(opened == TestCounty.person)
            let told = try await county.stored(id).entries(for: [.person]).last
            #expect(told?.deed == .verb(.openPetitioner) && told?.words == "上门核实")
            #expect(try await county.events(id).last == .petitionOpenPetitioner)
            let desk = county.petitions
            await #expect(throws: PetitionRefused.self) {
                try await county.database.write { tx in
                    try desk.openPetitioner(id, reason: " ", by: centre, in: tx)
                }
            }
        }
    }
}
