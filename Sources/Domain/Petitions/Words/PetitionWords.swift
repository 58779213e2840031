/// The phrases about petitions, as people read them.
public struct PetitionWords: Words {
    public let language: Language

    public init(_ language: Language) { self.language = language }

    /// What a person can choose.
    public func concern(_ concern: Concern) -> String {
        switch concern {
        case .petition(let kind): self.kind(kind)
        case .report: say("举报", "Report")
        }
    }

    /// What the choice is for, under its name.
    public func hint(_ concern: Concern) -> String {
        switch concern {
        case .petition(.consultation): say("问政策、问办事程序", "Ask about a policy or how something is done")
        case .petition(.suggestion):
            say("对村里、镇里的工作提建议", "Suggest how the village or township could do better")
        case .petition(.help): say("遇到困难，请求帮助", "Ask for help in a difficulty")
        case .petition(.complaint): say("对办得不好、不公的事提出投诉", "Complain of what was done badly or unfairly")
        case .report:
            say(
                "举报干部违纪违法。内容加密，只有纪委能看到",
                "Report an official's wrongdoing. It is encrypted; only the discipline commission can read it"
            )
        }
    }

    /// The name of a kind.
    public func kind(_ kind: Petition.Kind) -> String {
        switch kind {
        case .consultation: say("咨询", "Consultation")
        case .suggestion: say("建议", "Suggestion")
        case .help: say("求助", "Request for help")
        case .complaint: say("投诉", "Complaint")
        }
    }

    /// How it came.
    public func channel(_ channel: Petition.Channel) -> String {
        switch channel {
        case .website: say("网站", "Website")
        case .app: say("手机应用", "App")
        case .wechat: say("微信", "WeChat")
        case .phone: say("电话", "Telephone")
        case .letter: say("来信", "Letter")
        case .visit: say("来访", "Visit")
        }
    }

    /// The name of a state, as the ledger shows it.
    public func state(_ kind: Petition.State.Kind) -> String {
        switch kind {
        case .received: say("待受理", "Received")
        case .declined: say("不予受理", "Not taken")
        case .accepted: say("已受理，待转办", "Accepted")
        case .dispatched: say("办理中", "With a unit")
        case .resolved: say("已办理，待答复", "Resolved")
        case .answered: say("已答复，待回访", "Answered")
        case .followedUp: say("已回访，待办结", "Followed up")
        case .closed: say("已办结", "Closed")
        case .merged: say("已合并", "Merged")
        case .withdrawn: say("本人已撤回", "Withdrawn")
        }
    }

    /// What came of it.
    public func outcome(_ outcome: Outcome) -> String {
        switch outcome {
        case .solved: say("已解决", "Solved")
        case .partly: say("部分解决", "Partly solved")
        case .explained: say("已解释说明", "Explained")
        case .unfounded: say("反映情况不属实", "Unfounded")
        case .notPossible: say("暂时无法解决", "Not possible for now")
        }
    }

    /// What the person thinks of it.
    public func satisfaction(_ satisfaction: Satisfaction) -> String {
        switch satisfaction {
        case .satisfied: say("满意", "Satisfied")
        case .fairly: say("基本满意", "Fairly satisfied")
        case .not: say("不满意", "Not satisfied")
        }
    }

    /// The number as letters and the ledger write it, `光山〔2026〕0001号`, from the county's name.
    public func serial(_ serial: Serial, county name: String) -> String {
        letter(serial, county: name, mark: "")
    }

    /// The same for letters of another kind, told apart by a mark behind the county.
    func letter(_ serial: Serial, county name: String, mark: String) -> String {
        let short = name.count > 2 && "县区市".contains(name.suffix(1)) ? String(name.dropLast()) : name
        let digits = String(serial.number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let kind = mark.isEmpty ? "" : " \(mark)"
        return say(
            "\(short)\(mark)〔\(serial.year)〕\(padded)号", "\(name)\(kind) [\(serial.year)] no. \(padded)")
    }

    /// What is wrong with a receipt code that somebody typed.
    public func fault(_ fault: ReceiptCode.Fault) -> String {
        switch fault {
        case .wrongLength:
            say(
                "查询码由 17 位数字和字母组成，请核对是否少输或多输",
                "A receipt code has 17 letters and digits; please check that none is missing or too many")
        case .strangeCharacter(let character):
            say(
                "查询码里没有“\(character)”，请核对",
                "A receipt code has no “\(character)” in it; please check")
        case .mistyped:
            say(
                "查询码不对：可能有一位输错，或者两位输颠倒了，请对照回执核对",
                "This is not the code: one character may be wrong, or two have changed places. "
                    + "Please compare it with your receipt")
        }
    }
}
