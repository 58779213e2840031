import Domain

/// The phrases of the form in which somebody reports an official.
struct ReportFormWords: Words {
    let language: Language

    var title: String { say("举报干部违纪违法", "Report an official") }
    func step(_ number: Int, of all: Int) -> String {
        say("第 \(number) 步，共 \(all) 步", "Step \(number) of \(all)")
    }

    func heading(_ step: ReportStep) -> String {
        switch step {
        case .who: say("您要举报谁？", "Whom is it about?")
        case .accused: say("被举报人", "The person")
        case .words: say("发生了什么事？", "What happened?")
        case .contact: say("您愿意留下姓名吗？", "Will you give your name?")
        case .send: say("照片、文件，最后看一遍", "Pictures, files, and a last look")
        }
    }

    var promiseTitle: String { say("您写的内容，只有纪委能看到", "Only the discipline commission can read it") }
    var promises: [String] {
        [
            say(
                "您写的每一个字、传的每一张照片，都先加密再保存，只有纪委凭他们自己的口令才能打开。",
                "Every word and picture is encrypted before it is kept; only the commission\u{2019}s own passphrase opens it."
            ),
            say(
                "村里、乡镇、信息中心、系统管理员都看不到，也不知道有没有这件举报。",
                "The village, the township, the centre and the administrators cannot see that it exists."),
            say(
                "不记您的网络地址和手机型号，不记几点几分，只记是哪一天。",
                "Neither your address nor your telephone\u{2019}s kind nor the hour is written down, only the day."
            ),
        ]
    }
    var careTitle: String { say("这些要靠您自己留意", "What you have to look after") }
    var cares: [String] {
        [
            say(
                "请用自己的手机和流量，不要用单位、村里的电脑和网络。",
                "Use your own telephone and connection, not your office\u{2019}s or the village\u{2019}s."),
            say(
                "用完请关掉页面，清除浏览记录。您填的内容在这个页面上看得到。",
                "Close the page and clear the history afterwards: what you type can be seen on it."),
            say(
                "只有您才知道的细节、只有您才拍得到的照片，别人可能猜出是谁。要不要写，您自己定。",
                "Details or pictures that only you can have may tell who you are. It is for you to decide."),
        ]
    }
    var elsewhere: String {
        say(
            "举报市级以上干部，或者不想在网上举报，请拨打 12388，登录 www.12388.gov.cn，也可以写信、当面反映。",
            "About anybody at city level or above, or if you would rather not do it here: call 12388 or see www.12388.gov.cn."
        )
    }
    var notReport: String {
        say("只是反映村里的事、提建议、求助的，不用走这里。", "For questions, suggestions and complaints this is not the way.")
    }
    var post: String { say("被举报人是", "The person reported is") }
    var county: String { say("在哪个县（市、区）", "In which county") }
    var choose: String { say("请选择", "Please choose") }
    func reads(_ commission: String) -> String {
        say("这件举报由\(commission)打开。", "This report is opened by \(commission).")
    }
    var accused: String { say("姓名或者职务", "Name or office") }
    var accusedHelp: String {
        say("不知道姓名的，写职务，例如“村会计”。", "If you do not know the name, write the office.")
    }
    var unit: String { say("单位", "Office or unit") }
    var place: String { say("在哪个村、哪个镇", "Village and town") }
    var optional: String { say("选填", "optional") }
    var words: String { say("请写清时间、地点、经过，涉及多少钱，还有谁知道", "When, where, how, how much, who else knows") }
    var wordsHelp: String {
        say(
            "最多 \(ReportDraft.mostWords) 字。想到什么写什么，以后还可以补充。",
            "Up to \(ReportDraft.mostWords) characters; you can add more later.")
    }
    var named: String { say("署名还是匿名", "Named or not") }
    var unnamed: String { say("不留姓名", "Without my name") }
    var unnamedNote: String {
        say("凭查询码一样能看进展、和纪委通信。", "With the receipt code you can still follow it and write.")
    }
    var withName: String { say("留下姓名和联系办法", "With my name") }
    var withNameNote: String {
        say("也加密，只有纪委能看到。纪委会优先办理署名举报，并向您反馈。", "Encrypted too. Named reports come first and are answered.")
    }
    var name: String { say("您的姓名", "Your name") }
    var contact: String { say("电话或者其他联系办法", "Telephone or another way to reach you") }
    var files: String { say("照片或者文件", "Pictures or files") }
    var filesHelp: String {
        say(
            "JPG、PNG、HEIC 照片或者 PDF，最多 \(ReportFileReading.most) 个，一共不超过 20 MB。照片里的位置、手机型号会自动去掉。",
            "Pictures or PDF, at most \(ReportFileReading.most), 20 MB together. Position and camera are removed."
        )
    }
    var filesAgain: String {
        say("照片没有存下来，请重新选一次。", "Files are not kept between tries; please choose them again.")
    }
    var change: String { say("修改", "Change") }
    var written: String { say("举报内容", "What you report") }
    func characters(_ count: Int) -> String {
        say("\(count) 个字", count == 1 ? "1 character" : "\(count) characters")
    }
    var check: String { say("您写的内容", "What you wrote") }
    func key(_ fingerprint: String) -> String {
        say("加密用的钥匙指纹：\(fingerprint)", "Fingerprint of the key that seals it: \(fingerprint)")
    }
    var next: String { say("下一步", "Next") }
    var back: String { say("上一步", "Back") }
    var send: String { say("加密并提交", "Encrypt and send") }
    var begin: String { say("我要举报", "Report somebody") }
    var follow: String { say("已经举报过？凭查询码看进展", "Reported already? Follow it with your code") }

    var received: String { say("举报已经加密提交", "Your report is sealed and sent") }
    var code: String { say("您的查询码", "Your receipt code") }
    var codeHelp: String {
        say(
            "只显示这一次，请抄下来或者打印，不要告诉别人。丢了谁也找不回来；凭它看进展、看纪委来信、补充材料。",
            "Shown this once. Write it down and tell nobody; nobody can find it again. With it you follow the report, read letters and add to it."
        )
    }
    func receivedBy(_ commission: String) -> String {
        say("由\(commission)打开", "To be opened by \(commission)")
    }
    func dueBy(_ day: Day) -> String {
        say("纪委应在\(dayText(day))前确认收到（15 个工作日）", "To be acknowledged by \(dayText(day)) (15 working days)")
    }
    var dueUnknown: String {
        say("纪委应在 15 个工作日内确认收到", "To be acknowledged within 15 working days")
    }
    var print: String { say("打印", "Print") }
}
