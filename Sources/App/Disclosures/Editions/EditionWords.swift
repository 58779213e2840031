import Domain

/// What the pages of editions say to their authors.
struct EditionWords: Words {
    let language: Language

    var disclosure: DisclosureWords { DisclosureWords(language) }

    // The list
    var list: String { say("材料", "Disclosures") }
    var listEmpty: String { say("这里还没有材料", "Nothing here yet") }
    var listEmptyHint: String { say("可以上传表格，或者在网页上填写。", "Upload a file, or type one in.") }
    var filter: String { say("筛选", "Filter") }
    var allItems: String { say("全部事项", "All items") }
    var allVillages: String { say("全部村", "All villages") }
    var allStates: String { say("全部状态", "All states") }
    var item: String { say("公开事项", "Item") }
    var village: String { say("村", "Village") }
    var stateLabel: String { say("状态", "State") }
    var next: String { say("下一页", "Next page") }
    var pages: String { say("翻页", "Pages") }
    func counted(_ count: Int, more: Bool) -> String {
        more ? say("本页 \(count) 份", "\(count) on this page") : say("共 \(count) 份", "\(count) in all")
    }
    var returnedChip: String { say("被退回", "Returned") }
    func line(_ line: EditionLine) -> String {
        let what: String
        switch line.kind {
        case "nothing": what = disclosure.nothingToReport()
        case "article": what = say("文章", "Text")
        case _: what = rows(line.rows)
        }
        return
            "\(line.village) · \(what) · \(disclosure.edition(line.number)) · \(line.changedBy) \(line.changedAt.day)"
    }
    func rows(_ count: Int) -> String { say("\(count) 行", count == 1 ? "1 row" : "\(count) rows") }

    // A new draft
    var new: String { say("直接填写", "Type in") }
    var newTitle: String { say("新建一份材料", "A new disclosure") }
    var beginning: String { say("怎么填", "How to fill it in") }
    func beginning(_ beginning: EditionDesk.Beginning) -> (text: String, note: String?) {
        switch beginning {
        case .rows: (say("从空表开始，一行一行填", "Begin with an empty table"), nil)
        case .copy:
            (
                say("照上一期复制，再改", "Copy the last period"),
                say("已退出的不复制，变动改为“不变”", "People who left are not copied")
            )
        case .nothing:
            (
                disclosure.nothingToReport(),
                say("本期确实没有内容时选这个", "Only when there really was nothing in this period")
            )
        case .article: (say("写成文章，可以附照片和 PDF", "A text with pictures and PDF files"), nil)
        }
    }
    var begin: String { say("开始填写", "Begin") }
    var already: String {
        say("这一期已经有材料，请在这份上继续。", "This period has a disclosure already; please go on with it.")
    }

    // One edition
    func rowsShown(_ from: Int, _ to: Int, _ count: Int) -> String {
        say("第 \(from)–\(to) 行，共 \(count) 行", "Rows \(from)–\(to) of \(count)")
    }
    var previous: String { say("上一页", "Previous page") }
    var submit: String { say("提交审核", "Submit for review") }
    var submitted: String { say("已提交，等村居审核人审核。", "Submitted. It now waits for the village reviewer.") }
    var saved: String { say("已保存。", "Saved.") }
    var added: String { say("已添加。", "Added.") }
    var removed: String { say("已删除。", "Removed.") }
    var confirmedFlash: String { say("已确认本季度仍然有效。", "Confirmed for this quarter.") }
    var editRows: String { say("修改表格", "Edit the table") }
    var editText: String { say("修改文章", "Edit the text") }
    var uploadInstead: String { say("用新表格代替", "Replace with a file") }
    var nothing: String { say("改为“本期无”", "Report nothing for this period") }
    var reviewPage: String { say("审核页", "Review page") }
    var history: String { say("办理记录", "History") }
    var publicPage: String { say("查看公开页", "Public page") }
    var correct: String { say("更正", "Correct") }
    var source: String { say("下载原始表格", "Download the source file") }
    var author: String { say("填报人", "Written by") }
    var edition: String { say("版次", "Edition") }
    var opening: String { say("上期结余", "Opening balance") }
    var yuan: String { say("元", "yuan") }
    var total: String { say("合计", "Total") }
    var returnedTitle: String { say("这份材料被退回了", "This was returned") }
    func returned(by name: String, at: Moment, reason: String) -> String {
        say("\(name) \(at) 退回：\(reason)", "\(name), \(at): \(reason)")
    }
    var secretNote: String {
        say("身份证号、银行卡号等敏感列已加密保存，这里不显示。", "Secret columns are kept encrypted and not shown here.")
    }
    var notSubmitted: String { say("现在不能提交", "Cannot be submitted yet") }
    func sensitive(row: Int, column: String) -> String {
        say("第 \(row) 行『\(column)』", "Row \(row), \(column)")
    }
    func sensitive(paragraph: Int) -> String { say("第 \(paragraph) 段", "Paragraph \(paragraph)") }
    func sensitive(file: String) -> String { say("附件", "Attachment") }
    var emptyTable: String { say("表里还没有内容", "The table is empty") }
    var emptyArticle: String { say("还没有写内容", "Nothing written yet") }

