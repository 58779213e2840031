extension NameStar {
    /// The starred form of a cell that is nothing but common Chinese characters, which nearly every name and every
    /// organisation is; nil where the long way must be gone. Reads bytes: a page must not wait for `Character`.
    static func quick(_ cell: String) -> String? {
        read(cell) { characters in
            guard characters.arePerson, let (front, back) = quick(characters.bytes) else { return cell }
            return String(unsafeUninitializedCapacity: front + 1 + back) { shown in
                for place in 0..<front { shown[place] = characters.bytes[place] }
                shown[front] = UInt8(ascii: "*")
                for place in 0..<back {
                    shown[front + 1 + place] = characters.bytes[characters.bytes.count - back + place]
                }
                return front + 1 + back
            }
        }
    }

    /// The same for bytes that a page writes out: how many of them stay in front and at the end; nil where the long
    /// way must be gone. All stay where the cell names no person.
    static func quick(_ cell: UnsafeBufferPointer<UInt8>) -> (front: Int, back: Int)? {
        guard let characters = PlainHan(cell) else { return nil }
        guard characters.arePerson else { return (cell.count, 0) }
        let kept = characters.beginWithLongSurname ? 2 : 1
        return (kept * 3, characters.count > kept + 1 ? 3 : 0)
    }

    /// Whether such a cell names one person; nil where the long way must be gone.
    static func isQuickPerson(_ cell: String) -> Bool? { read(cell) { $0.arePerson } }

    private static func read<Result>(_ cell: String, _ body: (PlainHan) -> Result) -> Result? {
        var text = cell
        return text.withUTF8 { bytes in PlainHan(bytes).map(body) }
    }
}

/// UTF-8 of at least two characters that are all common Chinese ones, three bytes each.
private struct PlainHan {
    let bytes: UnsafeBufferPointer<UInt8>

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        guard bytes.count >= 6, bytes.count % 3 == 0, areAllPlain else { return nil }
    }

    var count: Int { bytes.count / 3 }

    var arePerson: Bool { !endLikeOrganisation }

    private func scalar(_ place: Int) -> UInt64 {
        UInt64(bytes[place * 3] & 0xF) << 12 | UInt64(bytes[place * 3 + 1] & 0x3F) << 6
            | UInt64(bytes[place * 3 + 2] & 0x3F)
    }

    private var areAllPlain: Bool {
        (0..<count).allSatisfy { place in
            bytes[place * 3] & 0xF0 == 0xE0 && bytes[place * 3 + 1] & 0xC0 == 0x80
                && bytes[place * 3 + 2] & 0xC0 == 0x80 && (0x4E00...0x9FFF).contains(scalar(place))
                && !Self.mayPartNames(scalar(place))
        }
    }

    var beginWithLongSurname: Bool {
        count > 2 && Self.surnameBeginnings.contains(scalar(0)) && Self.surnames.contains(packed(0..<2))
    }

    var endLikeOrganisation: Bool {
        guard Self.lastCharacters.contains(scalar(count - 1)) else { return false }
        return (2...4).contains { count >= max(3, $0) && Self.endings.contains(packed(count - $0..<count)) }
            || (count >= 5 && (1...2).contains { Self.shortEndings.contains(packed(count - $0..<count)) })
    }

    private func packed(_ places: Range<Int>) -> UInt64 { places.reduce(0) { $0 << 16 | scalar($1) } }

    /// 和 及 与 等.
    private static func mayPartNames(_ scalar: UInt64) -> Bool {
        scalar == 0x548C || scalar == 0x53CA || scalar == 0x4E0E || scalar == 0x7B49
    }

    private static let endings = packed(NameStar.organisationEndings)
    private static let shortEndings = packed(NameStar.shortOrganisationEndings)
    private static let surnames = packed(NameStar.compoundSurnames)
    private static let surnameBeginnings = CharacterMap(
        NameStar.compoundSurnames.compactMap(\.unicodeScalars.first))
    private static let lastCharacters = CharacterMap(
        (NameStar.organisationEndings + NameStar.shortOrganisationEndings).compactMap(\.unicodeScalars.last))

    /// Words of up to four characters of the basic plane, 16 bits each.
    private static func packed(_ words: some Sequence<String>) -> Set<UInt64> {
        Set(words.map { $0.unicodeScalars.reduce(0) { $0 << 16 | UInt64($1.value) } })
    }
}

/// Which of the characters U+4E00…9FFF are in a set: one bit each, because hashing them took a third of the masking.
private struct CharacterMap {
    private var bits = [UInt64](repeating: 0, count: 0x5200 / 64)

    init(_ characters: [Unicode.Scalar]) {
        for character in characters {
            let place = Int(character.value) - 0x4E00
            bits[place / 64] |= 1 << UInt64(place % 64)
        }
    }

    func contains(_ scalar: UInt64) -> Bool {
        let place = Int(scalar) - 0x4E00
        return bits[place / 64] & 1 << UInt64(place % 64) != 0
    }
}
