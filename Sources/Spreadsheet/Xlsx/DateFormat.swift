/// Which number formats show a number as a date.
enum DateFormat {
    /// The numbers that mean a date without a format text, those of Chinese and Japanese Excel (27–36, 50–58)
    /// included (ECMA-376 part 1, 18.8.30).
    static func isDate(builtIn id: Int) -> Bool {
        switch id {
        case 14...22, 27...36, 45...47, 50...58: true
        case _: false
        }
    }

    /// True where the first section of a format names a year or a day, or a month without any time.
    ///
    /// Quoted text, bracketed colours and locales, and characters after `\`, `_` and `*` do not count.
    static func isDate(_ format: String) -> Bool {
        let lowered = format.lowercased()
        guard !lowered.hasPrefix("general"), !lowered.hasPrefix("standard") else { return false }
        let codes = codes(in: lowered)
        if codes.contains("y") || codes.contains("d") { return true }
        return codes.contains("m") && codes.isDisjoint(with: ["h", "s", ":"])
    }

    private static func codes(in format: String) -> Set<Character> {
        var codes: Set<Character> = []
        var rest = format[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": return codes
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case _: codes.insert(character)
            }
        }
        return codes
    }
}
