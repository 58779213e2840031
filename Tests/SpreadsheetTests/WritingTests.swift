import Testing

@testable import Spreadsheet

struct WritingTests {
    private let sheet = OutputSheet(
        name: "收支[9月]:明细", title: "董寨村2018年9月收支", header: ["日期", "摘要", "金额", "人数"],
        rows: [
            [.text("2018-09-01"), .text("=HYPERLINK(\"http://x\")"), .money(fen: -123_456), .integer(3)],
            [.empty, .text("_x0041_ <&> \n 空格 "), .money(fen: 5), .number(0.1)],
            [
                .text("411521190303265257"), .text("一\u{1}二"), .number(.infinity),
                .integer(9_007_199_254_740_993),
            ],
        ])

    @Test func `what is written as a workbook is read back, and texts stay texts`() throws {
        let bytes = try writeXlsx([sheet, sheet])
        let workbook = try readSpreadsheet(bytes)
        #expect(workbook.sheets.map(\.name) == ["收支9月明细", "收支9月明细 2"])
        let read = try #require(workbook.sheets.first)
        #expect(read.rows.map(\.number) == [1, 2, 3, 4, 5])
        #expect(read.at("A1") == .text("董寨村2018年9月收支") && read.at("D2") == .text("人数"))
        #expect(
            read.rows[2].cells == [
                .text("2018-09-01"), .text("=HYPERLINK(\"http://x\")"), .number(-1234.56), .number(3),
            ])
        #expect(read.rows[3].cells == [.empty, .text("_x0041_ <&> \n 空格 "), .number(0.05), .number(0.1)])
        #expect(
            read.rows[4].cells == [
                .text("411521190303265257"), .text("一二"), .empty, .text("9007199254740993"),
            ])
    }

    @Test func `a text too long for Excel is not cut silently`() {
        let long = OutputSheet(name: "a", header: [String(repeating: "长", count: 32_768)], rows: [])
        #expect(throws: SpreadsheetWriteFailure.textTooLong) { try writeXlsx([long]) }
    }

    @Test(arguments: [
        ("", "表1"), ("a/b\\c?d*e[f]", "abcdef"), ("'低保'", "低保"), ("History", "表1"),
        (String(repeating: "村", count: 40), String(repeating: "村", count: 31)),
    ])
    func `sheet names become what Excel allows`(name: String, clean: String) {
        #expect(SheetName.clean(name) == clean)
    }

    @Test func `text for Excel has a mark, quotes what needs it and reads back`() throws {
        let bytes = writeCSV(sheet)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
        #expect(text.hasPrefix("董寨村2018年9月收支\r\n日期,摘要,金额,人数\r\n"))
        #expect(text.contains("2018-09-01,\"'=HYPERLINK(\"\"http://x\"\")\",-1234.56,3\r\n"))
        let rows = try #require(try readSpreadsheet(bytes).sheets.first).rows
        #expect(rows[3].cells == [.empty, .text("_x0041_ <&> \n 空格 "), .text("0.05"), .text("0.1")])
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+cmd", "'+cmd"), ("-2+3", "'-2+3"), ("@SUM(1)", "'@SUM(1)"),
        ("\t=1", "\"'\t=1\""),
        ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), (" =1", "' =1"), ("-12.50", "-12.50"), ("+86", "+86"),
        ("-", "-"), ("-1,234.50", "\"-1,234.50\""), ("张三", "张三"), ("-1=2", "'-1=2"), ("-１", "'-１"),
    ])
    func `nothing in a text file runs as a formula`(text: String, written: String) {
        let bytes = writeCSV(OutputSheet(name: "", header: ["列"], rows: [[.text(text)]]))
        #expect(String(decoding: bytes.dropFirst(3), as: UTF8.self) == "列\r\n\(written)\r\n")
    }
}
