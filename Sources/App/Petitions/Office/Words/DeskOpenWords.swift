import Domain

/// What the public will read, meetings, and who the person is.
extension DeskFormWords {
    // MARK: The public's text

    var clearHelp: String {
        say(
            "群众将看到下面三段文字。系统已遮盖查到的号码和病情，请再看一遍：不要留下姓名、住址、病情和别人的隐私。",
            "The public will read these three texts. Numbers and illnesses that were found are masked; "
                + "look again for names, addresses and anything private.")
    }
    var publicSubject: String { say("公开的标题", "Public subject") }
    var publicWords: String { say("公开的诉求内容", "Public words") }
    var publicAnswer: String { say("公开的答复", "Public answer") }
    var found: String { say("原文里查到、下面已经遮盖的内容", "Found in the original and masked below") }

    var eraseHelp: String {
        say(
            "删除诉求人信息、全部内容和附件，不能恢复。类别、地点、时间和办理结果留下，只用于统计。",
            "Who the person is, everything that was said and all files go for good. Kind, place, days and outcome "
                + "stay for the figures.")
    }
    var eraseSure: String { say("已核实是本人要求删除", "I have made sure that the person asked for it") }

    // MARK: Meetings and the person

    var day: String { say("日期", "Day") }
    var meetingPlace: String { say("地点", "Place") }
    var people: String { say("参加人", "Who was there") }
    var meetingWords: String { say("谈了什么", "What was said") }
    var openReason: String { say("为什么要查看", "Why you need it") }
    var openHelp: String {
        say("查看会记入操作记录，本人能看到是谁、为什么查看。", "Opening it is recorded; the person sees who opened it and why.")
    }
    var identity: String { say("诉求人信息", "Who the person is") }
    var identityNote: String { say("只在这一页显示，离开后要重新查看。请勿外传。", "Shown on this page only. Pass it to nobody.") }
    var name: String { say("姓名", "Name") }
    var phone: String { say("电话", "Telephone") }
    var address: String { say("地址", "Address") }
    var none: String { say("没有留", "not given") }
}
