import Domain

/// The phrases of following a petition by its code.
struct PetitionTrackWords: Words {
    let language: Language

    var title: String { say("查进度", "Follow a petition") }
    var lead: String {
        say("输入回执上的查询码，就能看到办到哪一步。", "Type the code from your receipt to see how it goes.")
    }
    var code: String { say("查询码", "Receipt code") }
    var codeHelp: String {
        say(
            "17 位字母和数字，在您的回执上。大小写、空格、短横线不要紧。",
            "17 letters and digits from your receipt; capitals, spaces and dashes do not matter.")
    }
    var open: String { say("查看", "Open") }
    var notYet: String { say("还没有反映过？我要反映", "Nothing sent yet? Speak up") }
    var reports: String { say("查举报的进展", "Follow a sealed report") }
    var received: String { say("收到时间", "Received") }
    var number: String { say("登记编号", "Number") }
    var print: String { say("打印", "Print") }
    var history: String { say("办理经过", "What happened") }
    var digests: String {
        say("同类问题已汇总转交主管部门", "Passed on to the bureau with others of its kind")
    }
    var yourFiles: String { say("照片、文件", "Pictures and files") }
    func picture(_ number: Int) -> String { say("照片 \(number)", "Picture \(number)") }
    func file(_ name: String) -> String { say("打开 \(name)", "Open \(name)") }
    var closePage: String {
        say("看完请关掉页面，不要让别人看到查询码。", "Please close this page afterwards and keep the code to yourself.")
    }

    var erased: String {
        say(
            "您的个人信息和内容已经删除，只留下地方、类别、日期和结果，用来统计。",
            "Your name and everything that was said are erased; only place, kind, days and outcome stay for the figures."
        )
    }
    var closedOffTitle: String { say("这件诉求只有您能看到", "Only you can read this petition") }
    var closedOff: String {
        say(
            "它已经对所有工作人员关闭，信息中心、乡镇和村里都打不开。要举报，请用下面的“举报”重新写，内容先加密再提交，只有纪委能看到。这里写过的，您可以在页面下方删除。",
            "It is closed to every officer: the information centre, the township and the village cannot open it. To report, please write it again under “Report” below; it is encrypted before it is sent, and only the discipline commission can read it. What you wrote here you can erase at the foot of the page."
        )
    }
    var toReport: String { say("去举报（内容加密）", "Report (encrypted)") }
    func leading(_ state: String) -> String {
        say("合并后的那一件现在是“\(state)”", "The petition it was joined to is now “\(state)”")
    }
    /// That it was answered, what came of it and whom to ask, where the answer itself is not for others.
    func leadingPrivate(_ outcome: String?) -> String {
        let came = outcome.map { say("，结果是“\($0)”", ": “\($0)”") } ?? ""
        return say(
            "已经答复\(came)。答复里有别人的情况，内容不在这里显示；想知道和您有关的部分，可以问信息中心。",
            "It was answered\(came). The answer tells of somebody else and is not shown here; "
                + "please ask the information centre about what concerns you.")
    }
    func until(_ date: String) -> String { say("\(date)前", "by \(date)") }
    func overdue(_ date: String, _ days: Int) -> String {
        say("应在\(date)前，已超期 \(days) 天", "was due by \(date), \(days) day\(days == 1 ? "" : "s") late")
    }

    var typedBefore: String { say("您刚才写的内容", "What you had written") }
    /// Why no day is told: what is not known is said, never guessed.
    func noDays(_ gap: CalendarGap) -> String {
        say(
            "\(gap.year)年的放假安排还没有公布，到哪一天为止暂时算不出来；办理照常进行，公布后这里会写明日期。",
            "The holidays of \(gap.year) are not published yet, so the day cannot be told; the work goes on, and the day will stand here."
        )
    }

    var steps: String { say("办理步骤", "Steps") }
    func milestone(_ milestone: PetitionMilestone) -> String {
        switch milestone {
        case .received: say("收到", "Received")
        case .accepted: say("受理", "Accepted")
        case .handled: say("办理", "Dealt with")
        case .answered: say("答复", "Answered")
        case .closed: say("办结", "Closed")
        }
    }

    /// What was done just now, when the page comes back.
    func done(_ verb: PetitionVerb) -> String {
        switch verb {
        case .reply: say("您的回答已经收到，我们接着办理。", "We have your answer and go on.")
        case .add: say("补充的内容已经收到。", "We have what you added.")
        case .rate: say("谢谢您的评价。", "Thank you for your rating.")
        case .askReopening: say("已经收到您的申请，信息中心会作出决定。", "We have your request; the centre will decide.")
        case .withdraw: say("已经撤回。", "It is withdrawn.")
        case .erase: say("已经删除。", "It is erased.")
        case .acknowledge, .accept, .decline, .reclassify, .merge, .part, .ask, .stopAsking, .dispatch,
            .reassign, .grantExtension, .refuseExtension, .sendBack, .followUp, .close, .reopen,
            .refuseReopening,
            .clear, .conceal, .return, .askExtension, .resolve, .answer, .note, .recordMeeting,
            .openPetitioner, .remind, .supervise, .escalate, .relay:
            PetitionWords(language).verb(verb)
        }
    }
}

/// What stands on the forms of the page.
extension PetitionTrackWords {
    var askedTitle: String { say("信息中心问您", "The centre asks you") }
    var answer: String { say("您的回答", "Your answer") }
    var reply: String { say("回答", "Answer") }
    var rateTitle: String { say("您对答复满意吗？", "Are you content with the answer?") }
    var satisfaction: String { say("您的评价", "Your rating") }
    var remark: String { say("还想说的话", "Anything else") }
    var rate: String { say("提交评价", "Send the rating") }
    var reopenTitle: String { say("不满意，申请重新办理", "Not content: ask to have it taken up again") }
    func reopenUntil(_ date: String) -> String {
        say(
            "\(date)前可以申请，由信息中心决定，并告诉您理由。", "You can ask until \(date); the centre decides and tells you why."
        )
    }
    var reason: String { say("哪里没有办好", "What was not done") }
    var reopen: String { say("申请重新办理", "Ask to reopen") }
    var addTitle: String { say("补充内容或者照片", "Add words or pictures") }
    var addWords: String { say("要补充的话", "What you want to add") }
    var add: String { say("补充", "Add") }
    var withdrawTitle: String { say("撤回", "Withdraw") }
    var withdrawText: String {
        say(
            "问题已经解决，或者不想再反映了，可以撤回。撤回以后不再办理，也不能恢复。",
            "If it is solved, or you no longer wish to pursue it, you can withdraw it. Nothing more is done then, and it cannot be brought back."
        )
    }
    var withdrawSure: String { say("我确定要撤回", "I am sure that I want to withdraw it") }
    var withdraw: String { say("撤回", "Withdraw") }
    var eraseTitle: String { say("删除我的信息", "Erase my information") }
    var eraseText: String {
        say(
            "姓名、电话、住址、您写的话、往来的内容和照片全部删除，公开页上的也删除。只留下地方、类别、日期和结果，用来统计。删除以后谁也恢复不了。",
            "Name, telephone, address, everything that was written and all pictures are erased, on public pages too. Only place, kind, days and outcome stay for the figures. Nobody can bring it back."
        )
    }
    var eraseSure: String { say("我确定要删除", "I am sure that I want to erase it") }
    var erase: String { say("删除我的信息", "Erase my information") }
}
