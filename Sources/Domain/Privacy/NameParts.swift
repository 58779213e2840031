extension NameStar {
    enum Part: Equatable {
        case name(String)
        case organisation(String)
        /// What stands in brackets.
        case note(String)
        /// Separators and 等5人.
        case between(String)
    }

    /// Cuts a cell into names, what stands between them, and notes in brackets.
    static func parts(of cell: String) -> [Part] {
        var parts: [Part] = []
        for piece in pieces(of: cell) {
            switch piece {
            case .note, .between, .organisation: parts.append(piece)
            case .name(let text):
                let (name, rest) = withoutCount(text)
                let trimmed = trim(name)
                if isOrganisation(trimmed) {
                    parts.append(.organisation(trimmed))
                } else if areSeveral(trimmed) {
                    let names = trimmed.split(whereSeparator: isSpace).map(String.init)
                    for (place, name) in names.enumerated() {
                        if place > 0 { parts.append(.between(" ")) }
                        parts.append(isOrganisation(name) ? .organisation(name) : .name(name))
                    }
                } else if !trimmed.isEmpty {
                    parts.append(.name(trimmed))
                }
                if !rest.isEmpty { parts.append(.between(rest)) }
            }
        }
        return parts
    }

    /// Cuts at brackets and at the signs that separate names. A bracket that never closes takes the rest.
    private static func pieces(of cell: String) -> [Part] {
        var pieces: [Part] = []
        var current = ""
        var depth = 0
        func close(_ inBrackets: Bool) {
            let text = inBrackets ? trim(current) : current
            if !text.isEmpty { pieces.append(inBrackets ? .note(text) : .name(text)) }
            current = ""
        }
        for character in cell {
            switch character {
            case "(", "（", "[", "【", "〔", "<", "《":
                if depth == 0 { close(false) }
                depth += 1
            case ")", "）", "]", "】", "〕", ">", "》":
                if depth <= 1 { close(depth == 1) }
                depth = max(0, depth - 1)
            case "、", "，", ",", "；", ";", "/", "／", "\n", "\r\n", "\r", "\t", "|", "和", "及", "与":
                // 和, 及 and 与 part two names only where a name of two characters stands before.
                let isWord = character == "和" || character == "及" || character == "与"
                if depth > 0 || (isWord && trim(current).count < 2) {
                    current.append(character)
                } else {
                    close(false)
                    pieces.append(
                        .between(character.isNewline || character == "\t" ? " " : String(character)))
                }
            case _: current.append(character)
            }
        }
        close(depth > 0)
        return pieces
    }

    /// 张三等5人 → 张三 and 等5人.
    private static func withoutCount(_ text: String) -> (String, String) {
        guard let start = text.lastIndex(of: "等"), start > text.startIndex else { return (text, "") }
        let rest = text[text.index(after: start)...].filter { !isSpace($0) }
        let isCount =
            rest.isEmpty || (["人", "户", "名"].contains(rest.last) && rest.dropLast().allSatisfy(isCounting))
        return isCount ? (String(text[..<start]), "等" + rest) : (text, "")
    }

    private static func isCounting(_ character: Character) -> Bool {
        character.isNumber || character == "两"
    }

    /// 张三 李四 are two people; 张 三 and 欧阳 娜娜 are one, and so is a Latin name.
    private static func areSeveral(_ text: String) -> Bool {
        let words = text.split(whereSeparator: isSpace)
        guard words.count > 1, text.contains(where: isHan) else { return false }
        if words.count == 2, let first = words.first, compoundSurnames.contains(String(first)) {
            return false
        }
        return words.allSatisfy { $0.count >= 2 }
    }

    static func isOrganisation(_ name: String) -> Bool {
        let count = name.filter { !isSpace($0) }.count
        return organisationEndings.contains { name.hasSuffix($0) && count >= max(3, $0.count) }
            || (count >= 5 && shortOrganisationEndings.contains { name.hasSuffix($0) })
    }

    private static func trim(_ text: some StringProtocol) -> String {
        var rest = text[...]
        while let first = rest.first, isSpace(first) || first == ":" || first == "：" {
            rest = rest.dropFirst()
        }
        while let last = rest.last, isSpace(last) || last == "." || last == "。" { rest = rest.dropLast() }
        return String(rest)
    }

    static func isSpace(_ character: Character) -> Bool {
        character.isWhitespace
            || character.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
    }

    static func isStar(_ character: Character) -> Bool { "*＊×※●○".contains(character) }

    /// Chinese characters, the rare ones of names (extensions A to H, private use) and 〇 included.
    static func isHan(_ character: Character) -> Bool {
        switch character.unicodeScalars.first?.value ?? 0 {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xE000...0xF8FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            true
        case _: false
        }
    }
}
