import Domain
import Spreadsheet
import Testing

@testable import Intake

private func read(_ cell: Cell, _ type: ColumnType, name: String = "栏", mask: Mask = .open) -> CellReading {
    CellParser(Column(name: name, type: type, mask: mask)).read(cell)
}

private func stored(_ cell: Cell, _ type: ColumnType, name: String = "栏", mask: Mask = .open) -> String? {
    if case .value(let value) = read(cell, type, name: name, mask: mask) { value.canonical } else { nil }
}

@Suite struct `Dates as villages write them` {
    @Test(arguments: [
        ("2018-09-20", "2018-09-20"), ("2018/9/20", "2018-09-20"), ("20180920", "2018-09-20"),
        ("2018.9.20", "2018-09-20"), ("2018年9月20日", "2018-09-20"), ("2018年9月20号", "2018-09-20"),
        ("2018.11", "2018-11"), ("2018年11月", "2018-11"), ("2018年11月份", "2018-11"), ("201811", "2018-11"),
        ("２０１４．７", "2014-07"), ("2016.1", "2016-01"), ("2018-04", "2018-04"), ("2018", "2018"),
        ("2018年", "2018"), ("2018年度", "2018"), (" 2018 年 9 月 20 日 ", "2018-09-20"),
        ("2018-09-20 00:00:00", "2018-09-20"), ("2018/9/20 8:30", "2018-09-20"), ("43363", "2018-09-20"),
        ("２０１８－０９－２０", "2018-09-20"), ("2016-02-29", "2016-02-29"),
    ])
    func `a text date is kept as fine as it was written`(written: String, expected: String) {
        #expect(stored(.text(written), .date) == expected)
    }

    @Test(arguments: [
        (43_363.0, "2018-09-20"), (43_363.5, "2018-09-20"), (20_180_920, "2018-09-20"), (201_811, "2018-11"),
        (2018, "2018"), (2018.11, "2018-11"), (2018.9, "2018-09"), (2018.05, "2018-05"),
    ])
    func `a number cell of a date column is a serial number or a date without signs`(
        number: Double, expected: String
    ) {
        #expect(stored(.number(number), .date) == expected)
    }

    @Test func `a number cell 2018.1 may have been October, so it is asked about`() {
        #expect(read(.number(2018.1), .date) == .fault(.unclearMonth(written: "2018.1")))
    }

    @Test(arguments: [
        ("去年", Reason.notADate(written: "去年")), ("2018-02-30", .notADate(written: "2018-02-30")),
        ("2018.13", .notADate(written: "2018.13")), ("201813", .notADate(written: "201813")),
        ("9月20日", .dateWithoutYear(written: "9月20日")), ("9.20", .dateWithoutYear(written: "9.20")),
        ("18.9.20", .dateWithoutYear(written: "18.9.20")),
        ("1930-01-01", .dateOutOfRange(written: "1930-01-01")),
        ("2101年", .dateOutOfRange(written: "2101年")), ("2018-", .notADate(written: "2018-")),
        ("2018-09-20起", .notADate(written: "2018-09-20起")),
        ("2018年9月-10月", .notADate(written: "2018年9月-10月")),
    ])
    func `what is no certain date is asked about, never guessed`(written: String, reason: Reason) {
        #expect(read(.text(written), .date) == .fault(reason))
    }

    @Test func `a date cell in a column of months is the month, elsewhere the day`() {
        let cell = Cell.date(year: 2015, month: 2, day: 1)
        #expect(stored(cell, .date, name: "起始月份") == "2015-02")
        #expect(stored(cell, .date, name: "发放日期") == "2015-02-01")
        #expect(stored(.date(year: 2015, month: 2, day: 3), .date, name: "起始月份") == "2015-02-03")
        #expect(stored(cell, .text) == "2015-02-01")
    }
}

