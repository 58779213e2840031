@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Following a petition tells no more than it should` {
    private static func open(_ visitor: Clerk, _ receipt: PetitionReceipt) async throws -> Clerk.Page {
        try await visitor.post("/petitions/track", [("code", receipt.code.text)])
    }

    @Test(arguments: TestDatabase.all)
    func `a code with a typing error is told what is wrong, and wrong codes wait after a while`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.receive()
            try await Clerk.with(county) { visitor in
                for (typed, told) in [
                    ("7K3M", "17 位"), ("!" + receipt.code.text, "没有“!”"), ("", "17 位"),
                    (String(receipt.code.text.dropLast()) + "*", "没有“*”"),
                ] {
                    let page = try await visitor.post("/petitions/track", [("code", typed)])
                    #expect(page.status == 422 && page.body.contains(told), "\(typed)")
                }
                let spaced = receipt.code.text.lowercased().replacing("-", with: " ")
                #expect(try await visitor.post("/petitions/track", [("code", spaced)]).status == 200)
                var random = SystemRandomNumberGenerator()
                var statuses: [Int] = []
                for _ in 0..<32 {
                    let wrong = ReceiptCode(using: &random).text
                    statuses.append(try await visitor.post("/petitions/track", [("code", wrong)]).status)
                }
                #expect(statuses.prefix(30).allSatisfy { $0 == 422 } && statuses.suffix(2) == [429, 429])
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `whose name was opened reads by which office and why`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(
                in: .dispatched, TestCounty.complaint(person: TestCounty.person))
            let centre = county.actor(.informationCentre)
            _ = try await county.act {
                try $0.openPetitioner(receipt.petition, reason: "上门核实情况", by: centre, in: $1)
            }
            try await Clerk.with(county) { visitor in
                let page = try await Self.open(visitor, receipt).body
                #expect(page.contains("查看了您的姓名和联系方式") && page.contains("上门核实情况"))
                #expect(page.contains("411523 informationCentre"))
                #expect(!page.contains("王秀英") && !page.contains("13803971234"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of the petition it was joined to a person reads how it goes, never what somebody else wrote`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
            let first = try await county.receive(TestCounty.complaint("先写的人的话"))
            county.time.advance(seconds: 60)
            let second = try await county.receive(TestCounty.complaint("后写的人的话"))
            try await county.act { desk, tx in
                let id = first.petition
                try desk.merge(second.petition, version: nil, into: id, by: centre, in: tx)
                try desk.ask(id, version: nil, words: "只问先写的人", by: centre, in: tx)
                try desk.accept(id, version: nil, by: centre, in: tx)
                try desk.dispatch(id, version: nil, to: county.handover, by: centre, in: tx)
                try desk.resolve(id, version: nil, outcome: .solved, account: "内部", by: station, in: tx)
                try desk.answer(id, version: nil, words: "给两家的答复", isPublic: true, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let page = try await Self.open(visitor, second).body
                for told in ["与更早的一件", "已答复", "给两家的答复", "后写的人的话", "411523101 station"] {
                    #expect(page.contains(told), "\(told)")
                }
                for hidden in ["先写的人的话", "只问先写的人", "内部", "请您评价"] {
                    #expect(!page.contains(hidden), "\(hidden)")
                }
            }
        }
    }
}
