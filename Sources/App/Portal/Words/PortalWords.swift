import Domain

/// The phrases of the public pages.
struct PortalWords: Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    /// A day as prose writes it.
    func day(_ day: Day) -> String { Period.event(day).words(language) }

    func period(_ period: Period) -> String { period.words(language) }

    /// `农村低保 2018年9月`.
    func title(_ item: Item, _ period: Period) -> String { "\(item.name) \(period.words(language))" }

    /// How many rows a table has; a roster counts households or people.
    func records(_ count: Int, of item: Item) -> String {
        switch item.columns.first?.name {
        case "户主": say("\(count) 户", count == 1 ? "1 household" : "\(count) households")
        case "姓名": say("\(count) 人", count == 1 ? "1 person" : "\(count) people")
        case _: say("\(count) 条", count == 1 ? "1 row" : "\(count) rows")
        }
    }

    /// What a line of a list says of an edition's size.
    func size(_ line: PublishedLine) -> String {
        switch line.kind {
        case .table: records(line.records, of: line.item)
        case .nothing: DisclosureWords(language).nothingToReport()
        case .article: line.title.isEmpty ? say("文章", "Article") : line.title
        }
    }

    func published(_ moment: Moment) -> String {
        say("\(day(moment.day))公开", "published \(day(moment.day))")
    }

    func days(_ count: Int) -> String { say("\(count) 天", count == 1 ? "1 day" : "\(count) days") }
    func villages(_ count: Int) -> String {
        say("\(count) 个村", count == 1 ? "1 village" : "\(count) villages")
    }
    var unitHint: String { say("元", "yuan") }
    /// The head of a column of amounts.
    func inYuan(_ column: String) -> String { say("\(column)（元）", "\(column) (yuan)") }
}

/// The chips that say how a disclosure or a duty stands.
extension PortalWords {
    var onTime: String { say("按时", "On time") }
    var corrected: String { say("有更正", "Corrected") }
    var inNotice: String { say("公示中", "Open to objections") }
    var withdrawn: String { say("已撤下", "Withdrawn") }
    var superseded: String { say("旧版", "Earlier edition") }
    func late(_ count: Int) -> String { say("晚了 \(days(count))", "\(days(count)) late") }
    func overdue(_ count: Int) -> String { say("超期 \(days(count))", "\(days(count)) overdue") }
    func dueIn(_ count: Int) -> String {
        count == 0 ? say("今天截止", "Due today") : say("还剩 \(days(count))", "\(days(count)) left")
    }
    func missingItems(_ count: Int) -> String {
        say("\(count) 项未公开", count == 1 ? "1 item missing" : "\(count) items missing")
    }
}