@Suite struct `Figures as villages write them` {
    @Test(arguments: [
        ("320", "320.00"), ("1,234.50", "1234.50"), ("１，２３４．５", "1234.50"), ("￥320", "320.00"),
        ("¥1,000.00元", "1000.00"),
        ("320元", "320.00"), ("320.5元整", "320.50"), ("450元", "450.00"), (" 180.00 ", "180.00"),
        ("-320", "-320.00"),
        ("(320)", "-320.00"), ("－３２０", "-320.00"), (".5", "0.50"), ("0", "0.00"), ("人民币320元", "320.00"),
        ("1,234,567.89", "1234567.89"), ("５２０", "520.00"), ("320.500", "320.50"),
    ])
    func `money is read to the fen`(written: String, expected: String) {
        #expect(stored(.text(written), .money) == expected)
    }

    @Test(arguments: [(172.5, "172.50"), (0.1 + 0.2, "0.30"), (54_456.03, "54456.03"), (-0.01, "-0.01")])
    func `binary noise of a number cell is not the clerk's`(number: Double, expected: String) {
        #expect(stored(.number(number), .money) == expected)
    }

    @Test(arguments: [
        ("三百二", Reason.notANumber(written: "三百二", example: "320")),
        ("三百二十元", .notANumber(written: "三百二十元", example: "320")),
        ("一万二千", .notANumber(written: "一万二千", example: "12000")),
        ("约300", .notANumber(written: "约300", example: "320")),
        ("1,23", .notANumber(written: "1,23", example: "320")),
        ("3.2万", .inTenThousands(written: "3.2万")), ("3.2万元", .inTenThousands(written: "3.2万元")),
        ("12.345", .tooManyDecimals(written: "12.345", allowed: 2)),
        ("12.123456", .tooManyDecimals(written: "12.123456", allowed: 2)),
        ("99999999999", .tooLarge), ("999999999999999", .tooLarge),
        ("1.2.3", .notANumber(written: "1.2.3", example: "320")),
    ])
    func `what is no certain amount is asked about`(written: String, reason: Reason) {
        #expect(read(.text(written), .money) == .fault(reason))
    }

    @Test(arguments: ["", " ", "-", "—", "/", "无", "　"])
    func `signs for nothing are an empty cell`(written: String) {
        #expect(read(.text(written), .money) == .blank)
        #expect(read(.text(written), .date) == .blank)
    }

    @Test(arguments: [
        ("13.2", "13.2"), ("13.2亩", "13.2"), ("２．５８", "2.58"), ("4人", "4"), ("85%", "85"), ("5个工作日", "5"),
        ("1,200", "1200"),
    ])
    func `a number may carry its unit`(written: String, expected: String) {
        #expect(stored(.text(written), .number) == expected)
    }

    @Test(arguments: [
        ("十", 10), ("十五", 15), ("三百二", 320), ("三百零二", 302), ("三百二十", 320), ("两千", 2000), ("一万二", 12_000),
        ("壹仟贰佰", 1200), ("二十", 20), ("五", 5),
    ])
    func `a number in characters is said in figures`(written: String, expected: Int64) {
        #expect(chineseNumeral(written) == expected)
    }

    @Test(arguments: ["三三", "去年", "", "三百元"])
    func `other words are no number`(written: String) {
        #expect(chineseNumeral(written) == nil)
    }

    @Test func `a year column takes years only`() {
        #expect(stored(.text("2016年"), .number, name: "识别年度") == "2016")
        #expect(read(.number(16), .number, name: "识别年度") == .fault(.dateOutOfRange(written: "16")))
    }
}

@Suite struct `Choices, texts and numbers of persons` {
    @Test(arguments: [
        ("C", "C类"), ("C类", "C类"), ("ｃ", "C类"), (" A 类", "A类"), ("a类", "A类"), ("A类低保", "A类"),
    ])
    func `a class may be shortened`(written: String, expected: String) {
        #expect(stored(.text(written), .choice(["A类", "B类", "C类"])) == expected)
    }

    @Test(arguments: [
        ("分散供养", ["集中", "分散"], "分散"), ("集中供养", ["集中", "分散"], "集中"), ("不合格", ["合格", "不合格", "未验收"], "不合格"),
        ("未", ["合格", "不合格", "未验收"], "未验收"), ("耕地地力保护补贴", ["耕地地力", "农机"], "耕地地力"),
        ("一般", ["一般户", "低保户"], "一般户"),
    ])
    func `a choice may be written longer or shorter`(written: String, options: [String], expected: String) {
        #expect(stored(.text(written), .choice(options)) == expected)
    }

