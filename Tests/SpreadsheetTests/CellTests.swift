import Testing

@testable import Spreadsheet

struct CellTests {
    private func cells(_ book: Book) throws -> [Cell] { try rows(book).first?.cells ?? [] }
    private func rows(_ book: Book) throws -> [Row] {
        let sheets = try readSpreadsheet(book.bytes).sheets
        return try #require(sheets.first).rows
    }

    @Test(arguments: [
        (#"<c r="A1"><v>1234567890123456</v></c>"#, Cell.number(1_234_567_890_123_456)),
        (#"<c r="A1" t="n"><v> -0.1 </v></c>"#, .number(-0.1)),
        (#"<c r="A1"><v>1.5E-3</v></c>"#, .number(0.0015)),
        (#"<c r="A1" t="b"><v>1</v></c>"#, .bool(true)),
        (#"<c r="A1" t="e"><v>#REF!</v></c>"#, .error("#REF!")),
        (#"<c r="A1" t="str"><v>甲&amp;乙&#x4E19;</v></c>"#, .text("甲&乙丙")),
        (#"<c r="A1" t="str"><f>A2&amp;"人"</f><v>3人</v></c>"#, .formula(#"A2&"人""#, cached: "3人")),
        (#"<c r="A1"><f t="shared" si="0"/><v>7.5</v></c>"#, .formula("", cached: "7.5")),
        (#"<c r="A1" t="d"><v>2018-10-08T00:00:00</v></c>"#, .date(year: 2018, month: 10, day: 8)),
        (#"<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 张 三 </t></is></c>"#, .text(" 张 三 ")),
        (#"<c r="A1" t="inlineStr"><is><t> 张 三 </t></is></c>"#, .text("张 三")),
        (
            #"<c r="A1" t="inlineStr"><is><r><t>重</t></r><r><t>阳</t></r><rPh sb="0" eb="1"><t>chong</t></rPh></is></c>"#,
            .text("重阳")
        ),
        (#"<c r="A1" t="inlineStr"><is><t>上_x000D_下</t></is></c>"#, .text("上\r下")),
        (#"<c r="A1" t="inlineStr"><is><t><![CDATA[<b>&]]></t></is></c>"#, .text("<b>&")),
    ])
    func `each kind of cell is read as what it is`(xml: String, cell: Cell) throws {
        #expect(try cells(Book(sheet: "<row r=\"1\">\(xml)</row>")) == [cell])
    }

    @Test(arguments: [
        ("0", 1, false, Cell.number(0)), ("1", 1, false, .date(year: 1900, month: 1, day: 1)),
        ("59", 1, false, .date(year: 1900, month: 2, day: 28)), ("60", 1, false, .number(60)),
        ("61", 1, false, .date(year: 1900, month: 3, day: 1)),
        ("43381", 1, false, .date(year: 2018, month: 10, day: 8)),
        ("43381.75", 2, false, .date(year: 2018, month: 10, day: 8)), ("43381", 3, false, .number(43381)),
        ("43381", 0, false, .number(43381)), ("-1", 1, false, .number(-1)),
        ("2958466", 1, false, .number(2_958_466)),
        ("0", 1, true, .date(year: 1904, month: 1, day: 1)),
        ("41919", 1, true, .date(year: 2018, month: 10, day: 8)),
        ("1e300", 1, false, .number(1e300)), ("43381", 99, false, .number(43381)),
    ])
    func `a day number is the day Excel shows, in both date systems`(
        value: String, style: Int, from1904: Bool, cell: Cell
    ) throws {
        var book = Book(sheet: "<row><c s=\"\(style)\"><v>\(value)</v></c></row>")
        book.properties = from1904 ? "<workbookPr date1904=\"1\"/>" : ""
        book.styles = """
            <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
            <numFmt numFmtId="165" formatCode="[Red]#,##0.00&quot;day&quot;_d"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
            """
        #expect(try cells(book) == [cell])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", true), ("m\"月\"d\"日\"", true), ("[$-804]yyyy\"年\"m\"月\";@", true), ("mmm", true),
        ("General", false), ("G/通用格式", false), ("0.00\\d", false), ("h:mm:ss", false), ("[h]:mm", false),
        ("#,##0.00;[Red]-#,##0.00", false), ("\"y\"0", false), ("@", false), ("0;dd", false),
    ])
    func `only a format that names a year, month or day shows dates`(format: String, isDate: Bool) {
        #expect(DateFormat.isDate(format) == isDate)
    }

    @Test
    func `sparse cells keep their columns, rows and cells without references follow on, blank rows vanish`()
        throws
    {
        let rows = try rows(
            Book(
                sheet: """
                    <row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c><c r="F2" s="3"/></row>
                    <row r="5"><c r="A5" s="1"/><c r="B5" t="s"/></row><row><c><v>3</v></c></row>
                    """))
        #expect(rows.map(\.number) == [2, 6])
        #expect(rows[0].cells == [.empty, .empty, .number(1), .number(2)])
    }

    @Test func `sheets come in the order of the tabs, hidden ones not at all`() throws {
        var book = Book(sheet: "<row><c><v>1</v></c></row>")
        book.tabs = """
            <sheet name="乙 &amp; 丙" sheetId="9" r:id="rId2"/><sheet name="藏" state="hidden" sheetId="3" r:id="rId1"/>
            <sheet name="甲" sheetId="1" r:id="rId1"/>
            """
        book.change = {
            $0.add(
                "xl/worksheets/second.xml",
                "<x:worksheet xmlns:x=\"\(Book.main)\"><x:sheetData/></x:worksheet>")
        }
        #expect(try readSpreadsheet(book.bytes).sheets.map(\.name) == ["乙 & 丙", "甲"])
    }

    @Test func `shared texts are found by number, with runs joined`() throws {
        var book = Book(sheet: #"<row><c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c></row>"#)
        book.strings = "<si><t>甲</t></si><si><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r></si><si><t/></si>"
        #expect(try cells(book) == [.text("乙丙"), .text("甲")])
    }

    @Test func `progress is told in rows`() throws {
        let sheet = (1...1200).map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
        var told: [Int] = []
        _ = try readSpreadsheet(Book(sheet: sheet).bytes) { told.append($0) }
        #expect(told == [500, 1000, 1200])
    }
}
