import Domain

/// The phrases of doing one thing to many petitions.
struct BulkPetitionWords: Words {
    let language: Language

    private var petitions: PetitionWords { PetitionWords(language) }

    func title(_ deed: LedgerDeed) -> String {
        switch deed {
        case .dispatch: say("批量转办", "Dispatch several")
        case .remind: say("批量催办", "Remind of several")
        }
    }
    func confirmTitle(_ deed: LedgerDeed) -> String {
        switch deed {
        case .dispatch: say("批量转办：核对", "Dispatch several: check")
        case .remind: say("批量催办：核对", "Remind of several: check")
        }
    }
    func doneTitle(_ deed: LedgerDeed) -> String {
        switch deed {
        case .dispatch: say("批量转办结果", "Dispatched: results")
        case .remind: say("批量催办结果", "Reminders: results")
        }
    }
    var nothingChosen: String { say("没有选中诉求", "No petition is selected") }
    var nothingAdvice: String { say("请在台账里勾选，再点下面的按钮。", "Tick some in the ledger, then press the button.") }
    var toLedger: String { say("回到台账", "Back to the ledger") }

    func chosen(_ count: Int) -> String {
        say("选中的 \(count) 件", count == 1 ? "1 selected" : "\(count) selected")
    }
    var lead: String { say("主办单位", "Lead unit") }
    var choose: String { say("请选择", "Please choose") }
    var helper: String { say("协办单位", "Unit that helps") }
    var copy: String { say("抄送单位", "Unit for information") }
    var others: String { say("协办和抄送", "Others") }
    var optional: String { say("选填", "optional") }
    var none: String { say("没有", "None") }
    var rule: String { say("办结期限", "Deadline") }
    var ownTerm: String { say("各按自己的时限", "Each by its own term") }
    var ownTermNote: String {
        say("每一件按类型和受理日期算出最后一天。", "The last day follows from each one's kind and acceptance.")
    }
    var oneDay: String { say("统一一个日期", "One day for all") }
    var oneDayNote: String {
        say("超过某一件时限的日期，那一件不会转办。", "Where the day is later than one's term allows, that one is not sent.")
    }
    var day: String { say("日期", "Day") }
    var check: String { say("下一步：核对", "Next: check") }
    var change: String { say("返回修改", "Go back and change") }

    func willDispatch(_ unit: String, _ due: Day) -> String {
        say("转给\(unit)，\(due) 前办结", "Goes to \(unit), due \(due)")
    }
    var willRemind: String { say("催办", "Will be reminded of") }
    var cannot: String { say("不能办", "Cannot be done") }
    var can: String { say("可以办", "Can be done") }
    func summary(_ open: Int, _ barred: Int) -> String {
        barred == 0
            ? say("\(open) 件都可以办。", "All \(open) can be done.")
            : say(
                "\(open) 件可以办，\(barred) 件不能办，原因写在下面，不会改动。",
                "\(open) can be done; \(barred) cannot, for the reasons below, and stay as they are.")
    }
    func list(_ names: [String]) -> String { names.joined(separator: say("、", ", ")) }
    func confirm(_ deed: LedgerDeed, _ count: Int) -> String {
        switch deed {
        case .dispatch: say("确认转办 \(count) 件", "Dispatch \(count)")
        case .remind: say("确认催办 \(count) 件", "Remind of \(count)")
        }
    }
    var note: String { say("催办内容", "What the reminder says") }
    var noteHelp: String { say("可以不填。承办单位会看到。", "May stay empty. The unit reads it.") }

    func outcome(_ done: Int, refused: Int) -> String {
        refused == 0
            ? say("\(done) 件都已办好。", "All \(done) are done.")
            : say(
                "\(done) 件已办好，\(refused) 件没有办成，原因写在下面。",
                "\(done) done, \(refused) not done; see why below.")
    }
    var done: String { say("已办好", "Done") }
    var refused: String { say("没有办成", "Not done") }
    var already: String {
        say("刚才已经办好，没有重复办理", "It was done a moment ago, and not a second time")
    }
    func dispatched(_ due: Day) -> String { say("已转办，\(due) 前办结", "Dispatched, due \(due)") }
    var reminded: String { say("已催办", "Reminded") }
    var unknown: String { say("未知诉求", "Unknown") }
}

/// Why a row of many was not done, and what is wrong with the form.
enum BulkPhrases {
    static let notFound = Phrase(zh: "没有这件诉求，或者不归您办理。", en: "No such petition, or it is not yours.")
    static func overtaken(_ by: Phrase, _ deed: Phrase, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by.zh)在 \(at) 刚办理了“\(deed.zh)”，没有催办。请打开看过再说。",
            en: "\(by.en) did this at \(at): \(deed.en). No reminder was sent; please look at it first.")
    }
    static func conflict(_ by: String, _ at: Moment) -> Phrase {
        Phrase(
            zh: "\(by) 在 \(at) 先办理了，没有改动。请打开看最新情况。",
            en: "\(by) acted on it at \(at) before you; nothing was changed. Please look at it again.")
    }
    static func unitUnknown(_ field: String) -> FieldProblem {
        FieldProblem(field, zh: "请选择单位。", en: "Please choose a unit.")
    }
    static var unitTwice: FieldProblem {
        FieldProblem("helper", zh: "同一单位只能选一次。", en: "Each unit can be chosen only once.")
    }
    static var dayMissing: FieldProblem {
        FieldProblem("day", zh: "请填写办结日期，例如 2026-12-18。", en: "Please give the day, such as 2026-12-18.")
    }
    static var ruleMissing: FieldProblem {
        FieldProblem("rule", zh: "请选择办结期限怎么定。", en: "Please say how the deadline is set.")
    }
    static var noteTooLong: FieldProblem {
        let most = BulkPetitionRoutes.longestNote
        return FieldProblem(
            "words", zh: "催办内容最多 \(most) 个字。", en: "The reminder may have at most \(most) characters.")
    }
    static func tooMany(_ field: String) -> FieldProblem {
        FieldProblem(
            field, zh: "一次最多 \(PetitionTicket.most) 件。", en: "At most \(PetitionTicket.most) at once.")
    }
}
