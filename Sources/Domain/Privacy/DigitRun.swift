/// Digits that stand near one another: each digit with its bytes, and the groups that separators cut them into.
struct DigitRun {
    var digits: [UInt8] = []
    /// For each digit the offset of its first byte, and the offset after its last.
    var starts: [Int] = []
    var ends: [Int] = []
    /// Places of the digits that begin a group, the first included.
    var groups: [Int] = []
    /// Places among `groups` that begin after a line break.
    var lines: [Int] = []
    /// The separator before each group; 0 before the first.
    var separators: [UInt8] = []
    /// The offset after an X that follows the last digit (a check character), or nil; and the place it stands at.
    var checks: [Int: Int] = [:]

    var count: Int { digits.count }

    mutating func removeAll() {
        digits.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        separators.removeAll(keepingCapacity: true)
        checks.removeAll(keepingCapacity: true)
    }
}

/// What one character means for a run of digits.
enum DigitSign {
    case digit(UInt8)
    /// A sign that people put between the digits of one number; `kind` tells spaces, hyphens and points apart.
    case separator(kind: UInt8)
    case lineBreak
    /// X, x, ×, full-width or Cyrillic: the check character 10 of an ID number.
    case check
    case other

    static let space: UInt8 = 1
    /// Hyphens, dashes and middle dots.
    static let hyphen: UInt8 = 2
    /// What may be a decimal point.
    static let point: UInt8 = 3
    /// Zero-width characters: they cut no group.
    static let invisible: UInt8 = 4
}
