@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// Neighbours say the same, and the first of them is not the last word.
@Suite struct `Duplicates and the petition that leads` {
    /// Three neighbours; the second and the third, who is in the ledger already, were joined to the first.
    private static func neighbours(_ county: TestCounty) async throws -> [PetitionReceipt] {
        let centre = county.actor(.informationCentre)
        var receipts: [PetitionReceipt] = []
        for words in ["停水了", "我家也停水", "第三家停水"] {
            receipts.append(try await county.receive(TestCounty.complaint(words)))
            county.time.advance(seconds: 60)
        }
        let (first, second, third) = (receipts[0].petition, receipts[1].petition, receipts[2].petition)
        try await county.act { desk, tx in
            try desk.accept(third, version: nil, by: centre, in: tx)
            try desk.dispatch(third, version: nil, to: county.handover, by: centre, in: tx)
            for id in [second, third] { try desk.merge(id, version: nil, into: first, by: centre, in: tx) }
        }
        return receipts
    }

    /// The two ways in which the one that leads ends without an answer.
    enum End: String, CaseIterable, Sendable { case withdrawn, declined }

    private static func end(_ end: End, _ receipt: PetitionReceipt, _ county: TestCounty) async throws {
        let centre = county.actor(.informationCentre)
        try await county.act { desk, tx in
            switch end {
            case .withdrawn: try desk.withdraw(desk.follow(receipt.code, from: "a", in: tx), in: tx)
            case .declined:
                try desk.decline(
                    receipt.petition, version: nil, ground: .court, reason: "已经起诉", by: centre, in: tx)
            }
        }
    }

    @Test(arguments: TestDatabase.all, End.allCases)
    func `the neighbours go on by themselves where the first one ends unheard`(
        _ engine: TestDatabase, _ end: End
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let before = try await county.stored(receipts[2].petition)
            try await Self.end(end, receipts[0], county)
            let (second, third) = (
                try await county.stored(receipts[1].petition), try await county.stored(receipts[2].petition)
            )
            #expect(second.petition.state == .received && third.petition.state.kind == .accepted)
            #expect(third.head.serial == before.head.serial && third.head.mergedInto == nil)
            for stored in [second, third] {
                #expect(stored.entries.last?.deed == .verb(.part) && stored.entries.last?.author == .clock)
                #expect(stored.entries.last?.audience == .person)
                #expect(try await county.events(stored.head.id).last == .petitionPart)
                #expect(try await county.wakeOn(stored.head.id) != nil)
            }
            // The centre goes on with them, and the person has a say again.
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.dispatch(
                    third.head.id, version: nil, to: county.handover, by: centre, in: tx)
                try desk.add(desk.follow(receipts[2].code, from: "a", in: tx), words: "还是没水", in: tx)
                try desk.withdraw(desk.follow(receipts[1].code, from: "a", in: tx), in: tx)
            }
            #expect(try await county.stored(third.head.id).petition.state.kind == .dispatched)
        }
    }

    @Test(arguments: TestDatabase.all, End.allCases)
    func `each neighbour and the centre read why`(_ engine: TestDatabase, _ end: End) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            try await Self.end(end, receipts[0], county)
            try await Clerk.with(county) { visitor in
                let code = [("code", receipts[1].code.text)]
                let page = try await visitor.post("/petitions/track", code).body
                let told =
                    end == .withdrawn
                    ? "合并的那一件已撤回，您的诉求继续单独办理" : "合并的那一件不予受理，您的诉求继续单独办理"
                #expect(page.contains(told) && page.contains("已收到，正在登记"))
                let centre = try await visitor.signedIn(as: .informationCentre)
                let desk = try await centre.get("/office/petitions/\(receipts[1].petition)").body
                #expect(desk.contains("恢复单独办理") && desk.contains("原先并入的诉求"))
                #expect(desk.contains("/office/petitions/\(receipts[0].petition)\""))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what was overdue while it was joined shows at once, and its ladder goes on`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let id = receipts[2].petition
            #expect(try await county.climb(on: "2018-11-20").failed.isEmpty)
            #expect(try await county.rungs(id).isEmpty, "nobody is reminded of what is joined")
            try await Self.end(.withdrawn, receipts[0], county)
            let stored = try await county.stored(id)
            let code = try #require(stored.petition.county)
            let isOverdue = try await county.act { desk, tx in
                let rules = try desk.terms(of: code, in: tx).rules
                return try stored.petition.history.standing(on: desk.now.day, under: rules).isOverdue
            }
            #expect(isOverdue)
            #expect(try await county.climb(on: "2018-11-21").failed.isEmpty)
            #expect(try await county.rungs(id).map(\.rung) == ["reminded", "supervised", "raised"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a neighbour whose words are erased stays as it is`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let (first, second) = (receipts[0], receipts[1])
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            try await county.act { desk, tx in
                let id = first.petition
                try desk.accept(id, version: nil, by: centre, in: tx)
                try desk.dispatch(id, version: nil, to: county.handover, by: centre, in: tx)
                try desk.resolve(id, version: nil, outcome: .solved, account: "内部", by: station, in: tx)
                try desk.answer(id, version: nil, words: "水来了", isPublic: true, by: centre, in: tx)
                try desk.rate(desk.follow(first.code, from: "a", in: tx), .fairly, in: tx)
                try desk.close(id, version: nil, by: centre, in: tx)
                try desk.erase(desk.follow(second.code, from: "a", in: tx), in: tx)
                try desk.reopen(id, version: nil, reason: "又停了", by: centre, in: tx)
            }
            try await Self.end(.withdrawn, first, county)
            #expect(try await county.stored(second.petition).petition.state.kind == .merged)
            #expect(try await county.stored(receipts[2].petition).petition.state.kind == .accepted)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of an answer for somebody else the neighbour reads that it came, what came of it and whom to ask`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipts = try await Self.neighbours(county)
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                let id = receipts[0].petition
                try desk.accept(id, version: nil, by: centre, in: tx)
                try desk.answer(
                    id, version: nil, words: "只给第一家的话", outcome: .partly, isPublic: false, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let code = [("code", receipts[1].code.text)]
                let page = try await visitor.post("/petitions/track", code).body
                #expect(page.contains("结果是“部分解决”") && page.contains("可以问信息中心"))
                #expect(page.contains("合并后的那一件现在是“已答复") && !page.contains("只给第一家的话"))
            }
        }
    }
}
