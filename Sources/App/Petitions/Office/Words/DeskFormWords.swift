import Domain

/// The phrases of the forms at the officer's desk.
struct DeskFormWords: Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    var optional: String { say("选填", "optional") }
    func optional(_ label: String) -> String { say("\(label)（选填）", "\(label) (optional)") }
    var choose: String { say("请选择", "Please choose") }

    // MARK: Words

    var toPerson: String { say("写给本人的话", "To the person") }
    var toPersonHelp: String { say("本人凭查询码能看到。", "The person reads it with the receipt code.") }
    var acknowledgeProposal: String {
        say(
            "您反映的事情已经收到，我们正在了解情况，会尽快答复您。",
            "We have your message and are looking into it; you will hear from us soon.")
    }
    var question: String { say("要问本人的话", "What you ask the person") }
    var questionHelp: String {
        say(
            "等待本人答复期间，受理和办理的时限暂停；等满本县规定的天数，接着计时。",
            "While the person is asked, the clocks of acceptance and handling may stand, as long as the county lets them."
        )
    }
    var questionOfJoinedHelp: String {
        say(
            "本人凭查询码能看到。合并后的那一件照常计时，不因为问这位诉求人而暂停。",
            "The person reads it with the receipt code. The clocks of the petition it was joined to do not wait for this answer."
        )
    }
    var saidByPhone: String { say("本人电话里的答复", "What the person said on the telephone") }
    var added: String { say("本人补充的内容", "What the person added") }
    var addedFiles: String { say("照片、文件", "Pictures and files") }
    var filesHelp: String {
        say(
            "最多 9 个，JPG、PNG、HEIC、WebP 图片或 PDF，一共不超过 20 MB。拍摄地点等信息会自动去掉。",
            "Up to 9: JPG, PNG, HEIC, WebP or PDF, 20 MB together. Where they were taken is removed.")
    }
    var reason: String { say("原因", "Reason") }
    var readByPerson: String { say("本人能看到。", "The person reads it.") }
    var readByOffices: String { say("只有办理单位和信息中心能看到。", "Only the offices that handle it read this.") }
    var note: String { say("备注内容", "Note") }
    var noteHelp: String { say("内部备注，不会对外。", "An internal note; it never leaves the offices.") }
    var noteForCentre: String { say("只给信息中心和县纪委监委看", "For the centre and the discipline commission only") }
    var reminder: String { say("催办的话", "What the reminder says") }
    var order: String { say("督办事由和要求", "Why, and what has to be done") }
    var saidOnWithdrawal: String { say("本人为什么撤回", "Why the person takes it back") }
    var withdrawalHelp: String {
        say(
            "只用于信息中心代为登记的诉求：写明本人什么时候、怎么说的。撤回以后不再办理，也不能恢复。本人能看到。",
            "Only for what the centre wrote down for somebody: when and how the person said so. Nothing more is done then, and it cannot be brought back. The person reads it."
        )
    }
    var saidOnReopening: String { say("本人为什么要求重新办理", "Why the person wants it reopened") }

    // MARK: Plain deeds

    var acceptHelp: String {
        say("受理后登记编号，办理时限从今天起算。", "It gets its number in the ledger; the time for handling runs from today.")
    }
    var stopAskingHelp: String { say("不等本人答复，时限继续计算。", "The clocks go on without the answer.") }
    var concealHelp: String { say("从公开页面撤下，统计不变。", "It leaves the public pages and is counted as before.") }
    func grantHelp(_ until: String) -> String {
        say(
            "办理单位申请延期至\(until)。同意后期限改为这一天。",
            "The unit asks for time until \(until); that day becomes the deadline.")
    }

    // MARK: At the door

    var ground: String { say("不予受理的理由", "Ground") }
    var groundHelp: String {
        say(
            "选“举报干部”的，确定以后对所有工作人员关闭，您也不能再打开，只有本人凭查询码能看到。",
            "A report against an official is closed to every officer once it is declined, to you too; only the person can open it, by the receipt code."
        )
    }
    var declineReason: String { say("说明", "Explanation") }
    var declineReasonHelp: String {
        say("选“其他”时必须填写。本人能看到。", "Required with “another reason”. The person reads it.")
    }
    var elsewhere: String { say("告诉本人向哪里反映", "Where to go instead") }
    var elsewhereHelp: String {
        say("不填则用本县设定的去处：", "Left empty, the county\u{2019}s own words are used:")
    }
    var kind: String { say("类别", "Kind") }
    var field: String { say("业务口", "Field") }
    var noField: String { say("未分业务口", "None") }
    var classifyHelp: String {
        say("调整后时限按新的类别算，起算日不变。", "The new kind\u{2019}s term counts from the same day.")
    }
    var into: String { say("并入哪一件", "Merge into") }
    var intoHelp: String {
        say("只能并入更早收到的诉求；两张查询码都还能用。", "Into an earlier one; both receipt codes keep working.")
    }
    var otherSerial: String { say("或者填写对方的登记编号", "Or the other one\u{2019}s number") }
    var otherSerialHelp: String {
        say("写编号里的年份和号码就行，例如 2018-12", "Year and number are enough, such as 2018-12")
    }
    var findOther: String { say("按编号或者标题查找", "Find by number or words") }
    var find: String { say("查找", "Find") }
    var noneAlike: String { say("没有找到更早的同类诉求。", "No earlier petition of this kind was found.") }

    // MARK: Handing over

    var lead: String { say("主办单位", "Unit in charge") }
    var helpers: String { say("协办单位", "Units that help") }
    var copies: String { say("抄送单位", "Units for information") }
    var copiesHelp: String { say("已勾选业务口对应的县直部门。", "The bureau of the field is ticked.") }
    var bureaus: String { say("县直部门", "County bureaus") }
    var due: String { say("办结期限", "Deadline") }
    func dueHelp(_ latest: String) -> String { say("规定的最后期限是\(latest)。", "The rule allows until \(latest).") }
    var dueUnknown: String {
        say("这一年的放假安排还没有导入，请自行填写。", "That year\u{2019}s calendar is missing; please choose a day.")
    }
    var until: String { say("延至哪一天", "Until which day") }

    // MARK: The answer and after

    var outcome: String { say("办理结果", "Outcome") }
    var account: String { say("办理情况", "What was found and done") }
    var accountHelp: String { say("只有办理单位和信息中心能看到，答复另写。", "For offices; the answer is written apart.") }
    var template: String { say("套用范文", "Begin with a template") }
    var noTemplate: String { say("不套用", "None") }
    var useTemplate: String { say("套用", "Use it") }
    var editTemplates: String { say("管理范文", "Edit the templates") }
    var answer: String { say("答复内容", "The answer") }
    var answerPublic: String { say("能否公开", "May the public read it?") }
    var toAll: String { say("公开答复", "Public") }
    var toAllNote: String {
        say(
            "本人同意、信息中心审核后可以公开；不能写姓名、住址、证件号、个人电话和病情。",
            "Shown once the person agreed and the centre cleared it; no names, addresses, private numbers or illnesses."
        )
    }
    var toPersonOnly: String { say("只答复本人", "To the person only") }
    var sure: String { say("上面的内容就是要写给本人的", "The person is meant to read these lines") }
    var result: String { say("回访结果", "Result") }
    var notReached: String { say("没有联系上", "Nobody was reached") }
    var notes: String { say("回访记录", "Notes of the call") }
    var notesHelp: String {
        say("几点打的电话、对方怎么说。只有信息中心能看到。", "When, and what was said. Only the centre reads this.")
    }
    /// Where nobody can be called, because no name was given.
    var anonymousNotesHelp: String {
        say(
            "匿名诉求没有电话：本人凭查询码评价就算回访。当面碰到本人的，写明时间、地点；到期联系不上的，选“没有联系上”。只有信息中心能看到。",
            """
            There is no telephone: the person’s own rating by the receipt code counts. Say when and where you met; else choose \
            “Nobody was reached”. Only the centre reads this.
            """)
    }
    var ownAnswer: String {
        say(
            "这份答复是您写的，请由其他同志核对后公开。",
            "You wrote this answer; somebody else has to clear it for the public.")
    }
    /// Who may do it.
    func clearers(_ names: [String]) -> String {
        names.isEmpty
            ? say(
                "信息中心还没有其他账号，请联系系统管理员增加。",
                "The centre has no other account yet; please ask the system administrator.")
            : say(
                "信息中心可以办理的同志：\(names.joined(separator: "、"))。",
                "Who may do it at the centre: \(names.joined(separator: ", ")).")
    }
    var ownWork: String {
        say("这件诉求是您自己办理的，请由其他同志回访。", "You handled this yourself; somebody else has to call the person.")
    }
    var closeReason: String { say("办结说明", "Why it is closed") }
    var closeReasonHelp: String {
        say("本人不满意的，必须写明不再办理的原因。本人能看到。", "Required where the person is not satisfied. The person reads it.")
    }
}
