import Domain
import Testing

@Suite("What a reviewer is shown") struct FindingTests {
    private func scrutiny(_ table: Table, persons: [String?] = []) -> Scrutiny {
        Scrutiny(table: table, disclosure: Fixture.key, persons: persons)
    }

    private func plain(_ amounts: [Int64]) -> Table {
        Fixture.table(amounts.enumerated().map { Fixture.row("户\($0.offset)", "一组", $0.element) })
    }

    @Test(
        arguments: [
            ([100, 100], [100, 100], nil, nil), ([100, 100], [120, 120], nil, nil),
            ([100, 100], [121, 120], 21, nil),
            ([100, 100], [70, 70], -30, nil), ([100, 100], [100], -50, -50),
            ([100], [100, 100, 100], 200, 200),
            ([0], [100], nil, nil),
        ] as [([Int64], [Int64], Int?, Int?)])
    func `a total or a count that moved by more than a fifth is shown`(
        _ before: [Int64], _ after: [Int64], _ sum: Int?, _ count: Int?
    ) {
        let found = scrutiny(plain(after)).changes(since: plain(before)).map(\.kind)
        let sums = found.compactMap {
            if case .sumChanged(_, _, _, let percent) = $0 { percent } else { nil }
        }
        let counts = found.compactMap {
            if case .countChanged(_, _, let percent) = $0 { percent } else { nil }
        }
        #expect(sums == (sum.map { [$0] } ?? []))
        #expect(counts == (count.map { [$0] } ?? []))
    }

    @Test func `one person twice is shown, two people of one name are not`() {
        let table = Fixture.table([
            Fixture.row("张三", "一组", 100), Fixture.row("李四", "二组", 200), Fixture.row("张三", "一组", 100),
        ])
        #expect(
            scrutiny(table, persons: ["p1", "p2", "p1"]).duplicates == [
                Finding(.duplicateInTable, rows: [0, 2])
            ])
        #expect(scrutiny(table, persons: ["p1", "p2", "p3"]).duplicates.isEmpty)
        #expect(scrutiny(table).duplicates == [Finding(.duplicateInTable, rows: [0, 2])])
    }

    @Test func `a person on the same item of another village, or in 低保 and 特困 at once, is shown`() {
        let other = Listing(village: Fixture.place(Fixture.neighbour), item: 1, period: Fixture.key.period)
        let own = Listing(village: Fixture.key.village, item: 1, period: .month(year: 2018, month: 8))
        let destitute = Listing(village: Fixture.key.village, item: 2, period: Fixture.key.period)
        let subsidy = Listing(village: Fixture.key.village, item: 11, period: Fixture.key.period)
        let table = plain([1, 2, 3, 4])
        let found = scrutiny(table, persons: ["a", "b", "c", nil]).persons(among: [
            "a": [own, other], "b": [own, destitute], "c": [own, subsidy], "d": [other],
        ])
        #expect(
            found == [
                Finding(.listedElsewhere([other]), rows: [0]),
                Finding(.excludedCombination(destitute), rows: [1]),
            ])
    }

    @Test(
        arguments: [
            ([100, 110, 120, 130, 5_000], [4]), ([100, 110, 120, 130, 599], []),
            ([100, 110, 120, 130, 600], [4]),
            ([100, 5_000], []), ([0, 0, 0, 0, 9_000], []),
        ] as [([Int64], [Int])])
    func `an amount five times the median is shown where there are enough to compare`(
        _ amounts: [Int64], _ rows: [Int]
    ) {
        #expect(scrutiny(plain(amounts)).unusualAmounts.flatMap(\.rows) == rows)
    }

    @Test func `rows without their photo are counted by column`() {
        let table = Table(
            columns: [Column(name: "户主", type: .text, mask: .name), Column(name: "改造后照片", type: .file)],
            records: [
                Record(values: [.text("张三"), .files(["k1"])]), Record(values: [.text("李四"), .empty]),
                Record(values: [.text("王五")]),
            ])
        #expect(
            scrutiny(table).missingEvidence == [Finding(.missingEvidence(column: "改造后照片"), rows: [1, 2])])
    }

    @Test func `what blocks comes first, then what is serious, then notices`() {
        let table = Table(
            columns: BalanceTests.ledger,
            records: [
                BalanceTests.entry(100, 0, 100), BalanceTests.entry(0, 50, 60), BalanceTests.entry(0, 50, 60),
            ])
        let last = Table(columns: BalanceTests.ledger, records: [BalanceTests.entry(10, 0, 10)])
        let found = scrutiny(table).findings(since: last, opening: .zero, listings: [:])
        #expect(found.first?.weight == .blocking)
        #expect(found.map(\.weight) == found.map(\.weight).sorted(by: >))
        #expect(found.contains(Finding(.duplicateInTable, rows: [1, 2])))
    }
}

