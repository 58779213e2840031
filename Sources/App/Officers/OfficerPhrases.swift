import Domain

/// What officers are told when signing in or changing a password does not succeed.
enum OfficerPhrases {
    static let signInRefused = Phrase(
        zh: "账号或密码不对，没有登录成功。请核对后再试；同一账号 15 分钟内输错 5 次，要等 15 分钟才能再登录。",
        en: """
            The account or the password is wrong. Please check and try again; after 5 failures within 15 minutes \
            an account has to wait for 15 minutes.
            """)

    static let oldPasswordWrong = FieldProblem(
        "old", zh: "原密码不对；15 分钟内输错 5 次，要等 15 分钟才能再试。",
        en: "The old password is wrong; after 5 failures within 15 minutes please wait for 15 minutes.")

    static let passwordsDiffer = FieldProblem(
        "again", zh: "两次输入的新密码不一样，请重新输入。", en: "The two entries of the new password differ.")

    static func passwordFault(_ fault: PasswordRules.Fault) -> FieldProblem {
        switch fault {
        case .tooShort:
            FieldProblem(
                "new", zh: "新密码至少要 \(PasswordRules.shortest) 个字符。",
                en: "The new password needs at least \(PasswordRules.shortest) characters.")
        case .tooLong:
            FieldProblem(
                "new", zh: "新密码最多 \(PasswordRules.longest) 个字符。",
                en: "The new password may have at most \(PasswordRules.longest) characters.")
        case .isLogin:
            FieldProblem(
                "new", zh: "新密码里不能带账号名。", en: "The new password must not contain the account\u{2019}s name.")
        case .isCommon:
            FieldProblem(
                "new", zh: "这个密码太常见，容易被猜中，请换一个。",
                en: "This password is among the first that others would guess; please choose another.")
        case .tooUniform:
            FieldProblem(
                "new", zh: "新密码重复的字符太多，请多用几种不同的字符。",
                en: "The new password repeats itself too much; please use more different characters.")
        case .isOld:
            FieldProblem("new", zh: "新密码不能和原密码一样。", en: "The new password must differ from the old one.")
        }
    }
}
