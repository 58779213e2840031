import Domain

/// The phrases of the catalogue's pages.
struct CatalogueWords: Words {
    let language: Language

    var title: String { say("公开目录", "Catalogue") }
    func count(_ items: Int) -> String { say("\(items) 项", items == 1 ? "1 item" : "\(items) items") }
    var lead: String {
        say(
            "改动只影响以后填报的材料；已经公开的按当时的栏目保留。",
            "Changes concern later disclosures only; what is public keeps the columns it was made with.")
    }
    var none: String { say("本县还没有公开目录", "This county has no catalogue yet") }
    var noneHelp: String {
        say("可以先装入默认的 24 项，再按本县情况修改。", "Install the 24 default items first, then edit them.")
    }
    var install: String { say("装入默认目录", "Install the default catalogue") }
    var add: String { say("添加事项", "Add an item") }
    var retired: String { say("停用的事项", "Items out of use") }
    func retiredOn(_ day: Day) -> String { say("\(day) 停用", "Out of use since \(day)") }
    func columns(_ count: Int) -> String { say("\(count) 栏", count == 1 ? "1 column" : "\(count) columns") }
    func name(_ number: Int, _ name: String) -> String { "\(number). \(name)" }

    var number: String { say("编号", "Number") }
    var numberHelp: String { say("1 至 999，以后不能改", "1 to 999; it cannot be changed later") }
    var nameField: String { say("名称", "Name") }
    var nameHelp: String { say("群众听得懂的叫法，例如 农村低保", "What people call it, for example 农村低保") }
    var category: String { say("类别", "Category") }
    func categoryHelp(_ known: [String]) -> String {
        known.isEmpty
            ? say("例如 社会救助", "For example 社会救助")
            : say("已有：\(listed(known))", "In use: \(listed(known))")
    }
    var frequencies: String { say("公开频次", "Frequency") }
    var noticeLength: String { say("公示期", "Notice period") }
    var noticeHelp: String {
        say("要公示的填天数，例如 7；不公示的留空", "How long, such as 7; leave it empty if there is none")
    }
    var noticeUnit: String { say("公示期按什么算", "Counted in") }
    var days: String { say("自然日", "Days") }
    var workingDays: String { say("工作日", "Working days") }
    var form: String { say("形式", "Form") }
    func form(_ form: Item.Form) -> String {
        switch form {
        case .table: say("表格", "Table")
        case .article: say("文章", "Article")
        case .either: say("两种都行", "Either")
        }
    }
    var columnsField: String { say("栏目", "Columns") }
    var columnsHelp: String {
        say(
            "一行一栏，写成“名称:类型[遮盖]”，例如 户主:text[N]。文章不写。",
            "One a line, name:type[mask], for example 户主:text[N]. An article has none.")
    }
    var notation: String { say("栏目怎么写？", "How are columns written?") }
    var notationTypes: String {
        say(
            "类型：text 文字 · date 日期 · money 金额（元） · number 数字 · choice(A类/B类) 选项 · phone 单位电话 · file 附件",
            "Types: text · date · money (yuan) · number · choice(A类/B类) · phone (an office\u{2019}s) · file")
    }
    var notationMasks: String {
        say(
            "遮盖：不写 所有人可见 · [N] 姓名，打星号，本村扫码后可见全名 · [G] 村民组 · [A] 只公开合计 · [X] 永不公开，加密保存",
            """
            Masks: none, everyone · [N] a name, starred, in full for the village · [G] village group · \
            [A] only the total · [X] never shown, stored encrypted
            """)
    }
    var notationLaw: String {
        say(
            "身份证号、银行卡号、病种、残疾等级、家庭收入等必须写 [X]；群众姓名必须写 [N]；群众电话不能设栏。",
            """
            ID and card numbers, diseases, disability grades and incomes must be [X], residents\u{2019} names [N]; \
            residents\u{2019} telephones are not collected.
            """)
    }
    var station: String { say("审核站所", "Reviewing station") }
    var stationHelp: String {
        say(
            "第二审的业务口，例如 民政所；要和单位的业务口一致",
            "The field of the second review, such as 民政所; the same as the units\u{2019}")
    }
    var legalBasis: String { say("法律依据", "Legal basis") }
    var optional: String { say("选填", "optional") }
    var save: String { say("保存", "Save") }
    var kept: String { say("已保存，以后的材料按新目录填报。", "Saved; later disclosures follow it.") }
    var retire: String { say("停用这一项", "Take out of use") }
    var retireNote: String {
        say("停用后不能再填报；已经公开的照常能看。", "Nothing new can be disclosed under it; what is public stays.")
    }
    var restore: String { say("恢复使用", "Put back into use") }
}
