/// Names of sheets as Excel allows them.
enum SheetName {
    /// Up to 31 UTF-16 units without `[ ] : * ? / \` or outer apostrophes, unlike every name in `taken`.
    static func clean(_ name: String, taken: [String] = []) -> String {
        let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]
        let kept = String(
            name.filter { character in
                !forbidden.contains(character) && character.unicodeScalars.allSatisfy { $0.value >= 32 }
            })
        var base = trimmed(cut(kept, to: 31))
        if base.isEmpty || base.lowercased() == "history" { base = "表1" }
        var candidate = base
        var number = 2
        while taken.contains(where: { $0.lowercased() == candidate.lowercased() }) {
            let suffix = " \(number)"
            candidate = cut(base, to: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return candidate
    }

    private static func trimmed(_ name: String) -> String {
        let outer: Set<Character> = ["'", " "]
        let front = name.drop { outer.contains($0) }
        return String(front.reversed().drop { outer.contains($0) }.reversed())
    }

    private static func cut(_ name: String, to count: Int) -> String {
        var result = ""
        var length = 0
        for character in name {
            length += String(character).utf16.count
            if length > count { break }
            result.append(character)
        }
        return result
    }
}
