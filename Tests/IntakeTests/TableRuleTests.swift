import Domain
import Spreadsheet
import Testing

@testable import Intake

/// A sheet from lines of cells parted by `|`; empty cells stay empty.
func sheet(_ lines: [String], merges: [CellRange] = []) -> Workbook {
    let rows = lines.enumerated().map { index, line in
        Row(
            number: index + 1,
            cells: line.split(separator: "|", omittingEmptySubsequences: false).map {
                $0.isEmpty ? Cell.empty : .text(String($0))
            })
    }
    return Workbook(sheets: [Sheet(name: "表", rows: rows, merges: merges)], format: .csv)
}

/// `row column code` of each problem.
func faults(_ inspection: Inspection) -> [String] {
    inspection.problems.map { "\($0.row) \($0.column) \($0.reason.code)" }
}

@Suite struct `Headers wherever they stand` {
    @Test(arguments: [
        ("户主姓名", "户主"), ("姓 名", "户主"), ("月保障金额（元）", "月保障金"), ("身份证号码", "身份证号"), ("组别", "村民组"),
        ("享受人数", "保障人口"),
        ("起始时间", "起始月份"), ("*户主：", "户主"), ("低保类别", "保障类别"),
    ])
    func `a header is known by its other names`(header: String, column: String) throws {
        let book = sheet(["\(header)|变动原因|家庭月收入", "张三|无|0"])
        #expect(inspect(book, as: try item(1)).headers.first?.column == column)
    }

    @Test func `groups above their parts are told apart`() throws {
        let book = sheet(
            ["2018年9月财务公开", "日期|摘要|收入|支出|余额", "||金额|金额|金额", "2018-09-01|租金|100||100"])
        let ledger = inspect(book, as: try item(13))
        #expect(ledger.headerRows == 2...3)
        #expect(ledger.problems == [])
        #expect(ledger.rows.count == 1)
        #expect(ledger.totals.first { $0.column == "收入" }?.value == .money(Money(fen: 10_000)))
    }

    @Test func `a line of units belongs to the header`() throws {
        let found = inspect(
            sheet(["户主|村民组|面积|补贴金额|发放日期", "||(亩)|(元)|", "张三|1组|2|100|2018-01-01"]), as: try item(11))
        #expect(found.headerRows == 1...2)
        #expect(found.problems == [])
    }

    @Test(arguments: [
        ["户主|村民组|补贴金额（万元）", "张三|1组|1.2"], ["户主|村民组|补贴金额", "||万元", "张三|1组|1.2"],
        ["补贴表", "单位：万元", "户主|村民组|补贴金额", "张三|1组|1.2"],
    ])
    func `amounts in ten thousands are sent back, never multiplied`(lines: [String]) throws {
        let found = inspect(sheet(lines), as: try item(11))
        #expect(found.problems.map(\.reason) == [.columnInTenThousands])
    }

    @Test func `what the clerk chose before wins over everything built in`() throws {
        let book = sheet(["名字|户主|村民组|保障类别|家庭人口|保障人口|月保障金|起始月份", "张三|李四|1组|A|1|1|100|2018-01"])
        let plain = inspect(book, as: try item(1))
        #expect(plain.rows.first?.record.values.first == .text("李四"))
        #expect(plain.unmapped == ["名字"])
        let chosen = inspect(
            book, as: try item(1), settings: IntakeSettings(mapping: ["名字": "户主", "村民组": ""]))
        #expect(chosen.rows.first?.record.values[0] == .text("张三"))
        #expect(chosen.rows.first?.record.values[1] == .empty)
        #expect(chosen.unmapped == ["户主", "村民组"])
    }

    @Test func `without a header nothing is taken`() throws {
        let found = inspect(sheet(["今天|天气|很好", "一|二|三"]), as: try item(1))
        #expect(faults(found) == ["1 户主 no-header"])
        #expect(found.rows == [])
        #expect(found.missing == ["户主", "月保障金"])
    }

    @Test func `the sheet that fits best is read`() throws {
        let notes = Sheet(name: "说明", rows: [Row(number: 1, cells: [.text("户主"), .text("村民组")])], merges: [])
        let roster = sheet(["户主|村民组|保障类别|家庭人口|保障人口|月保障金|起始月份", "张三|1组|A|1|1|100|2018-01"]).sheets[0]
        let found = inspect(Workbook(sheets: [notes, roster]), as: try item(1))
        #expect(found.sheet == "表")
        #expect(found.rows.count == 1)
        #expect(found.problems == [])
    }

