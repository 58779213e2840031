extension PetitionWords {
    /// `光山督〔2026〕0001号`, the number of a supervision order.
    public func orderNumber(_ serial: Serial, county name: String) -> String {
        letter(serial, county: name, mark: say("督", "supervision order"))
    }

    /// `光山汇〔2026〕0001号`, the number of a digest.
    public func digestNumber(_ serial: Serial, county name: String) -> String {
        letter(serial, county: name, mark: say("汇", "digest"))
    }

    /// Where a digest stands.
    public func digestState(_ kind: Digest.State.Kind) -> String {
        switch kind {
        case .handedOver: say("待部门答复", "With the bureau")
        case .answered: say("已答复，待审核", "Answered")
        case .closed: say("已办结", "Closed")
        }
    }

    /// What the button of a verb says.
    public func digestVerb(_ verb: DigestVerb) -> String {
        switch verb {
        case .handOver: say("汇总转交", "Hand over")
        case .answer: say("答复汇总", "Answer the digest")
        case .sendBack: say("退回重新答复", "Send back")
        case .close: say("汇总办结", "Close the digest")
        }
    }

    /// What is read when a verb on a digest is refused; `notYours` reads as “not found”.
    public func digestRefusal(_ refusal: DigestRefusal) -> String {
        switch refusal {
        case .notInThisState(let kind, let verb):
            say(
                "这份汇总现在是“\(digestState(kind))”，不能“\(digestVerb(verb))”",
                "“\(digestVerb(verb))” is not possible while this is “\(digestState(kind))”")
        case .notYours: say("没有找到", "Not found")
        case .nothingInIt: say("这段时间没有这个口的诉求，不用汇总", "There are no petitions of this field in these days")
        case .spanUnusable:
            say("起止日期不对：开始不能晚于结束，结束不能晚于今天", "The days must be in order, and not after today")
        case .notTheFieldsBureau: say("请选择本县负责这个口的部门", "Choose the county\u{2019}s bureau of this field")
        case .summaryMissing: say("请写明汇总意见", "Please write a summary")
        case .findingsMissing: say("请写明核查情况", "Please say what was found")
        case .measuresMissing: say("请写明整改措施", "Please say what will be done")
        case .reasonMissing: say("请写明原因", "Please give a reason")
        case .termOutOfBounds(let days):
            say(
                "答复期限应在 \(days.lowerBound) 至 \(days.upperBound) 个工作日之间",
                "The term must be \(days.lowerBound) to \(days.upperBound) working days")
        case .calendar(let gap): calendarGap(gap)
        }
    }
}
