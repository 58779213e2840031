import Domain

/// The phrases of aggregation (汇总转交).
struct DigestWords: Words {
    let language: Language
    private var petitions: PetitionWords { PetitionWords(language) }

    var title: String { say("汇总转交", "Digests") }
    var about: String {
        say(
            "把一个业务口一段时间的诉求汇总成一份，转交主管部门整体答复。",
            "The problems of one field over a span of days, handed to its bureau and answered as a whole.")
    }
    var new: String { say("新建汇总", "New digest") }
    var none: String { say("还没有汇总", "No digests yet") }
    var noneAdvice: String { say("转交后会列在这里。", "They are listed here once handed over.") }
    var previous: String { say("上一页", "Previous") }
    var next: String { say("下一页", "Next") }
    var pages: String { say("分页", "Pages") }
    func position(_ page: Int, of pages: Int) -> String {
        say("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }
    func count(_ count: Int) -> String { say("共 \(count) 份", count == 1 ? "1 in all" : "\(count) in all") }
    func petitionCount(_ count: Int) -> String {
        say("\(count) 件", count == 1 ? "1 petition" : "\(count) petitions")
    }
    func span(_ scope: Digest.Scope) -> String {
        say("\(scope.from) 至 \(scope.until)", "\(scope.from) to \(scope.until)")
    }
    func due(_ day: Day) -> String { say("应于 \(day) 前答复", "to be answered by \(day)") }

    // MARK: Choosing

    var chooseTitle: String { say("选择范围", "Choose") }
    var unit: String { say("转交部门", "Bureau") }
    var choose: String { say("请选择", "Please choose") }
    var from: String { say("收到日期从", "Received from") }
    var until: String { say("收到日期到（含当天）", "Received until (included)") }
    /// What waits for the officer, with the day of the answer that is due first.
    func waiting(_ count: Int, _ due: Day?) -> String {
        let amount = say("等您处理 \(count) 份", count == 1 ? "1 waits for you" : "\(count) wait for you")
        return due.map { amount + say("，最近的应于 \($0) 前答复", ", the first answer is due by \($0)") } ?? amount
    }
    var show: String { say("查看这段时间的诉求", "Show the petitions") }
    var noBureau: String { say("本县还没有登记县直部门", "No bureau of the county is registered") }
    var noBureauAdvice: String { say("请系统管理员在“村组与单位”里添加。", "The system administrator adds it under Places.") }
    var nothing: String { say("这段时间没有这个业务口的诉求", "No petitions of this field in these days") }
    var nothingAdvice: String { say("请换一段时间。", "Please choose other days.") }
    var handOverTitle: String { say("转交", "Hand over") }
    var summary: String { say("汇总意见", "Summary") }
    var summaryHelp: String {
        say(
            "写明主要问题和要求。不要写群众姓名、电话。",
            "Say what the problems are and what is asked. No names or telephones of residents.")
    }
    var days: String { say("答复期限（工作日）", "Working days to answer") }
    func daysHelp(_ due: Day?) -> String {
        guard let due else { return say("从今天起算，今天不算", "Counted from today, which does not count") }
        return say("\(Digest.usualTerm) 个工作日到 \(due)", "\(Digest.usualTerm) working days end on \(due)")
    }
    var frozen: String {
        say("转交后清单不再变动，办理数据随时更新。", "The list stays as it is; the figures follow what happens.")
    }

    // MARK: One digest

    var field: String { say("业务口", "Field") }
    var spanLabel: String { say("收到时间", "Received") }
    var handedOver: String { say("转交日期", "Handed over") }
    var dueLabel: String { say("答复期限", "To be answered by") }
    var clock: String { say("时限", "Clock") }
    var wasLate: String { say("曾经超期", "Was overdue before") }
    var rounds: String { say("转交与答复", "Hand-over and answers") }
    func sentBack(_ reason: String) -> String { labelled(say("退回原因", "Sent back"), reason) }
    var findings: String { say("核查情况", "What was found") }
    var measures: String { say("整改措施", "What will be done") }
    var files: String { say("附件", "Files") }
    var filesHelp: String { say("可以不传；图片或 PDF，最多 9 个", "Optional: pictures or PDF, at most 9") }
    var filesAgain: String {
        say("请重新选择附件；图片或 PDF，最多 9 个", "Please choose the files again: pictures or PDF, at most 9")
    }
    var closingWords: String { say("办结意见", "Closing remark") }
    var reason: String { say("退回原因", "Reason") }
    var print: String { say("打印", "Print") }
    var download: String { say("下载清单", "Download the list") }
    var back: String { say("返回汇总", "Back to digests") }
    func round(_ number: Int) -> String { say("第 \(number) 次转交", "Hand-over \(number)") }
    /// Who answered and when; an officer without a name is left out.
    func answered(by bureau: String, _ officer: String, on day: Day) -> String {
        let who = officer.isEmpty ? bureau : "\(bureau) \(officer)"
        return say("\(who)，\(dayText(day))答复", "\(who), answered on \(dayText(day))")
    }
    func closed(by officer: String, on day: Day) -> String {
        say("\(officer)，\(dayText(day))办结", "\(officer), closed on \(dayText(day))")
    }
    var typedBefore: String { say("您刚才填写的内容", "What you had typed") }
    var answerHelp: String {
        say(
            "每一件诉求里都看得到；信息中心办结后，反映人也能看到。不要写群众的姓名、电话、住址和病情。",
            "It is read on each of the petitions, and by the people whose they are once the centre has closed this. "
                + "No names, telephones, addresses or illnesses of residents.")
    }
    var closingHelp: String {
        say(
            "办结后，反映人在“查进度”里能看到部门的答复。答复里有别人的姓名或情况的，请先退回。",
            "Once closed, the people who spoke up read the bureau\u{2019}s answer when they follow their petitions. "
                + "Send it back first where it tells of others.")
    }
    var optional: String { say("选填", "optional") }

    func done(_ verb: DigestVerb) -> String {
        switch verb {
        case .handOver: say("已转交。", "Handed over.")
        case .answer: say("已答复，等信息中心审核。", "Answered; the centre looks at it.")
        case .sendBack: say("已退回，部门会重新答复。", "Sent back; the bureau answers again.")
        case .close: say("已办结。", "Closed.")
        }
    }

    // MARK: Figures and list

    func breakdown(_ title: String, _ count: Int) -> String {
        say("\(title)（\(count)）", "\(title) (\(count))")
    }
    var figures: String { say("数字", "Figures") }
    var total: String { say("诉求", "Petitions") }
    var answeredCount: String { say("已答复", "Answered") }
    var closedCount: String { say("已办结", "Closed") }
    var overdue: String { say("现在超期", "Overdue now") }
    var everOverdue: String { say("曾经超期", "Ever overdue") }
    var merged: String { say("重复合并", "Merged") }
    func unknown(_ count: Int) -> String {
        say("另有 \(count) 件因缺放假安排算不出是否超期。", "Of \(count) more nobody knows: a calendar is missing.")
    }
    var byTownship: String { say("按乡镇", "By township") }
    var byVillage: String { say("按村", "By village") }
    var byKind: String { say("按类型", "By kind") }
    var byOutcome: String { say("按办理结果", "By outcome") }
    var repeats: String { say("同一地方同类问题", "Repeats") }
    var place: String { say("地点", "Place") }
    var kind: String { say("类型", "Kind") }
    var outcome: String { say("办理结果", "Outcome") }
    var number: String { say("件数", "Number") }
    var list: String { say("问题清单", "List") }
    var serial: String { say("诉求编号", "Petition") }
    var subject: String { say("事由", "Subject") }
    var received: String { say("收到", "Received") }
    var answeredOn: String { say("答复", "Answered") }
    var unanswered: String { say("未答复", "Not yet") }
    var time: String { say("是否超期", "Overdue") }
    var open: String { say("查看", "Open") }
    var erased: String { say("内容已删除", "Erased") }

    func late(_ line: DigestLine) -> String {
        switch (line.isOverdue, line.wasOverdue) {
        case (true?, _): say("现在超期", "Overdue now")
        case (_, true?): say("曾经超期", "Was overdue")
        case (false?, _): say("没有超期", "No")
        case (nil, _): say("缺放假安排", "Calendar missing")
        }
    }

    /// What came of it, or where it stands.
    func result(_ line: DigestLine) -> String {
        line.outcome.map(petitions.outcome) ?? petitions.state(line.state)
    }
}
