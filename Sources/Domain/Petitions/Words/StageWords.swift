extension PetitionWords {
    /// Where a petition stands, in plain words for the person: “已转交双柳树镇人民政府办理，7月9日前办结。”
    /// - Parameters:
    ///   - standing: its clocks today; nil where a year's calendar is missing, and then no day is named.
    ///   - unit: the name of the unit that leads; nil where nobody has it.
    public func stage(
        of petition: Petition, standing: Standing?, unit: String?, on today: Day, under rules: PetitionRules
    ) -> String {
        if petition.question != nil, petition.state.kind == .merged {
            return say(
                "已与更早的一件合并办理，进展见下；信息中心还有一个问题请您回答。",
                "It was joined to an earlier petition; see below how that one goes. The centre has a question for you."
            )
        }
        if petition.question != nil {
            return say("请您回答下面的问题，我们收到后接着办理。", "Please answer the question below; we go on once we have it.")
        }
        if let wish = petition.reopening {
            return reopening(isYours: wish.joined == nil, standing: standing, on: today)
        }
        let unit = unit ?? say("办理单位", "the unit in charge")
        switch petition.state {
        case .received:
            return sentence(
                "已收到，正在登记", "Received; we are registering it", told(standing?.next?.reading, today))
        case .declined(let decline): return declined(decline, petition, today, rules)
        case .accepted:
            return sentence(
                "已受理，正在安排单位办理", "Accepted; a unit is being put in charge",
                done(standing?.reading(of: .handling), today))
        case .dispatched:
            return sentence("已转交\(unit)办理", "Sent to \(unit)", done(standing?.reading(of: .handling), today))
        case .resolved:
            return sentence(
                "\(unit)已办理，正在准备给您的答复", "Dealt with by \(unit); your answer is being prepared",
                told(standing?.reading(of: .answer), today))
        case .answered:
            return say("已答复您，请您评价。", "Answered. Please say what you think of it.")
                + again(petition, today, rules)
        case .followedUp: return say("已答复并回访。", "Answered and followed up.") + again(petition, today, rules)
        case .closed: return say("已办结。", "Closed.") + again(petition, today, rules)
        case .merged:
            return say(
                "与更早的一件诉求内容相同，已合并办理，进展见下。",
                "It says the same as an earlier petition and was joined to it; see below how that one goes.")
        case .withdrawn: return say("您已撤回。", "You withdrew it.")
        }
    }

    /// That somebody asked to have it taken up again, and by when it is decided.
    /// - Parameter isYours: whether the reader asked; else somebody whose petition was joined with the reader's.
    public func reopening(isYours: Bool, standing: Standing?, on today: Day) -> String {
        let limit = told(standing?.reading(of: .acceptance), today)
        return isYours
            ? sentence("您申请重新办理，我们正在研究", "You asked to have it taken up again; we are deciding", limit)
            : sentence(
                "合并办理的另一位诉求人申请重新办理，我们正在研究",
                "Somebody whose petition was joined with yours asked to have it taken up again; we are deciding",
                limit)
    }

    /// `7月9日`, with the year where it is not this one.
    public func date(_ day: Day, on today: Day) -> String {
        let isOtherYear = day.year != today.year
        return say(
            (isOtherYear ? "\(day.year)年" : "") + "\(day.month)月\(day.dayOfMonth)日",
            "\(day.dayOfMonth) \(monthName(day.month))" + (isOtherYear ? " \(day.year)" : ""))
    }

    private func sentence(_ zh: String, _ en: String, _ limit: (zh: String, en: String)?) -> String {
        say(
            zh + (limit.map { "，\($0.zh)" } ?? "") + "。",
            en + (limit.map { ", \($0.en)" } ?? "") + ".")
    }

    /// By when we answer.
    private func told(_ reading: ClockReading?, _ today: Day) -> (zh: String, en: String)? {
        due(reading, today) { ("\($0)前答复您", "and you hear from us by \($0)") }
    }

    /// By when the unit is done.
    private func done(_ reading: ClockReading?, _ today: Day) -> (zh: String, en: String)? {
        due(reading, today) { ("\($0)前办结", "which finishes it by \($0)") }
    }

    private func due(
        _ reading: ClockReading?, _ today: Day, _ kept: (String) -> (zh: String, en: String)
    ) -> (zh: String, en: String)? {
        switch reading {
        case .running(let due, _, _): kept(date(due, on: today))
        case .overdue(let due, let days):
            (
                "应在\(date(due, on: today))前完成，已超期 \(days) 天",
                "due on \(date(due, on: today)) and \(days == 1 ? "1 day" : "\(days) days") late"
            )
        case .paused, .met, .metLate, .dropped, nil: nil
        }
    }

    private func declined(
        _ decline: Petition.Decline, _ petition: Petition, _ today: Day, _ rules: PetitionRules
    ) -> String {
        let why = decline.ground == .other ? decline.reason : notTaken(decline.ground)
        let elsewhere = decline.elsewhere.isEmpty ? whereInstead(decline.ground) : decline.elsewhere
        return say("不予受理：\(why)。", "Not taken: \(why). ")
            + (elsewhere.isEmpty ? "" : say("\(elsewhere)。", "\(elsewhere). "))
            + again(petition, today, rules).drop { $0 == " " }
    }

    /// Until when the person may ask to have it taken up again; nothing once that is over.
    private func again(_ petition: Petition, _ today: Day, _ rules: PetitionRules) -> String {
        guard let last = petition.lastDayToAskReopening(under: rules), today <= last else { return "" }
        let day = date(last, on: today)
        return say(
            "如不满意，\(day)前可以申请重新办理。",
            " If you are not content, you can ask to have it taken up again until \(day).")
    }
}
