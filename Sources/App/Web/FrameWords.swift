import Domain
import HTML

/// The phrases of the frame around every page.
struct FrameWords {
    let language: Language

    /// The words of the frame itself.
    var shell: Shell.Words {
        var words: Shell.Words
        switch language {
        case .zh: words = .chinese
        case .en: words = .english
        }
        words.imprint = promise
        return words
    }

    var product: String { pick("阳光村务", "Yangguang") }
    var about: String { pick("关于本平台", "About this platform") }
    var signIn: String { pick("工作人员登录", "Officers\u{2019} sign-in") }
    var signOut: String { pick("退出登录", "Sign out") }
    var password: String { pick("修改密码", "Change password") }
    var promise: String {
        pick(
            "公开的内容都经过村、乡镇站所、乡镇纪委三级审核。",
            "Everything here passed three reviews before it was published.")
    }

    private func pick(_ zh: String, _ en: String) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }
}
