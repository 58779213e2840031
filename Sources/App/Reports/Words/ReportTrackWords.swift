import Domain

/// The phrases of following a report by its code.
struct ReportTrackWords: Words {
    let language: Language

    var title: String { say("查看举报进展", "Follow a report") }
    var code: String { say("查询码", "Receipt code") }
    var codeHelp: String {
        say(
            "17 位字母和数字，在您的回执上。大小写、空格不要紧。",
            "17 letters and digits from your receipt; capitals and spaces do not matter.")
    }
    var open: String { say("查看", "Open") }
    func received(_ day: Day) -> String { say("\(dayText(day))收到", "Received on \(dayText(day))") }
    var conversation: String { say("往来", "Conversation") }
    var yourReport: String { say("您提交了举报", "You sent the report") }
    var yourAddition: String { say("您补充了材料", "You added something") }
    var notShown: String {
        say(
            "您写的内容不在这里显示：别人拿到查询码，也看不到您举报了谁。",
            "What you wrote is not shown, so that nobody who finds the code learns whom it is about.")
    }
    var addTitle: String { say("补充或者回答", "Add or answer") }
    var addWords: String { say("要对纪委说的话", "To the commission") }
    var add: String { say("加密并提交", "Encrypt and send") }
    var added: String { say("已经加密提交，只有纪委能看到。", "Sealed and sent; only the commission can read it.") }
    var private_: String {
        say("看完请关掉页面，不要留在屏幕上。", "Please close this page when you have read it.")
    }
}
