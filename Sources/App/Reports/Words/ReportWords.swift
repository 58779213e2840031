import Domain

/// The phrases about sealed reports that the person and the commission share.
struct ReportWords: Words {
    let language: Language

    func state(_ state: SealedReport.State.Kind) -> String {
        switch state {
        case .received: say("已收到，待确认", "Received")
        case .acknowledged: say("纪委已确认收到", "Acknowledged")
        case .concluded: say("已有处理结果", "Concluded")
        }
    }

    func post(_ post: AccusedPost) -> String {
        switch post {
        case .village: say("村（社区）干部、村民组长", "A village\u{2019}s cadre or group leader")
        case .township: say("乡镇（街道）干部、站所工作人员", "Somebody of a township or its stations")
        case .county: say("县里部门、学校、医院等单位的人", "Somebody of a county bureau, school or hospital")
        case .countyLeader: say("县领导", "A leader of the county")
        case .countyCommission: say("县纪委监委的人", "Somebody of the county\u{2019}s discipline commission")
        }
    }

    func letter(_ kind: ReportLetter.Kind) -> String {
        switch kind {
        case .acknowledgement: say("纪委确认收到", "The commission has it")
        case .reply: say("纪委来信", "The commission writes")
        case .conclusion: say("处理结果", "What becomes of it")
        case .reopening: say("重新办理", "Taken up again")
        }
    }

    func conclusion(_ conclusion: ReportConclusion) -> String {
        switch conclusion {
        case .taken:
            say("已受理，由本纪委核查。", "Taken: the commission looks into it.")
        case .transferred(let office, let letter):
            say(
                "已转\(office)办理，函号：\(letter)。",
                "Transferred to \(office) by letter \(letter).")
        case .closed(let reason):
            say("已了结，原因：\(reason)", "Closed: \(reason)")
        }
    }

    /// When the commission has to acknowledge, as the person and the officer both read it.
    func clock(_ clock: ReportClock) -> String {
        switch clock {
        case .due(let day, 0): say("今天（\(dayText(day))）内确认", "To be acknowledged today, \(dayText(day))")
        case .due(let day, let left):
            say(
                "\(dayText(day))前确认，还剩 \(left) 个工作日",
                "To be acknowledged by \(dayText(day)), \(left) working day\(left == 1 ? "" : "s") left")
        case .overdue(let day, let days):
            say(
                "应在\(dayText(day))前确认，已超期 \(days) 天",
                "Was to be acknowledged by \(dayText(day)), \(days) day\(days == 1 ? "" : "s") overdue")
        case .met(let day): say("\(dayText(day))确认收到", "Acknowledged on \(dayText(day))")
        case .metLate(let day, let due):
            say(
                "\(dayText(day))确认收到，超过期限（\(dayText(due))）",
                "Acknowledged on \(dayText(day)), after its term (\(dayText(due)))")
        }
    }

    /// The name of a commission, from its county's or city's.
    func commission(_ place: String) -> String {
        say("\(place)纪委监委", "the discipline commission of \(place)")
    }
}

extension Words {
    /// A day in prose.
    func dayText(_ day: Day) -> String { Period.event(day).words(language) }
}
