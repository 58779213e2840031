import Domain

/// What the pages of places say.
extension PortalWords {
    func below(_ level: Division.Level) -> String {
        switch level {
        case .province: say("各市", "Cities")
        case .city: say("各县区", "Counties")
        case .county: say("各乡镇", "Townships")
        case .township, .village: say("各村", "Villages")
        }
    }

    func placeNote(villages: Int?, month: Int) -> String {
        let part = say("本月公开 \(month) 项", "\(month) published this month")
        return villages.map { "\(self.villages($0)) · \(part)" } ?? part
    }
    func villagesLate(_ count: Int) -> String {
        say("\(count) 个村有超期", count == 1 ? "1 village late" : "\(count) villages late")
    }
    var allOnTime: String { say("无超期", "None late") }
    var noVillages: String { say("这里还没有村接入平台", "No village here has joined yet") }
    var noVillagesAdvice: String {
        say("请从上一级选择别的地方，或在首页按村名查找。", "Please choose another place or search by name on the home page.")
    }
    func households(_ count: Int) -> String { say("\(count) 户", "\(count) households") }
    var passBadge: String { say("已通过本村二维码进入，显示完整姓名", "Full names: you hold this village’s pass") }
    func missingTitle(_ count: Int) -> String {
        say("有 \(count) 项还没有按时公开", count == 1 ? "1 item is overdue" : "\(count) items are overdue")
    }
    func missingLine(_ item: Item, _ duty: Duty) -> String {
        switch duty.kind {
        case .publish: title(item, duty.period)
        case .confirm:
            say(
                "\(item.name) \(duty.period.words(.zh))核实",
                "\(item.name), confirmation for \(duty.period.words(.en))")
        }
    }
    func missingDue(_ due: Day, days: Int) -> String {
        say("应在\(day(due))前公开，已超期 \(self.days(days))。", "was due by \(day(due)), \(self.days(days)) ago.")
    }
    var allPublished: String { say("到今天为止，应公开的都公开了", "Everything due so far has been published") }
    var findInVillage: String { say("在本村里找", "Search in this village") }
    var categories: String { say("八类公开内容", "By category") }
    func categoryNote(_ published: Int, of items: Int, missing: Int) -> String {
        if missing > 0 { return missingItems(missing) }
        return say("\(items) 项，已公开 \(published) 项", "\(published) of \(items) items")
    }
    var notYetPublished: String { say("还没有公开", "Not published yet") }
    func latestIs(_ period: Period) -> String {
        say("最新：\(period.words(.zh))", "Latest: \(period.words(.en))")
    }
    var supervision: String { say("有意见找谁", "Who to ask") }
    var whyStars: String { say("为什么看不到完整姓名？", "Why are names starred?") }
    var whyStarsText: String {
        say(
            "为保护隐私，这里的姓名只显示一部分。本村村民扫村务公开栏上的二维码进来，可以看到完整姓名。",
            "Names are shown in part to protect privacy. Villagers who scan the code on the village’s notice board see them in full."
        )
    }
    var periods: String { say("各期", "Periods") }
    func periodsCount(_ count: Int) -> String {
        say("\(count) 期", count == 1 ? "1 period" : "\(count) periods")
    }
    func editionNote(_ number: Int) -> String { DisclosureWords(language).edition(number) }
    var rule: String { say("这一项的规定", "Rules of this item") }
    var ruleBasis: String { say("依据", "Legal basis") }
    var ruleFrequency: String { say("多久公开一次", "How often") }
    var ruleNotice: String { say("公示期", "Notice period") }
    var ruleReview: String { say("谁审核", "Reviewed by") }
    func noticeLength(_ notice: NoticePeriod) -> String {
        switch notice.unit {
        case .days: say("\(notice.length) 天", "\(notice.length) days")
        case .workingDays: say("\(notice.length) 个工作日", "\(notice.length) working days")
        }
    }
    func reviewers(_ station: String) -> String {
        say("村务监督委员会 → \(station) → 乡镇纪委", "Supervision committee → \(station) → discipline commission")
    }
    func frequencies(_ item: Item) -> String { DisclosureWords(language).frequencies(item) }
    func itemIn(_ place: String, _ item: Item) -> String {
        say("\(place)：\(item.name)", "\(item.name), \(place)")
    }
    var noPeriods: String { say("这一项还没有公开", "Nothing published under this item yet") }
    func noPeriodsAdvice(_ place: String) -> String {
        say(
            "可以先看\(place)的其他内容，或打监督电话询问。",
            "See what else \(place) has published, or call the supervision phone.")
    }
}
