extension HTML {
    /// Text in which numbers such as 新县〔2026〕0601号 and, with `days`, days such as 2026年11月27日 or 2026-11-27 stay on one line: Chinese
    /// may break between any two characters, and a number that is torn is misread. In short lines `word-break` keeps days.
    public mutating func unbroken(_ text: String, days: Bool = false) {
        guard Self.mayBeTorn(text, days: days) else {
            return self.text(text)
        }
        let whole = days ? Self.numberOrDay : Self.number
        var rest = text[...]
        while let found = rest.firstMatch(of: whole) {
            if !found.range.isEmpty {
                self.text(String(rest[..<found.range.lowerBound]))
                span(String(found.output), .class("nowrap"))
            }
            rest = rest[found.range.upperBound...]
        }
        self.text(String(rest))
    }

    /// Whether a text may hold something that has to stay on one line.
    static func mayBeTorn(_ text: String, days: Bool) -> Bool {
        // By bytes: nearly every text of a page is asked. 〔 and 月 in UTF-8, and the hyphen.
        var before: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            switch (before.0, before.1, byte) {
            case (0xE3, 0x80, 0x94): return true
            case (0xE6, 0x9C, 0x88) where days, (_, _, UInt8(ascii: "-")) where days: return true
            case _: before = (before.1, byte)
            }
        }
        return false
    }

    /// A number with the name of its county.
    private static var number: Regex<Substring> { /\p{Han}{0,4}〔\d{4}〕\d+号/ }

    /// The same, or a day with or without its year.
    private static var numberOrDay: Regex<Substring> {
        /\p{Han}{0,4}〔\d{4}〕\d+号|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}-\d{2}-\d{2}/
    }
}
