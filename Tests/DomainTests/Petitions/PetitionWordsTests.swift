@testable import Domain
import Testing

@Suite("What the person reads") struct PetitionWordsTests {
    private typealias F = PetitionFixture

    private func stage(
        _ petition: Petition, on today: Day = "2026-07-06", _ language: Language = .zh
    ) throws -> String {
        let rules = try F.rules()
        let standing = try petition.history.standing(on: today, under: rules)
        return PetitionWords(language).stage(
            of: petition, standing: standing, unit: "双柳树镇人民政府", on: today, under: rules)
    }

    @Test(
        arguments: [
            (.received, "已收到，正在登记，7月7日前答复您。"),
            (.declined, "不予受理：已经或者依法应当由法院审理的诉讼事项。请向有管辖权的人民法院提出，诉讼服务热线 12368。如不满意，8月5日前可以申请重新办理。"),
            (.accepted, "已受理，正在安排单位办理，7月27日前办结。"), (.dispatched, "已转交双柳树镇人民政府办理，7月8日前办结。"),
            (.resolved, "双柳树镇人民政府已办理，正在准备给您的答复，7月7日前答复您。"),
            (.answered, "已答复您，请您评价。如不满意，8月5日前可以申请重新办理。"),
            (.followedUp, "已答复并回访。如不满意，8月5日前可以申请重新办理。"),
            (.closed, "已办结。如不满意，8月5日前可以申请重新办理。"), (.merged, "与更早的一件诉求内容相同，已合并办理，进展见下。"),
            (.withdrawn, "您已撤回。"),
        ] as [(Petition.State.Kind, String)])
    func `each state is said in plain words, with the day`(_ kind: Petition.State.Kind, _ said: String) throws
    {
        #expect(try stage(F.petition(kind)) == said)
    }

    @Test(
        arguments: [
            (.received, "Received; we are registering it, and you hear from us by 7 July."),
            (.dispatched, "Sent to 双柳树镇人民政府, which finishes it by 8 July."),
            (
                .closed,
                "Closed. If you are not content, you can ask to have it taken up again until 5 August."
            ),
        ] as [(Petition.State.Kind, String)])
    func `the same in English`(_ kind: Petition.State.Kind, _ said: String) throws {
        #expect(try stage(F.petition(kind), .en) == said)
    }

    @Test func `what is late says so, and what waits for the person says for what`() throws {
        var petition = try F.petition(.dispatched)
        #expect(try stage(petition, on: "2026-07-10") == "已转交双柳树镇人民政府办理，应在7月8日前完成，已超期 2 天。")
        #expect(
            try stage(petition, on: "2026-07-09", .en) == "Sent to 双柳树镇人民政府, due on 8 July and 1 day late.")
        try petition.ask("在哪一组？", by: F.centre, at: F.at("2026-07-07"))
        #expect(try stage(petition, on: "2026-07-08") == "请您回答下面的问题，我们收到后接着办理。")
        var closed = try F.petition(.closed)
        try closed.askReopening(reason: "又停水了", by: .person, at: F.at("2026-07-10"), under: F.rules())
        #expect(try stage(closed, on: "2026-07-10") == "您申请重新办理，我们正在研究，7月13日前答复您。")
    }

    @Test func `a year is named where it is another one, and no day without a calendar`() throws {
        let words = PetitionWords(.zh)
        #expect(words.date("2027-01-04", on: "2026-12-30") == "2027年1月4日")
        #expect(words.date("2026-12-31", on: "2026-12-30") == "12月31日")
        let sent = try F.petition(.dispatched)
        let said = words.stage(
            of: sent, standing: nil, unit: nil, on: "2026-07-06", under: try F.rules())
        #expect(said == "已转交办理单位办理。")
    }

    @Test func `the offer to reopen ends with its last day`() throws {
        let closed = try F.petition(.closed)
        #expect(try stage(closed, on: "2026-08-05") == "已办结。如不满意，8月5日前可以申请重新办理。")
        #expect(try stage(closed, on: "2026-08-06") == "已办结。")
    }

    @Test(
        arguments: [
            (.running(due: "2026-07-09", left: 3, isYellow: false), "还剩 3 个工作日", "3 working days left"),
            (.running(due: "2026-07-09", left: 1, isYellow: true), "还剩 1 个工作日", "1 working day left"),
            (
                .running(due: "2026-07-09", left: 0, isYellow: true), "今天是最后一个工作日",
                "Today is the last working day"
            ),
            (.overdue(due: "2026-07-09", by: 2), "已超期 2 天", "2 days overdue"),
            (.metLate(on: "2026-07-10", due: "2026-07-09", by: 1), "超期 1 天完成", "Done 1 day late"),
            (.dropped(on: "2026-07-10", late: 1), "已终止，此前超期 1 天", "Ended, 1 day overdue"),
        ] as [(ClockReading, String, String)])
    func `a clock reads as people say it`(_ reading: ClockReading, _ zh: String, _ en: String) {
        #expect(PetitionWords(.zh).reading(reading) == zh)
        #expect(PetitionWords(.en).reading(reading) == en)
    }

    @Test(
        arguments: [
            (.complaint, 15, "投诉办理", "15 个工作日"), (.ceiling, 60, "法定办理期限", "60 天"),
            (.yellow, 80, "黄牌提醒", "80%"),
            (.pausing, 0, "等待本人答复期间暂停计时", "否"),
        ] as [(Term, Int, String, String)])
    func `a county's number reads with its unit`(
        _ term: Term, _ number: Int, _ name: String, _ amount: String
    ) {
        #expect(PetitionWords(.zh).term(term) == name)
        #expect(PetitionWords(.zh).amount(number, of: term) == amount)
    }
}
