import Domain
import Foundation
import Intake
import Spreadsheet
import Testing

/// The seven files of villages, read as their README says.
@Suite struct `Spreadsheets as villages have them` {
    func sample(_ name: String, as number: Int) throws -> Inspection {
        let url = try #require(Bundle.module.url(forResource: "Samples/\(name)", withExtension: nil))
        return inspect(try readSpreadsheet([UInt8](Data(contentsOf: url))), as: try item(number))
    }

    func total(_ inspection: Inspection, _ column: String) -> String? {
        inspection.totals.first { $0.column == column }?.value.canonical
    }

    @Test func `a roster with two header rows, mixed dates and signatures is read whole`() throws {
        let roster = try sample("低保花名册.xlsx", as: 1)
        #expect(roster.problems == [])
        #expect(roster.rows.count == 38)
        #expect(roster.headerRows == 3...4)
        #expect(total(roster, "保障人口") == "85")
        #expect(total(roster, "月保障金") == "15956.50")
        #expect(roster.missing == [])
        #expect(roster.unmapped == ["序号", "备注"])
        #expect(roster.mapping["月保障金额(元)"] == nil)
        #expect(roster.mapping["月保障金额（元）"] == "月保障金")
        #expect(roster.mapping["身份证号码"] == "身份证号")
        #expect(roster.skippedRows.map(\.row) == [43, 44, 45])
        #expect(roster.skippedRows.map(\.kind) == [.total, .note, .signature])
        #expect(roster.villages == [])
    }

    @Test func `dates, choices and figures of the roster become one form each`() throws {
        let roster = try sample("低保花名册.xlsx", as: 1)
        func cell(_ row: Int, _ column: String) throws -> String {
            let place = try #require(roster.item.columns.firstIndex { $0.name == column })
            return try #require(roster.rows.first { $0.number == row }).record.values[place].canonical
        }
        #expect(try cell(5, "起始月份") == "2018-04")
        #expect(try cell(7, "起始月份") == "2016-01")
        #expect(try cell(10, "起始月份") == "2015-02")
        #expect(try cell(11, "起始月份") == "2017-10")
        #expect(try cell(23, "起始月份") == "2014-07")
        #expect(try cell(26, "起始月份") == "2017-03")
        #expect(try cell(10, "保障类别") == "B类")
        #expect(try cell(10, "家庭月收入") == "520.00")
        #expect(try cell(23, "家庭月收入") == "450.00")
        #expect(try cell(5, "家庭月收入") == "")
        #expect(try cell(5, "变动") == "")
    }

    @Test func `a ledger balances from the amount carried forward to the close`() throws {
        let ledger = try sample("财务收支-2018年9月.xlsx", as: 13)
        #expect(ledger.problems == [])
        #expect(ledger.rows.count == 22)
        #expect(ledger.ledger?.opening?.grouped == "55,365.00")
        #expect(ledger.ledger?.income.grouped == "6,074.32")
        #expect(ledger.ledger?.expense.grouped == "59,415.14")
        #expect(ledger.ledger?.closing?.grouped == "2,024.18")
        #expect(ledger.skippedRows.map(\.kind) == [.carriedForward, .total])
        #expect(ledger.totals.map(\.column) == ["上期结余", "收入", "支出", "余额"])
        #expect(total(ledger, "余额") == "2024.18")
    }

    @Test func `a ledger that is 100 yuan off is refused at the row where it breaks`() throws {
        let ledger = try sample("财务收支-不平.xlsx", as: 13)
        let stated = Value.money(Money(fen: 1_441_800))
        let computed = Value.money(Money(fen: 1_431_800))
        #expect(
            ledger.problems == [
                Problem(row: 15, column: "余额", reason: .balanceDisagrees(stated: stated, computed: computed))
            ])
        let sentence = IntakeWords(.zh).sentence(try #require(ledger.problems.first))
        #expect(sentence == "第 15 行『余额』表上的余额是 14,418.00，按收支算出来是 14,318.00，请核对。")
    }

    @Test(arguments: [
        ("惠农补贴-GBK.csv", 60, "57368.58", "527.96"), ("惠农补贴-utf8bom.csv", 25, "26672.54", "246.52"),
    ])
    func `a list of farm benefits gives its sums`(file: String, rows: Int, amount: String, area: String)
        throws
    {
        let benefits = try sample(file, as: 11)
        #expect(benefits.problems == [])
        #expect(benefits.rows.count == rows)
        #expect(total(benefits, "补贴金额") == amount)
        #expect(total(benefits, "面积或数量") == area)
        #expect(total(benefits, "补贴标准") == nil)
        #expect(benefits.mapping["面积(亩)"] == "面积或数量")
        #expect(benefits.rows.allSatisfy { $0.record.values[6].canonical == "2018-09-20" })
    }

    @Test func `a township's file gives each village its own rows`() throws {
        let township = try sample("特困供养-全镇汇总.xlsx", as: 2)
        #expect(township.problems == [])
        #expect(township.villages.map(\.name) == ["王楼村", "李店村", "张湾村", "陈营村"])
        #expect(township.villages.map(\.rows.count) == [7, 3, 5, 5])
        #expect(township.villages[3].rows.map(\.number) == [18, 19, 20, 21, 22])
        #expect(township.mapping["所在村"] == villageColumn)
        #expect(Set(township.rows.map { $0.record.values[2].canonical }) == ["分散", "集中"])
    }

    @Test func `a file with nine faults names each of them and nothing else`() throws {
        let roster = try sample("低保花名册-有错.xlsx", as: 1)
        let choices = Reason.notAChoice(written: "D类", options: ["A类", "B类", "C类"])
        #expect(
            roster.problems == [
                Problem(row: 4, column: "月保障金", reason: .negative(.money(Money(fen: -32_000)))),
                Problem(
                    row: 6, column: "保障人口",
                    reason: .exceeds(
                        value: .number(Decimal4(scaled: 90_000)), column: "家庭人口",
                        limit: .number(Decimal4(scaled: 30_000)))),
                Problem(row: 8, column: "身份证号", reason: .identityNumber(.checksum)),
                Problem(row: 10, column: "身份证号", reason: .duplicate(row: 2)),
                Problem(row: 12, column: "保障类别", reason: choices),
                Problem(row: 14, column: "起始月份", reason: .notADate(written: "去年")),
                Problem(row: 16, column: "户主", reason: .blank),
                Problem(row: 18, column: "月保障金", reason: .notANumber(written: "三百二", example: "320")),
                Problem(row: 20, column: "户主", reason: .formula),
            ])
        #expect(roster.rows.count == 20)
    }
}