    @Test func `a missing amount is one problem of the table`() throws {
        let found = inspect(sheet(["户主|村民组|保障类别", "张三|1组|A"]), as: try item(1))
        #expect(faults(found) == ["1 月保障金 missing-column"])
        #expect(found.missing == ["月保障金"])
        let ledger = inspect(sheet(["日期|摘要|余额", "2018-01-01|租金|5"]), as: try item(13))
        #expect(ledger.missing == ["收入", "支出"])
    }
}

@Suite struct `Rows that are no records` {
    let header = "户主|村民组|保障类别|家庭人口|保障人口|月保障金|起始月份"

    @Test func `blank rows, repeated headers, notes and signatures are passed over`() throws {
        let found = inspect(
            sheet([
                "低保名册", header, "张三|1组|A|1|1|100|2018-01", " | ", header, "李四|1组|B|2|1|50|2018-01",
                "小计||||2|150",
                "王五|2组|B|2|1|50|2018-01", "本页合计||||1|50", "合 计||||3|200", "注：如有异议请拨打监督电话",
                "审核人：|||制表人：||（公章）",
            ]), as: try item(1))
        #expect(found.problems == [])
        #expect(found.rows.map(\.number) == [3, 6, 8])
        #expect(
            found.skippedRows.map(\.kind) == [
                .blank, .repeatedHeader, .total, .total, .total, .note, .signature,
            ])
    }

    @Test(arguments: ["合计", "总计", "合计：", "合计3户", "全村合计", "共计"])
    func `a total that disagrees names both sums`(label: String) throws {
        let found = inspect(
            sheet([header, "张三|1组|A|1|1|100|2018-01", "李四|1组|B|2|1|50.5|2018-01", "\(label)||||2|150"]),
            as: try item(1))
        #expect(
            found.problems == [
                Problem(
                    row: 4, column: "月保障金",
                    reason: .totalDisagrees(
                        stated: .money(Money(fen: 15_000)), computed: .money(Money(fen: 15_050))))
            ])
    }

    @Test func `no total is held against rows that could not be read`() throws {
        let found = inspect(
            sheet([header, "张三|1组|A|1|1|一百|2018-01", "合计||||1|100"]), as: try item(1))
        #expect(faults(found) == ["2 月保障金 not-a-number"])
    }

    @Test func `a formula in a total row counts by its result`() throws {
        let rows = [
            Row(number: 1, cells: header.split(separator: "|").map { .text(String($0)) }),
            Row(
                number: 2,
                cells: [
                    .text("张三"), .text("1组"), .text("A"), .number(1), .number(1), .number(100),
                    .text("2018-01"),
                ]),
            Row(
                number: 3,
                cells: [.text("合计"), .empty, .empty, .empty, .empty, .formula("SUM(F2:F2)", cached: "99")]),
        ]
        let book = Workbook(sheets: [Sheet(name: "", rows: rows, merges: [])], format: .xlsx)
        #expect(faults(inspect(book, as: try item(1))) == ["3 月保障金 total-disagrees"])
    }

    @Test func `a record without its name stays a record`() throws {
        let found = inspect(sheet([header, "|1组|A|1|1|100|2018-01"]), as: try item(1))
        #expect(faults(found) == ["2 户主 blank"])
    }

    @Test func `a header without rows is said`() throws {
        #expect(faults(inspect(sheet([header]), as: try item(1))) == ["1 户主 no-rows"])
    }
}

@Suite struct `Rules between the cells of a row` {
    @Test(arguments: [
        (1, "户主|家庭人口|保障人口|月保障金", "张三|2|3|100", ["2 保障人口 exceeds"]),
        (1, "户主|家庭人口|保障人口|月保障金", "张三|3|3|-1", ["2 月保障金 negative"]),
        (3, "姓名|事由|救助金额|物资|发放日期", "张三|疾病||棉被2床|2018-01-02", []),
        (3, "姓名|事由|救助金额|物资|发放日期", "张三|疾病|||2018-01-02", ["2 救助金额 none-of"]),
        (4, "户主|补助金额|开工日期|竣工日期", "张三|1|2018-05-02|2018-05-01", ["2 竣工日期 earlier"]),
        (4, "户主|补助金额|开工日期|竣工日期", "张三|1|2018-05-02|2018.5", []),
        (6, "地块|面积(亩)|总额|到位金额|已发放金额", "东坡|3|100|90|91", ["2 已发放金额 exceeds"]),
        (6, "地块|面积(亩)|总额|到位金额|已发放金额", "东坡|3|100|101|", ["2 到位金额 exceeds"]),
        (8, "项目名称|计划资金|进度(%)", "修路|100|101", ["2 进度(%) not-a-percentage"]),
        (13, "日期|摘要|收入|支出", "2018-01-01|租金||", ["2 收入 none-of"]),
        (14, "上期结余|本期收入|本期支出|期末现金|期末存款", "100|50|30|20|100", []),
        (14, "上期结余|本期收入|本期支出|期末现金|期末存款", "100|50|30|20|101", ["2 期末现金 funds-disagree"]),
        (14, "上期结余|本期收入|本期支出|期末现金|期末存款", "100|50|30|20|", ["2 期末存款 blank"]),
        (15, "名称|类型|起始日期|截止日期|年租金", "鱼塘|资源|2018|2017|100", ["2 截止日期 earlier"]),
        (16, "议题|应到|实到|赞成", "修路|30|31|20", ["2 实到 exceeds"]),
        (16, "议题|应到|实到|赞成", "修路|30|28|29", ["2 赞成 exceeds"]),
        (18, "项目名称|预算|变更金额", "修路|100|-5", []),
    ])
    func `each rule holds in its item`(number: Int, header: String, row: String, expected: [String]) throws {
        #expect(faults(inspect(sheet([header, row]), as: try item(number))) == expected)
    }