    @Test(arguments: ["D类", "类", "验收不合格"])
    func `what could be several options, or none, is asked about`(written: String) {
        let options = ["A类", "B类", "合格", "不合格"]
        #expect(
            read(.text(written), .choice(options)) == .fault(.notAChoice(written: written, options: options)))
    }

    @Test func `text is trimmed, on one line and free of invisible signs`() {
        #expect(stored(.text(" 土地\n流转\u{200B}租金，2组 "), .text) == "土地 流转租金，2组")
        #expect(stored(.text("５组"), .text) == "5组")
        #expect(stored(.text("\u{202E}abc\u{0000}"), .text) == "abc")
        #expect(stored(.number(1), .text) == "1")
        #expect(stored(.text("王　五"), .text, mask: .name) == "王五")
        #expect(stored(.text("Aygul Memet"), .text, mask: .name) == "Aygul Memet")
        let long = String(repeating: "长", count: 2_001)
        #expect(read(.text(long), .text) == .fault(.tooLong(limit: 2_000)))
    }

    @Test(arguments: [
        ("411526190710076623", IdentityReading.number("411526190710076623")),
        ("41152619020603247x", .number("41152619020603247X")),
        ("４１１５２６１９０７１００７６６２３", .number("411526190710076623")),
        ("411526190710076624", .fault(.checksum)), ("41152619071007662", .fault(.length)),
        ("411526190713076623", .fault(.birthday)), ("4115261907100766X3", .fault(.length)),
    ])
    func `an identity number has 18 signs, a birthday and a check sign`(
        written: String, expected: IdentityReading
    ) {
        #expect(identityNumber(written) == expected)
    }

    @Test func `a long number kept as a figure has lost its end`() {
        #expect(
            read(.number(411_526_190_710_076_608), .text, name: "身份证号", mask: .secret) == .fault(.digitsLost))
        #expect(
            read(.number(6_213_423_844_581_983_232), .text, name: "银行卡号", mask: .secret)
                == .fault(.digitsLost))
    }

    @Test func `a card has 12 to 19 digits`() {
        #expect(bankCard("6213 4238 4458 1983 423") == "6213423844581983423")
        #expect(bankCard("62134238") == nil)
        #expect(bankCard("621342384458198342a") == nil)
    }

    @Test(arguments: [
        ("0376-1234567", "0376-1234567"), ("(0376)1234567", "0376-1234567"),
        ("（0376）1234567", "0376-1234567"),
        ("12345", "12345"), ("1234567", "1234567"), ("0376－1234567、12345", "0376-1234567、12345"),
        ("0376-1234567转8", "0376-1234567-8"), ("400-123-4567", "400-123-4567"),
    ])
    func `an office's telephone is kept readable`(written: String, expected: String) {
        #expect(officePhone(written) == expected)
    }

    @Test(arguments: ["无", "12", "0376", "电话待定", "0376-12345678901"])
    func `what cannot be dialled is no telephone`(written: String) {
        #expect(officePhone(written) == nil)
    }

    @Test(arguments: [ColumnType.text, .money, .number, .date, .choice(["甲", "乙"]), .phone])
    func `a formula is never taken as a value`(type: ColumnType) {
        #expect(read(.formula("1+1", cached: "2"), type) == .fault(.formula))
        #expect(read(.error("#REF!"), type) == .fault(.errorValue))
    }

    @Test(arguments: [ColumnType.text, .money, .number, .date, .choice(["甲", "乙"]), .phone])
    func `a text cell that begins like a formula is reported as one, as in a CSV file`(type: ColumnType) {
        for text in ["=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")"] {
            #expect(read(.text(text), type) == .fault(.formula))
        }
    }

    @Test(arguments: [" =1+1", "\u{200B}=1+1", "\n=1+1"])
    func `what hides the sign before it is no way around`(text: String) {
        #expect(read(.text(text), .text) == .fault(.formula))
        #expect(read(.text(text), .text, mask: .name) == .fault(.formula))
        #expect(stored(.text("甲=乙"), .text) == "甲=乙")
    }
}