    // Files
    var files: String { say("附件", "Attachments") }
    var rowFiles: String { say("照片", "Pictures") }
    var addFile: String { say("添加图片或 PDF", "Add a picture or PDF") }
    var addHelp: String {
        say(
            "JPG、PNG、HEIC、WebP 图片或 PDF，最大 20 MB。照片里的拍摄地点等信息会自动去掉。",
            "Pictures or PDF, up to 20 MB. Location and camera data are removed.")
    }
    var upload: String { say("添加", "Add") }
    var remove: String { say("删除", "Remove") }
    var unreadable: String {
        say(
            "图片里的文字系统看不到，请自己检查有没有身份证号和电话",
            "Text in pictures cannot be checked; please look for private numbers yourself")
    }
    var evidence: String { say("村务公开栏张贴照片", "Photo of the paper posting") }
    var evidenceHelp: String {
        say("把贴在公开栏上的样子拍下来传上来。照片里不要有人脸和身份证号。", "A photo of the notice board. No faces, no ID numbers.")
    }
    var evidenceNone: String { say("还没有张贴照片", "No photo of the posting yet") }
    var chooseFile: String { say("请选择文件", "Please choose a file") }
    func filesOf(row: Int) -> String { say("第 \(row) 行的照片", "Pictures of row \(row)") }

    // Article
    var articleTitle: String { say("标题", "Title") }
    var articleText: String { say("正文", "Text") }
    var articleHelp: String {
        say("每段一行。不要写身份证号、银行卡号和群众电话。", "One paragraph per line. No ID, card or residents' telephone numbers.")
    }
    var save: String { say("保存", "Save") }
    var back: String { say("返回材料", "Back") }

    // Standing items
    var confirm: String { say("确认本季度仍然有效", "Confirm for this quarter") }
    func confirmed(_ quarter: Period, _ at: Moment) -> String {
        say("\(quarter.words(.zh))已确认（\(at)）", "Confirmed for \(quarter.words(.en)) (\(at))")
    }
    func unconfirmed(_ quarter: Period) -> String {
        say(
            "\(quarter.words(.zh))还没有确认。内容没有变化就点确认，有变化请更正。",
            "Not yet confirmed for \(quarter.words(.en)). Confirm it if nothing changed, or correct it.")
    }

    // Correction
    func correction(of title: String) -> String { say("更正：\(title)", "Correction: \(title)") }
    var correction: String { say("更正已公开的内容", "Correct what is public") }
    var reason: String { say("更正原因", "Reason for the correction") }
    var reasonHelp: String {
        say("写给群众看，例如：金额录错。不要写人名和电话。", "Residents will read it, for example: an amount was wrong.")
    }
    var correctionNote: String {
        say(
            "已公开的这一版不会改动，更正会成为新的一版，审核通过后公开，并列出改了哪几行。",
            "The public edition stays as it is. The correction becomes a new one, which is reviewed and published with "
                + "a list of what changed."
        )
    }
    var beginCorrection: String { say("开始更正", "Begin the correction") }
    var saveCorrection: String { say("保存更正", "Save the correction") }
}
