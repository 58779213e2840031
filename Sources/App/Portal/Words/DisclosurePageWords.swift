import Domain

/// What the page of a disclosure says.
extension PortalWords {
    func noticeOpen(until day: Day, left: Int) -> String {
        left == 0
            ? say("正在公示，今天是最后一天", "Open to objections; today is the last day")
            : say("正在公示，还剩 \(days(left))", "Open to objections, \(days(left)) left")
    }
    func noticeText(until day: Day) -> String {
        say(
            "公示到\(self.day(day))为止。觉得哪一条不对，请打下面的监督电话。",
            "Until \(self.day(day)). If a row looks wrong to you, please call the supervision phone below.")
    }
    func noticeOver(_ day: Day) -> String { DisclosureWords(language).noticeOver(on: day) }
    var downloadXlsx: String { say("下载表格", "Download as Excel") }
    var downloadCSV: String { say("下载 CSV", "Download as CSV") }
    var printView: String { say("打印版", "Print view") }
    var printNow: String { say("打印", "Print") }
    func tableCaption(_ village: String, _ item: Item, _ period: Period) -> String {
        say("\(village)\(item.name)（\(period.words(.zh))）", "\(village), \(item.name), \(period.words(.en))")
    }
    func total(_ count: Int, of item: Item) -> String {
        say("合计 \(records(count, of: item))", "Total, \(records(count, of: item))")
    }
    var starredNote: String {
        say(
            "姓名中间的字用 * 代替。从村公开栏的二维码进来，可以看到完整姓名。",
            "Parts of names are replaced by stars. Through the code on the village’s notice board you see them in full."
        )
    }
    var aggregates: String { say("只公布合计的内容", "Shown as totals only") }
    func people(_ count: Int) -> String { say("\(count) 条", "\(count)") }
    func otherCount(_ count: Int) -> String { say("其他 \(count) 条", "other \(count)") }
    var withheld: String { say("人数太少，为保护隐私不单独列出", "Too few to show without identifying someone") }
    func sumOver(_ text: String, _ count: Int) -> String {
        say("\(text)（\(count) 条）", "\(text) (\(count) rows)")
    }
    var searchTable: String { say("在这张表里找", "Search in this table") }
    func found(_ count: Int, of all: Int, _ text: String) -> String {
        say("“\(text)”在 \(all) 条中找到 \(count) 条", "“\(text)”: \(count) of \(all) rows")
    }
    var showAll: String { say("显示全部", "Show all") }
    var noneFound: String { say("没有找到", "Nothing found") }
    var noneFoundAdvice: String {
        say("换一个词试试；带 * 的姓名只能按显示的字查。", "Try another word; starred names are found only as shown.")
    }
    func page(_ page: Int, of pages: Int) -> String {
        say("第 \(page) 页，共 \(pages) 页", "Page \(page) of \(pages)")
    }
    var nextPage: String { say("下一页", "Next page") }
    var previousPage: String { say("上一页", "Previous page") }
    var pagesLabel: String { say("表格的页", "Pages of the table") }
    var nothingText: String {
        say("村里确认，这一期没有需要公开的记录。", "The village states that there was nothing to publish for this period.")
    }
    var opening: String { say("上期结余", "Brought forward") }
    var attachments: String { say("附件", "Attachments") }
    var posting: String { say("公开栏张贴照片", "Photo of the notice board") }
    func photo(_ place: Int) -> String { say("照片 \(place)", "Photo \(place)") }
    func file(_ name: String) -> String { say("打开 \(name)", "Open \(name)") }
    var reviews: String { say("三重审核", "Three reviews") }
    func signed(_ unit: String, _ day: Day) -> String { "\(unit) \(day)" }
    var history: String { say("公开记录", "History") }
    var historyMore: String { say("逐行看改了什么", "What changed, row by row") }
    func editionsCount(_ count: Int) -> String {
        say("\(count) 版", count == 1 ? "1 edition" : "\(count) editions")
    }
    func editionPublished(_ number: Int) -> String {
        number == 1
            ? say("第 1 版：首次公开", "Edition 1: first published")
            : say("第 \(number) 版：更正", "Edition \(number): correction")
    }
    func editionWithdrawn(_ number: Int) -> String {
        number > 1
            ? say("第 \(number) 版和以前各版：撤下", "Edition \(number) and those before it: withdrawn")
            : say("第 1 版：撤下", "Edition 1: withdrawn")
    }
    func reason(_ text: String) -> String { say("原因：\(text)", "Reason: \(text)") }
    var readEdition: String { say("看这一版", "Read this edition") }
}

/// What the pages of earlier editions and of changes say.
extension PortalWords {
    func supersededTitle(_ number: Int) -> String {
        say("这是第 \(number) 版，已经更正过", "This is edition \(number); it has been corrected since")
    }
    func supersededText(_ day: Day) -> String {
        say("\(self.day(day))起以新版为准。", "The later edition applies from \(self.day(day)).")
    }
    var toLatest: String { say("看现在的版本", "Read the current edition") }
    var tombstone: String { say("这份内容已经撤下", "This has been withdrawn") }
    var tombstoneWhen: String { say("撤下时间", "Withdrawn on") }
    var tombstoneWhy: String { say("撤下原因", "Reason") }
    var tombstoneFirst: String { say("首次公开", "First published") }
    var tombstoneText: String {
        say(
            "内容不再显示。有疑问请打监督电话。",
            "Its content is no longer shown. Please call the supervision phone if you have questions.")
    }
    func changesTitle(_ from: Int, _ to: Int) -> String {
        say("第 \(to) 版比第 \(from) 版改了什么", "What changed from edition \(from) to \(to)")
    }
    func changesCount(_ difference: Difference) -> String {
        say(
            "新增 \(difference.added.count) 条，删除 \(difference.removed.count) 条，修改 \(difference.changed.count) 条，"
                + "\(difference.unchanged) 条不变",
            "\(difference.added.count) added, \(difference.removed.count) removed, \(difference.changed.count) changed, "
                + "\(difference.unchanged) unchanged")
    }
    var noVisibleChange: String {
        say(
            "公开可见的内容没有变化（更正的是不公开的列）。",
            "Nothing that is public changed; the correction was in columns that are not shown.")
    }
    var notCompared: String {
        say("其中一版已撤下，不再比较内容。", "One of the two was withdrawn, so their contents are not compared.")
    }
    var articleChanged: String { say("文章内容请打开各版对照。", "Please open the editions to compare the texts.") }
    var change: String { say("变化", "Change") }
    func changeWord(_ change: ChangeKind) -> String {
        switch change {
        case .added: say("新增", "Added")
        case .removed: say("删除", "Removed")
        case .changed: say("修改", "Changed")
        }
    }
    func moreChanges(_ count: Int) -> String {
        say("另有 \(count) 条变化未列出。", "\(count) more changes are not listed.")
    }
    var back: String { say("返回", "Back") }
    var printedFrom: String { say("与阳光村务网上公开一致", "As published on Yangguang") }
}

/// Kinds of change of a row.
enum ChangeKind { case added, removed, changed }
