import Testing

@testable import Domain

private let words = Array("户主李湾组低保金发放情况说明经村民代表会议通过补助标准面积元人月日本村委会公示无异议审核")
private let marks = ["，", "。", "：", "、", "（", "）", "\n", " ", ""]
private let separators = [" ", "-", "–", "　", "·", "\u{200B}", "\u{2060}", "\u{A0}", " - ", "_", "\t"]

private func chinese(_ random: inout FixedRandom) -> String {
    let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words.randomElement(using: &random) ?? "村"
    }
    return String(text) + (marks.randomElement(using: &random) ?? "")
}

private func spread(_ number: String, _ random: inout FixedRandom) -> String {
    let density = Int.random(in: 0...4, using: &random)
    var text = ""
    for (place, character) in number.enumerated() {
        if place > 0, Int.random(in: 0..<12, using: &random) < density {
            text += separators.randomElement(using: &random) ?? " "
        }
        let digit = character.wholeNumberValue ?? 0
        let isWide = character.isNumber && Int.random(in: 0..<8, using: &random) == 0
        text +=
            isWide
            ? String(UnicodeScalar(0xFF10 + UInt16(digit)).map(Character.init) ?? "０") : String(character)
    }
    return text
}

private func randomDigits(_ count: Int, _ random: inout FixedRandom) -> String {
    (0..<count).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
}

private func randomDay(_ years: ClosedRange<Int>, _ random: inout FixedRandom) -> (Int, Int, Int) {
    (
        Int.random(in: years, using: &random), Int.random(in: 1...12, using: &random),
        Int.random(in: 1...28, using: &random)
    )
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

@Suite struct SensitiveTextPropertyTests {
    @Test func `a private number in a village's prose is always found and always blotted out`() {
        var random = FixedRandom(state: 2018)
        for _ in 0..<4000 {
            let day = randomDay(1930...2012, &random)
            let number: (String, SensitiveFinding.Kind) =
                switch Int.random(in: 0..<3, using: &random) {
                case 0:
                    (
                        identity(
                            region: "4115\(Int.random(in: 10...28, using: &random))",
                            birthday: "\(day.0)\(padded(day.1))\(padded(day.2))",
                            sequence: randomDigits(3, &random)),
                        .idNumber
                    )
                case 1:
                    (card("62" + randomDigits(Int.random(in: 13...16, using: &random), &random)), .bankCard)
                case _: ("1\(Int.random(in: 3...9, using: &random))" + randomDigits(9, &random), .mobile)
                }
            let before = chinese(&random)
            let after = "村" + chinese(&random)
            let text = before + spread(number.0, &random) + after
            let found = SensitiveText.findings(in: text, kinds: SensitiveText.numbers)
            #expect(found.contains { $0.kind == number.1 }, "\(text.debugDescription)")
            let rest = SensitiveText.redacted(text)
            #expect(!rest.contains { $0.isNumber }, "\(text.debugDescription)")
        }
    }

    @Test func `amounts, dates, document numbers and office phones in prose are never taken for private`() {
        var random = FixedRandom(state: 1949)
        for _ in 0..<6000 {
            var text = chinese(&random)
            for _ in 0..<Int.random(in: 1...5, using: &random) { text += figure(&random) + chinese(&random) }
            #expect(
                SensitiveText.findings(in: text, kinds: SensitiveText.numbers).isEmpty,
                "\(text.debugDescription)")
        }
    }

    private func figure(_ random: inout FixedRandom) -> String {
        let day = randomDay(1990...2026, &random)
        let money = Money(fen: Int64.random(in: 0...10_000_000_000, using: &random))
        return switch Int.random(in: 0..<11, using: &random) {
        case 0: money.description + "元"
        case 1: money.grouped
        case 2: "\(day.0)\(padded(day.1))\(padded(day.2))"
        case 3: "\(day.0)-\(padded(day.1))-\(padded(day.2))"
        case 4: "\(day.0).\(day.1).\(day.2)-\(day.0 + 10).\(day.1).\(day.2)"
        case 5: "\(day.0)年\(day.1)月\(day.2)日"
        case 6: "光民〔\(day.0)〕\(Int.random(in: 1...300, using: &random))号"
        case 7: "0376-" + randomDigits(7, &random)
        case 8: "凭证号" + randomDigits(Int.random(in: 4...16, using: &random), &random)
        case 9: "第" + randomDigits(Int.random(in: 1...10, using: &random), &random) + "号"
        case _: "91411526MA" + randomDigits(8, &random)
        }
    }

    @Test func `any bytes at all are read without harm`() {
        var random = FixedRandom(state: 7)
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
                [
                    UInt8.random(in: 0...255, using: &random), UInt8.random(in: 48...57, using: &random),
                    0xEF, 0xBC,
                ]
                .randomElement(using: &random) ?? 0
            }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                SensitiveText.redacted(text).unicodeScalars.count <= text.unicodeScalars.count + 3
                    * bytes.count)
        }
    }
}
