import Domain

/// The phrases of the pages of accounts.
struct OfficerWords: Words {
    let language: Language

    var officers: String { say("人员", "Officers") }
    func count(_ count: Int) -> String {
        say("共 \(count) 人", count == 1 ? "1 officer" : "\(count) officers")
    }
    var find: String { say("找人", "Find an officer") }
    var findHelp: String { say("输入姓名、账号或单位", "Name, account or unit") }
    var search: String { say("查找", "Find") }
    var add: String { say("添加人员", "Add an officer") }
    var none: String { say("没有找到人员", "No officer found") }
    var noneHelp: String {
        say("换个姓名或单位试试，或者添加人员。", "Try another name or unit, or add an officer.")
    }
    var addNote: String {
        say(
            "添加后系统给出一次性密码，只显示一次；角色由安全管理员另行授予。",
            "A one-time password is shown once. Roles are granted by the security administrator.")
    }
    func account(_ name: String, _ login: String) -> String {
        say("\(name)（\(login)）", "\(name) (\(login))")
    }
    var login: String { say("账号", "Account") }
    var loginHelp: String {
        say(
            "小写字母、数字，例如 zhangwei；以后不能改",
            "Small letters and digits, such as zhangwei; it cannot be changed later")
    }
    var name: String { say("姓名", "Name") }
    var unit: String { say("单位", "Unit") }
    var unitHelp: String { say("没有要找的单位？先到“村组与单位”里添加。", "Not there? Add it under Places first.") }
    var choose: String { say("请选择", "Please choose") }
    var roles: String { say("角色", "Roles") }
    var noRole: String { say("还没有角色", "No role yet") }
    var state: String { say("状态", "State") }
    var inUse: String { say("在用", "In use") }
    var disabled: String { say("已停用", "Disabled") }
    var firstPassword: String { say("还没有改初始密码", "Has not changed the first password yet") }
    var made: String { say("建号时间", "Created") }
    var save: String { say("保存", "Save") }
    var change: String { say("修改资料", "Change") }
    var changeNote: String {
        say("调动单位后，不适合新单位的角色自动收回。", "Roles that do not fit a new unit are removed.")
    }
    var grant: String { say("授予角色", "Grant roles") }
    var grantNote: String {
        say(
            "打勾的就是这个人的全部角色。改动会留下记录。",
            "The ticked roles are all that this officer holds. Every change is recorded.")
    }
    var noneFits: String { say("这种单位的人员没有可授的角色。", "No role can be granted to officers of this unit.") }
    var resetPassword: String { say("重设密码", "Reset the password") }
    var resetNote: String {
        say(
            "原密码作废，所有登录立即退出。新密码只显示一次。",
            "The old password stops working and every session ends at once. The new one is shown only once.")
    }
    var disable: String { say("停用账号", "Disable the account") }
    var enable: String { say("恢复使用", "Enable the account") }
    var reason: String { say("停用原因", "Reason") }
    var reasonHelp: String { say("例如 调离、退休", "For example: moved, retired") }
    var previous: String { say("上一页", "Previous page") }
    var next: String { say("下一页", "Next page") }
    var pages: String { say("人员列表的页", "Pages of officers") }
    func position(_ page: Int, of pages: Int) -> String {
        say("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }

    var passwordMade: String { say("一次性密码", "One-time password") }
    func passwordFor(_ name: String, _ login: String) -> String {
        say("\(name)（账号 \(login)）的一次性密码是：", "The one-time password of \(name) (account \(login)) is:")
    }
    var passwordOnce: String {
        say(
            "只显示这一次，系统不保存。请当面告诉本人，本人第一次登录时必须改掉。",
            "It is shown only once and not kept. Please give it to the officer in person; it must be changed at the first sign-in."
        )
    }
    var toOfficer: String { say("看这个账号", "To the account") }
    var toOfficers: String { say("回到人员列表", "To all officers") }
    var kept: String { say("已保存。", "Saved.") }
    var administratorNote: String { AccountPhrases.administrators.text(language) }
}
