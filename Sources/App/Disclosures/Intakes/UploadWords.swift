import Domain

/// What the pages of an upload say.
struct UploadWords: Words {
    let language: Language

    // The form
    var title: String { say("上传表格", "Upload a spreadsheet") }
    var lead: String {
        say(
            "把村里原有的 Excel 或 CSV 表格传上来，系统会先检查，您看过以后再存。",
            "Upload the village's own Excel or CSV file. It is checked first; nothing is saved until you say so."
        )
    }
    var item: String { say("公开事项", "Item") }
    var period: String { say("所属期间", "Period") }
    var periodHelp: String {
        say(
            "例如 2018年9月、2018年第三季度、2018年、2018年9月5日、长期公开；不填就是最近该公开的一期",
            "For example 2018-09, 2018-Q3, 2018, 2018-09-05 or standing; left empty: the last one due")
    }
    var optional: String { say("选填", "optional") }
    var village: String { say("哪个村的表", "Which village") }
    var villageFromFile: String { say("表里有村名（全镇汇总表）", "The file names the villages") }
    var file: String { say("表格文件", "File") }
    var fileHelp: String {
        say(
            "支持 .xlsx 和 .csv，最大 20 MB。身份证号、银行卡号等会加密保存，不会公开。",
            ".xlsx or .csv, up to 20 MB. Secret columns are kept encrypted and never published.")
    }
    var send: String { say("上传并检查", "Upload and check") }
    var chooseItem: String { say("请选择公开事项", "Please choose an item") }
    var chooseFile: String { say("请选择要上传的文件", "Please choose a file") }
    var byHand: String { say("没有表格？直接在网页上填写", "No file? Type it in") }
    var recent: String { say("上传记录", "Earlier uploads") }
    var recentEmpty: String { say("还没有上传过文件", "Nothing has been uploaded yet") }
    var recentEmptyHint: String { say("从“上传表格”开始。", "Begin with “Upload a spreadsheet”.") }
    func faults(_ count: Int) -> String {
        say("有 \(count) 处要改", count == 1 ? "1 thing to correct" : "\(count) things to correct")
    }

    // Reading
    func state(_ intake: StoredIntake) -> String {
        switch intake.state {
        case .reading: say("正在读取", "Being read")
        case .read where intake.outcome.problemCount > 0: say("有问题", "Has problems")
        case .read: say("待存为草稿", "Ready to save")
        case .refused: say("读不了", "Refused")
        case .stored: say("已存为草稿", "Saved")
        }
    }
    func progress(rows: Int, total: Int) -> String {
        let done = grouped(rows)
        return total == 0
            ? say("已读取 \(done) 行", "\(done) rows read")
            : say("已读取 \(done) / \(grouped(total)) 行", "\(done) of \(grouped(total)) rows read")
    }
    var readingNote: String {
        say("大文件要等一会儿。可以先离开，回来还在这里。", "Large files take a moment. You may leave and come back.")
    }

    // Problems
    func problemTitle(_ count: Int) -> String {
        say(
            "发现 \(grouped(count)) 处问题，一行也没有存",
            count == 1
                ? "1 problem found; nothing was saved" : "\(grouped(count)) problems found; nothing was saved"
        )
    }
    var problemAdvice: String {
        say("请在原来的表格里改好，再上传一次。", "Please correct the file and upload it again.")
    }
    var problemList: String { say("问题清单", "Problems") }
    func firstOf(_ shown: Int, _ count: Int) -> String {
        say("先列出前 \(shown) 处，共 \(grouped(count)) 处", "The first \(shown) of \(grouped(count))")
    }
    var rowHead: String { say("行", "Row") }
    var columnHead: String { say("列", "Column") }
    var whatHead: String { say("问题和改法", "What is wrong, and what to do") }
    var countHead: String { say("处数", "Count") }
    var groupHead: String { say("按列汇总", "By column") }
    var downloadProblems: String { say("下载全部问题（CSV）", "Download all problems (CSV)") }
    var uploadAgain: String { say("改好了，再传一次", "Upload the corrected file") }
    var refusedTitle: String { say("这个文件没有读成", "This file was not read") }

