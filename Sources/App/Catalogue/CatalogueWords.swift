import Domain

/// The phrases of the catalogue's pages.
struct CatalogueWords {
    let language: Language

    private func pick(_ zh: String, _ en: String) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    var title: String { pick("公开目录", "Catalogue") }
    func count(_ items: Int) -> String { pick("\(items) 项", items == 1 ? "1 item" : "\(items) items") }
    var lead: String {
        pick(
            "改动只影响以后填报的材料；已经公开的按当时的栏目保留。",
            "Changes concern later disclosures only; what is public keeps the columns it was made with.")
    }
    var none: String { pick("本县还没有公开目录", "This county has no catalogue yet") }
    var noneHelp: String {
        pick("可以先装入默认的 24 项，再按本县情况修改。", "Install the 24 default items first, then edit them.")
    }
    var install: String { pick("装入默认目录", "Install the default catalogue") }
    var add: String { pick("添加事项", "Add an item") }
    var retired: String { pick("停用的事项", "Items out of use") }
    func retiredOn(_ day: Day) -> String { pick("\(day) 停用", "Out of use since \(day)") }
    func columns(_ count: Int) -> String { pick("\(count) 栏", count == 1 ? "1 column" : "\(count) columns") }
    func name(_ number: Int, _ name: String) -> String { "\(number). \(name)" }

    var number: String { pick("编号", "Number") }
    var numberHelp: String { pick("1 至 999，以后不能改", "1 to 999; it stays as it is") }
    var nameField: String { pick("名称", "Name") }
    var nameHelp: String { pick("群众听得懂的叫法，例如 农村低保", "As people say it, for example 农村低保") }
    var category: String { pick("类别", "Category") }
    func categoryHelp(_ known: [String]) -> String {
        known.isEmpty
            ? pick("例如 社会救助", "For example 社会救助")
            : pick("已有：", "In use: ") + known.joined(separator: pick("、", ", "))
    }
    var frequencies: String { pick("公开频次", "Frequency") }
    var noticeLength: String { pick("公示期", "Notice period") }
    var noticeHelp: String { pick("要公示的填天数，例如 7；不公示的留空", "The length, such as 7; empty where there is none") }
    var noticeUnit: String { pick("公示期按什么算", "Counted in") }
    var days: String { pick("自然日", "Days") }
    var workingDays: String { pick("工作日", "Working days") }
    var form: String { pick("形式", "Form") }
    func form(_ form: Item.Form) -> String {
        switch form {
        case .table: pick("表格", "Table")
        case .article: pick("文章", "Article")
        case .either: pick("两种都行", "Either")
        }
    }
    var columnsField: String { pick("栏目", "Columns") }
    var columnsHelp: String {
        pick(
            "一行一栏，写成“名称:类型[遮盖]”，例如 户主:text[N]。文章不写。",
            "One a line, name:type[mask], for example 户主:text[N]. An article has none.")
    }
    var notation: String { pick("栏目怎么写？", "How are columns written?") }
    var notationTypes: String {
        pick(
            "类型：text 文字 · date 日期 · money 金额（元） · number 数字 · choice(A类/B类) 选项 · phone 单位电话 · file 附件",
            "Types: text · date · money (yuan) · number · choice(A类/B类) · phone (an office\u{2019}s) · file")
    }
    var notationMasks: String {
        pick(
            "遮盖：不写 所有人可见 · [N] 姓名，打星号，本村扫码后可见全名 · [G] 村民组 · [A] 只公开合计 · [X] 永不公开，加密保存",
            """
            Masks: none, everyone · [N] a name, starred, in full for the village · [G] village group · \
            [A] only the total · [X] never shown, stored encrypted
            """)
    }
    var notationLaw: String {
        pick(
            "身份证号、银行卡号、病种、残疾等级、家庭收入等必须写 [X]；群众姓名必须写 [N]；群众电话不能设栏。",
            """
            ID and card numbers, diseases, disability grades and incomes must be [X], residents\u{2019} names [N]; \
            residents\u{2019} telephones are not collected.
            """)
    }
    var station: String { pick("审核站所", "Reviewing station") }
    var stationHelp: String {
        pick("第二审的业务口，例如 民政所；要和单位的业务口一致", "The field of the second review, such as 民政所, as the units have it")
    }
    var legalBasis: String { pick("法律依据", "Legal basis") }
    var optional: String { pick("选填", "optional") }
    var save: String { pick("保存", "Save") }
    var kept: String { pick("已保存，以后的材料按新目录填报。", "Saved; later disclosures follow it.") }
    var retire: String { pick("停用这一项", "Take out of use") }
    var retireNote: String {
        pick("停用后不能再填报；已经公开的照常能看。", "Nothing new can be disclosed under it; what is public stays.")
    }
    var restore: String { pick("恢复使用", "Take into use again") }
}
