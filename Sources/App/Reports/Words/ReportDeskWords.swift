import Domain

/// The phrases of the commission's desk.
struct ReportDeskWords: Words {
    let language: Language

    var title: String { say("检举控告", "Sealed reports") }
    var secret: String {
        say(
            "只有本纪委的同志知道有这一页。请勿截屏、转发，离开前请锁上。",
            "Only officers of this commission know of this page. Copy nothing, and lock it when you leave.")
    }
    var waiting: String { say("待确认", "To acknowledge") }
    var overdue: String { say("其中超期", "Overdue") }
    var inHand: String { say("办理中", "In hand") }
    var concluded: String { say("已有结果", "Concluded") }
    var count: String { say("件", "") }
    var none: String { say("还没有收到举报", "No reports yet") }
    var noneAdvice: String {
        say("收到的举报会列在这里，快到期的排在前面。", "They will be listed here, what is due first on top.")
    }
    func received(_ day: Day) -> String { say("\(dayText(day))收到", "received on \(dayText(day))") }
    var news: String { say("有新补充", "New words") }
    var unreadable: String { say("旧钥匙加密，现在的口令打不开", "Sealed with a key that this passphrase does not open") }
    var unreadableAdvice: String {
        say(
            "找回旧口令后，用旧口令打开即可。也可以写信请举报人重新提交。",
            "The old passphrase opens it. You can also write and ask the person to send it again.")
    }
    var list: String { say("全部举报", "All reports") }
    var log: String { say("办理记录", "Log") }
    var logNote: String {
        say(
            "只有本纪委能打开这份记录，它不在系统的“记录”里。编号应当连续；缺了号，说明有人动过数据库。",
            "Only this commission can open it. Numbers are consecutive: a gap means that somebody changed the database."
        )
    }
    func gap(_ from: Int, _ to: Int) -> String {
        say("缺少第 \(from) 号到第 \(to) 号", "Numbers \(from) to \(to) are missing")
    }
    func line(_ number: Int) -> String { say("第 \(number) 号", "No. \(number)") }
    var commandLine: String { say("服务器命令行", "The server\u{2019}s command line") }

    func verb(_ verb: ReportVerb) -> String {
        switch verb {
        case .acknowledge: say("确认收到", "Acknowledge")
        case .reply: say("写信", "Write")
        case .conclude: say("告知结果", "Conclude")
        case .reopen: say("重新办理", "Take up again")
        case .add: say("补充", "Add")
        }
    }

    func logged(_ verb: ReportLog.Verb) -> String {
        switch verb {
        case .keyMade: say("生成钥匙", "Made a key")
        case .keyRestored: say("恢复钥匙", "Restored a key")
        case .passphraseChanged: say("修改口令", "Changed the passphrase")
        case .sheetPrinted: say("查看恢复单", "Opened the recovery sheet")
        case .unlocked: say("输入口令打开", "Unlocked")
        case .wrongPassphrase: say("口令输错", "Wrong passphrase")
        case .locked: say("锁上", "Locked")
        case .opened: say("查看举报", "Opened a report")
        case .fileOpened: say("查看附件", "Opened a file")
        case .acknowledged: say("确认收到", "Acknowledged")
        case .replied: say("给举报人写信", "Wrote to the person")
        case .concluded: say("告知结果", "Concluded")
        case .reopened: say("重新办理", "Took it up again")
        }
    }

    var accused: String { say("被举报人", "Accused") }
    var post: String { say("身份", "Post") }
    var unit: String { say("单位", "Unit") }
    var place: String { say("地点", "Place") }
    var person: String { say("举报人", "Reporter") }
    var unnamed: String { say("未署名", "Unnamed") }
    var statement: String { say("举报内容", "The report") }
    var addition: String { say("举报人补充", "The person adds") }
    var sealedEntry: String { say("打不开：不是用现在的钥匙加密的", "Cannot be opened with the keys at hand") }
    func file(_ name: String) -> String { say("附件：\(name)", "File: \(name)") }
    var conversation: String { say("往来", "Conversation") }
    var toPerson: String { say("写给举报人", "To the person") }
    var toPersonHelp: String {
        say("举报人凭查询码能看到。不要写出举报人是谁。", "The person reads it with the code. Do not write who the person is.")
    }
    var acknowledgeDefault: String {
        say("您的举报已收到，我们会认真研究。", "Your report has arrived; we will look at it carefully.")
    }
    var outcome: String { say("结果", "Outcome") }
    var taken: String { say("受理，由本纪委核查", "Taken: this commission looks into it") }
    var transferred: String { say("转其他机关办理（另发函）", "Transferred by a letter") }
    var closed: String { say("了结，不再办理", "Closed") }
    var office: String { say("转到哪里", "Transferred to") }
    var letterNumber: String { say("函号", "Number of the letter") }
    var onlyTransfer: String { say("转其他机关的才填", "only when transferred") }
    var reason: String { say("说明", "Explanation") }
    var reasonHelp: String {
        say("了结的必须写原因。举报人能看到。", "Required when closed. The person reads it.")
    }
    func done(_ verb: ReportLog.Verb) -> String {
        say("已办理：\(logged(verb))。", "Done: \(logged(verb)).")
    }
    var wordsMissing: FieldProblem {
        FieldProblem("words", zh: "请写要告诉举报人的话。", en: "Please write what the person is told.")
    }
    var outcomeMissing: FieldProblem {
        FieldProblem("outcome", zh: "请选择结果。", en: "Please choose the outcome.")
    }
    var officeMissing: FieldProblem {
        FieldProblem("office", zh: "请写转到哪个机关。", en: "Please say where it went.")
    }
    var letterMissing: FieldProblem {
        FieldProblem("letter", zh: "请写函号。", en: "Please give the letter\u{2019}s number.")
    }
    var reasonMissing: FieldProblem {
        FieldProblem("reason", zh: "请写了结的原因。", en: "Please say why it is closed.")
    }
}
