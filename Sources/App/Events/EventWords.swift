import Domain

/// The phrases of histories and of the audit trail.
struct EventWords: Words {
    let language: Language

    var title: String { say("操作记录", "Records") }
    var historyTitle: String { say("办理记录", "History") }
    var system: String { say("系统", "The system") }
    var person: String { say("诉求人", "The person") }
    /// What the reason of an event is called: a scheduled publication's is its time.
    func reason(of verb: EventVerb) -> String {
        verb == .scheduled ? say("公开时间", "To be published at") : say("原因", "Reason")
    }
    var none: String { say("没有符合条件的记录", "No record matches") }
    var noneAdvice: String { say("换个条件再查。", "Try other filters.") }
    var allVerbs: String { say("全部操作", "Everything") }
    var find: String { say("查找记录", "Find records") }
    var verbField: String { say("操作", "What was done") }
    var officerField: String { say("人员姓名", "Officer\u{2019}s name") }
    var divisionField: String { say("区划代码", "Division code") }
    var fromField: String { say("从哪天起", "From") }
    var untilField: String { say("到哪天止", "Until") }
    var search: String { say("查找", "Search") }
    var clear: String { say("清除条件", "Clear") }
    var newest: String { say("回到最新", "Newest") }
    var older: String { say("更早的", "Older") }
    var pages: String { say("记录的页", "Pages of the records") }
    var review: String { say("回到审核页", "Back to the review") }
    var shown: String { say("从新到旧", "Newest first") }

    func edition(_ number: String) -> String { say("第 \(number) 版", "edition \(number)") }
    func version(_ version: Int) -> String { say("第 \(version) 次改动", "change \(version)") }

    func subject(_ subject: Event.Subject) -> String {
        switch subject {
        case .edition, .disclosure: say("公开材料", "Disclosure")
        case .officer: say("人员", "Officer")
        case .unit: say("单位", "Unit")
        case .division: say("区划", "Place")
        case .item: say("目录事项", "Catalogue item")
        case .intake: say("上传", "Upload")
        case .village: say("村", "Village")
        case .petition: say("诉求", "Petition")
        case .template: say("答复范文", "Answer template")
        case .digest: say("诉求汇总", "Digest")
        }
    }
}
