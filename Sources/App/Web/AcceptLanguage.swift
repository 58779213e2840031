import Domain
import HTTPTypes

extension Language {
    /// The language that `Accept-Language` asks for (RFC 9110, section 12.5.4): of those that we speak the one with the
    /// greatest weight, of equal weights the one named first. Nil where it asks for none of them, nor any (`*`).
    init?(accepting field: String) {
        let ranges = field.split(separator: ",").compactMap(LanguageRange.init)
        let named = Set(ranges.compactMap(\.language))
        var best: (language: Language, weight: Double)?
        for range in ranges where range.weight > best?.weight ?? 0 {
            // `*` stands for the languages that are not named, and the first of ours is what everybody reads.
            let anyOther = range.isAny ? Language.allCases.first { !named.contains($0) } : nil
            if let language = range.language ?? anyOther { best = (language, range.weight) }
        }
        guard let best else { return nil }
        self = best.language
    }

    /// As `Content-Language` and pages name it (BCP 47).
    var tag: String { pick(zh: "zh-CN", en: "en") }
}

/// One range of the field, as in `en-GB;q=0.8`.
private struct LanguageRange {
    /// Ours, whatever its script or region; nil for one that we do not speak, and for `*`.
    let language: Language?
    let isAny: Bool
    /// 0 to 1; 0: not this one.
    let weight: Double

    /// Nil for what is no range.
    init?(_ text: Substring) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmed)
        guard let tag = parts.first, parts.count <= 2, let weight = Self.weight(parts.dropFirst().first)
        else { return nil }
        self.weight = weight
        isAny = tag == "*"
        language = Language(rawValue: tag.prefix { $0 != "-" }.lowercased())
    }

    /// Three digits at most stand behind the point.
    private static func weight(_ parameter: String?) -> Double? {
        guard let parameter else { return 1 }
        let number = parameter.dropFirst(2)
        guard parameter.lowercased().hasPrefix("q="), (1...5).contains(number.utf8.count),
            number.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }),
            let weight = Double(number), weight <= 1
        else { return nil }
        return weight
    }
}

extension HTTPFields {
    /// Says that an answer of the API depends on the reader's language, and on the cookie that may choose it.
    mutating func varyByLanguage() {
        var fields = self[.vary] ?? ""
        for name in ["Cookie", "Accept-Language"] where !fields.holds(name) {
            fields += fields.isEmpty ? name : ", \(name)"
        }
        self[.vary] = fields
    }
}
