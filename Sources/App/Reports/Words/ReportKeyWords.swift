import Domain

/// The phrases around a commission's keys and passphrase.
struct ReportKeyWords: Words {
    let language: Language

    static func phrase(_ refusal: ReportKeyRefusal) -> Phrase {
        switch refusal {
        case .noKey:
            Phrase(
                zh: "本纪委还没有钥匙，请先生成一把。",
                en: "This commission has no key yet; please make one first.")
        case .wrongPassphrase:
            Phrase(
                zh: "口令不对。请核对大小写和有没有漏字。",
                en: "This is not the passphrase. Please check capitals and missing characters.")
        case .changedMeanwhile:
            Phrase(
                zh: "刚刚有人换过钥匙或口令，请刷新后再试。",
                en: "Somebody has just changed a key or the passphrase. Please reload and try again.")
        case .alreadyThere:
            Phrase(
                zh: "这个编号的钥匙还在，不用恢复。", en: "A key of this number is there; nothing to restore.")
        case .noSuchPlace:
            Phrase(zh: "系统里没有这个县（市）。", en: "There is no such county or city here.")
        case .locked:
            Phrase(
                zh: "检举控告已锁上，请输入口令打开。",
                en: "The reports are locked. Please unlock them with the passphrase.")
        case .damagedSheet:
            Phrase(
                zh: "恢复单不完整，或者抄错了字。请逐行核对。",
                en: "The recovery sheet is incomplete or miscopied. Please compare every line.")
        }
    }

    static func fault(_ fault: Passphrase.Fault) -> FieldProblem {
        switch fault {
        case .tooShort:
            FieldProblem(
                "new", zh: "口令太短：至少 \(Passphrase.shortest) 个字母数字，或者 \(Passphrase.shortest / 2) 个汉字。",
                en: "Too short: at least \(Passphrase.shortest) letters or digits.")
        case .tooPlain:
            FieldProblem("new", zh: "口令太简单：重复的字太多。", en: "Too plain: too many repeated characters.")
        case .different:
            FieldProblem("again", zh: "两次输入的口令不一样。", en: "The two passphrases differ.")
        }
    }

    var title: String { say("钥匙和口令", "Keys and passphrase") }
    var unlockTitle: String { say("打开检举控告", "Unlock the reports") }
    var passphrase: String { say("纪委口令", "The commission\u{2019}s passphrase") }
    var passphraseHelp: String {
        say(
            "不是您的登录密码，是本纪委共同保管的那一句。打开后 15 分钟不用会自动锁上。",
            "Not your own password but the one your commission keeps. Unused for 15 minutes, it locks itself."
        )
    }
    var unlock: String { say("打开", "Unlock") }
    var lock: String { say("锁上", "Lock") }
    var lockedMeanwhile: String { say("时间长了，已自动锁上", "It has locked itself meanwhile") }
    var lockedAdvice: String {
        say("您写的内容还在。输入口令，就接着办。", "What you wrote is still here. Enter the passphrase to go on.")
    }
    var unlockAndSend: String { say("打开并继续", "Unlock and go on") }
    var none: String { say("本纪委还没有钥匙，群众现在不能在这里举报", "No key yet: nobody can report here") }
    var noneAdvice: String {
        say(
            "生成钥匙、定好口令以后，举报的表格才会开放。在那以前，系统请群众拨打 12388。",
            "The form opens once there is a key and a passphrase. Until then people are sent to 12388.")
    }
    var makeFirst: String { say("生成第一把钥匙", "Make the first key") }
    var makeNext: String { say("换一把新钥匙", "Make a new key") }
    var makeNextHelp: String {
        say(
            "以后的举报用新钥匙加密；以前的仍用旧钥匙、同一个口令打开。",
            "Later reports are sealed with the new key; earlier ones open with the old key and the same passphrase."
        )
    }
    var make: String { say("生成钥匙", "Make the key") }
    var change: String { say("修改口令", "Change the passphrase") }
    var changeHelp: String {
        say(
            "口令可能外泄的，请先修改口令，再换一把新钥匙：旧备份里的旧钥匙仍能用旧口令打开。",
            "If it may have leaked, change it and then make a new key: in old backups the old passphrase still works."
        )
    }
    var old: String { say("现在的口令", "Present passphrase") }
    var new: String { say("新口令", "New passphrase") }
    var again: String { say("再输一次新口令", "New passphrase again") }
    var newHelp: String {
        say(
            "至少 8 个汉字，或者 16 个字母数字。几个不相干的词连起来，又长又好记。",
            "At least 16 letters or digits. Several unrelated words are long and easy to keep.")
    }
    var loss: String {
        say("口令丢了，谁也打不开", "Without the passphrase nobody can open them")
    }
    var lossAdvice: String {
        say(
            "系统里不存口令，厂家、管理员都没有后门。请把口令写在纸上，装信封密封，由两位同志分开保管；换人、换口令时当面交接。",
            "It is stored nowhere, and there is no back door. Write it down, seal it, and let two officers keep it apart."
        )
    }
    var afterLoss: String { say("口令确实丢了，从头再来", "The passphrase is lost: begin anew") }
    var afterLossHelp: String {
        say(
            "用新口令生成一把新钥匙。以前收到的举报仍然打不开；哪天找回旧口令，还能打开。",
            "Makes a new key with a new passphrase. Earlier reports stay closed unless the old one is found.")
    }
    var lossTick: String { say("我知道以前的举报打不开了", "I know that earlier reports stay closed") }
    var lossUnticked: FieldProblem {
        FieldProblem(
            "lost", zh: "请先打勾，表示您知道以前的举报打不开。",
            en: "Please tick that you know that earlier reports stay closed.")
    }
    var keys: String { say("全部钥匙", "All keys") }
    func key(_ number: Int) -> String { say("第 \(number) 把", "Key \(number)") }
    var inUse: String { say("正在使用", "In use") }
    var earlier: String { say("以前的", "Earlier") }
    func made(_ day: Day) -> String { say("\(dayText(day))生成", "made \(dayText(day))") }
    func fingerprint(_ text: String) -> String { say("指纹 \(text)", "fingerprint \(text)") }
    var fingerprintHelp: String {
        say(
            "指纹应与恢复单和举报页面上的一样。不一样，说明有人换过钥匙，请立即停用并查清。",
            "It must be the same as on the recovery sheet and the public form; if not, somebody exchanged the key."
        )
    }
    var sheet: String { say("恢复单", "Recovery sheet") }
    var sheetHelp: String {
        say(
            "打印后放进保险柜。数据库里的钥匙万一损坏，凭恢复单和口令可以恢复。光有恢复单，没有口令，打不开任何举报。",
            "Print it and keep it in a safe. With it and the passphrase a damaged key can be put back; alone it opens nothing."
        )
    }
    var print: String { say("打印", "Print") }
    var doneMade: String { say("新钥匙已生成。请打印恢复单。", "The key is made. Please print its recovery sheet.") }
    var doneChanged: String { say("口令已修改。", "The passphrase is changed.") }
    var back: String { say("返回检举控告", "Back to the reports") }
}
