import Testing

@testable import Spreadsheet

struct HostileTests {
    private func refusal(_ bytes: [UInt8], _ limits: SpreadsheetLimits = .standard) -> SpreadsheetRefusal? {
        do throws(SpreadsheetRefusal) {
            _ = try readSpreadsheet(bytes, limits: limits)
            return nil
        } catch { return error }
    }

    private func isDamaged(_ refusal: SpreadsheetRefusal?) -> Bool {
        if case .damaged = refusal { true } else { false }
    }

    @Test(arguments: [
        Array("%PDF-1.7\n1 0 obj".utf8), [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], [0x89, 0x50, 0x4E, 0x47, 13, 10],
        [],
        [0x20, 0x0A], [0x50, 0x4B, 0x05, 0x06] + [UInt8](repeating: 0, count: 18),
        Array("\n<html><table><tr><td>1".utf8), Array("甲,乙\n\u{1}".utf8), [0x41, 0, 0x42, 0],
        Array("\u{FEFF}<?xml version=\"1.0\"?><Workbook/>".utf8), Array("{\\rtf1 x}".utf8),
    ])
    func `what is no spreadsheet is called so`(bytes: [UInt8]) {
        let refusal = refusal(bytes)
        #expect(refusal == .notASpreadsheet || isDamaged(refusal) && bytes.starts(with: [0x50, 0x4B]))
    }

    @Test func `random bytes are refused`() {
        var random = SplitMix(seed: 7)
        for _ in 0..<50 {
            let bytes = (0..<4096).map { _ in UInt8(truncatingIfNeeded: random.next()) }
            #expect(refusal(bytes) != nil)
        }
    }

