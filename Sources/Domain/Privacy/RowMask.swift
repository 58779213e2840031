/// Masks single records under one set of columns for one tier: what `MaskedTable` is made with, and what the history
/// of row-level changes uses. Two records that differ only in secret columns come out the same; a page of changes
/// compares what came out, so that it does not tell that something hidden changed.
public struct RowMask: Sendable {
    /// The columns that are shown, in their order.
    public let columns: [MaskedColumn]
    let tier: Tier
    let fullNamesFrom: Tier
    /// Where the name columns stand among the table's own, the first of them the row's person.
    let nameColumns: [Int]
    /// Columns of secret text, which free text must not repeat.
    let secretTexts: [Int]
    /// For each of the table's own columns whether its title says that it names children.
    let namesMinors: [Bool]
    /// What is done to the cells of each shown column. Small values: every cell of every page passes here.
    let treatments: [Treatment]

    /// What is done to the cells of a column.
    enum Treatment: UInt8 { case asWritten, name, group, minors, open, hidden }

    public init(columns source: [Column], tier: Tier, fullNamesFrom: Tier = .village) {
        self.tier = tier
        self.fullNamesFrom = max(fullNamesFrom, .village)
        let namesMinors = source.map(Minors.namesMinors)
        self.namesMinors = namesMinors
        nameColumns = source.indices.filter { source[$0].mask == .name }
        secretTexts = source.indices.filter { source[$0].mask == .secret && source[$0].type == .text }
        columns = Self.shown(source, tier)
        treatments = columns.map {
            Self.treatment(source[$0.source].mask, tier, namesMinors: namesMinors[$0.source])
        }
    }

    private static func treatment(_ mask: Mask, _ tier: Tier, namesMinors: Bool) -> Treatment {
        guard tier.isPublic else { return .asWritten }
        switch mask {
        case .name: return .name
        case .group: return .group
        case .open: return namesMinors ? .minors : .open
        case .aggregate, .secret: return .hidden
        }
    }

    /// Secret columns are shown to nobody. Aggregate ones row by row only to officers, who must be able to check them.
    static func isShown(_ mask: Mask, _ tier: Tier) -> Bool {
        switch mask {
        case .open, .name, .group: true
        case .aggregate: !tier.isPublic
        case .secret: false
        }
    }

    /// The columns that a tier is shown, in their order.
    static func shown(_ source: [Column], _ tier: Tier) -> [MaskedColumn] {
        source.indices.filter { isShown(source[$0].mask, tier) }
            .map { MaskedColumn(name: source[$0].name, type: source[$0].type, source: $0) }
    }

    /// The shown cells of one record, in the order of `columns`. A record shorter than the columns gives empty cells.
    public func cells(of record: Record, isMinor: Bool) -> [Shown] {
        let hidden = tier.isPublic ? hiddenWords(of: record, isMinor: isMinor) : HiddenWords()
        var cells: [Shown] = []
        cells.reserveCapacity(treatments.count)
        for place in treatments.indices {
            let source = columns[place].source
            guard source < record.values.count else {
                cells.append(Shown(.empty))
                continue
            }
            let value = record.values[source]
            cells.append(
                value.isEmpty ? Shown(value) : shown(value, treatments[place], at: source, isMinor, hidden))
        }
        return cells
    }

    private func shown(
        _ value: Value, _ treatment: Treatment, at source: Int, _ isMinor: Bool, _ hidden: HiddenWords
    ) -> Shown {
        switch treatment {
        case .asWritten: Shown(value)
        case .name: name(value, at: source, isMinor: isMinor)
        case .group: cleaned(.text(Self.group(value.canonical)), without: hidden)
        case .minors: Shown(.text(Minors.shownAs), .minor)
        case .open: cleaned(value, without: hidden)
        case .hidden: Shown(.empty)
        }
    }

