import Testing

@testable import Spreadsheet

struct SampleTests {
    @Test func `a clerk's allowance roster keeps its title, merged header and every row`() throws {
        let sheet = try Sample.sheet("低保花名册.xlsx")
        #expect(sheet.name == "低保花名册")
        #expect(sheet.rows.count == 45 && sheet.rows.last?.number == 45)
        #expect(sheet.at("A1") == .text("罗山县灵山镇董寨村农村最低生活保障对象公示花名册"))
        #expect(
            sheet.at("E3") == .text("家庭情况") && sheet.at("F3") == .empty && sheet.at("F4") == .text("保障人口"))
        #expect(sheet.merges.contains(CellRange(firstRow: 3, lastRow: 3, firstColumn: 4, lastColumn: 6)))
        #expect(sheet.merges.contains(CellRange(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 10)))
        #expect(sheet.merges.count == 11)
    }

    @Test func `dates that Excel shows as a month are dates, and dates typed as text stay text`() throws {
        let sheet = try Sample.sheet("低保花名册.xlsx")
        #expect(sheet.at("I41") == .date(year: 2015, month: 7, day: 1))
        #expect(sheet.at("I42") == .text("２０１４．７"))
        #expect(sheet.at("I7") == .text("2016.1"))
        #expect(sheet.at("H43") == .number(15956.5) && sheet.at("F43") == .number(85))
    }

    @Test func `a formula in a name is seen as a formula`() throws {
        let sheet = try Sample.sheet("低保花名册-有错.xlsx")
        #expect(sheet.rows.count == 21)
        #expect(sheet.at("A20") == .formula(#"HYPERLINK("http://x","王五")"#, cached: ""))
        #expect(sheet.at("F4") == .number(-320) && sheet.at("F18") == .text("三百二"))
    }

    @Test(arguments: [("惠农补贴-GBK.csv", 61), ("惠农补贴-utf8bom.csv", 26)])
    func `both text encodings of offices are read, every number as text`(name: String, rows: Int) throws {
        let workbook = try Sample.workbook(name)
        let sheet = try #require(workbook.sheets.first)
        #expect(workbook.format == .csv && sheet.rows.count == rows)
        #expect(sheet.at("A1") == .text("户主") && sheet.at("D1") == .text("面积(亩)"))
        #expect(sheet.rows.allSatisfy { $0.cells.count == 8 })
        #expect(sheet.at("F2") == .text(name.contains("GBK") ? "1,454.11" : "900.95"))
    }

    @Test(arguments: [("财务收支-2018年9月.xlsx", 26, 9), ("财务收支-不平.xlsx", 16, 8)])
    func `a village ledger has its dates, its carried-forward row and its total`(
        name: String, rows: Int, month: Int
    ) throws {
        let sheet = try Sample.sheet(name)
        #expect(sheet.rows.count == rows)
        #expect(sheet.at("C3") == .text("上月结转") && sheet.at("C\(rows)") == .text("本月合计"))
        #expect(sheet.at("A4") == .date(year: 2018, month: month, day: 1))
        #expect(sheet.at("B4") == .text("001"))
        #expect(sheet.at("G\(rows)") == .number(month == 9 ? 2024.18 : 14318))
        #expect(sheet.merges == [CellRange(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 9)])
    }

    @Test func `a township's file keeps the village names in their merged cells`() throws {
        let sheet = try Sample.sheet("特困供养-全镇汇总.xlsx")
        #expect(sheet.rows.count == 22)
        let heights = sheet.merges.filter { $0.firstColumn == 1 && $0.lastColumn == 1 }
            .sorted { $0.firstRow < $1.firstRow }.map { $0.lastRow - $0.firstRow + 1 }
        #expect(heights == [7, 3, 5, 5])
        #expect(sheet.at("B3") == .text("王楼村") && sheet.at("B4") == .empty)
    }
}
