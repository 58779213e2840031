/// Groups of figures that stand near one another, as telephones are written.
struct LandlineRun {
    struct Group {
        var digits: String
        /// With the bracket around it.
        var range: Range<String.Index>
    }

    var groups: [Group] = []
    /// Whether a word for telephone stands before.
    var isLabelled = false
    /// Whether the first group is part of a code: a letter or a document's label before it, or 号 behind.
    var isCode = false

    func landline(_ places: Range<Int>) -> Landline {
        let taken = groups[places]
        let (first, last) = (groups[places.lowerBound], groups[places.upperBound - 1])
        return Landline(
            range: first.range.lowerBound..<last.range.upperBound, digits: taken.map(\.digits).joined())
    }
}

/// Cuts a text into runs: figures with at most two separators between two of them.
struct LandlineRuns {
    private(set) var runs: [LandlineRun] = []
    private var run = LandlineRun()
    private var group: LandlineRun.Group?
    private var gap = 0
    private var bracket: String.Index?

    private enum Sign { case digit(Int), open, separator, nothing, other }

    init(_ text: String) {
        let scalars = text.unicodeScalars
        var place = scalars.startIndex
        while place < scalars.endIndex {
            let next = scalars.index(after: place)
            switch Self.sign(scalars[place]) {
            case .digit(let digit): take(digit, place..<next, in: text)
            case .open:
                separate(place..<next)
                bracket = place
            case .separator: separate(place..<next)
            case .nothing: break
            case .other: endRun(before: place, in: text)
            }
            place = next
        }
        endRun(before: place, in: text)
    }

    private mutating func take(_ digit: Int, _ range: Range<String.Index>, in text: String) {
        if run.groups.isEmpty, group == nil {
            let before = text[..<(bracket ?? range.lowerBound)]
            run.isLabelled = Self.isLabelled(before)
            run.isCode = Self.isCode(before)
        }
        gap = 0
        if var open = group {
            open.digits += "\(digit)"
            open.range = open.range.lowerBound..<range.upperBound
            group = open
        } else {
            group = .init(digits: "\(digit)", range: (bracket ?? range.lowerBound)..<range.upperBound)
        }
        bracket = nil
    }

    private mutating func separate(_ range: Range<String.Index>) {
        if let open = group { run.groups.append(open) }
        (group, bracket) = (nil, nil)
        gap += 1
        if gap > 2 { endRun(before: nil, in: "") }
    }

    private mutating func endRun(before place: String.Index?, in text: String) {
        if let open = group { run.groups.append(open) }
        if let place, run.groups.count == 1, text[place...].hasPrefix("号") { run.isCode = true }
        if !run.groups.isEmpty { runs.append(run) }
        (run, group, gap, bracket) = (LandlineRun(), nil, 0, nil)
    }

    private static func sign(_ scalar: Unicode.Scalar) -> Sign {
        switch scalar.value {
        case 0x30...0x39: .digit(Int(scalar.value - 0x30))
        case 0xFF10...0xFF19: .digit(Int(scalar.value - 0xFF10))
        case 0x28, 0xFF08, 0x5B, 0x3010: .open
        case 0x29, 0xFF09, 0x5D, 0x3011, 0x2F, 0x2B, 0x20, 0xA0, 0x3000, 0x2000...0x200A, 0x202F, 0x2D, 0x7E,
            0x5F,
            0x2010...0x2015, 0x2212, 0xFF0D, 0xB7, 0x30FB:
            .separator
        case 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: .nothing
        case _: .other
        }
    }

    private static let labels = ["电话", "座机", "固话", "传真", "热线", "电话号码", "TEL", "Tel", "tel", "拨打", "致电"]
    private static let fillers = " 　:：是为（([-"

    private static func isLabelled(_ before: Substring) -> Bool {
        var text = before.suffix(16)
        while let last = text.last, fillers.contains(last) { text = text.dropLast() }
        return labels.contains { text.hasSuffix($0) }
    }

    private static func isCode(_ before: Substring) -> Bool {
        if let last = before.last, last.isASCII, last.isLetter || last == "." || last == "," {
            return !isLabelled(before)
        }
        return DocumentLabel.stands(before: String(before.suffix(16)))
    }
}
