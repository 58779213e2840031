import Testing

@testable import Spreadsheet

struct CSVTests {
    private func rows(_ bytes: [UInt8]) throws -> [Row] {
        try #require(try readSpreadsheet(bytes).sheets.first).rows
    }
    private func cells(_ text: String) throws -> [[Cell]] { try rows(Array(text.utf8)).map(\.cells) }

    @Test func `quotes, line breaks in a cell and all line ends are read`() throws {
        let read = try cells("甲,\"乙,\"\"丙\"\"\"\r\n\"上\n下\",1\r2,,,\n\n=A1,\"=\"\"0012\"\"\",=SUM(1)\n")
        #expect(
            read == [
                [.text("甲"), .text("乙,\"丙\"")], [.text("上\n下"), .text("1")], [.text("2")],
                [.formula("A1", cached: ""), .text("0012"), .formula("SUM(1)", cached: "")],
            ])
        #expect(try rows(Array("1\n\n\n4".utf8)).map(\.number) == [1, 4])
    }

    @Test(arguments: [
        ("姓名;金额\n张三;1,5\n李四;2,5\n", 2), ("姓名\t金额\t备注\n张三\t1,234\t\n", 3), ("姓名\n张三\n", 1),
        ("标题\n姓名,\"a;b;c;d\"\n", 2),
    ])
    func `the separator is found`(text: String, columns: Int) throws {
        #expect(try cells(text).map(\.count).max() == columns)
    }

    @Test(arguments: [true, false])
    func `UTF-16 with a mark is read in both byte orders`(isLittle: Bool) throws {
        let units = [0xFEFF] + Array("姓名\t𠮷田\n".utf16)
        let bytes = units.flatMap {
            isLittle ? [UInt8($0 & 255), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 255)]
        }
        #expect(try rows(bytes).first?.cells == [.text("姓名"), .text("𠮷田")])
        #expect(throws: SpreadsheetRefusal.unknownEncoding) { try readSpreadsheet(Array(bytes.dropLast())) }
    }

    @Test func `four-byte characters of GB18030 are read`() throws {
        #expect(
            try rows([0x81, 0x39, 0xEF, 0x31, 0x2C, 0xA9, 0x96]).first?.cells == [.text("㐂"), .text("〇")])
    }

    @Test(
        arguments: [
            [0xEF, 0xBB, 0xBF, 0xD0, 0xD5], Array("姓名,住址,村民组".utf8.dropLast()),
            [0x63, 0x61, 0x66, 0xE9, 0x2C, 0x31],
            [0x80, 0xFF, 0x41], [0xFF, 0xFE, 0x00, 0xD8],
        ] as [[UInt8]])
    func `text in no known encoding is refused rather than guessed`(bytes: [UInt8]) {
        #expect(throws: SpreadsheetRefusal.unknownEncoding) { try readSpreadsheet(bytes) }
    }

    @Test func `limits hold for text too`() {
        var limits = SpreadsheetLimits.standard
        limits.maxRows = 2
        #expect(throws: SpreadsheetRefusal.tooManyRows(limit: 2)) {
            try readSpreadsheet(Array("1\n2\n3".utf8), limits: limits)
        }
        let wide = String(repeating: "1,", count: 10_000)
        #expect(throws: SpreadsheetRefusal.tooManyColumns(limit: 256)) {
            try readSpreadsheet(Array(wide.utf8))
        }
        #expect(throws: SpreadsheetRefusal.damaged("a quote that opens in record 2 never closes")) {
            try readSpreadsheet(Array("1\n\"2\n3".utf8))
        }
    }
}
