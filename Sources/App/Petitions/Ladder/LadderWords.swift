import Domain

/// The phrases of reminders, supervision orders and what was raised.
struct LadderWords: Words {
    let language: Language
    private var petitions: PetitionWords { PetitionWords(language) }

    var title: String { say("督办", "Supervision") }
    var tabs: String { say("督办分类", "Lists") }

    func tab(_ tab: LadderTab) -> String {
        switch tab {
        case .orders: say("督办单", "Supervision orders")
        case .raised: say("提级督办", "Raised one level")
        case .reminders: say("催办", "Reminders")
        }
    }

    func about(_ tab: LadderTab) -> String {
        switch tab {
        case .orders:
            say(
                "超期后由系统自动发出，或者由县纪委监委发出，编号连续。",
                "Issued when something is overdue, by the clock or by county discipline; numbers have no gap."
            )
        case .raised: say("发了督办单仍未办好的，提到上一级。", "What an order did not move goes one level up.")
        case .reminders: say("快到期时由系统提醒，也可以人工催办。", "Sent when a due day comes near, by the clock or by hand.")
        }
    }

    func none(_ tab: LadderTab) -> String {
        switch tab {
        case .orders: say("没有督办单", "No supervision orders")
        case .raised: say("没有提级督办的诉求", "Nothing was raised")
        case .reminders: say("没有催办", "No reminders")
        }
    }

    func noneAdvice(_ tab: LadderTab) -> String {
        switch tab {
        case .orders: say("有诉求超期时，督办单会列在这里。", "They are listed here once something is overdue.")
        case .raised: say("督办后仍未办好的诉求会列在这里。", "What orders do not move is listed here.")
        case .reminders: say("有诉求快到期时，催办会列在这里。", "They are listed here once something is nearly due.")
        }
    }

    func count(_ count: Int) -> String { say("共 \(count) 件", count == 1 ? "1 in all" : "\(count) in all") }
    var pages: String { say("分页", "Pages") }
    var previous: String { say("上一页", "Previous") }
    var next: String { say("下一页", "Next") }
    func position(_ page: Int, of pages: Int) -> String {
        say("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }

    // MARK: Columns

    var number: String { say("文号", "Number") }
    var petition: String { say("诉求编号", "Petition") }
    var kind: String { say("类型", "Kind") }
    var place: String { say("地点", "Place") }
    var unit: String { say("承办单位", "Unit") }
    var on: String { say("日期", "Day") }
    var now: String { say("现在", "Now") }
    var since: String { say("此后进展", "Since then") }
    var addressee: String { say("提请", "Goes to") }
    var from: String { say("发出方式", "Issued by") }
    var openPetition: String { say("诉求", "Petition") }
    var order: String { say("督办单", "Order") }
    var open: String { say("查看", "Open") }

    /// Who is told where the office itself has no name here.
    var centre: String { say("县信息中心", "The information centre") }
    var unnumbered: String { say("尚未编号", "Not numbered yet") }
    var byHand: String { say("人工", "An officer") }
    var byClock: String { say("系统自动", "The clock") }
    var nothingSince: String { say("没有进展", "Nothing yet") }

    func deed(_ verb: PetitionVerb, on day: Day) -> String { "\(petitions.verb(verb)) \(day)" }

    /// `办理已超期 3 天`; `状态` where no clock runs.
    func standing(_ standing: Standing?, _ state: Petition.State.Kind) -> String {
        guard let standing else { return say("缺放假安排，期限算不出来", "Calendar missing: due day unknown") }
        guard let open = standing.next else { return petitions.state(state) }
        return labelled(petitions.clock(open.clock), petitions.reading(open.reading))
    }

    func gap(_ gap: LadderGap) -> String {
        say(
            "缺少 \(gap.year) 年的放假安排",
            "The calendar of \(gap.year) is missing")
    }

    func gapAdvice(_ gap: LadderGap) -> String {
        say(
            "有 \(gap.petitions) 件诉求的期限算不出来，没有催办和督办，也没有按猜测的日子办。国务院办公厅公布放假安排后，请系统管理员更新本系统。",
            "The due days of \(gap.petitions) petitions are unknown; nothing was sent on a guess. Once the State Council "
                + "has published the holidays, the system administrator updates this system.")
    }
}
