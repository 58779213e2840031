import Testing

@testable import Domain

/// Every kind of mask at once, with sentinels that no surface may show.
private let columns = [
    Column(name: "户主", type: .text, mask: .name),
    Column(name: "村民组", type: .text, mask: .group),
    Column(name: "保障类别", type: .choice(["A类", "B类"])),
    Column(name: "月保障金", type: .money),
    Column(name: "变动原因", type: .text),
    Column(name: "致贫原因", type: .text, mask: .aggregate),
    Column(name: "病种", type: .text, mask: .secret),
    Column(name: "身份证号", type: .text, mask: .secret),
    Column(name: "咨询电话", type: .phone),
    Column(name: "照料人", type: .text, mask: .name),
]

private func record(_ name: String, cause: String = "缺劳力", reason: String = "家庭困难", id: String = "") -> Record
{
    Record(values: [
        .text(name), .text("李湾组15号"), .choice("A类"), .money(Money(fen: 123_450)), .text(reason),
        cause.isEmpty ? .empty : .text(cause), .text("尿毒症三期"), id.isEmpty ? .empty : .text(id),
        .phone("13812345678"),
        .text("李秀英"),
    ])
}

private func masked(_ records: [Record], _ tier: Tier, minors: Set<Int> = []) -> MaskedTable {
    MaskedTable(Table(columns: columns, records: records), for: tier, rules: MaskingRules(minors: minors))
}

@Suite struct MaskedTableTests {
    @Test(arguments: Tier.allCases)
    func `nobody is ever shown a secret column`(_ tier: Tier) {
        let table = masked([record("张三丰", id: validIdentity)], tier)
        #expect(!table.columns.contains { ["病种", "身份证号"].contains($0.name) })
        #expect(!"\(table)".contains("尿毒症三期"))
        #expect(!"\(table)".contains(validIdentity))
    }

    @Test(arguments: [
        (Tier.everyone, "张*丰"), (.village, "张三丰"), (.person, "张三丰"), (.handlingOfficer, "张三丰"),
        (.discipline, "张三丰"),
    ])
    func `a name is starred for everyone and full from the village on`(_ tier: Tier, _ shown: String) {
        #expect(masked([record("张三丰")], tier).rows[0].cells[0].text == shown)
    }

    @Test func `the order of starred names is made from the stars`() {
        #expect(masked([record("张三丰")], .everyone).rows[0].cells[0].sortKey == .text("张*丰"))
    }

    @Test func `amounts, choices and office phones stay what they are`() {
        let cells = masked([record("张三丰")], .everyone).rows[0].cells
        #expect(cells.map(\.text) == ["张*丰", "李湾组", "A类", "1,234.50", "家庭困难", "13812345678", "李*英"])
        #expect(cells[3].value == .money(Money(fen: 123_450)))
        #expect(cells[3].sortKey == .number(123_450))
    }

    @Test(arguments: [Tier.everyone, .village, .person])
    func `a minor is never named to the public and its carer stays starred`(_ tier: Tier) {
        let table = masked([record("赵小宝", reason: "赵小宝就学")], tier, minors: [0])
        #expect(table.rows[0].cells[0].text == "未成年人")
        #expect(table.rows[0].cells[6].text == "李*英")
        #expect(!"\(table)".contains("赵小宝"))
    }

    @Test func `free text does not repeat a hidden name, a secret or a number`() {
        let reason = "张三丰患尿毒症三期，电话138-1234-5678"
        let shown = masked([record("张三丰", reason: reason)], .everyone).rows[0].cells[4]
        #expect(shown.text == "张*丰患▇▇▇，电话▇▇▇")
        #expect(shown.marking == .redacted)
        #expect(masked([record("张三丰", reason: reason)], .handlingOfficer).rows[0].cells[4].text == reason)
    }

    @Test func `an office phone column shows no ID number`() {
        var row = record("张三丰")
        row.values[8] = .phone(validIdentity)
        #expect(masked([row], .village).rows[0].cells[5].text == SensitiveText.blot)
    }

