@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Supervision orders and what was raised, on the pages` {
    private static let lists = "/office/petitions/orders"

    /// A petition of a named person that climbed the whole ladder.
    private func raised(_ county: TestCounty) async throws -> Petition.ID {
        let named = TestCounty.complaint("村里停水三天了", person: TestCounty.person)
        let id = try await county.petition(in: .dispatched, named).petition
        for day in ["2018-10-12", "2018-10-16", "2018-10-22"] { try await county.climb(on: day) }
        return id
    }

    /// Who sees which list: orders and reminders, what was raised, the petition itself.
    @Test(
        arguments: TestDatabase.all,
        [
            (.informationCentre, true, true, true), (.countyDiscipline, true, true, true),
            (.stationReviewer, true, true, true), (.townshipLead, true, true, true),
            (.townshipDiscipline, false, false, false), (.bureau, false, false, true),
            (.leadingGroup, false, false, false), (.cityDiscipline, false, false, false),
        ] as [(Role, Bool, Bool, Bool)])
    func `each role sees what is about its office or was raised to it`(
        _ engine: TestDatabase, _ row: (role: Role, orders: Bool, raised: Bool, petition: Bool)
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await raised(county)
            try await Clerk.with(county) { visitor in
                let clerk = try await visitor.signedIn(as: row.role)
                let orders = try await clerk.get("\(Self.lists)?tab=orders").body
                #expect(orders.contains("新县督〔2018〕0001号") == row.orders)
                let list = try await clerk.get("\(Self.lists)?tab=raised").body
                #expect(list.contains("新县〔2018〕0001号") == row.raised)
                #expect(!list.contains("停水") && !list.contains("王秀英"))
                #expect(list.contains(id.text) == (row.raised && row.petition))
                let letter = try await clerk.get("\(Self.lists)/411523/2018/1")
                #expect((letter.status == 200) == row.orders)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what turned out to be a report is on no list of any role, and its letter is gone`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let other = try await raised(county)
            let id = try await county.receive(TestCounty.complaint("村主任收了钱")).petition
            for day in ["2018-10-30", "2018-11-01", "2018-11-20"] { try await county.climb(on: day) }
            let number = try #require(try await county.orders().first { $0.value == id.text }?.key)
            let letter = "\(Self.lists)/411523/2018/\(number)"
            try await Clerk.with(county) { visitor in
                let discipline = try await visitor.signedIn(as: .countyDiscipline)
                for tab in LadderTab.allCases {
                    #expect(
                        try await discipline.get("\(Self.lists)?tab=\(tab)").body.contains(id.text), "\(tab)")
                }
                #expect(try await discipline.get(letter).status == 200)
                let centre = county.actor(.informationCentre)
                try await county.act {
                    try $0.decline(
                        id, version: nil, ground: .reportAgainstOfficial, reason: "", by: centre, in: $1)
                }
                for role in Role.allCases {
                    let clerk = try await visitor.signedIn(as: role)
                    for tab in LadderTab.allCases {
                        let list = try await clerk.get("\(Self.lists)?tab=\(tab)").body
                        #expect(
                            !list.contains(id.text) && !list.contains("〔2018〕000\(number)号"), "\(role) \(tab)"
                        )
                    }
                    #expect(try await clerk.get(letter).status != 200, "\(role)")
                }
                // Nothing else went with it.
                #expect(try await discipline.get("\(Self.lists)?tab=orders").body.contains(other.text))
                #expect(try await discipline.get("\(Self.lists)/411523/2018/1").status == 200)
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what a bureau is slow with reaches the leading group, which reads it and changes nothing`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(
                in: .accepted, TestCounty.complaint("村里停水三天了", person: TestCounty.person))
            let other = try await county.petition(in: .dispatched).petition
            let centre = county.actor(.informationCentre)
            let handover = Handover(lead: county.actor(.bureau).unit.id, due: day("2018-10-15"))
            try await county.act {
                try $0.dispatch(receipt.petition, version: nil, to: handover, by: centre, in: $1)
            }
            try await county.climb(on: "2018-10-22")
            try await Clerk.with(county) { visitor in
                let leader = try await visitor.signedIn(as: .leadingGroup)
                let list = try await leader.get(Self.lists)
                #expect(list.status == 200 && list.body.contains("新县〔2018〕0001号"))
                #expect(list.body.contains("已超期 7 天") && list.body.contains("吴陈河镇张湾村"))
                #expect(!list.body.contains("停水") && list.body.contains(receipt.petition.text))
                let page = try await leader.get("/office/petitions/\(receipt.petition)")
                #expect(page.status == 200 && page.body.contains("村里停水三天了"))
                #expect(!page.body.contains("王秀英") && !page.body.contains("查看诉求人信息"))
                #expect(!page.body.contains("action=\"/office/petitions/\(receipt.petition)"))
                #expect(try await leader.get("/office/petitions/\(other)").status == 404)
                #expect(try await leader.get("\(Self.lists)/411523/2018/1").status == 404)
                let lead = try await visitor.signedIn(as: .townshipLead)
                #expect(try await !lead.get("\(Self.lists)?tab=raised").body.contains("新县〔2018〕0001号"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a letter names the petition by its number and nobody, and keeps what it said`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await raised(county)
            let station = county.actor(.stationReviewer)
            try await county.act {
                try $0.resolve(
                    id, version: nil, outcome: .solved, account: "王秀英家已通水", by: station, in: $1)
            }
            county.time.set(Moment(day: day("2018-11-05"), hour: 9))
            try await Clerk.with(county) { visitor in
                let discipline = try await visitor.signedIn(as: .countyDiscipline)
                let letter = try await discipline.get("\(Self.lists)/411523/2018/1").body.joined
                for told in [
                    "新县督〔2018〕0001号", "新县〔2018〕0001号", "办理期限为2018年10月15日", "已超期 1 天", "2018年10月22日前办结",
                    "2018年10月16日",
                    "报送办理结果",
                ] {
                    #expect(letter.contains(told), "\(told)")
                }
                for secret in ["王秀英", "13803971234", "停水", "通水"] { #expect(!letter.contains(secret)) }
                let english = try await discipline.get("\(Self.lists)/411523/2018/1", language: .en).body
                #expect(english.contains("1 day overdue on the day of this order"))
                for bad in [
                    "411523/2018/2", "411523/2018/0", "411523/x/1", "41/2018/1", "411523/2018/9999999",
                ] {
                    #expect(try await discipline.get("\(Self.lists)/\(bad)").status == 404)
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an order by hand says why, numbers taken out, and reminders by hand are listed`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.slow()
            let (discipline, centre) = (county.actor(.countyDiscipline), county.actor(.informationCentre))
            try await county.act { desk, tx in
                try desk.remind(id, words: "请抓紧", by: centre, in: tx)
                try desk.supervise(id, reason: "本人 13803971234 多次来电", by: discipline, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let station = try await visitor.signedIn(as: .stationReviewer)
                let letter = try await station.get("\(Self.lists)/411523/2018/1").body.joined
                #expect(letter.contains("督办事由") && letter.contains("多次来电"))
                #expect(!letter.contains("13803971234") && letter.contains("办理期限为2018年10月15日"))
                // Never before the day that the office has anyway.
                #expect(letter.contains("2018年10月15日前办结") && !letter.contains("自动发出"))
                let reminders = try await station.get("\(Self.lists)?tab=reminders").body
                #expect(reminders.contains(">人工</td>") && !reminders.contains("请抓紧"))
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an order threatens with one level up only while that is still to come`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.slow()
            let discipline = county.actor(.countyDiscipline)
            for (today, reason) in [("2018-10-17", "催了不动"), ("2018-10-23", "还是不动")] {
                try await county.climb(on: today)
                try await county.act { try $0.supervise(id, reason: reason, by: discipline, in: $1) }
            }
            try await Clerk.with(county) { visitor in
                let reader = try await visitor.signedIn(as: .countyDiscipline)
                // The clock's own of the 17th, the one by hand of that day, and the one after it was raised on the 22nd.
                for (number, isAhead) in [(1, true), (2, true), (3, false)] {
                    let letter = try await reader.get("\(Self.lists)/411523/2018/\(number)").body
                    #expect(letter.contains("到期仍未完成的，提级督办。") == isAhead, "\(number)")
                    #expect(letter.contains("本件已经提级督办。") == !isAhead, "\(number)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the centre is told which year's calendar is missing`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            county.time.set(Moment(day: day("2026-12-24"), hour: 9))
            _ = try await county.receive()
            try await Clerk.with(county) { visitor in
                let centre = try await visitor.signedIn(as: .informationCentre)
                let page = try await centre.get(Self.lists).body
                #expect(page.contains("缺少 2027 年的放假安排") && page.contains("有 1 件诉求"))
                let leader = try await visitor.signedIn(as: .leadingGroup)
                #expect(try await !leader.get(Self.lists).body.contains("放假安排"))
            }
        }
    }
}
