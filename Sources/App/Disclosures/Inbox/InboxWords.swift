import Domain

/// The phrases of the inbox.
struct InboxWords: Words {
    let language: Language

    var title: String { say("待办", "Inbox") }
    var views: String { say("待办分类", "Views of the inbox") }
    var filterItem: String { say("事项", "Item") }
    var filterVillage: String { say("村", "Village") }
    var allItems: String { say("全部事项", "All items") }
    var allVillages: String { say("全部村", "All villages") }
    var filter: String { say("筛选", "Filter") }
    var clearFilter: String { say("看全部", "Show all") }
    var selectAll: String { say("全选", "Select all") }
    var reviewSelected: String { say("批量审核选中的", "Review the selected") }
    var upload: String { say("上传表格", "Upload a spreadsheet") }
    var begin: String { say("直接填写", "Type it in") }
    var confirm: String { say("核实后确认", "Confirm it still holds") }
    var confirmNote: String {
        say("长期公开的内容，每季度核实一次", "Standing items are confirmed every quarter")
    }
    var nothingElse: String {
        say("您可以从上面的菜单进入自己的工作。", "Use the menu above for your work.")
    }

    func view(_ view: InboxView, count: Int?) -> String {
        let name =
            switch view {
            case .review: say("等我审核", "Awaiting my review")
            case .drafts: say("草稿和退回的", "Drafts and returned")
            case .due: say("该公开的", "Due")
            case .scheduled: say("定时公开", "Scheduled")
            }
        return count.map { "\(name) \($0)" } ?? name
    }

    func empty(_ view: InboxView, filtered: Bool) -> String {
        if filtered { return say("没有符合条件的材料", "Nothing matches the filter") }
        return switch view {
        case .review: say("没有等您审核的材料", "Nothing awaits your review")
        case .drafts: say("没有草稿，也没有被退回的材料", "No drafts and nothing returned")
        case .due: say("近半年该公开的都已开始办理", "Everything due in the last six months has been started")
        case .scheduled: say("没有等待定时公开的材料", "Nothing is scheduled")
        }
    }

    func emptyAdvice(_ view: InboxView) -> String {
        switch view {
        case .review: say("有新材料送来，会出现在这里。", "New editions will appear here when they reach you.")
        case .drafts: say("可以上传表格，开始新的一期。", "Upload a spreadsheet to begin a new period.")
        case .due: say("新的一期到了时间，会出现在这里。", "The next periods will appear here when they are due.")
        case .scheduled: say("审核时选择“定时公开”的材料会列在这里。", "Editions released for a later time are listed here.")
        }
    }

    /// `共 12 件，最早的等了 3 天`.
    func summary(_ count: Int, oldest: Int?) -> String {
        let total = say("共 \(count) 件", count == 1 ? "1 edition" : "\(count) editions")
        guard let oldest, oldest > 0 else { return total }
        return say("\(total)，最早的等了 \(oldest) 天", "\(total), the oldest for \(days(oldest))")
    }

    /// How long somebody has been waited for.
    func waiting(_ days: Int) -> String {
        days <= 0 ? say("今天送来", "Since today") : say("等了 \(days) 天", "Waiting \(self.days(days))")
    }

    func rows(_ count: Int) -> String { say("\(count) 条", count == 1 ? "1 row" : "\(count) rows") }

    func tick(_ title: String, _ village: String) -> String {
        say("选中 \(village) \(title)", "Select \(village), \(title)")
    }

    func barred(_ count: Int) -> String {
        say(
            "另有 \(count) 件到了这一步，但由您填报或您已签过字，须由其他审核人办理。",
            "\(count) more are at your step, but you wrote or signed them: another reviewer must act.")
    }

    func publication(_ moment: Moment) -> String {
        say("定于 \(dateTime(moment)) 公开", "To be public on \(dateTime(moment))")
    }

    func returned(_ reason: String) -> String { say("退回原因：\(reason)", "Returned: \(reason)") }

    func correction(_ number: Int) -> String { say("更正，第 \(number) 版", "Correction, edition \(number)") }

    func owingVillages(_ count: Int) -> String {
        say(
            "\(count) 个村还没有开始",
            count == 1 ? "1 village has not started" : "\(count) villages have not started")
    }

    func confirmLate(_ days: Int) -> String {
        say("该核实了，已超期 \(days) 天", "To be confirmed, \(self.days(days)) overdue")
    }

    func position(_ page: Int, of pages: Int) -> String {
        say("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }
    var pages: String { say("待办的页", "Pages of the inbox") }
    var previous: String { say("上一页", "Previous") }
    var next: String { say("下一页", "Next") }

    /// `2018年10月8日 09:05`.
    func dateTime(_ moment: Moment) -> String {
        let text = moment.description
        return "\(Period.event(moment.day).words(language)) \(text.suffix(5))"
    }

    private func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