    @Test func `two records that differ only in a secret come out the same`() {
        let mask = RowMask(columns: columns, tier: .everyone)
        #expect(
            mask.cells(of: record("张三", id: validIdentity), isMinor: false)
                == mask.cells(of: record("张三"), isMinor: false))
    }

    @Test func `a short record gives empty cells`() {
        let cells = RowMask(columns: columns, tier: .everyone).cells(
            of: Record(values: [.text("张三")]), isMinor: false)
        #expect(cells.count == 7)
        #expect(cells[6].value == .empty)
    }

    @Test func `a column that titles children names none of them`() {
        let columns = [Column(name: "学生姓名", type: .text), Column(name: "资助金额", type: .money)]
        let table = Table(columns: columns, records: [Record(values: [.text("赵小宝"), .money(.zero)])])
        #expect(MaskedTable(table, for: .village, rules: .init(minors: [])).rows[0].cells[0].text == "未成年人")
    }
}

@Suite struct AggregateTotalTests {
    @Test func `a cause is only counted for the public, and read row by row by officers`() {
        let rows =
            (0..<4).map { record("户\($0)", cause: "因学") } + (0..<3).map { record("户\($0)", cause: "缺劳力") }
        #expect(!masked(rows, .village).columns.contains { $0.name == "致贫原因" })
        #expect(masked(rows, .discipline).columns.contains { $0.name == "致贫原因" })
        #expect(
            masked(rows, .everyone).totals.map(\.content) == [
                .counts([.init(value: "因学", records: 4), .init(value: "缺劳力", records: 3)], other: 0)
            ])
    }

    @Test func `a cause that two households have is counted without its name`() {
        let rows =
            (0..<4).map { record("户\($0)", cause: "因学") } + (0..<2).map { record("户\($0)", cause: "因病") }
            + [record("户", cause: "")]
        let total = masked(rows, .everyone).totals[0].content
        #expect(total == .counts([.init(value: "因学", records: 4)], other: 3))
    }

    @Test func `a cause that all share would say it of each, so it is not named`() {
        let rows = (0..<5).map { record("户\($0)", cause: "因病") }
        #expect(masked(rows, .everyone).totals[0].content == .counts([], other: 5))
    }

    @Test func `two households give no total at all`() {
        #expect(masked([record("甲"), record("乙")], .everyone).totals[0].content == .withheld)
    }

    @Test func `a masked amount is summed, but not over fewer than three`() {
        let columns = [Column(name: "家庭收入", type: .money, mask: .aggregate)]
        func total(_ count: Int) -> AggregateTotal.Content {
            let records = (0..<count).map { _ in Record(values: [.money(Money(fen: 100))]) }
            return MaskedTable(
                Table(columns: columns, records: records), for: .everyone, rules: .init(minors: [])
            )
            .totals[0].content
        }
        #expect(total(3) == .sum(.money(Money(fen: 300)), records: 3))
        #expect(total(2) == .withheld)
    }
}

@Suite struct MinorsTests {
    @Test(arguments: [
        ("2018-11-22", false), ("2018-11-21", false), ("2018-11-20", true),
    ])
    func `a person is a minor until the day before the eighteenth birthday`(_ today: String, _ isMinor: Bool)
        throws
    {
        let day = try #require(Day(today))
        let born = try #require(Day(year: 2000, month: 11, day: 21))
        #expect(Minors.isMinor(born: born, on: day) == isMinor)
    }

    @Test func `records are judged by ID number, birthday or age, not by the guardian's`() throws {
        let columns = ["身份证号", "出生日期", "年龄", "监护人身份证号"].map { Column(name: $0, type: .text, mask: .secret) }
        let child = identity(region: "411526", birthday: "20100203", sequence: "001")
        let adult = identity(region: "411526", birthday: "19700203", sequence: "001")
        let rows: [[String]] = [
            [child, "", "", ""], [adult, "", "", child], ["", "2009", "", ""], ["", "", "7", ""],
            ["", "", "", ""],
            ["411526 700203 001", "", "", ""],
        ]
        let records = rows.map { Record(values: $0.map { Value(canonical: $0, type: .text) }) }
        let day = try #require(Day("2018-11-21"))
        #expect(Minors.records(in: Table(columns: columns, records: records), on: day) == [0, 2, 3])
    }

    @Test(arguments: [
        ("411526197002030018", "1970-02-03"), ("41152619700203001X", "1970-02-03"),
        ("411526700203001", "1970-02-03"),
        ("４１１５２６ 19700203-0018", "1970-02-03"),
    ])
    func `an ID number tells a birthday`(_ number: String, _ day: String) {
        #expect(birthday(fromIDNumber: number)?.description == day)
    }

    @Test(arguments: ["", "无", "411526", "411526197013030018", "4115261970020300181"])
    func `what is no ID number tells none`(_ number: String) {
        #expect(birthday(fromIDNumber: number) == nil)
    }
}
