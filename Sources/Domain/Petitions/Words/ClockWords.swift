extension PetitionWords {
    /// The name of a clock.
    public func clock(_ clock: PetitionClock) -> String {
        switch clock {
        case .firstReply: say("首次回复", "First reply")
        case .acceptance: say("受理", "Acceptance")
        case .handling: say("办理", "Handling")
        case .answer: say("答复", "Answer")
        case .followUp: say("回访", "Follow-up")
        }
    }

    /// What a clock shows, as people say it; the date stands beside it.
    public func reading(_ reading: ClockReading) -> String {
        switch reading {
        case .running(_, 0, _): say("今天是最后一个工作日", "Today is the last working day")
        case .running(_, let left, _):
            say("还剩 \(left) 个工作日", left == 1 ? "1 working day left" : "\(left) working days left")
        case .overdue(_, let days): say("已超期 \(days) 天", "\(plain(days)) overdue")
        case .paused: say("等待本人答复，暂停计时", "Waiting for the person; the clock stands")
        case .met: say("按时完成", "Done on time")
        case .metLate(_, _, let days): say("超期 \(days) 天完成", "Done \(plain(days)) late")
        case .dropped(_, 0): say("已终止", "Ended")
        case .dropped(_, let days): say("已终止，此前超期 \(days) 天", "Ended, \(plain(days)) overdue")
        }
    }

    private func plain(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }

    /// A deadline that an officer is about to set, where offices do not work on that day.
    public func deadlineOnDayOff() -> String {
        say(
            "这一天不上班。期限仍以这一天为准，请在此前最后一个工作日办结",
            "Offices are closed on that day. It stays the deadline; the work has to be done on the last "
                + "working day before it")
    }

    /// The name of a rung of the ladder.
    public func escalation(_ escalation: Escalation) -> String {
        switch escalation {
        case .reminded: say("催办", "Reminder")
        case .supervised: say("督办单", "Supervision order")
        case .raised: say("提级督办", "Raised one level")
        }
    }

    /// The name of one of the county's numbers.
    public func term(_ term: Term) -> String {
        switch term {
        case .firstReply: say("首次回复", "First reply")
        case .acceptance: say("受理决定", "Decision on acceptance")
        case .consultation: say("咨询办理", "Handling a consultation")
        case .help: say("求助办理", "Handling a request for help")
        case .suggestion: say("建议办理", "Handling a suggestion")
        case .complaint: say("投诉办理", "Handling a complaint")
        case .answer: say("办理后答复", "Answer after handling")
        case .followUp: say("答复后回访", "Follow-up after the answer")
        case .ceiling: say("法定办理期限", "The law's ceiling on handling")
        case .extension: say("延期最长", "Longest extension")
        case .yellow: say("黄牌提醒", "Yellow")
        case .pausing: say("等待本人答复期间暂停计时", "Clocks stand while the person is asked")
        case .waiting: say("等待本人答复最长", "Longest wait for the person’s answer")
        case .reopening: say("申请重新办理", "Asking to reopen")
        case .supervising: say("超期后发督办单", "Supervision order after the due day")
        case .raising: say("超期后提级督办", "One level up after the due day")
        }
    }

    /// A number with what it counts: `15 个工作日`, `60 天`, `80%`, `是`.
    public func amount(_ number: Int, of term: Term) -> String {
        switch term.measure {
        case .workingDays: say("\(number) 个工作日", number == 1 ? "1 working day" : "\(number) working days")
        case .days: say("\(number) 天", plain(number))
        case .percent: "\(number)%"
        case .onOff: number == 1 ? say("是", "Yes") : say("否", "No")
        }
    }

    /// What is wrong with a number that a county wants to set.
    public func fault(_ fault: TermFault) -> String {
        switch fault {
        case .outOfBounds(let term):
            say(
                "“\(self.term(term))”应在 \(term.bounds.lowerBound) 至 \(amount(term.bounds.upperBound, of: term))之间",
                "“\(self.term(term))” must be \(term.bounds.lowerBound) to "
                    + amount(term.bounds.upperBound, of: term))
        case .raisedBeforeSupervised:
            say("提级督办应晚于督办单", "A supervision order comes before going one level up")
        }
    }

    /// Which year's calendar is missing.
    public func calendarGap(_ gap: CalendarGap) -> String { DisclosureWords(language).calendarGap(gap) }
}
