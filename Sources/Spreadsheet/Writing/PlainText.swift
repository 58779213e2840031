/// Cells as text.
enum PlainText {
    /// `1234.50` for money, or `1,234.50` where grouped; a whole number without a decimal point.
    static func of(_ cell: OutputCell, grouped: Bool = false) -> String {
        switch cell {
        case .empty: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): self.number(number)
        case .money(let fen): money(fen, grouped: grouped)
        }
    }

    /// Without the control characters that make a file unreadable; a carriage return stays where asked for.
    static func printable(_ text: String, alsoReturn: Bool = false) -> String {
        func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 9, 10: false
            case 13: !alsoReturn
            case 0..<32, 0xFFFE, 0xFFFF: true
            case _: false
            }
        }
        guard text.unicodeScalars.contains(where: isForbidden) else { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isForbidden($0) }))
    }

    private static func number(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        if let whole = Int(exactly: number), whole.magnitude < 1_000_000_000_000_000 { return String(whole) }
        return number.description
    }

    private static func money(_ fen: Int, grouped: Bool) -> String {
        let yuan = String(fen.magnitude / 100)
        let rest = fen.magnitude % 100
        var digits = ""
        for (index, digit) in yuan.enumerated() {
            if grouped, index > 0, (yuan.count - index).isMultiple(of: 3) { digits.append(",") }
            digits.append(digit)
        }
        return (fen < 0 ? "-" : "") + digits + (rest < 10 ? ".0" : ".") + String(rest)
    }
}
