import Domain

/// What units have: returned, handed on, with more time, sent back; in time and late.
extension DemoPetitionStories {
    mutating func tellHandling() throws {
        try tell(8, "路灯坏了没人修", in: 1, age: 4, .init(channel: .letter, isNamed: true)) { life, _ in
            life.enter()
            life.then(1, .unit(.return("路灯由县里统一维护，不属于我所职责。"), by: life.scene.lead))
        }
        try tell(9, "施工挖断路没有恢复", in: 2, age: 7) { life, _ in
            life.enter()
            life.then(1, .unit(.return(DemoTelling.notOurs), by: life.scene.lead))
            let government = life.scene.desks.township.government.unit.id
            let due = life.due(15)
            life.then(0, .centre(.dispatch(Handover(lead: government, due: due))))
            let helper = life.scene.lead.unit.id
            let both = Handover(lead: government, helpers: [helper], due: due)
            life.then(1, .centre(.reassign(both)))
        }
        try tell(10, "通组路坑洼难走", in: 3, age: 11, .init(channel: .app, isNamed: true)) { life, _ in
            life.enter()
            life.askMoreTime()
            life.then(0, .centre(.grantExtension))
        }
        try tell(11, "水塘堤坝渗漏没人修", in: 4, age: 9, .init(channel: .phone, isNamed: true)) { life, _ in
            life.enter()
            life.askMoreTime()
        }
        try tell(12, "经常跳闸电压低", age: 10, .init(channel: .wechat)) { life, _ in
            life.enter()
            life.askMoreTime()
            life.then(0, .centre(.refuseExtension("只需更换线路，不涉及采购，请按期办结。")))
        }
        try tell(31, "老人行动不便办不了认证", in: 2, age: 2, .init(channel: .phone, isNamed: true, mayBePublic: false))
        {
            life, finding in
            life.enter()
            life.then(0, .unit(.open("需要上门，核对住址。"), by: life.scene.lead))
            life.resolve(finding, on: 1)
        }
        try tell(17, "低保被取消没有说明", in: 3, age: 8, .init(channel: .visit, isNamed: true, mayBePublic: false)) {
            life, finding in
            life.enter()
            life.later(hours: 2...3, .person(.add("补充：家里的地都流转了，一年只有几百块钱。")))
            life.resolve(finding, on: 5)
            life.then(0, .centre(.sendBack(DemoTelling.sentBack)))
        }
    }

    mutating func tellLate() throws {
        try tell(13, "垃圾清运不及时", age: 18) { life, _ in life.enter() }
        try tell(14, "拉砂车压坏村道扬尘大", in: 1, age: 31, .init(channel: .wechat, isNamed: true)) { life, _ in
            life.enter()
            life.on(life.workingDay(14), .centre(.remind("请按期办结，办不完的说明原因。")))
            life.on(life.workingDay(20), .discipline(supervise: "超期多日没有结果，请于三个工作日内说明情况。"))
        }
        try tell(15, "流转土地租金拖欠", in: 2, age: 13, .init(channel: .letter, isNamed: true)) { life, _ in
            life.enter()
            life.on(life.workingDay(10), .unit(.note("已约承租方和各户对账。"), by: life.scene.lead))
        }
    }
}

extension DemoLife {
    /// Taken into the ledger and handed over, in the whole term of its kind.
    mutating func enter() {
        then(0, .centre(.accept))
        dispatch(inDays: scene.situation.kind.usualTerm)
    }

    mutating func dispatch(inDays count: Int) {
        then(0, .centre(.dispatch(scene.handover(due: due(count), &random))))
    }

    mutating func askMoreTime() {
        let until = workingDay(15).adding(days: 14)
        on(workingDay(7), .unit(.askExtension(until: until, DemoTelling.moreTime), by: scene.lead))
    }

    /// Done by the lead, so many working days after the acceptance.
    mutating func resolve(_ finding: DemoSituation.Finding, on count: Int) {
        let account = scene.said(DemoTelling.account(finding.words, &random))
        on(workingDay(count), .unit(.resolve(finding.outcome, account), by: scene.lead))
    }

    /// Told to the person, and to the public where that was agreed.
    mutating func answer(_ finding: DemoSituation.Finding, isPublic: Bool = true) {
        let situation = scene.situation
        let words = scene.said(
            situation.kind == .consultation
                ? DemoTelling.reply(finding.words, &random)
                : DemoTelling.answer(situation.subject, finding.outcome, finding.words, &random))
        then(0, .centre(.answer(words, finding.outcome, isPublic: isPublic)))
        if isPublic { then(0, .centre(.clear(answer: words))) }
    }

    mutating func meet(on count: Int) {
        let day = workingDay(count)
        let meeting = Petition.Meeting(
            day: day, place: "\(scene.village.division.name)党群服务中心",
            people: "反映人、村支书、\(scene.lead.unit.name)工作人员",
            account: "当面听取意见，现场查看，商定了办理办法和完成时间，反映人签字认可。")
        on(day, .unit(.meet(meeting), by: scene.lead))
    }
}
