extension NameStar {
    /// The starred form of a cell that is nothing but common Chinese characters, which nearly every name and every
    /// organisation is; nil where the long way must be gone. Reads bytes: a page must not wait for `Character`.
    static func quick(_ cell: String) -> (shown: String, isPerson: Bool)? {
        var text = cell
        guard text.utf8.count >= 6, text.utf8.count % 3 == 0 else { return nil }
        return text.withUTF8 { bytes in
            let characters = PlainHan(bytes: bytes)
            guard characters.areAllPlain else { return nil }
            if characters.endLikeOrganisation { return (cell, false) }
            let kept = characters.beginWithLongSurname ? 2 : 1
            let first = String(decoding: UnsafeBufferPointer(rebasing: bytes.prefix(kept * 3)), as: UTF8.self)
            guard characters.count > kept + 1 else { return (first + "*", true) }
            return (
                first + "*" + String(decoding: UnsafeBufferPointer(rebasing: bytes.suffix(3)), as: UTF8.self),
                true
            )
        }
    }
}

/// UTF-8 read as characters of three bytes each, all of them U+4E00…9FFF if `areAllPlain`.
private struct PlainHan {
    let bytes: UnsafeBufferPointer<UInt8>

    var count: Int { bytes.count / 3 }

    private func scalar(_ place: Int) -> UInt64 {
        UInt64(bytes[place * 3] & 0xF) << 12 | UInt64(bytes[place * 3 + 1] & 0x3F) << 6
            | UInt64(bytes[place * 3 + 2] & 0x3F)
    }

    var areAllPlain: Bool {
        (0..<count).allSatisfy { place in
            bytes[place * 3] & 0xF0 == 0xE0 && bytes[place * 3 + 1] & 0xC0 == 0x80
                && bytes[place * 3 + 2] & 0xC0 == 0x80 && (0x4E00...0x9FFF).contains(scalar(place))
                && !Self.partingWords.contains(scalar(place))
        }
    }

    var beginWithLongSurname: Bool { count > 2 && Self.surnames.contains(packed(0..<2)) }

    var endLikeOrganisation: Bool {
        (2...4).contains { count >= max(3, $0) && Self.endings.contains(packed(count - $0..<count)) }
            || (count >= 5 && (1...2).contains { Self.shortEndings.contains(packed(count - $0..<count)) })
    }

    private func packed(_ places: Range<Int>) -> UInt64 { places.reduce(0) { $0 << 16 | scalar($1) } }

    /// 和 及 与 等 may part names.
    private static let partingWords = packed(["和", "及", "与", "等"])
    private static let endings = packed(NameStar.organisationEndings)
    private static let shortEndings = packed(NameStar.shortOrganisationEndings)
    private static let surnames = packed(NameStar.compoundSurnames)

    /// Words of up to four characters of the basic plane, 16 bits each.
    private static func packed(_ words: some Sequence<String>) -> Set<UInt64> {
        Set(words.map { $0.unicodeScalars.reduce(0) { $0 << 16 | UInt64($1.value) } })
    }
}