    private func name(_ value: Value, at place: Int, isMinor: Bool) -> Shown {
        if isHiddenMinor(place, isMinor) { return Shown(.text(Minors.shownAs), .minor) }
        // Who looks after a child would tell the village which child it is: starred even for the village.
        if tier < fullNamesFrom || isMinor {
            return Shown(.text(SensitiveText.redacted(NameStar.starred(value.canonical))), .starred)
        }
        return cleaned(.text(value.canonical), without: HiddenWords())
    }

    /// The ID number of a record belongs to the first person it names.
    private func isHiddenMinor(_ place: Int, _ isMinor: Bool) -> Bool {
        namesMinors[place] || (isMinor && place == nameColumns.first)
    }

    /// A village group ends at its 组: house numbers and what else follows are finer than may be shown.
    static func group(_ text: String) -> String {
        var copy = text
        return copy.withUTF8 { bytes in
            guard let end = groupEnd(bytes) else { return text }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self)
        }
    }

    /// Where the first 组 (E7 BB 84) of UTF-8 ends; bytes, because every row of a roster comes through here.
    static func groupEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var end = 0
        while end + 2 < bytes.count {
            if bytes[end] == 0xE7, bytes[end + 1] == 0xBB, bytes[end + 2] == 0x84 { return end + 3 }
            end += 1
        }
        return nil
    }
}

extension RowMask {
    /// Names and secrets of a record that its free text must not repeat, each with what stands there instead.
    private func hiddenWords(of record: Record, isMinor: Bool) -> HiddenWords {
        var words = HiddenWords()
        for place in nameColumns where place < record.values.count {
            let minor = isHiddenMinor(place, isMinor)
            guard minor || isMinor || tier < fullNamesFrom else { continue }
            let kind: HiddenWord.Kind = minor ? .minor : .name
            let name = record.values[place].canonical
            if let isPerson = NameStar.isQuickPerson(name) {
                if isPerson { words.append(HiddenWord(text: name, kind: kind)) }
                continue
            }
            for part in NameStar.persons(in: name) where part.unicodeScalars.count >= 2 {
                words.append(HiddenWord(text: part, kind: kind))
            }
        }
        for place in secretTexts where place < record.values.count {
            // Only telling text: an income of 300 must not blot out every 300 of the row.
            guard case .text(let text) = record.values[place], Self.isTelling(text) else { continue }
            words.append(HiddenWord(text: text, kind: .secret))
        }
        return words
    }

    static func isTelling(_ text: String) -> Bool {
        text.count >= 6 || (text.count >= 2 && !text.utf8.allSatisfy { $0 < 0x80 })
    }

    private func cleaned(_ value: Value, without hidden: HiddenWords) -> Shown {
        switch value {
        case .empty, .money, .number, .date, .files: return Shown(value)
        case .choice(let text):
            let clean = SensitiveText.redacted(text)
            return clean == text ? Shown(value) : Shown(.choice(clean), .redacted)
        case .phone(let text):
            // An office's number may be a mobile; it is never an ID number or a card.
            let clean = SensitiveText.redacted(text, kinds: [.idNumber, .bankCard])
            return clean == text ? Shown(value) : Shown(.phone(clean), .redacted)
        case .text(let text):
            var clean = SensitiveText.redacted(text)
            hidden.each { word in
                if clean.holds(word.text) { clean = clean.replacing(word.text, with: word.shown) }
            }
            return clean == text ? Shown(value) : Shown(.text(clean), .redacted)
        }
    }
}

/// A word that a row's free text must not repeat. What stands instead is made only when it does.
private struct HiddenWord {
    enum Kind { case name, minor, secret }

    let text: String
    let kind: Kind

    var shown: String {
        switch kind {
        case .name: NameStar.starred(text)
        case .minor: Minors.shownAs
        case .secret: SensitiveText.blot
        }
    }
}

/// The hidden words of one row. Nearly every row names one person, and that one needs no array.
private struct HiddenWords {
    private var first: HiddenWord?
    private var others: [HiddenWord] = []

    mutating func append(_ word: HiddenWord) {
        if first == nil { first = word } else { others.append(word) }
    }

    func each(_ body: (HiddenWord) -> Void) {
        if let first { body(first) }
        for word in others { body(word) }
    }
}
