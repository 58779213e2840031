import Domain

/// The phrases of the review page.
struct ReviewWords: Words {
    let language: Language

    func title(_ item: String) -> String { say("审核：\(item)", "Review: \(item)") }
    var steps: String { say("审核进度", "Progress of the review") }
    var public_: String { say("公开", "Publication") }
    var awaiting: String { say("等待审核", "Waiting") }
    var author: String { say("填报人", "Written by") }
    var submitted: String { say("提交", "Submitted") }
    var findings: String { say("自动检查", "Automatic findings") }
    var noFindings: String { say("自动检查没有发现问题", "The automatic checks found nothing") }
    var changes: String { say("改动", "Changes") }
    var noBase: String {
        say("没有可以对比的上一版或上一期。", "There is no earlier edition or period to compare with.")
    }
    var noChanges: String { say("和上一版相比，各行都没有变。", "No row differs from the edition before.") }
    var content: String { say("全部内容", "Contents") }
    var attachments: String { say("附件", "Attachments") }
    var unreadable: String {
        say("附件里的字系统认不出来，请打开看一看有没有身份证号等隐私", "Its text cannot be read; open it and look for private numbers")
    }
    var source: String { say("打开上传的原始表格", "Open the uploaded source file") }
    var sourceNote: String { say("打开会留下记录。", "Opening it is recorded.") }
    var secrets: String { say("敏感列", "Secret columns") }
    var openSecrets: String { say("查看敏感列", "Show the secret columns") }
    var secretsNote: String {
        say(
            "身份证号、家庭收入等永远不公开。核对需要时可以查看，每次查看都会留下您的姓名和时间。",
            "ID numbers, incomes and the like are never public. You may look at them to check; each look is "
                + "recorded with your name and the time.")
    }
    var secretsShown: String {
        say("这次查看已记录。请勿抄录或转发。", "This look was recorded. Do not copy or pass on what you see.")
    }
    var history: String { say("办理记录", "History") }
    var fullHistory: String { say("全部记录", "Full history") }
    var decide: String { say("您的审核意见", "Your decision") }
    var reason: String { say("退回的原因", "Reason for returning it") }
    var reasonHelp: String {
        say("退回时要写。写清哪一行、哪里不对，村里一看就知道怎么改。", "Required when you return it. Say which row is wrong, and how.")
    }
    var reasonOptional: String { say("通过不用写", "not needed to approve") }
    var withdrawalReason: String { say("撤下的原因", "Reason for withdrawing it") }
    var withdrawalHelp: String {
        say(
            "撤下后，公开页上只留“已撤下”和这个原因，群众看得到；更正以前的各版一并撤下。",
            "The public page will only say that it was withdrawn, and this reason; the editions before it go with it."
        )
    }
    var withdraw: String { say("撤下已公开的内容", "Withdraw the published edition") }
    var withdrawAsk: String { say("确定撤下？撤下以后不能恢复，只能重新更正公开。", "Withdraw it? This cannot be undone.") }
    var returnAsk: String { say("退回给村里？村里会看到您写的原因。", "Send it back? The village will read your reason.") }
    var yes: String { say("确定", "Yes") }
    var no: String { say("再看看", "Not yet") }
    var timing: String { say("什么时候公开", "When to publish") }
    var now: String { say("审核通过后立即公开", "At once") }
    var later: String { say("到定好的时间再公开", "At a set time") }
    var date: String { say("公开日期", "Date") }
    var time: String { say("公开时间", "Time") }
    var timeHelp: String { say("选“到定好的时间”才填，例如 09:00", "Only for a set time, for example 09:00") }
    var takeBack: String { say("取消定时，退回修改", "Cancel and return") }
    var nothingToDo: String { say("现在没有需要您办的", "Nothing for you to do here now") }
    var edit: String { say("打开填报页", "Open the editing page") }
    var publicPage: String { say("看公开页", "See the public page") }
    var errors: String { say("没有办成", "Not done") }
    var pages: String { say("内容的页", "Pages of the contents") }
    var rowsWord: String { say("行", "Row") }
    var total: String { say("合计", "Total") }
}