    @Test func `one person twice in a village is named with the first row`() throws {
        let header = "户主|村民组|月保障金"
        let rows = ["张三|1组|100", "张三|2组|100", "张 三|１组|100"]
        #expect(faults(inspect(sheet([header] + rows), as: try item(1))) == ["4 户主 duplicate"])
        let villages = ["所在村|姓名|村民组|月供养标准", "王楼村|张三|1组|430", "李店村|张三|1组|430"]
        #expect(inspect(sheet(villages), as: try item(2)).problems == [])
        let payments = ["户主|村民组|补贴项目|补贴金额|发放日期", "张三|1组|农机|1|2018-01-01", "张三|1组|农机|1|2018-01-01"]
        #expect(inspect(sheet(payments), as: try item(11)).problems == [])
    }

    @Test func `a person's number in free text is a problem that does not repeat it`() throws {
        let book = sheet(["日期|摘要|收入", "2018-01-01|张三13800000000退款|5"])
        let found = inspect(
            book, as: try item(13), settings: IntakeSettings(sensitive: { $0.contains("13800000000") }))
        #expect(faults(found) == ["2 摘要 sensitive"])
        #expect(!found.json().contains("13800000000"))
        #expect(found.rows.first?.record.values[2] == .empty)
    }

    @Test(arguments: ["月保障金", "起始月份", "保障类别", "身份证号", "家庭人口"])
    func `no sentence repeats an identity number that stands in a wrong column`(column: String) throws {
        let number = "411526190710076624"
        let header = ["户主", "月保障金", "起始月份", "保障类别", "身份证号", "家庭人口"]
        let cells = header.map { $0 == column ? number + ($0 == "家庭人口" ? "号" : "") : $0 == "户主" ? "张三" : "" }
        let found = inspect(
            sheet([header.joined(separator: "|"), cells.joined(separator: "|")]), as: try item(1))
        #expect(found.problems.contains { $0.column == column })
        for language in Language.allCases { #expect(!found.json(language).contains("411526")) }
    }
}

@Suite struct `Ledgers` {
    let header = "日期|摘要|收入|支出|余额"

    @Test func `one slip is one problem, though all rows below go on from it`() throws {
        let found = inspect(
            sheet([
                header, "|上月结转|||100", "2018-01-01|甲|10||110", "2018-01-02|乙||20|95", "2018-01-03|丙|5||100",
                "|本月合计|15|20|100",
            ]), as: try item(13))
        #expect(
            found.problems == [
                Problem(
                    row: 4, column: "余额",
                    reason: .balanceDisagrees(
                        stated: .money(Money(fen: 9_500)), computed: .money(Money(fen: 9_000))))
            ])
    }

    @Test func `without a carried row the first balance tells the opening`() throws {
        let found = inspect(sheet([header, "2018-01-01|甲|10||110", "2018-01-02|乙||20|90"]), as: try item(13))
        #expect(found.problems == [])
        #expect(found.ledger?.opening == Money(fen: 10_000))
        #expect(found.ledger?.closing == Money(fen: 9_000))
    }

    @Test func `a ledger without balances has movements only`() throws {
        let found = inspect(sheet(["日期|摘要|收入|支出", "2018-01-01|甲|10|", "2018-01-02|乙||20"]), as: try item(13))
        #expect(found.problems == [])
        #expect(found.ledger?.closing == nil)
        #expect(found.ledger?.expense == Money(fen: 2_000))
    }

    @Test func `a closing balance that disagrees is named in the total row`() throws {
        let found = inspect(
            sheet([header, "|上月结转|||100", "2018-01-01|甲|10||110", "|合计|10||111"]), as: try item(13))
        #expect(faults(found) == ["4 余额 balance-disagrees"])
    }
}
