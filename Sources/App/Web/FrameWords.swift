import Domain
import HTML

/// The phrases of the frame around every page.
struct FrameWords: Words {
    let language: Language

    /// The words of the frame itself.
    var shell: Shell.Words {
        var words: Shell.Words = language.pick(zh: .chinese, en: .english)
        words.imprint = promise
        return words
    }

    var product: String { say("阳光村务", "Yangguang") }
    var about: String { say("关于本平台", "About this platform") }
    var speakUp: String { say("我要反映", "Speak up") }
    var follow: String { say("查进度", "Follow a petition") }
    var report: String { say("举报干部违纪违法", "Report an official") }
    var petitions: String { say("群众诉求", "Petitions") }
    var print: String { say("打印", "Print") }
    var signIn: String { say("工作人员登录", "Officers\u{2019} sign-in") }
    var signOut: String { say("退出登录", "Sign out") }
    var password: String { say("修改密码", "Change password") }
    func faults(_ count: Int) -> String {
        say("有 \(count) 处要改", count == 1 ? "1 thing needs changing" : "\(count) things need changing")
    }
    var promise: String {
        say(
            "村务公开的内容都经过村、乡镇站所、乡镇纪委三重审核。",
            "Every disclosure passed three reviews before it was published.")
    }
}
