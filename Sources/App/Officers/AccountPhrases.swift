import Domain

/// What the forms of accounts and roles are told.
enum AccountPhrases {
    static let loginUnusable = FieldProblem(
        "login", zh: "账号用 3 至 40 个小写字母、数字、点、横线或下划线，例如 zhangwei。",
        en: "An account has 3 to 40 small letters, digits, dots, hyphens or underscores, such as zhangwei.")
    static let loginTaken = FieldProblem("login", zh: "这个账号已经有人用了，请换一个。", en: "This account exists already.")
    static let nameMissing = FieldProblem("name", zh: "请填写姓名。", en: "Please enter the name.")
    static let nameTooLong = FieldProblem(
        "name", zh: "姓名最多 40 个字。", en: "The name may have at most 40 characters.")
    static let unitMissing = FieldProblem("unit", zh: "请选择单位。", en: "Please choose the unit.")
    static let notOneself = Phrase(
        zh: "不能给自己授权，请另一位安全管理员办理。",
        en: "Nobody grants roles to themselves; ask another security administrator.")
    static let notOneselfDisabled = Phrase(
        zh: "不能停用自己的账号，请另一位系统管理员办理。",
        en: "Nobody disables their own account; ask another system administrator.")
    static let administrators = Phrase(
        zh: "系统、安全、审计三员的账号互相独立，不能在网页上改动，请在服务器上用 yangguang officers 命令办理。",
        en: """
            The accounts of the three administrators are kept apart: they are changed on the server only, \
            with the command yangguang officers.
            """)
    static let reasonMissing = FieldProblem("reason", zh: "请写明停用原因。", en: "Please give a reason.")

    static func doesNotFit(_ role: Role, _ unit: Unit) -> FieldProblem {
        FieldProblem(
            "roles", zh: "“\(RoleWords(.zh).name(role))”不能授给“\(unit.name)”的人员。",
            en: "“\(RoleWords(.en).name(role))” cannot be given to an officer of “\(unit.name)”.")
    }

    static func conflict(_ conflict: RoleConflict) -> FieldProblem {
        let (zh, en) = (RoleWords(.zh), RoleWords(.en))
        return FieldProblem(
            "roles", zh: "“\(zh.name(conflict.role))”不能和“\(zh.name(conflict.other))”由同一人担任。",
            en: "“\(en.name(conflict.role))” and “\(en.name(conflict.other))” cannot be held by one person.")
    }
}
