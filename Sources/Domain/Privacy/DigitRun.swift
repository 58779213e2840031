/// Digits that stand near one another, each with its bytes and what separates it from the one before.
struct DigitRun {
    var digits: [UInt8] = []
    /// For each digit the offset of its first byte, and the offset after its last.
    var starts: [Int] = []
    var ends: [Int] = []
    /// For each digit the separator before it: `.none` inside a group.
    var separators: [Separator] = []
    /// The offset after an X behind the last digit (the check character 10 of an ID number).
    var checkEnd: Int?

    var count: Int { digits.count }

    /// What stands between two groups of digits. Zero-width characters make no group.
    enum Separator: UInt8 {
        case none
        case space
        /// Hyphens, dashes and middle dots.
        case hyphen
        /// What may be a decimal point.
        case point
        case lineBreak
        /// The first digit of the run.
        case start
    }

    /// Digits without a separator among them, and the separator before.
    struct Group {
        let range: Range<Int>
        let separator: Separator
        var count: Int { range.count }
    }

    /// The groups of a part of the run.
    func groups(of segment: Range<Int>) -> [Group] {
        var groups: [Group] = []
        var begin = segment.lowerBound
        for place in segment.dropFirst() where separators[place] != .none {
            groups.append(Group(range: begin..<place, separator: separators[begin]))
            begin = place
        }
        groups.append(Group(range: begin..<segment.upperBound, separator: separators[begin]))
        return groups
    }

    func isGroupStart(_ place: Int) -> Bool { separators[place] != .none }

    func value(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1) } }
}

/// What one character means for a run of digits.
enum DigitSign {
    case digit(UInt8)
    case separator(DigitRun.Separator)
    /// X, x, ×, full-width or Cyrillic.
    case check
    case other
}
