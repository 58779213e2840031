/// Finds ID numbers, bank cards and mobile telephones in free text, however their digits are spaced or typed,
/// and takes them out. One pass over the UTF-8; text without eleven digits near one another costs next to nothing.
public enum SensitiveText {
    /// What stands in place of what was taken out.
    public static let blot = "▇▇▇"

    /// The kinds that are numbers: what blocks publishing.
    public static let numbers: Set<SensitiveFinding.Kind> = [.idNumber, .bankCard, .mobile]

    /// Every finding of the asked kinds, in the order of the text, none overlapping another.
    public static func findings(
        in text: String, kinds: Set<SensitiveFinding.Kind> = Set(SensitiveFinding.Kind.allCases)
    )
        -> [SensitiveFinding]
    {
        var text = text
        let found = text.withUTF8 { spans(in: $0, kinds) }
        return found.map { span in
            let range =
                text.utf8.index(
                    text.startIndex, offsetBy: span.bytes.lowerBound)..<text.utf8.index(
                    text.startIndex, offsetBy: span.bytes.upperBound)
            return SensitiveFinding(kind: span.kind, range: range)
        }
    }

    /// The text with every private number blotted out, its length not told.
    public static func redacted(_ text: String) -> String {
        // Nearly no cell has digits enough; those that have not are not looked at twice.
        DigitRunReader.mayHoldRun(text.utf8) ? redacted(text, kinds: numbers) : text
    }

    /// The text with every finding of `kinds` blotted out, its length not told.
    public static func redacted(_ text: String, kinds: Set<SensitiveFinding.Kind>) -> String {
        guard DigitRunReader.mayHoldRun(text.utf8) || kinds.contains(.disease) else { return text }
        let found = findings(in: text, kinds: kinds)
        guard !found.isEmpty else { return text }
        var result = ""
        var position = text.startIndex
        for finding in found {
            result += text[position..<finding.range.lowerBound]
            result += blot
            position = finding.range.upperBound
        }
        return result + text[position...]
    }

    /// A line fit for a log: numbers blotted out, control characters (forged line ends, terminal codes) as spaces.
    public static func logLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in redacted(text).unicodeScalars {
            let isControl =
                scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
                || scalar.value == 0x2029
            line.append(isControl ? " " : scalar)
        }
        return String(line)
    }

    struct Span {
        let kind: SensitiveFinding.Kind
        let bytes: Range<Int>
    }

    private static func spans(in bytes: UnsafeBufferPointer<UInt8>, _ kinds: Set<SensitiveFinding.Kind>)
        -> [Span]
    {
        var spans: [Span] = []
        if !kinds.isDisjoint(with: numbers) {
            var reader = DigitRunReader(bytes: bytes)
            while let run = reader.next() {
                spans += run.findings(in: bytes).filter { kinds.contains($0.kind) }
            }
        }
        if kinds.contains(.disease) {
            let words = DiseaseWords.spans(in: bytes)
            if !words.isEmpty { spans = (spans + words).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound } }
        }
        return spans
    }
}
