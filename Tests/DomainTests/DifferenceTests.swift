import Domain
import Testing

@Suite("Row by row, what changed") struct DifferenceTests {
    private let base = [
        Fixture.row("张大三", "一组", 42_000), Fixture.row("李四", "二组", 30_000), Fixture.row("王五", "二组", 28_000),
    ]

    @Test func `nothing changed when the rows are only in another order`() {
        let difference = Difference(from: Fixture.table(base), to: Fixture.table(base.reversed()))
        #expect(difference.isEmpty)
        #expect(difference.unchanged == 3)
    }

    @Test func `added, removed and changed rows are told apart`() {
        let after = [base[2], Fixture.row("张大三", "一组", 45_000), Fixture.row("赵六", "三组", 10_000)]
        let difference = Difference(from: Fixture.table(base), to: Fixture.table(after))
        #expect(difference.added == [2])
        #expect(difference.removed == [1])
        #expect(difference.unchanged == 1)
        #expect(
            difference.changed == [
                Difference.Change(
                    before: 0, after: 1,
                    cells: [
                        Difference.Cell(
                            column: "月保障金", before: .money(Money(fen: 42_000)),
                            after: .money(Money(fen: 45_000)))
                    ])
            ])
    }

    @Test func `people of one name in one group are paired by what they agree in`() {
        let before = [
            Fixture.row("张三", "一组", 100), Fixture.row("张三", "一组", 200), Fixture.row("张三", "一组", 200),
        ]
        let after = [
            Fixture.row("张三", "一组", 200), Fixture.row("张三", "一组", 300), Fixture.row("张三", "一组", 200),
        ]
        let difference = Difference(from: Fixture.table(before), to: Fixture.table(after))
        #expect(difference.unchanged == 2)
        #expect(difference.changed.map { [$0.before, $0.after] } == [[0, 1]])
        let fewer = Difference(from: Fixture.table(before), to: Fixture.table([after[0]]))
        #expect(fewer.unchanged == 1)
        #expect(fewer.removed == [0, 2])
        let more = Difference(from: Fixture.table([before[1]]), to: Fixture.table(after))
        #expect(more.added == [1, 2])
    }

    @Test func `the caller's keys decide, whatever the rows say`() {
        let after = [Fixture.row("张大山", "三组", 42_000)]
        let renamed = Difference(
            from: Fixture.table([base[0]]), to: Fixture.table(after), keys: (before: ["p1"], after: ["p1"]))
        #expect(renamed.changed.first?.cells.map(\.column) == ["户主", "村民组"])
        let another = Difference(
            from: Fixture.table([base[0]]), to: Fixture.table([base[0]]),
            keys: (before: ["p1"], after: ["p2"]))
        #expect(another.added == [0])
        #expect(another.removed == [0])
    }

    @Test func `columns that came, went or moved are said once, not in every row`() {
        let columns = [
            Fixture.roster[2], Fixture.roster[0], Column(name: "变动", type: .choice(["新增", "不变"])),
        ]
        let after = Table(
            columns: columns,
            records: base.map { Record(values: [$0.values[2], $0.values[0], .choice("不变")]) })
        let difference = Difference(
            from: Fixture.table(base), to: after, keys: (before: ["1", "2", "3"], after: ["1", "2", "3"]))
        #expect(difference.addedColumns == ["变动"])
        #expect(difference.removedColumns == ["村民组"])
        #expect(difference.changed.isEmpty)
        #expect(difference.unchanged == 3)
    }

    @Test func `a column given another type is no change where it reads the same`() {
        let text = Table(columns: [Column(name: "类别", type: .text)], records: [Record(values: [.text("A类")])])
        let choice = Table(
            columns: [Column(name: "类别", type: .choice(["A类", "B类"]))],
            records: [Record(values: [.choice("A类")])])
        #expect(Difference(from: text, to: choice).isEmpty)
    }

    @Test func `a change behind the mask stays behind it, and the village sees it`() {
        let columns = Fixture.roster + [Column(name: "身份证号", type: .text, mask: .secret)]
        let shown = { (name: String, number: String, tier: Tier) in
            let record = Record(values: [.text(name), .text("一组"), .empty, .text(number)])
            return MaskedTable(
                Table(columns: columns, records: [record]), for: tier, rules: MaskingRules(minors: []))
        }
        let keys = (before: ["p"], after: ["p"])
        let difference = { (tier: Tier) in
            Difference(from: shown("张大三", "甲", tier), to: shown("张小三", "乙", tier), keys: keys)
        }
        #expect(difference(.everyone).isEmpty)
        #expect(difference(.village).changed.first?.cells.map(\.column) == ["户主"])
    }

    @Test func `masked rows without keys are matched by what is shown`() {
        let shown = { (rows: [Record]) in
            MaskedTable(Fixture.table(rows), for: .everyone, rules: MaskingRules(minors: []))
        }
        let after = [base[1], Fixture.row("张大三", "一组", 45_000), base[2]]
        let difference = Difference(from: shown(base), to: shown(after))
        #expect(difference.changed.map { [$0.before, $0.after] } == [[0, 1]])
        #expect(difference.unchanged == 2)
    }

    @Test func `ledger rows of one day are told apart by their voucher`() {
        let columns = [
            Column(name: "日期", type: .date), Column(name: "凭证号", type: .text),
            Column(name: "支出", type: .money),
        ]
        let row = { (voucher: String, fen: Int64) in
            Record(values: [.date(.day("2018-09-03")), .text(voucher), .money(Money(fen: fen))])
        }
        let difference = Difference(
            from: Table(columns: columns, records: [row("记1", 100), row("记2", 200)]),
            to: Table(columns: columns, records: [row("记2", 200), row("记1", 150)]))
        #expect(difference.changed.map { [$0.before, $0.after] } == [[0, 1]])
    }

    @Test func `rows shorter than the columns and missing keys do no harm`() {
        let short = Table(
            columns: Fixture.roster, records: [Record(values: [.text("张三")]), Record(values: [])])
        let difference = Difference(from: short, to: Fixture.table(base), keys: (before: ["a"], after: []))
        #expect(difference.added.count + difference.changed.count + difference.unchanged == 3)
    }

    @Test(arguments: [false, true])
    func `twenty thousand rows are compared in a moment, even if all have one key`(_ same: Bool) {
        let before = (0..<20_000).map { Fixture.row(same ? "张三" : "户\($0)", "一组", Int64($0)) }
        let after = before.reversed().map { row in
            var row = row
            if case .money(let money) = row.values[2], money.fen % 10 == 0 {
                row.values[2] = .money(Money(fen: money.fen + 1_000_000))
            }
            return row
        }
        let clock = ContinuousClock()
        let start = clock.now
        let difference = Difference(from: Fixture.table(before), to: Fixture.table(after))
        #expect(difference.changed.count == 2000)
        #expect(difference.unchanged == 18_000)
        #expect(start.duration(to: clock.now) < .seconds(20), "the time must not grow with the square")
    }
}
