import Domain

/// The phrases of a petition's page at the officer's desk, apart from its forms.
struct PetitionDeskWords: Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    private var petitions: PetitionWords { PetitionWords(language) }

    var list: String { say("返回诉求", "Back to the petitions") }
    var clocks: String { say("时限", "Clocks") }
    func kept(_ count: Int) -> String {
        say("已按时完成的 \(count) 项", count == 1 ? "1 kept in time" : "\(count) kept in time")
    }
    var story: String { say("全部经过", "Everything in order") }
    var next: String { say("下一步", "Next") }
    var others: String { say("其他操作", "Other actions") }
    var nothing: String { say("现在没有需要您办理的。", "Nothing is asked of you now.") }
    var sentTo: String { say("去向", "Sent to") }
    var details: String { say("基本情况", "Details") }
    var typedBefore: String { say("您刚才填写的内容", "What you had typed") }

    func toNext(_ verb: PetitionVerb) -> String { labelled(next, petitions.verb(verb)) }
    func done(_ verb: PetitionVerb) -> String {
        say("已办理：\(petitions.verb(verb))。", "Done: \(petitions.verb(verb)).")
    }

    // MARK: The head

    var noSerial: String { say("还没有登记编号", "No number yet") }
    var anonymous: String { say("匿名", "Anonymous") }
    var named: String { say("实名", "Named") }
    var erased: String { say("内容已按本人要求删除", "Erased at the person\u{2019}s request") }
    func round(_ round: Int) -> String { say("第 \(round) 次办理", "Round \(round)") }
    var waitsForPerson: String { say("等待本人答复", "Waiting for the person") }
    var reopeningAsked: String { say("本人申请重新办理", "The person asks to reopen it") }
    var extensionAsked: String { say("申请延期，待审批", "An extension is asked for") }

    // MARK: Details

    var serial: String { say("登记编号", "Number") }
    var kind: String { say("类别", "Kind") }
    var field: String { say("业务口", "Field") }
    var noField: String { say("未分", "None") }
    var place: String { say("地点", "Place") }
    var channel: String { say("来源", "Channel") }
    var receivedAt: String { say("收到时间", "Received") }
    var person: String { say("诉求人", "Person") }
    var mayBePublic: String { say("能否公开", "May be shown") }
    var publicity: String { say("公开情况", "On the public pages") }
    var publicPage: String { say("看公开页", "See the public page") }
    func publicity(_ publicity: Petition.Publicity) -> String {
        switch publicity {
        case .notAgreed: say("本人不同意公开", "The person did not agree")
        case .agreed: say("本人同意公开，尚未公开", "Agreed, not shown yet")
        case .cleared: say("已公开", "Shown")
        }
    }
    var outcome: String { say("办理结果", "Outcome") }
    var rating: String { say("本人评价", "Rated by the person") }
    var lead: String { say("主办", "Lead") }
    var helpers: String { say("协办", "Helping") }
    var copies: String { say("抄送", "For information") }
    var due: String { say("办结期限", "Deadline") }
    var tookDown: String { say("公开页上的内容同时撤下", "It left the public pages at the same time") }
    /// A day given when it was over already.
    var givenLate: String { say("要求办完时间", "To be finished by") }
    func keepsOverdue(_ day: String) -> String {
        say("办结期限仍是\(day)，转办时已经超期", "The deadline is still \(day), which had passed by then")
    }
    var objection: String { say("提出异议的那一行", "The row objected to") }
    func objection(_ item: String, _ period: String, _ edition: Int, _ row: Int) -> String {
        say(
            "\(period)“\(item)”第 \(edition) 版，第 \(row) 行",
            "\(item), \(period), edition \(edition), row \(row)")
    }
    var mergedInto: String { say("已并入", "Merged into") }
    var wishOfJoined: String {
        say("并入本件的诉求人提出", "Asked by the person of a petition that was joined to this one")
    }
    var ofJoined: String { say("并入本件的诉求人", "The person of a petition that was joined to this one") }
    var partedFrom: String { say("原先并入的诉求", "The petition it was joined to") }
    var mergedHere: String { say("并入本件的诉求", "Merged into this one") }
    var orders: String { say("督办单", "Supervision orders") }
    var digests: String { say("汇总转交", "Digests") }
    var theCentre: String { say("县信息中心", "The information centre") }
    func files(_ count: Int) -> String { say("附件 \(count) 个", count == 1 ? "1 file" : "\(count) files") }
    func picture(_ number: Int, _ name: String) -> String {
        say("图片 \(number)：\(name)", "Picture \(number): \(name)")
    }

    // MARK: Clocks

    /// The day beside a reading.
    func date(_ reading: ClockReading, on today: Day) -> String {
        func date(_ day: Day) -> String { petitions.date(day, on: today) }
        return switch reading {
        case .running(let due, _, _): say("\(date(due))到期", "Due \(date(due))")
        case .overdue(let due, _): say("应在\(date(due))前完成", "Was due \(date(due))")
        case .paused(let since): say("\(date(since))起", "Since \(date(since))")
        case .met(let day, let due):
            say("\(date(day))完成，期限\(date(due))", "Done \(date(day)), due \(date(due))")
        case .metLate(let day, let due, _):
            say("\(date(day))完成，应在\(date(due))前", "Done \(date(day)), was due \(date(due))")
        case .dropped(let day, _): say("\(date(day))终止", "Ended \(date(day))")
        }
    }

    func clock(_ clock: PetitionClock, run: Int) -> String {
        let name = petitions.clock(clock)
        return run == 1 ? name : say("\(name)（第 \(run) 次）", "\(name) (run \(run))")
    }

    func breach(_ clock: PetitionClock, due: Day, on today: Day) -> String {
        let (name, date) = (petitions.clock(clock), petitions.date(due, on: today))
        return say("“\(name)”超期：应在\(date)前完成", "\(name) overdue: was due \(date)")
    }

    // MARK: Entries

    func deed(_ deed: PetitionEntry.Deed) -> String {
        switch deed {
        case .receive: say("收到诉求", "Received")
        case .verb(let verb): petitions.verb(verb)
        }
    }

    var byPerson: String { say("本人", "The person") }
    var byClock: String { say("系统", "The system") }
    func audience(_ audience: PetitionAudience) -> String? {
        switch audience {
        case .person: nil
        case .offices: say("内部", "Internal")
        case .centre: say("仅信息中心可见", "Centre only")
        }
    }

    func until(_ day: String) -> String { say("延至 \(day)", "Until \(day)") }
    func elsewhere(_ words: String) -> String { labelled(say("去处", "Where to go"), words) }
    func ground(_ ground: NotTaken) -> String { labelled(say("理由", "Ground"), petitions.notTaken(ground)) }
    func answer(isPublic: Bool) -> String {
        isPublic ? say("公开答复", "Public answer") : say("只答复本人", "To the person only")
    }
    var notReached: String { say("未联系上", "Nobody was reached") }
    func meeting(_ day: String, _ place: String, _ people: String) -> String {
        say("时间：\(day)；地点：\(place)；参加人：\(people)", "On \(day), at \(place), with \(people)")
    }
    func level(_ role: Role) -> String {
        say("已报\(RoleWords(language).name(role))", "Told: \(RoleWords(language).name(role))")
    }
}
