import Domain

/// The phrases of the ledger's filter, buttons and views.
extension LedgerWords {
    var searchLabel: String { say("事由里的字，或者编号", "Words of the subject, or a number") }
    var search: String { say("查找", "Search") }
    var more: String { say("更多条件", "More conditions") }
    var clear: String { say("看全部", "Show all") }
    var any: String { say("不限", "Any") }
    var stateField: String { say("状态", "State") }
    var markField: String { say("要留意的", "To be looked at") }
    var partField: String { say("本单位职责", "Our part") }
    var kindField: String { say("类型", "Kind") }
    var placeField: String { say("地点", "Place") }
    var fieldField: String { say("口", "Field") }
    var noField: String { say("未分口", "None yet") }
    var unitField: String { say("主办单位", "Lead unit") }
    var channelField: String { say("渠道", "Channel") }
    var fromField: String { say("收到日期从", "Received from") }
    var untilField: String { say("到", "Until") }
    var sortField: String { say("顺序", "Order") }
    var download: String { say("导出表格", "Export as a spreadsheet") }
    var print: String { say("打印", "Print") }
    var enter: String { say("登记来电、来信、来访", "Enter a call, letter or visit") }
    var tickAll: String { say("全选本页", "Select all on this page") }
    var untickAll: String { say("取消全选", "Select none") }
    func tick(_ subject: String) -> String { say("选中 \(subject)", "Select \(subject)") }
    var tickColumn: String { say("选", "Tick") }
    var bulkDispatch: String { say("批量转办选中的", "Dispatch the selected") }
    var bulkRemind: String { say("批量催办选中的", "Remind of the selected") }
    var pages: String { say("台账的页", "Pages of the ledger") }
    var first: String { say("回到第一页", "First page") }
    var next: String { say("下一页", "Next") }

    var views: String { say("常用筛选", "Saved views") }
    var manageViews: String { say("改名或删除", "Rename or delete") }
    var saveView: String { say("保存这个筛选", "Save this view") }
    var viewName: String { say("名称", "Name") }
    var viewNameHelp: String { say("例如：本周到期的低保投诉", "For example: complaints due this week") }
    var shareView: String { say("全县共用", "Share with the county") }
    var shareNote: String {
        say("信息中心和县纪委监委的同事也能看到这个筛选。", "Colleagues of the centre and the commission see it too.")
    }
    var shared: String { say("全县共用", "Shared") }
    var viewsTitle: String { say("常用筛选", "Saved views") }
    var rename: String { say("改名", "Rename") }
    var delete: String { say("删除", "Delete") }
    var noViews: String { say("还没有保存的筛选", "No saved views yet") }
    var noViewsAdvice: String {
        say("在台账里设好条件，再点“保存这个筛选”。", "Set the conditions in the ledger, then save the view.")
    }
    var toLedger: String { say("回到台账", "Back to the ledger") }
    var viewStored: String { say("已保存。", "Saved.") }
    var closedOff: String {
        say(
            "已不予受理。它是举报，已经对所有工作人员关闭，只有本人凭查询码能看到。",
            "Declined. It is a report against an official: closed to every officer now, and open to the person alone."
        )
    }
    /// What is said of something done just before; nil for what is nothing of the ledger's.
    func done(_ name: String) -> String? {
        switch name {
        case "saved": viewStored
        case "closed-off": closedOff
        case _: nil
        }
    }
    var viewDeleted: String { say("已删除。", "Deleted.") }
    var viewKept: String { say("已改名。", "Renamed.") }

    /// The filter as one reads it on paper: `办理中，投诉，吴陈河镇；最先到期的在前`.
    func told(_ filter: LedgerFilter, _ choices: LedgerChoices) -> String {
        var parts: [String] = []
        if !filter.words.isEmpty { parts.append(say("含“\(filter.words)”", "“\(filter.words)”")) }
        let narrowed: [String?] = [
            filter.state.map(petitions.state), filter.mark.map(mark), filter.part.map(part),
            filter.kind.map(petitions.kind), filter.place.map { choices.name(of: $0) },
            filter.field.map { $0 == LedgerFilter.noField ? noField : $0 },
            filter.unit.map { choices.name(of: $0) }, filter.channel.map(petitions.channel),
            filter.from.map { say("\($0) 起", "from \($0)") },
            filter.until.map { say("\($0) 止", "until \($0)") },
        ]
        parts += narrowed.compactMap(\.self)
        let all = parts.isEmpty ? say("全部", "All") : parts.joined(separator: say("，", ", "))
        return all + say("；", "; ") + sort(filter.sort)
    }

    func printed(by name: String, _ unit: String, at moment: Moment) -> String {
        say("\(unit) \(name) 打印于 \(moment)", "Printed by \(name), \(unit), on \(moment)")
    }
    func exported(by name: String, _ unit: String, at moment: Moment) -> String {
        say("\(unit) \(name) 导出于 \(moment)", "Exported by \(name), \(unit), on \(moment)")
    }
    func total(_ count: Int) -> String { say("共 \(count) 件", "\(count) in all") }
    func printedFirst(_ most: Int) -> String {
        say(
            "只打印前 \(most) 件。请缩小范围，或者导出表格。",
            "Only the first \(most) are printed; narrow it down, or export a spreadsheet.")
    }
    func printTitle(_ scope: LedgerScope) -> String { say("打印：\(title(scope))", "Print: \(title(scope))") }
}

/// What is wrong with a filter or a view.
enum LedgerPhrases {
    static func unreadable(_ name: String) -> FieldProblem {
        FieldProblem(name, zh: "这个条件读不懂，请重新选择。", en: "This condition cannot be read; please choose it again.")
    }
    static var daysCrossed: FieldProblem {
        FieldProblem(
            "until", zh: "截止日期不能早于开始日期。", en: "The last day cannot lie before the first.")
    }
    static var viewNameMissing: FieldProblem {
        FieldProblem("name", zh: "请给这个筛选起个名称。", en: "Please give the view a name.")
    }
    static var viewNameTooLong: FieldProblem {
        FieldProblem(
            "name", zh: "名称最多 \(LedgerViews.longestName) 个字。",
            en: "The name may have at most \(LedgerViews.longestName) characters.")
    }
    static var viewNameTaken: FieldProblem {
        FieldProblem("name", zh: "您已经有一个同名的筛选。", en: "You have a view of that name already.")
    }
    static var tooManyViews: FieldProblem {
        FieldProblem(
            "name", zh: "最多保存 \(LedgerViews.most) 个筛选，请先删去不用的。",
            en: "At most \(LedgerViews.most) views can be saved; delete some first.")
    }
    static var notShareable: FieldProblem {
        FieldProblem(
            "shared", zh: "只有信息中心可以设为全县共用。", en: "Only the information centre can share a view.")
    }
}
