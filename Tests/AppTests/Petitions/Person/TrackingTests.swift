@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Following a petition by its code` {
    private static func open(_ visitor: Clerk, _ receipt: PetitionReceipt) async throws -> Clerk.Page {
        try await visitor.post("/petitions/track", [("code", receipt.code.text)])
    }

    @Test(arguments: TestDatabase.all, Petition.State.Kind.allCases)
    func `in each state the person reads where it stands, and no officer's name`(
        _ engine: TestDatabase, _ state: Petition.State.Kind
    ) async throws {
        let told: [Petition.State.Kind: [String]] = [
            .received: ["正在登记", "10月9日前"], .declined: ["不予受理", "已经起诉", "12368"],
            .accepted: ["已受理，正在安排", "新县〔2018〕"], .dispatched: ["10月15日前办结", "411523101 station"],
            .resolved: ["正在准备给您的答复"], .answered: ["请您评价", "水已恢复。", "已解决"],
            .followedUp: ["已答复并回访"], .closed: ["已办结", "申请重新办理"], .merged: ["与更早的一件"],
            .withdrawn: ["您已撤回"],
        ]
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: state)
            try await Clerk.with(county) { visitor in
                let page = try await Self.open(visitor, receipt)
                #expect(page.status == 200)
                let body = page.body.joined
                for text in told[state] ?? [] { #expect(body.contains(text), "\(text)") }
                #expect(page.body.contains("村里停水三天了"))
                // Officers of the test county are called 测试 and their role.
                for inside in ["测试", "水管已修好", "电话接通"] { #expect(!page.body.contains(inside), "\(inside)") }
                #expect(!page.location.contains(receipt.code.text))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a question is answered, and sent twice it is one answer`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let (receipt, centre) = (try await county.receive(), county.actor(.informationCentre))
            try await county.act {
                try $0.ask(receipt.petition, version: nil, words: "在哪一组？", by: centre, in: $1)
            }
            try await Clerk.with(county) { visitor in
                let asked = try await Self.open(visitor, receipt)
                #expect(asked.body.contains("在哪一组？") && asked.body.contains("请您回答下面的问题"))
                let code = [("code", receipt.code.text)]
                let empty = try await visitor.post("/petitions/track/replies", code + [("answer", " ")])
                #expect(empty.status == 422 && empty.body.contains("请填写内容"))
                let answer = code + [("answer", "上湾组")]
                for _ in 0..<2 {
                    let done = try await visitor.post(
                        "/petitions/track/replies", answer, file: AuthorTests.picture, named: "井.png",
                        as: "answer_files")
                    #expect(done.status == 200 && done.body.contains("您的回答已经收到"))
                    #expect(done.body.contains("上湾组") && !done.body.contains("信息中心问您"))
                }
                let again = try await visitor.post("/petitions/track/replies", code + [("answer", "别的")])
                #expect(again.status == 422 && again.body.contains("没有待回答的问题"))
            }
            #expect(try await county.events(receipt.petition).count { $0 == .petitionReply } == 1)
            #expect(try await county.stored(receipt.petition).petition.question == nil)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `words and pictures are added once, shown as own thumbnails, and open for a quarter of an hour`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.receive()
            try await Clerk.with(county) { visitor in
                let form = [("code", receipt.code.text), ("words", "今天还是没水")]
                var page = try await visitor.post(
                    "/petitions/track/additions", form, file: AuthorTests.picture, named: "井.png", as: "files"
                )
                page = try await visitor.post(
                    "/petitions/track/additions", form, file: AuthorTests.picture, named: "井.png", as: "files"
                )
                #expect(page.body.contains("补充的内容已经收到"))
                #expect(try await county.stored(receipt.petition).head.entries == 2)
                let links = page.body.matches(of: /\/petitions\/track\/files\/[0-9A-Za-z-]+/).map {
                    String($0.output)
                }
                #expect(Set(links).count == 2)
                for link in links {
                    #expect(!link.contains(receipt.code.text))
                    #expect(try await visitor.get(link).status == 200)
                    #expect(try await visitor.get(link + "0").status == 404)
                }
                county.time.advance(seconds: PetitionFileAddress.lifetime + 1)
                for link in links { #expect(try await visitor.get(link).status == 404) }
                let bad = try await visitor.post(
                    "/petitions/track/additions", [("code", receipt.code.text), ("words", "又一张")],
                    file: Array("MZ".utf8), named: "坏.exe", as: "files")
                #expect(bad.status == 422 && bad.body.contains("只能用 JPG") && bad.body.contains("又一张"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the person rates the answer, asks to reopen with a reason, and in time`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .answered)
            let late = try await county.petition(in: .answered)
            try await Clerk.with(county) { visitor in
                let code = [("code", receipt.code.text)]
                let none = try await visitor.post("/petitions/track/rating", code)
                #expect(none.status == 422 && none.body.contains("请选择满意"))
                let rated = try await visitor.post(
                    "/petitions/track/rating", code + [("satisfaction", "not"), ("remark", "还是没水")])
                #expect(rated.body.contains("谢谢您的评价") && rated.body.contains("还是没水"))
                let empty = try await visitor.post("/petitions/track/reopening", code + [("reason", "")])
                #expect(empty.status == 422 && empty.body.contains("请写明原因"))
                let asked = try await visitor.post("/petitions/track/reopening", code + [("reason", "又停了")])
                #expect(asked.body.contains("已经收到您的申请") && asked.body.contains("我们正在研究"))
                county.time.advance(seconds: 86_400 * 31)
                let page = try await Self.open(visitor, late)
                #expect(!page.body.contains("/petitions/track/reopening"))
                let refused = try await visitor.post(
                    "/petitions/track/reopening", [("code", late.code.text), ("reason", "晚了")])
                #expect(refused.status == 422 && refused.body.contains("期限已于"))
            }
            let stored = try await county.stored(receipt.petition)
            #expect(stored.petition.rating?.satisfaction == .not && stored.petition.reopening != nil)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `taking it back has to be confirmed`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.receive()
            try await Clerk.with(county) { visitor in
                let code = [("code", receipt.code.text)]
                let unsure = try await visitor.post("/petitions/track/withdrawal", code)
                #expect(unsure.status == 422 && unsure.body.contains("请先勾选"))
                #expect(try await county.stored(receipt.petition).petition.state.kind == .received)
                for _ in 0..<2 {
                    let done = try await visitor.post(
                        "/petitions/track/withdrawal", code + [("withdraw", "1")])
                    #expect(done.status == 200 && done.body.contains("您已撤回"))
                }
            }
            #expect(try await county.events(receipt.petition) == [.petitionReceive, .petitionWithdraw])
        }
    }
}
