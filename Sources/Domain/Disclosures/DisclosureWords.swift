/// The phrases about editions, duties and measures, as people read them.
public struct DisclosureWords: Words {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// The name of a state, as lists and inboxes show it.
    public func state(_ kind: Edition.State.Kind) -> String {
        switch kind {
        case .draft: say("草稿", "Draft")
        case .awaitingVillage: say("待村居审核", "Awaiting village review")
        case .awaitingStation: say("待站所审核", "Awaiting station review")
        case .awaitingDiscipline: say("待乡镇纪委审核", "Awaiting township discipline review")
        case .scheduled: say("待定时公开", "Scheduled")
        case .published: say("已公开", "Published")
        case .superseded: say("已更正（旧版）", "Superseded")
        case .withdrawn: say("已撤下", "Withdrawn")
        }
    }

    /// The name of a review step.
    public func step(_ step: ReviewStep) -> String {
        switch step {
        case .village: say("村居审核", "Village review")
        case .station: say("站所审核", "Station review")
        case .discipline: say("乡镇纪委审核", "Township discipline review")
        }
    }

    /// What the button of a verb says.
    public func verb(_ verb: EditionVerb) -> String {
        switch verb {
        case .revise: say("修改", "Revise")
        case .discard: say("删除草稿", "Discard")
        case .submit: say("提交审核", "Submit for review")
        case .approve: say("审核通过", "Approve")
        case .release: say("审核通过并公开", "Approve and publish")
        case .schedule: say("审核通过，定时公开", "Approve and publish later")
        case .return: say("退回", "Return")
        case .publish: say("公开", "Publish")
        case .supersede: say("由新版替换", "Replace with a later edition")
        case .withdraw: say("撤下", "Withdraw")
        case .correct: say("更正", "Correct")
        }
    }

    /// The number of an edition.
    public func edition(_ number: Int) -> String { say("第 \(number) 版", "Edition \(number)") }

    /// The statement that a period has no rows.
    public func nothingToReport() -> String { say("本期无", "Nothing to report for this period") }

    /// Who sent an edition back, and why; `step` is nil where it is not known.
    public func returned(by step: ReviewStep?, reason: String) -> String {
        let who = step.map { self.step($0) }
        return say(
            "\(who ?? "审核人")退回：\(reason)",
            "Returned\(who.map { " at \($0.lowercased())" } ?? ""): \(reason)")
    }

    /// Why an edition corrects the one before.
    public func correctionReason(_ reason: String) -> String {
        say("更正原因：\(reason)", "Corrected because: \(reason)")
    }

    /// What stays of a withdrawn edition.
    public func tombstone(on day: Day, reason: String) -> String {
        say(
            "这份内容已于\(Period.event(day).words(.zh))撤下。原因：\(reason)",
            "This disclosure was withdrawn on \(Period.event(day).words(.en)). Reason: \(reason)")
    }

    /// Until when objections may be raised.
    public func notice(until day: Day) -> String {
        say("公示至\(Period.event(day).words(.zh))", "Open to objections until \(Period.event(day).words(.en))")
    }

    /// That objections are closed.
    public func noticeOver(on day: Day) -> String {
        say(
            "公示期已于\(Period.event(day).words(.zh))结束", "Notice period ended on \(Period.event(day).words(.en))"
        )
    }

    /// Which year's calendar is missing.
    public func calendarGap(_ gap: CalendarGap) -> String {
        say(
            "\(gap.year)年的放假安排还没有导入，算不出工作日",
            "The official calendar of \(gap.year) is not loaded, so working days cannot be counted")
    }
}
