extension PetitionWords {
    /// The name of a measure.
    public func measure(_ measure: PetitionMeasure) -> String {
        switch measure {
        case .received: say("收到", "Received")
        case .accepted: say("受理", "Accepted")
        case .declined: say("不予受理", "Not taken")
        case .answered: say("已答复", "Answered")
        case .closed: say("已办结", "Closed")
        case .open: say("还在办", "Open")
        case .overdue: say("已超期", "Overdue")
        case .replyRate: say("答复率", "Reply rate")
        case .closingRate: say("办结率", "Closing rate")
        case .onTimeRate: say("按时办结率", "On time")
        case .solvedRate: say("解决率", "Solved")
        case .satisfaction: say("满意率", "Satisfied")
        case .followUpRate: say("回访率", "Followed up")
        }
    }

    /// What the measure is made from, one tap away from it.
    public func definition(_ measure: PetitionMeasure) -> String {
        switch measure {
        case .received:
            say(
                "这段时间里收到的咨询、建议、求助和投诉，来电、来信、来访登记的也算。举报不在这里统计",
                "Questions, suggestions, requests and complaints that came in the span, by whatever way. "
                    + "Reports against officials are not counted here")
        case .accepted: say("其中已经受理、登记了编号的", "Of these, taken and entered in the ledger")
        case .declined:
            say("其中不予受理的，都说明了理由和该去哪里", "Of these, not taken; each was told why and where to go")
        case .answered: say("其中办理结果已经答复本人的", "Of these, told what came of it")
        case .closed: say("其中答复、回访之后办结的", "Of these, closed after the answer and the call")
        case .open:
            say(
                "其中还没有办结的，不含不予受理、本人撤回和合并到别件的；申请重新办理还没有答复的也算",
                "Of these, not closed yet; without those not taken, withdrawn or joined to another, and with those "
                    + "somebody asks to have taken up again")
        case .overdue:
            say(
                "还在办的当中，今天已经超过时限的，按工作日历和本县时限算出",
                "Open ones that are past a time limit today, worked out by the calendar and the county's limits"
            )
        case .replyRate:
            say(
                "已答复和说明了不予受理理由的 ÷ 收到的（本人撤回的、合并到别件的不计）",
                "Answered, or told why not taken ÷ received (without those withdrawn or joined to another)")
        case .closingRate:
            say(
                "已办结的 ÷ 受理的（本人撤回的、合并到别件的不计）",
                "Closed ÷ accepted (without those withdrawn or joined to another)")
        case .onTimeRate:
            say(
                "每一步都没有超过时限的办结件 ÷（已办结的 + 还没办结、今天已经超期的）。中间有一步超过时限，后来办结了也不算按时；"
                    + "被重新办理的，前面几轮的超期也算在内",
                "Closed with no step over its limit ÷ (closed + not closed and overdue today). Closed after one "
                    + "step was over its limit is not on time, in whichever round that was")
        case .solvedRate:
            say(
                "结果为“已解决”的 ÷ 已办结的。咨询、建议也在已办结的当中，答复清楚就办结的结果是“已解释说明”，不算在“已解决”里",
                "Outcome “solved” ÷ closed. Questions and suggestions are among the closed ones; what an explanation "
                    + "settles has the outcome “explained” and does not count as solved")
        case .satisfaction:
            say("表示满意的 ÷ 作了评价的，本人评价和回访时的回答都算", "Satisfied ÷ rated, by the person or when called")
        case .followUpRate:
            say(
                "本人作了评价，或者回访联系上本人的 ÷ 已办结的。打过电话没有联系上的不算",
                "Rated by the person, or reached by a call ÷ closed. A call that reached nobody does not count"
            )
        }
    }

    /// `632 ÷ 752 = 84.0%`, `752`; a share of nothing has no percentage.
    public func figure(_ value: Figure.Value) -> String {
        switch value {
        case .count(let count): "\(count)"
        case .share(let numerator, let denominator):
            "\(numerator) ÷ \(denominator)" + (percent(value).map { " = \($0)" } ?? "")
        }
    }

    /// `84.0%`; nil for a count and for a share of nothing.
    public func percent(_ value: Figure.Value) -> String? {
        value.permille.map { "\($0 / 10).\($0 % 10)%" }
    }
}