    @Test func `old Excel files and encrypted ones are told apart`() {
        let head: [UInt8] =
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)
        func stream(_ name: String) -> [UInt8] {
            head + name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        }
        #expect(refusal(stream("Workbook")) == .legacyXLS)
        #expect(refusal(stream("EncryptedPackage")) == .passwordProtected)
        #expect(refusal(stream("WordDocument")) == .notASpreadsheet)
        #expect(refusal(head) == .notASpreadsheet)
    }

    @Test func `an encrypted zip entry is password protection`() {
        var book = Book()
        book.change = { $0.entries[1].flags |= 1 }
        #expect(refusal(book.bytes) == .passwordProtected)
    }

    @Test(arguments: ["../evil.xml", "/etc/passwd", "xl/../../a", "C:/a.xml", "xl\\..\\a.xml", "\\\\host\\a"])
    func `a path that leaves the archive is refused`(path: String) {
        var book = Book()
        book.change = { $0.add(path, "x") }
        #expect(refusal(book.bytes) == .entryNames)
    }

    @Test(arguments: ["xl/workbook.xml", "XL/Workbook.xml"])
    func `two entries of one name are refused`(path: String) {
        var book = Book()
        book.change = { $0.add(path, "<x/>") }
        #expect(refusal(book.bytes) == .duplicateEntries)
    }

    @Test func `more entries than any workbook has are refused`() {
        var book = Book()
        book.change = { zip in for index in 0..<2_000 { zip.add("m/\(index)", "") } }
        #expect(refusal(book.bytes) == .tooManyEntries(limit: 2_000))
    }

    @Test func `a zip bomb stops at the limit while it unpacks`() throws {
        let filler = String(repeating: " ", count: 1 << 20)
        let sheet =
            "<worksheet><sheetData>" + String(repeating: filler + "<row/>", count: 40)
            + "</sheetData></worksheet>"
        let bomb = try deflated(["xl/worksheets/data.xml": sheet])
        #expect(bomb.count < 200_000)
        let ratio = (16 << 20) + bomb.count * 100
        #expect(refusal(bomb) == .archiveTooLarge(limitBytes: ratio))
        var limits = SpreadsheetLimits.standard
        limits.maxInflated = 1 << 20
        #expect(refusal(bomb, limits) == .archiveTooLarge(limitBytes: 1 << 20))
        limits.maxBytes = 100
        #expect(refusal(bomb, limits) == .fileTooLarge(limitBytes: 100))
    }

    @Test func `a bomb in one text is told as a bomb, not as a text too long`() throws {
        var book = Book()
        book.strings = "<si><t>\(String(repeating: "长", count: 12 << 20))</t></si>"
        let bomb = try Deflated.zip(book.zip.entries.map { ($0.path, $0.bytes) })
        #expect(refusal(bomb) == .archiveTooLarge(limitBytes: (16 << 20) + bomb.count * 100))
    }

    @Test(arguments: [
        "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><worksheet>&b;</worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\"><worksheet/>",
        "<?xml version=\"1.0\"?><!-- x --><!DOCTYPE worksheet><worksheet/>",
        "<worksheet><sheetData><row><c t=\"str\"><v>&xxe;</v></c></row></sheetData></worksheet>",
        "<worksheet><sheetData><row><c t=\"str\"><v>&#0;</v></c></row></sheetData></worksheet>",
    ])
    func `document types and entities are refused`(xml: String) {
        #expect(refusal(Book(worksheet: xml).bytes) == .xmlEntities)
    }

    @Test(arguments: [100, 100_000])
    func `deep nesting is refused`(depth: Int) {
        let xml = "<worksheet>" + String(repeating: "<a>", count: depth)
        #expect(refusal(Book(worksheet: xml).bytes) == .xmlTooDeep)
    }

    @Test(arguments: ["UTF-16", "GBK", "iso-8859-1"])
    func `xml that declares another encoding is refused`(encoding: String) {
        let xml = "<?xml version=\"1.0\" encoding='\(encoding)'?><worksheet/>"
        #expect(refusal(Book(worksheet: xml).bytes) == .unknownEncoding)
    }

    @Test func `xml in UTF-16 or with bytes that are not UTF-8 is refused`() {
        var book = Book(sheet: #"<row><c t="str"><v>甲</v></c></row>"#)
        book.change = { zip in
            zip.entries[3].bytes = [0xFF, 0xFE] + Array("<worksheet/>".utf16.flatMap { [UInt8($0), 0] })
        }
        #expect(refusal(book.bytes) == .unknownEncoding)
        book.change = { zip in
            zip.entries[3].bytes = zip.entries[3].bytes.map { $0 == 0xE7 ? 0xB0 : $0 }
        }
        #expect(refusal(book.bytes) == .unknownEncoding)
        // The first three bytes of a character that has four: as many as what stands for a broken one.
        book.change = { zip in
            let bytes = zip.entries[3].bytes
            let start = bytes.firstIndex(of: 0xE7) ?? 0
            zip.entries[3].bytes = bytes[..<start] + [0xF0, 0x9F, 0x98] + bytes[(start + 3)...]
        }
        #expect(refusal(book.bytes) == .unknownEncoding)
    }

    @Test func `columns, rows and cells past the limits are refused, blank ones are not`() {
        let wide = (0..<10_000).map { _ in "<c><v>1</v></c>" }.joined()
        #expect(refusal(Book(sheet: "<row>\(wide)</row>").bytes) == .tooManyColumns(limit: 256))
        let blank = (0..<10_000).map { _ in "<c s=\"1\"/>" }.joined()
        #expect(refusal(Book(sheet: "<row>\(blank)</row>").bytes) == nil)
        var limits = SpreadsheetLimits.standard
        limits.maxRows = 3
        let rows = String(repeating: "<row><c><v>1</v></c></row>", count: 4)
        #expect(refusal(Book(sheet: rows).bytes, limits) == .tooManyRows(limit: 3))
        limits.maxRows = 4
        #expect(refusal(Book(sheet: rows).bytes, limits) == nil)
        limits.maxCells = 30
        let far = #"<row r="1"><c r="Z1"><v>1</v></c></row><row r="2"><c r="Z2"><v>1</v></c></row>"#
        #expect(refusal(Book(sheet: far).bytes, limits) == .tooManyCells(limit: 30))
    }

    @Test(arguments: [
        #"<row r="99999999"/>"#, #"<row r="1048577"/>"#, #"<row r="0"/>"#, #"<row r="-1"/>"#,
        #"<row r="x"/>"#,
        #"<row r="99999999999999999999"/>"#, #"<row r="5"/><row r="4"/>"#, #"<row r="5"/><row r="5"/>"#,
        #"<row r="1"><c r="XFE1"/></row>"#, #"<row r="1"><c r="ZZZZZZZZZ1"/></row>"#,
        #"<row r="1"><c r="A2"/></row>"#,
        #"<row r="1"><c r="A99999999999"/></row>"#, #"<row r="1"><c r="B1"/><c r="A1"/></row>"#,
        #"<row r="1"><c r="A"/></row>"#, #"<row r="1"><c r=""/></row>"#, #"<row r="1"><c r="张1"/></row>"#,
        #"<row><c t="s"><v>0</v></c></row>"#, #"<row><c t="s"><v>99999999999999999999</v></c></row>"#,
        #"<row><c t="s"><v>-1</v></c></row>"#, #"<row><c><v>abc</v></c></row>"#,
        #"<row><c t="zz"><v>1</v></c></row>"#,
        #"<row><c t="b"><v>7</v></c></row>"#,
        "<row><c></row>", "<row", "<row r=1/>", "<row r=\"1\" r=\"1\"/>", "<row r=\"<\"/>", "<!ELEMENT a>",
        "<>", "</a>",
        "\u{1}", "<row/></sheetData></worksheet><worksheet><sheetData>",
    ])
    func `contradictory sheets are damaged`(xml: String) {
        #expect(isDamaged(refusal(Book(sheet: xml).bytes)))
    }

    @Test(arguments: ["NaN", "nan", "INF", "-INF", " Infinity ", "1e999", "-1E+400"])
    func `a figure that is none is a fault of its cell, not of the file`(value: String) throws {
        let xml = #"<row r="7"><c r="A7"><v>1</v></c><c r="B7"><v>\#(value)</v></c></row>"#
        let rows = try #require(try readSpreadsheet(Book(sheet: xml).bytes).sheets.first).rows
        #expect(rows == [Row(number: 7, cells: [.number(1), .error("#NUM!")])])
    }

    @Test(arguments: ["A1:", "B2:A1", "A1:XFE2", "A0:B2", "A1:B9999999", "", "$A$1:B2"])
    func `merged ranges outside the sheet are damaged`(range: String) {
        let tail = "<mergeCells><mergeCell ref=\"\(range)\"/></mergeCells>"
        #expect(isDamaged(refusal(Book(sheetTail: tail).bytes)))
    }

    @Test(arguments: 0..<4)
    func `a missing part is named as damage or as no spreadsheet`(index: Int) {
        var book = Book()
        book.change = { $0.entries.remove(at: index) }
        // Without the package's own relationships the usual place of the workbook is tried.
        let expected: [SpreadsheetRefusal?] = [
            nil, .notASpreadsheet, .damaged("workbook: relationships missing"),
            .damaged("workbook: a sheet without its part"),
        ]
        #expect(refusal(book.bytes) == expected[index])
    }

    @Test func `a workbook without a visible sheet has none to read`() {
        #expect(refusal(Book(tabs: "").bytes) == .noSheet)
        #expect(refusal(Book(tabs: #"<sheet name="a" state="veryHidden" r:id="rId1"/>"#).bytes) == .noSheet)
    }

    @Test func `a relationship that climbs out of the package is refused`() {
        var book = Book()
        book.change = { zip in
            let text = String(decoding: zip.entries[2].bytes, as: UTF8.self)
            zip.entries[2].bytes = Array(
                text.replacing("worksheets/data.xml", with: "../../../etc/passwd").utf8)
        }
        #expect(refusal(book.bytes) == .entryNames)
    }

    @Test func `a cut or falsified archive is damaged`() {
        let whole = Book(sheet: "<row><c><v>1</v></c></row>").bytes
        for length in stride(from: 4, to: whole.count, by: 37) {
            #expect(refusal(Array(whole[..<length])) != nil)
        }
        var book = Book()
        book.change = { $0.entries[3].crc = 1 }
        #expect(isDamaged(refusal(book.bytes)))
    }

    @Test func `a text longer than any cell is refused`() {
        let long = String(repeating: "长", count: 100_000)
        let xml = "<row><c t=\"inlineStr\"><is><t>\(long)</t></is></c></row>"
        #expect(isDamaged(refusal(Book(sheet: xml).bytes)))
        #expect(isDamaged(refusal(Array(long.utf8))))
    }

    /// The usual parts with some replaced, packed tight.
    private func deflated(_ parts: [String: String]) throws -> [UInt8] {
        try Deflated.zip(
            Book().zip.entries.map { ($0.path, parts[$0.path].map { Array($0.utf8) } ?? $0.bytes) })
    }
}
