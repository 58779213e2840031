import Domain
import Foundation
import Spreadsheet
import Testing

@testable import Intake

@Suite struct `Villages of a township's file` {
    let header = "所在村|姓名|村民组|月供养标准"

    @Test func `a CSV that lost its merges is filled down`() throws {
        let found = inspect(sheet([header, "王楼村|甲|1组|430", "|乙|2组|430", "李店村|丙|1组|430"]), as: try item(2))
        #expect(found.problems == [])
        #expect(found.villages.map(\.name) == ["王楼村", "李店村"])
        #expect(found.villages.map(\.rows.count) == [2, 1])
    }

    @Test func `a blank outside the merged ranges belongs to nobody`() throws {
        let merge = CellRange(firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0)
        let found = inspect(
            sheet([header, "王楼村|甲|1组|430", "|乙|2组|430", "|丙|1组|430"], merges: [merge]), as: try item(2))
        #expect(faults(found) == ["4 所在村 no-village"])
        #expect(found.rows.map(\.village) == ["王楼村", "王楼村", nil])
    }

    @Test(arguments: [
        ("王楼村", "411526101201"), ("王楼", "411526101201"), ("王楼村民委员会", "411526101201"), ("南街", "411526101202"),
        ("南街社区居委会", "411526101202"),
    ])
    func `a village is found by the name people use`(name: String, code: String) throws {
        let villages = [
            Division(code: try #require(DivisionCode("411526101201")), name: "王楼村"),
            Division(code: try #require(DivisionCode("411526101202")), name: "南街社区"),
        ]
        #expect(village(named: name, among: villages)?.code.text == code)
        #expect(village(named: "李店村", among: villages) == nil)
        #expect(village(named: name, among: villages + villages) == nil)
    }
}

@Suite struct `Other ways in` {
    @Test func `a typed grid passes the same checks and counts its own rows`() throws {
        let found = inspect(
            grid: [
                ["张三", "1组", "A", "4", "2", "３２０元", "2018.4", "不变"], ["", ""],
                ["李四", "1组", "B", "1", "2", "320", "2018.4", ""],
            ],
            as: try item(1))
        #expect(faults(found) == ["3 变动 blank", "3 保障人口 exceeds"])
        #expect(found.rows.map(\.number) == [1, 3])
        #expect(found.rows[0].record.values[5] == .money(Money(fen: 32_000)))
    }

    @Test func `text pasted from a spreadsheet may bring its header or not`() throws {
        let row = "张三\t1组\tA\t4\t2\t\"1,320\"\t2018.4\t不变\r\n"
        let plain = inspect(pasted: row, as: try item(1))
        #expect(plain.problems == [])
        #expect(plain.rows.count == 1)
        let headed = inspect(pasted: "月保障金\t户主姓名\n320\t张三\n", as: try item(1))
        #expect(headed.rows.first?.record.values[0] == .text("张三"))
        #expect(headed.rows.first?.number == 2)
    }

    @Test func `quoted cells of the clipboard keep their tabs, lines and marks`() {
        #expect(pastedCells("a\t\"b\nc\td\"\"e\"\r\nf") == [["a", "b\nc\td\"e"], ["f"]])
        #expect(pastedCells("") == [])
    }

    @Test func `a new period starts from the last one without those who left`() throws {
        let roster = try item(2)
        func row(_ name: String, _ change: String) -> Record {
            Record(values: [
                .text(name), .text("1组"), .choice("分散"), .money(Money(fen: 43_000)), .empty, .choice(change),
                .empty, .empty,
            ])
        }
        let next = copyForward(
            Table(columns: roster.columns, records: [row("甲", "新增"), row("乙", "终止")]), to: roster)
        #expect(next.records == [row("甲", "不变")])
    }

    @Test func `a ledger starts empty and funds start with the last closing`() throws {
        let ledger = try item(13)
        let entry = Record(values: Array(repeating: .empty, count: ledger.columns.count))
        #expect(copyForward(Table(columns: ledger.columns, records: [entry]), to: ledger).records == [])
        let funds = try item(14)
        let last = inspect(grid: [["100", "50", "30", "20", "100", "7"]], as: funds)
        let next = copyForward(last.table, to: funds)
        #expect(next.records[0].values.prefix(6).map(\.canonical) == ["120.00", "", "", "", "", "7.00"])
    }
}

@Suite struct `What inspect says` {
    @Test func `the design's sentence is said word for word`() {
        let problem = Problem(row: 12, column: "月保障金", reason: .notANumber(written: "三百二", example: "320"))
        #expect(IntakeWords(.zh).sentence(problem) == "第 12 行『月保障金』写的是“三百二”，请改成数字，例如 320。")
        #expect(
            IntakeWords(.en).sentence(problem)
                == "Row 12, 月保障金: it says “三百二”; please write a figure, for example 320.")
    }

    @Test func `the JSON is valid and its sums are exact numbers`() throws {
        let found = inspect(
            sheet(["户主|村民组|月保障金（元）|备\"注", "张三|1组|15956.50|x", "李四|1组|0.10|y", "|1组|三百二|z"]), as: try item(1)
        )
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(found.json().utf8)) as? [String: Any])
        #expect(json["rows"] as? Int == 3)
        #expect(found.json().contains("\"月保障金\": 15956.6"))
        #expect((json["mapping"] as? [String: String])?["户主"] == "户主")
        let problems = try #require(json["problems"] as? [[String: Any]])
        #expect(problems.map { $0["row"] as? Int } == [4, 4])
        #expect(problems.map { $0["column"] as? String } == ["户主", "月保障金"])
        #expect((problems[1]["reason"] as? String)?.contains("三百二") == true)
        #expect((json["unmapped"] as? [String]) == ["备\"注"])
    }

    @Test func `progress is told every thousand rows and at the end`() throws {
        let lines = ["户主|村民组|月保障金"] + (1...2_500).map { "张\($0)|1组|100" }
        var told: [Int] = []
        let found = inspect(sheet(lines), as: try item(1)) { told.append($0) }
        #expect(told == [1_000, 2_000, 2_500])
        #expect(found.rows.count == 2_500)
        #expect(found.problems == [])
    }
}
