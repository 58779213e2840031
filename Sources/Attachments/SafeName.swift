import Domain

/// A file's name that can stand on a page, in a header and on any disk.
enum SafeName {
    private static let longest = 60

    /// Takes path, ending, control and direction characters away and puts the true ending on; a name that is empty or
    /// holds a private number becomes 附件.
    static func make(from declared: String, ending: String) -> String {
        let last = declared.split(whereSeparator: { $0 == "/" || $0 == "\\" || $0 == "\u{0}" }).last ?? ""
        var stem = String(String.UnicodeScalarView(last.unicodeScalars.filter(isAllowed)))
        if let dot = stem.lastIndex(of: "."), stem.distance(from: dot, to: stem.endIndex) <= 6 {
            stem = String(stem[..<dot])
        }
        stem = String(stem.prefix(longest))
        while let edge = stem.first, edge == "." || edge == "-" || edge.isWhitespace { stem.removeFirst() }
        while let edge = stem.last, edge == "." || edge.isWhitespace { stem.removeLast() }
        let isPrivate = !SensitiveText.findings(in: stem, kinds: SensitiveText.numbers).isEmpty
        return (stem.isEmpty || isPrivate ? "附件" : stem) + "." + ending
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            false
        case _: !"\"'*:<>?|%;`$&#".unicodeScalars.contains(scalar)
        }
    }
}
