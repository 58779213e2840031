import Domain

/// What a supervision order's letter says.
struct OrderWords: Words {
    let language: Language
    private var petitions: PetitionWords { PetitionWords(language) }

    private func date(_ day: Day) -> String { Period.event(day).words(language) }

    var title: String { say("督办单", "Supervision order") }
    var print: String { say("打印", "Print") }
    var openPetition: String { say("查看这件诉求", "Open the petition") }
    var back: String { say("返回督办", "Back to supervision") }
    func to(_ unit: String) -> String { say("\(unit)：", "To \(unit):") }

    /// `贵单位承办的“光山〔2026〕0007号”诉求（投诉，吴陈河镇张湾村）。`
    /// - Parameter isHandling: false where it goes to the centre, which registers and answers but does not handle.
    func about(_ number: String, _ kind: Petition.Kind, _ place: String, isHandling: Bool) -> String {
        say(
            "贵单位\(isHandling ? "承办" : "负责")的“\(number)”诉求（\(petitions.kind(kind))，\(place)），请抓紧办理。",
            "Please see to petition “\(number)” (\(petitions.kind(kind)), \(place)), which is with you.")
    }

    /// The same where the petition has no number yet.
    func about(receivedOn day: Day, _ kind: Petition.Kind, _ place: String) -> String {
        say(
            "贵单位\(date(day))收到、尚未编号的诉求（\(petitions.kind(kind))，\(place)），请抓紧办理。",
            "Please see to the petition received on \(date(day)), not yet numbered (\(petitions.kind(kind)), \(place))."
        )
    }

    /// What is over since when, as on the day of the letter; nil where no clock ran.
    func overdue(_ letter: OrderLetter) -> String? {
        guard let clock = letter.clock, let due = letter.due else { return nil }
        let name = petitions.clock(clock)
        guard let late = letter.late else {
            return say("\(name)期限为\(date(due))。", "\(name) is due on \(date(due)).")
        }
        return say(
            "\(name)期限为\(date(due))，至发出本单之日已超期 \(late) 天。",
            "\(name) was due on \(date(due)) and is \(late == 1 ? "1 day" : "\(late) days") overdue on the day of this order."
        )
    }

    /// What is to be done by when, which depends on the clock that the order is about.
    /// - Parameter wasRaised: whether it had gone one level up before, so that nothing further is to come.
    func demand(_ letter: OrderLetter, wasRaised: Bool) -> String {
        guard let day = letter.reportBy else {
            return say(
                "请尽快办理，并在平台上报送结果（放假安排未公布，最迟日期待定）。",
                "Please deal with it soon and report the outcome (no day can be set: the calendar is missing)."
            )
        }
        return deed(letter.clock, by: date(day))
            + (wasRaised
                ? say("本件已经提级督办。", " It has gone one level up already.")
                : say("到期仍未完成的，提级督办。", " After that it goes one level up."))
    }

    private func deed(_ clock: PetitionClock?, by day: String) -> String {
        switch clock {
        case .firstReply: say("请于\(day)前先行回复本人。", "Please send the person a first reply by \(day).")
        case .acceptance:
            say(
                "请于\(day)前作出受理或者不予受理的决定，并告诉本人。",
                "Please decide by \(day) whether it is taken, and tell the person.")
        case .handling, nil:
            say(
                "请于\(day)前办结，并在平台上报送结果。",
                "Please deal with it and report the outcome by \(day).")
        case .answer: say("请于\(day)前答复本人。", "Please answer the person by \(day).")
        case .followUp: say("请于\(day)前回访本人。", "Please call the person back by \(day).")
        }
    }

    /// Who signs what comes down on the centre itself.
    func platform(_ county: String) -> String { say("\(county)阳光村务平台", "Yangguang platform, \(county)") }

    func reason(_ words: String) -> String { labelled(say("督办事由", "Reason"), words) }
    var byClock: String {
        say("本单由阳光村务平台按督办规则自动发出。", "Issued by the platform itself, under the rules of supervision.")
    }
    var factsTitle: String { say("督办事项", "What it is about") }
    var due: String { say("应完成日期", "Due") }
    var late: String { say("已超期", "Overdue") }
    func days(_ days: Int) -> String { say("\(days) 天", days == 1 ? "1 day" : "\(days) days") }
    var reportBy: String { say("最迟日期", "At the latest") }
    var issuedOn: String { say("发出日期", "Issued on") }
    var sinceTitle: String { say("此后进展", "Since then") }
    var nowTitle: String { say("现在的情况", "Now") }
}
