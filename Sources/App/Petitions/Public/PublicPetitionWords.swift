import Domain

/// The phrases of the public pages about petitions.
struct PublicPetitionWords: Words {
    let language: Language

    var petition: PetitionWords { PetitionWords(language) }

    var title: String { say("群众诉求", "What people ask and what came of it") }
    func title(of place: String) -> String { say("\(place)群众诉求", "Petitions of \(place)") }
    var lead: String {
        say(
            "反映了多少、办了多少、超期多少，都在这里；经本人同意的答复可以直接看。",
            "How many came, how many were dealt with, how many are late; answers are shown where the person agreed."
        )
    }
    var speak: String { say("我要反映", "Speak up") }
    var track: String { say("查办理进度", "Follow yours") }
    var rules: String { say("办理规则", "The rules") }
    var all: String { say("全部", "All") }

    // MARK: Figures

    var figures: String { say("办理情况", "In figures") }
    var spans: String { say("统计时段", "Span") }
    func span(_ span: FigureSpan) -> String {
        switch span {
        case .month: say("本月", "This month")
        case .year: say("今年", "This year")
        case .all: say("全部", "All time")
        }
    }
    var definitions: String { say("这些数是怎么算的", "How these are worked out") }
    var byArrival: String {
        say(
            "按收到的日期统计，系统自动得出，谁也改不了。",
            "Counted by the day they came; the system works them out and nobody can change them.")
    }
    func unknown(_ count: Int) -> String {
        say(
            "另有 \(count) 件的时限落在还没有放假安排的年份，是否超期暂时算不出。",
            "For \(count) more the limit lies in a year without a holiday calendar, so nobody can say yet.")
    }
    var piece: String { say("件", "") }
    var nobodyRated: String { say("还没有人评价", "Nobody has rated yet") }
    var nothingToDivide: String { say("还没有可以统计的", "Nothing to count yet") }

    // MARK: The list

    var answered: String { say("已答复的诉求", "Answered") }
    var newest: String { say("最新答复", "Newest answers") }
    var more: String { say("更多", "More") }
    func count(_ count: Int?) -> String {
        guard let count else {
            let most = grouped(PublicPetitionList.mostCounted)
            return say("超过 \(most) 件", "more than \(most)")
        }
        return say("\(grouped(count)) 件", grouped(count))
    }
    var search: String { say("搜一搜有没有人问过", "Has somebody asked the same?") }
    var searchHelp: String { say("两个字就能搜，例如：用水", "Two characters are enough, e.g. 用水") }
    var find: String { say("查找", "Find") }
    var filters: String { say("按类别、地方、时间筛选", "Narrow down by kind, place or time") }
    var kind: String { say("类别", "Kind") }
    var outcome: String { say("办理结果", "Outcome") }
    var place: String { say("地方", "Place") }
    var year: String { say("答复年份", "Year of the answer") }
    var month: String { say("月份", "Month") }
    func year(_ year: Int) -> String { say("\(year)年", "\(year)") }
    func month(_ month: Int) -> String { say("\(month)月", monthName(month)) }
    var clear: String { say("清除条件", "Clear") }
    var pages: String { say("翻页", "Pages") }
    var older: String { say("更早的", "Earlier") }
    var first: String { say("回到最新", "Back to the newest") }
    var nothingYet: String { say("还没有公开的答复", "No answer is public yet") }
    var nothingYetAdvice: String {
        say(
            "诉求答复后，本人同意、信息中心核对隐去个人信息的，会显示在这里。",
            "Answers appear here once the person agrees and the information centre has taken out personal details."
        )
    }
    var nothingFound: String { say("没有找到符合条件的答复", "Nothing fits") }
    var nothingFoundAdvice: String {
        say(
            "换个词或者放宽条件再试；没人问过的，您可以直接反映。",
            "Try another word or fewer conditions; if nobody has asked it, you can.")
    }

    // MARK: One

    var question: String { say("反映的问题", "The question") }
    var answer: String { say("答复", "The answer") }
    var facts: String { say("办理经过", "How it went") }
    var received: String { say("收到", "Received") }
    var answeredOn: String { say("答复", "Answered") }
    func after(_ days: Int) -> String {
        days == 0
            ? say("当天", "the same day")
            : say("收到后 \(days) 天", days == 1 ? "after 1 day" : "after \(days) days")
    }
    var handledBy: String { say("办理单位", "Dealt with by") }
    var answeredBy: String { say("答复单位", "Answered by") }
    var term: String { say("办理时限", "Time limit") }
    func due(_ day: String) -> String { say("\(day)前办结", "to be done by \(day)") }
    func took(_ days: Int) -> String {
        switch days {
        case 0: say("当天办完", "done the same day")
        case _: say("用了 \(days) 个工作日", days == 1 ? "took 1 working day" : "took \(days) working days")
        }
    }
    var onTime: String { say("按时办理", "Done on time") }
    func late(_ days: Int) -> String {
        say("超期 \(days) 天办结", days == 1 ? "Done 1 day late" : "Done \(days) days late")
    }
    var onceOverdue: String { say("办理中曾经超期", "Was late on the way") }
    var overdueNow: String { say("现在超期", "Overdue now") }
    var reopeningAsked: String { say("本人已申请重新办理", "The person asks to have it taken up again") }
    var noCalendar: String {
        say("还没有那一年的放假安排，时限暂时算不出", "The holiday calendar of that year is missing, so nobody can say yet")
    }
    func again(_ rounds: Int) -> String {
        say(
            "本人申请后重新办理过 \(rounds) 次",
            rounds == 1 ? "Taken up again once" : "Taken up again \(rounds) times")
    }
    var rating: String { say("本人评价", "The person says") }
    var notRated: String { say("还没有评价", "Not rated yet") }
    var privacy: String {
        say(
            "经本人同意公开；姓名、电话等个人信息已经隐去。",
            "Shown with the person\u{2019}s consent; names, telephones and the like were taken out.")
    }
    var sameProblem: String { say("您也遇到了？", "The same for you?") }
    var backToList: String { say("看其他答复", "Other answers") }

    // MARK: Similar ones

    func similar(_ count: Int) -> String {
        say(
            "\(count) 个相似的问题已经答复过，点开看看是不是您要的",
            count == 1
                ? "A similar question was answered; see whether it helps"
                : "\(count) similar questions were answered; see whether one helps")
    }
    var readOn: String { say("看完整的答复（打开新窗口）", "The whole answer (opens a new window)") }
}

extension PublicPetitionWords {
    /// A day as prose writes it.
    func day(_ day: Day) -> String { Period.event(day).words(language) }

    /// `建议 · 张湾村 · 2018年10月8日答复`.
    func note(_ petition: PublicPetition, place: Bool) -> String {
        var parts = [self.petition.kind(petition.kind)]
        if place {
            parts.append(
                [petition.within, petition.place.name].filter { !$0.isEmpty }.joined(separator: " "))
        }
        let day = day(petition.answeredAt.day)
        parts.append(say("\(day)答复", "answered \(day)"))
        return parts.joined(separator: " · ")
    }
}
