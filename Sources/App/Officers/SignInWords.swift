import Domain

/// The phrases of signing in and of the own password.
struct SignInWords: Words {
    let language: Language

    var signIn: String { say("工作人员登录", "Officers\u{2019} sign-in") }
    var residentsNeedNone: String {
        say("群众看公开内容不用登录。", "Residents read everything public without signing in.")
    }
    var notSignedIn: String { say("没有登录成功", "You are not signed in") }
    var login: String { say("账号", "Account") }
    var password: String { say("密码", "Password") }
    var forgotten: String {
        say("忘记了？请找本县的系统管理员重设。", "Forgotten? Ask your county\u{2019}s system administrator for a new one.")
    }
    var enter: String { say("登录", "Sign in") }
    var signOut: String { say("退出登录", "Sign out") }
    var signOutNote: String {
        say(
            "用完公用电脑后请退出，免得别人用您的账号操作。",
            "On a shared computer please sign out, so that nobody acts in your name.")
    }
    var changePassword: String { say("修改密码", "Change password") }
    var firstPassword: String {
        say(
            "您用的还是别人给的初始密码，改好以后才能办事。",
            "You still use the password that was given to you. Please choose your own before going on.")
    }
    var oldPassword: String { say("原密码", "Old password") }
    var newPassword: String { say("新密码", "New password") }
    var newPasswordAgain: String { say("再输一次新密码", "New password again") }
    var passwordHelp: String {
        say(
            "至少 \(PasswordRules.shortest) 个字符，不要带账号名。几个不相干的词连起来，又长又好记。",
            "At least \(PasswordRules.shortest) characters without the account\u{2019}s name. Several unrelated words are long and easy to keep."
        )
    }
    var save: String { say("保存新密码", "Save the new password") }
}
