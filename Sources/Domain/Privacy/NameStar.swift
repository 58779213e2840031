/// Hides the middle of persons' names, as paper notices do: 张* , 张*丰, 欧阳*娜.
///
/// One star stands for however many characters are hidden, so that the length tells nothing. Surnames of two characters
/// stay whole. A cell may name several persons; organisations (承租方: 光山县某某公司) are not persons and stay whole.
public enum NameStar {
    /// The cell's text with every person's name starred; notes stay only where they are of a known, harmless kind.
    public static func starred(_ cell: String) -> String {
        if let quick = quick(cell) { return quick }
        var result = ""
        for part in parts(of: cell) {
            switch part {
            case .between(let text): result += text
            case .name(let text): result += starredName(text)
            case .organisation(let text): result += text
            case .note(let text): result += harmlessNotes.contains(text) ? "（\(text)）" : ""
            }
        }
        return result
    }

    /// The persons' names in a cell, spaces inside them taken out.
    static func persons(in cell: String) -> [String] {
        if let isPerson = isQuickPerson(cell) { return isPerson ? [cell] : [] }
        return parts(of: cell).compactMap { part in
            switch part {
            case .name(let text): emptyMarks.contains(text) ? nil : text.filter { !isSpace($0) }
            case .between, .organisation, .note: nil
            }
        }
    }

    private static func starredName(_ text: String) -> String {
        if emptyMarks.contains(text) { return text }
        let letters = text.filter { isHan($0) || isStar($0) }
        guard letters.contains(where: isHan) else {
            return text.first(where: \.isLetter).map { $0.uppercased() + "*" } ?? "*"
        }
        let tail = countingSuffix(text)
        let kept = keptSurname(letters)
        guard letters.count > kept.count, let last = letters.last else {
            return (kept.isEmpty ? "" : kept) + "*" + tail
        }
        let hidesMiddle = letters.count > kept.count + 1 && isHan(last)
        return kept + "*" + (hidesMiddle ? String(last) : "") + tail
    }

    /// What stays in front: a surname of two characters where a given name follows it, else the first character;
    /// nothing of a name of one character.
    private static func keptSurname(_ letters: String) -> String {
        if letters.count > 2, compoundSurnames.contains(String(letters.prefix(2))), !letters.contains("·") {
            return String(letters.prefix(2))
        }
        return letters.count > 1 ? String(letters.prefix(1)) : ""
    }

    /// 张三等5人 keeps 等5人; 张伟2, one of two of that name, keeps its 2; longer digits may be a telephone and go.
    private static func countingSuffix(_ text: String) -> String {
        let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }
        return (1...2).contains(digits.count) ? String(digits.reversed()) : ""
    }
}
