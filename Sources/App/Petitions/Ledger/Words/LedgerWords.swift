import Domain

/// The phrases of the ledger and of a unit's inbox.
struct LedgerWords: Words {
    let language: Language
    /// The county's name, which numbers of the ledger begin with.
    var county = ""

    var petitions: PetitionWords { PetitionWords(language) }

    func title(_ scope: LedgerScope) -> String {
        scope.isInbox ? say("收到的诉求", "Petitions sent to us") : say("诉求台账", "Ledger of petitions")
    }
    var tabsLabel: String { say("台账分类", "Views of the ledger") }

    func tab(_ tab: LedgerTab) -> String {
        switch tab {
        case .received: say("待受理", "Received")
        case .accepted: say("待转办", "To dispatch")
        case .dispatched: say("办理中", "With a unit")
        case .resolved, .toAnswer: say("待答复", "To answer")
        case .answered: say("待回访", "To follow up")
        case .followedUp: say("待办结", "To close")
        case .toHandle: say("主办待办理", "Ours to handle")
        case .helping: say("协办", "We help")
        case .copied: say("抄送", "For information")
        case .overdue: say("超期", "Overdue")
        case .extension: say("延期待审批", "Extensions asked for")
        case .reopening: say("要求重新办理", "Wants reopening")
        case .all: say("全部", "All")
        }
    }

    /// `待受理 12`, `全部 10,000+`.
    func tab(_ tab: LedgerTab, _ count: LedgerCount) -> String {
        "\(self.tab(tab)) \(counted(count))"
    }

    func counted(_ count: LedgerCount) -> String { grouped(count.number) + (count.isMore ? "+" : "") }

    /// `12,340`.
    private func grouped(_ number: Int) -> String {
        guard number >= 1000 else { return String(number) }
        let rest = String(number % 1000)
        return grouped(number / 1000) + "," + String(repeating: "0", count: 3 - rest.count) + rest
    }

    func column(_ column: LedgerColumn) -> String {
        switch column {
        case .serial: say("编号", "Number")
        case .received: say("收到日期", "Received")
        case .kind: say("类型", "Kind")
        case .place: say("地点", "Place")
        case .subject: say("事由", "Subject")
        case .channel: say("渠道", "Channel")
        case .unit: say("主办单位", "Lead unit")
        case .deadline: say("办结期限", "Deadline")
        case .clock: say("最先到期", "Due first")
        case .state: say("状态", "State")
        case .outcome: say("办理结果", "Outcome")
        case .satisfaction: say("满意度", "Satisfaction")
        }
    }

    /// `办理：已超期 2 天（2026-11-20 到期）`; empty where nothing runs.
    func clock(_ row: LedgerRow) -> String {
        switch row.clocks {
        case .failure(let gap): return petitions.calendarGap(gap)
        case .success(let standing):
            guard let next = row.next else { return standing.breached.isEmpty ? "" : onceOverdue }
            let due = next.reading.openDue.map { say("（\($0) 到期）", " (due \($0))") } ?? ""
            return say(
                "\(petitions.clock(next.clock))：\(petitions.reading(next.reading))\(due)",
                "\(petitions.clock(next.clock)): \(petitions.reading(next.reading))\(due)")
        }
    }

    /// What stands under the chip: whose clock it is, and its day.
    func clockNote(_ clock: OpenClock) -> String {
        let name = petitions.clock(clock.clock)
        return clock.reading.openDue.map { say("\(name) \($0)", "\(name) \($0)") } ?? name
    }

    var nothingWaits: String { say("没有等您办理的诉求", "No petition waits for you") }
    var onceOverdue: String { say("曾超期", "Was overdue") }
    var erased: String { say("（内容已清除）", "(erased)") }
    var notReached: String { say("未联系上", "Not reached") }
    var unseen: String { say("还没看过", "Not seen yet") }
    var news: String { say("有新进展", "Something new") }

    func part(_ part: PetitionParties.Part) -> String {
        switch part {
        case .lead: say("主办", "Lead")
        case .helper: say("协办", "Helper")
        case .copy: say("抄送", "Copy")
        }
    }

    func mark(_ mark: LedgerMark) -> String {
        switch mark {
        case .overdue: say("已超期", "Overdue")
        case .soon: say("快到期", "Due soon")
        case .waiting: say("等待本人答复", "Waiting for the person")
        case .reopening: say("要求重新办理", "Wants reopening")
        case .unseen: say("还没看过", "Not seen yet")
        case .extension: say("申请延期", "Extension asked for")
        }
    }

    func sort(_ sort: LedgerSort) -> String {
        switch sort {
        case .due: say("最先到期的在前", "Due first")
        case .received: say("最新收到的在前", "Newest first")
        case .serial: say("编号大的在前", "Highest number first")
        }
    }

    /// `第 51 到 100 件`.
    func position(_ page: LedgerPage, after: LedgerCursor?) -> String {
        let before = after?.shown ?? 0
        if page.rows.isEmpty { return "" }
        if before == 0, page.next == nil {
            return say("共 \(page.rows.count) 件", "\(page.rows.count) in all")
        }
        return say(
            "第 \(before + 1) 到 \(before + page.rows.count) 件", "\(before + 1) to \(before + page.rows.count)")
    }

    func emptyTitle(_ scope: LedgerScope, filtered: Bool) -> String {
        if filtered { return say("没有符合条件的诉求", "No petition meets the filter") }
        return scope.isInbox
            ? say("还没有转给本单位的诉求", "Nothing has been sent to your unit") : say("还没有诉求", "No petitions yet")
    }
    var emptyAdvice: String {
        say("有人提交诉求，会出现在这里。", "They will appear here as they come.")
    }
    func stoppedLooking(_ most: Int) -> String {
        say(
            "已经按顺序查找了 \(grouped(most)) 件，后面还有。",
            "Looked through \(grouped(most)) in order; there are more.")
    }
    var goOn: String { say("接着往后找", "Go on looking") }
}
