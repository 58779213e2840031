import Domain

/// The phrases of the pages of accounts.
struct OfficerWords {
    let language: Language

    private func pick(_ zh: String, _ en: String) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    var officers: String { pick("人员", "Officers") }
    func count(_ count: Int) -> String {
        pick("共 \(count) 人", count == 1 ? "1 officer" : "\(count) officers")
    }
    var find: String { pick("找人", "Find an officer") }
    var findHelp: String { pick("输入姓名、账号或单位", "Name, account or unit") }
    var search: String { pick("查找", "Find") }
    var add: String { pick("添加人员", "Add an officer") }
    var none: String { pick("没有找到人员", "No officer found") }
    var noneHelp: String {
        pick("换个姓名或单位试试，或者添加人员。", "Try another name or unit, or add an officer.")
    }
    var addNote: String {
        pick(
            "添加后系统给出一次性密码，只显示一次；角色由安全管理员另行授予。",
            "A one-time password is shown once. Roles are granted by the security administrator.")
    }
    var login: String { pick("账号", "Account") }
    var loginHelp: String {
        pick("小写字母、数字，例如 zhangwei；以后不能改", "Small letters and digits, such as zhangwei; it stays as it is")
    }
    var name: String { pick("姓名", "Name") }
    var unit: String { pick("单位", "Unit") }
    var unitHelp: String { pick("没有要找的单位？先到“村组与单位”里添加。", "Not there? Add it under Places first.") }
    var choose: String { pick("请选择", "Please choose") }
    var roles: String { pick("角色", "Roles") }
    var noRole: String { pick("还没有角色", "No role yet") }
    var state: String { pick("状态", "State") }
    var inUse: String { pick("在用", "In use") }
    var disabled: String { pick("已停用", "Disabled") }
    var firstPassword: String { pick("还没有改初始密码", "Has not changed the first password yet") }
    var made: String { pick("建号时间", "Made") }
    var save: String { pick("保存", "Save") }
    var change: String { pick("修改资料", "Change") }
    var changeNote: String {
        pick("调动单位后，不适合新单位的角色自动收回。", "When the unit changes, roles that do not fit the new one end.")
    }
    var grant: String { pick("授予角色", "Grant roles") }
    var grantNote: String {
        pick(
            "打勾的就是这个人的全部角色。改动会留下记录。",
            "The ticked roles are all that this officer holds. Every change is recorded.")
    }
    var noneFits: String { pick("这种单位的人员没有可授的角色。", "No role fits an officer of this unit.") }
    var resetPassword: String { pick("重设密码", "Give a new password") }
    var resetNote: String {
        pick(
            "原密码作废，所有登录立即退出。新密码只显示一次。",
            "The old password ends at once and everywhere. The new one is shown once.")
    }
    var disable: String { pick("停用账号", "Disable the account") }
    var enable: String { pick("恢复使用", "Enable the account") }
    var reason: String { pick("停用原因", "Reason") }
    var reasonHelp: String { pick("例如 调离、退休", "For example: moved, retired") }
    var previous: String { pick("上一页", "Previous page") }
    var next: String { pick("下一页", "Next page") }
    var pages: String { pick("人员列表的页", "Pages of officers") }
    func position(_ page: Int, of pages: Int) -> String {
        pick("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }

    var passwordMade: String { pick("一次性密码", "One-time password") }
    func passwordFor(_ name: String, _ login: String) -> String {
        pick("\(name)（账号 \(login)）的一次性密码是：", "The one-time password of \(name) (account \(login)) is:")
    }
    var passwordOnce: String {
        pick(
            "只显示这一次，系统不保存。请当面告诉本人，本人第一次登录时必须改掉。",
            "It is shown this once and kept nowhere. Please tell it in person; it must be changed at the first sign-in."
        )
    }
    var toOfficer: String { pick("看这个账号", "To the account") }
    var toOfficers: String { pick("回到人员列表", "To all officers") }
    var kept: String { pick("已保存。", "Saved.") }
    var administratorNote: String { AccountPhrases.administrators.text(language) }
}
