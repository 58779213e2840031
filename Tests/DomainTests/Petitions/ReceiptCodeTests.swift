import Domain
import Testing

@Suite("The receipt code") struct ReceiptCodeTests {
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private func codes(_ count: Int) -> [ReceiptCode] {
        var random = Fixture.Counter(value: 80).scrambled
        return (0..<count).map { _ in ReceiptCode(using: &random) }
    }

    @Test func `eighty bits are written in four groups and a check, and read back`() throws {
        for code in codes(500) {
            #expect(code.bytes.count == 10)
            #expect(code.text.count == 21)
            #expect(code.text.split(separator: "-").map(\.count) == [4, 4, 4, 4, 1])
            #expect(try ReceiptCode(code.text) == code)
        }
        #expect(Set(codes(500)).count == 500)
    }

    @Test func `the bits stand in the order of the characters`() throws {
        #expect(try ReceiptCode("0000-0000-0000-0000-0").bytes == [UInt8](repeating: 0, count: 10))
        let code = try #require(codes(1).first)
        let digits = code.text.filter { $0 != "-" }.dropLast()
        let number = digits.reduce(UInt128(0)) { sum, digit in
            sum << 5 | UInt128(Self.alphabet.firstIndex(of: digit) ?? 0)
        }
        #expect(code.bytes.reduce(UInt128(0)) { $0 << 8 | UInt128($1) } == number)
    }

    @Test func `every wrong character is found, the check included`() {
        for code in codes(20) {
            var typed = Array(code.text)
            for place in typed.indices where typed[place] != "-" {
                let right = typed[place]
                for wrong in Self.alphabet where wrong != right {
                    typed[place] = wrong
                    #expect(throws: ReceiptCode.Fault.mistyped) { try ReceiptCode(String(typed)) }
                }
                typed[place] = right
            }
        }
    }

    @Test func `any two characters that changed places are found`() {
        for code in codes(20) {
            let right = Array(code.text.filter { $0 != "-" })
            for first in right.indices {
                for second in right.indices where second > first && right[first] != right[second] {
                    var typed = right
                    typed.swapAt(first, second)
                    #expect(throws: ReceiptCode.Fault.mistyped) { try ReceiptCode(String(typed)) }
                }
            }
        }
    }

    @Test func `what people type instead is understood`() throws {
        let code = try #require(codes(50).first { $0.text.contains("0") && $0.text.contains("1") })
        let text = code.text
        let full = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
        let typed = [
            text.lowercased(), text.replacing("-", with: ""), text.replacing("-", with: " "),
            text.replacing("-", with: "—"), "  \(text)\n", text.replacing("0", with: "O"),
            text.replacing("0", with: "o"), text.replacing("1", with: "I"), text.replacing("1", with: "l"),
            text.replacing("-", with: "\u{3000}"), full,
        ]
        for typed in typed { #expect(try ReceiptCode(typed) == code, "\(typed)") }
    }

    @Test(
        arguments: [
            ("", .wrongLength), ("7K3M-9QXT-20VA-HB5C", .wrongLength),
            ("0000-0000-0000-0000-00", .wrongLength), ("7K3M-9QXT-20VA-HB5U-8", .strangeCharacter("U")),
            ("查询码", .strangeCharacter("查")),
        ] as [(String, ReceiptCode.Fault)])
    func `what is no code says why`(_ typed: String, _ fault: ReceiptCode.Fault) {
        #expect(throws: fault) { try ReceiptCode(typed) }
    }
}