@Suite("Finance tables") struct BalanceTests {
    static let ledger = ["收入", "支出", "余额"].map { Column(name: $0, type: .money) }
    static let summary = ["上期结余", "本期收入", "本期支出", "期末现金", "期末存款"].map { Column(name: $0, type: .money) }

    static func entry(_ amounts: Int64?...) -> Record {
        Record(values: amounts.map { $0.map { .money(Money(fen: $0)) } ?? .empty })
    }

    private func check(_ rows: [Record], opening: Int64? = nil) -> Imbalance? {
        Balance.check(Table(columns: Self.ledger, records: rows), opening: opening.map(Money.init(fen:)))
    }

    @Test func `a ledger's balances follow from its entries`() {
        let rows = [Self.entry(500, nil, 1500), Self.entry(nil, 200, 1300), Self.entry(0, 300, 1000)]
        #expect(check(rows) == nil)
        #expect(check(rows, opening: 1000) == nil)
        #expect(
            check(rows, opening: 900)
                == Imbalance(row: 0, computed: Money(fen: 1400), stated: Money(fen: 1500)))
        let wrong = [rows[0], Self.entry(nil, 200, 1400)]
        #expect(check(wrong) == Imbalance(row: 1, computed: Money(fen: 1300), stated: Money(fen: 1400)))
    }

    @Test func `entries without a stated balance add up until the next one`() {
        let rows = [Self.entry(500, nil, 500), Self.entry(100, nil, nil), Self.entry(100, nil, 700)]
        #expect(check(rows) == nil)
        #expect(check([rows[0], rows[1], Self.entry(100, nil, 600)])?.computed == Money(fen: 700))
    }

    @Test(
        arguments: [
            ([100, 50, 30, 20, 100], true), ([100, 50, 30, 20, 101], false), ([100, 50, 30, 120, 0], true),
            ([0, 0, 0, 0, 0], true), ([-100, 50, 30, -80, 0], true),
        ] as [([Int64], Bool)])
    func `opening plus income minus expense is cash plus deposits`(_ fen: [Int64], _ balances: Bool) {
        let row = Record(values: fen.map { .money(Money(fen: $0)) })
        let found = Balance.check(Table(columns: Self.summary, records: [row]))
        #expect((found == nil) == balances)
        if let found { #expect(found.row == nil) }
    }

    @Test func `accounts in rows of their own balance together`() {
        let rows = [Self.entry(100, 50, nil, nil, nil), Self.entry(nil, nil, 30, 20, 100)]
        #expect(Balance.check(Table(columns: Self.summary, records: rows)) == nil)
    }

    @Test func `a roster has nothing to balance`() {
        #expect(Balance.check(Fixture.table([Fixture.row("张三", "一组", 1)])) == nil)
    }

    @Test func `an unbalanced ledger is not handed in`() throws {
        let table = Table(
            columns: Self.ledger, records: [Self.entry(500, nil, 500), Self.entry(nil, 200, 400)])
        var draft = try Fixture.draft(.table(table))
        let expected = Imbalance(row: 1, computed: Money(fen: 300), stated: Money(fen: 400))
        #expect(throws: EditionRefusal.unbalanced(expected)) {
            try draft.submit(by: Fixture.uploader, at: Fixture.moment("2018-10-08"), checks: Fixture.clean)
        }
        #expect(draft.state.kind == .draft)
    }
}