    // Summary
    var summaryTitle: String { say("读到的内容", "What was read") }
    var rows: String { say("行数", "Rows") }
    var rowUnit: String { say("行", "") }
    func total(_ column: String) -> String { say("\(column)合计", "Total of \(column)") }
    func sheet(_ name: String) -> String { say("工作表：\(name)", "Sheet: \(name)") }
    var villages: String { say("各村", "Villages") }
    var villageHead: String { say("村", "Village") }
    var standingHead: String { say("这一期的情况", "This period so far") }
    var unknownVillage: String { say("没有对上", "Not matched") }
    func standing(_ standing: IntakeVillage.Standing) -> String {
        switch standing {
        case .free: say("还没有材料，将新建草稿", "Nothing yet; a draft will be made")
        case .draft: say("已有草稿，将被代替", "A draft exists and will be replaced")
        case .inReview(_, let kind): DisclosureWords(language).state(kind)
        case .published: say("已公开，将作为更正", "Public already; this will be a correction")
        }
    }
    var chooseVillage: String { say("请选择", "Please choose") }
    var left: String { say("没有读的行", "Rows passed over") }
    func skipped(_ kind: String, _ count: Int) -> String {
        let names = [
            "blank": ("空行", "blank"), "repeatedHeader": ("重复的表头", "repeated header"),
            "total": ("合计行", "total"),
            "carriedForward": ("上期结转行", "carried forward"), "note": ("说明", "note"),
            "signature": ("签名栏", "signature"), "title": ("标题", "title"),
        ]
        let name = names[kind] ?? (kind, kind)
        return say("\(name.0) \(count) 行", "\(name.1): \(count)")
    }
    var mapping: String { say("列的对应", "Columns") }
    var mappingHelp: String {
        say(
            "左边是表里的列名，右边是公开事项的栏目。对得不对可以改，改完会重新读一遍，下次自动记住。",
            "The file's headers and the item's columns. Change what is wrong; your choice is remembered.")
    }
    var leaveOut: String { say("（不要这一列）", "(leave out)") }
    var villageColumnName: String { say("所在村（按村分开）", "Village of each row") }
    var unmapped: String { say("没有用到的列", "Columns not used") }
    var readAgain: String { say("按这个对应重新读取", "Read again with these columns") }
    var replaces: String { say("用这份文件代替已有的草稿", "Replace the existing draft") }
    var reason: String { say("更正原因", "Reason for the correction") }
    var reasonHelp: String {
        say("写给群众看，例如：9月漏报 2 户。不要写人名和电话。", "Residents will read it. No names or telephone numbers.")
    }
    func store(_ villages: Int) -> String {
        villages <= 1
            ? say("存为草稿", "Save as a draft") : say("存为草稿（\(villages) 个村）", "Save \(villages) drafts")
    }
    var allOrNothing: String {
        say("要么全部存好，要么一行不存。存好后还要您点“提交审核”。", "All rows are saved, or none. You then submit it for review.")
    }
    var stored: String { say("已存为草稿", "Saved as drafts") }
    var openDraft: String { say("打开草稿", "Open the draft") }
    func draftsMade(_ count: Int) -> String {
        say("共 \(count) 份草稿", count == 1 ? "1 draft" : "\(count) drafts")
    }
    func sourceFile(_ name: String) -> String { say("原始表格：\(name)", "Source file: \(name)") }
    func uploaded(by name: String) -> String { say("上传人：\(name)", "Uploaded by \(name)") }
    func villageNamed(_ name: String) -> String { say("表里的村：\(name)", "Village in the file: \(name)") }

    func grouped(_ number: Int) -> String { Decimal4(scaled: Int64(number) * 10_000).grouped }
}
