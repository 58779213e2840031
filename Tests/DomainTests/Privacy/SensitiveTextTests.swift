import Testing

@testable import Domain

private func kinds(_ text: String) -> [SensitiveFinding.Kind] { SensitiveText.findings(in: text).map(\.kind) }

@Suite struct SensitiveTextTests {
    @Test(arguments: [
        "%", "身份证%。", "（%）", "编号%", "4115 26% ", "见2018年9月%号", "abc%",
    ])
    func `an ID number is found wherever it stands`(_ frame: String) {
        #expect(kinds(frame.replacing("%", with: validIdentity)).contains(.idNumber))
    }

    @Test(arguments: [" ", "-", "–", "—", "　", "·", ".", "\u{200B}", "\u{FEFF}", "\u{A0}", "\n", " - "])
    func `an ID number is found with separators in it`(_ separator: String) {
        let number = validIdentity
        let parts = [number.prefix(6), number.dropFirst(6).prefix(8), number.suffix(4)]
        #expect(kinds("证号" + parts.joined(separator: separator) + "张三") == [.idNumber])
        #expect(kinds("证号" + number.map(String.init).joined(separator: separator) + "张三") == [.idNumber])
    }

    @Test(arguments: ["X", "x", "×", "Ｘ", "ｘ", " X", "Х"])
    func `an ID number that ends in X is found however the X is typed`(_ end: String) throws {
        let number = try #require(
            (100...999).map { identity(region: "411526", birthday: "19660807", sequence: "\($0)") }
                .first { $0.hasSuffix("X") })
        let found = SensitiveText.redacted("号" + number.dropLast() + end + "止")
        #expect(found == "号▇▇▇止")
    }

    @Test func `full-width digits are digits`() {
        let wide = String(
            validIdentity.map { Character(UnicodeScalar(0xFF10 + UInt16($0.wholeNumberValue ?? 0)) ?? "?") })
        #expect(SensitiveText.redacted("号\(wide)。") == "号▇▇▇。")
    }

    @Test(arguments: ["411526660807123", "41152619660807123９"])
    func `old and mistyped ID numbers are found too`(_ number: String) {
        #expect(kinds("身份证" + number) == [.idNumber])
    }

    @Test(arguments: [
        card("622991101234567"), card("622848123456789012"), card("411111111111111"),
        card("955880010123456789"),
        "6228481234567890123", "6228 4812 3456 7890 123", "6229-9110-1234-5678", "６２２９９１１０１２３４５６７８",
    ])
    func `a bank card is found`(_ number: String) {
        #expect(SensitiveText.redacted("卡号\(number)开户") == "卡号▇▇▇开户")
    }

    @Test(arguments: [
        "13812345678", "138 1234 5678", "138-1234-5678", "+86 13812345678", "+86-138-1234-5678",
        "8613812345678", "008613812345678",
        "013812345678", "１３８１２３４５６７８", "1381234 5678", "138\u{200B}1234\u{200B}5678", "19912345678",
        "1 3 8 1 2 3 4 5 6 7 8",
    ])
    func `a mobile is found`(_ number: String) {
        #expect(kinds("电话\(number)张三") == [.mobile])
        #expect(!SensitiveText.redacted("电话\(number)张三").contains("5678"))
    }

    @Test func `several numbers side by side are each found`() {
        #expect(
            kinds("13812345678/13912345678、13712345678 13612345678") == [.mobile, .mobile, .mobile, .mobile])
        #expect(kinds("\(validIdentity) 13812345678 6228481234567890123") == [.idNumber, .mobile, .bankCard])
        #expect(kinds("2018-09-20 13812345678 500.00") == [.mobile])
    }

    @Test(arguments: [
        "2018年9月20日", "20180920", "2018-09-20 2018-10-20", "1998-10-20 123", "光民〔2018〕12号", "0376-1234567",
        "0376-8851234 8851235",
        "12345", "12388、12345", "凭证号：13800012345", "凭证号201809200012", "发票号码：18092000123", "1,234,567,890.00",
        "13,812,345,678",
        "138000000.00元", "统一社会信用代码91411526MA44ABCD1X", "914115261234567890", "地块编码4115261012010100001",
        "411526101201JC00001", "411526101201", "合同〔2018〕第0012号", "0371-67181234", "NO.00012345", "3×4 12×5",
        "010-12345678",
        "2018.01.01-2028.12.31", "2018092000012345", "411526201809200001", "411526180920001",
    ])
    func `money, dates, documents and office numbers are no finding`(_ text: String) {
        #expect(kinds(text).isEmpty)
    }

    @Test(arguments: ["肺癌晚期", "患尿毒症", "HIV阳性", "二级残疾"])
    func `an illness in words is a warning that blocks nothing`(_ text: String) {
        #expect(kinds(text) == [.disease])
        #expect(!SensitiveFinding.Kind.disease.blocksPublishing)
        #expect(SensitiveText.redacted(text) == text)
    }

    @Test func `a log line shows neither a number nor a forged line end`() {
        #expect(
            SensitiveText.logLine("GET /s?q=13812345678\r\nroot \u{1B}[31m") == "GET /s?q=▇▇▇  root  [31m")
    }

    @Test func `a range cuts the text exactly`() throws {
        let text = "张三 👨‍👩‍👧 138-1234-5678，完"
        let finding = try #require(SensitiveText.findings(in: text).first)
        #expect(text[finding.range] == "138-1234-5678")
    }
}
