/// Masks single records under one set of columns for one tier: what `MaskedTable` is made with, and what the history
/// of row-level changes uses. Two records that differ only in secret columns come out the same; a page of changes
/// compares what came out, so that it does not tell that something hidden changed.
public struct RowMask: Sendable {
    /// The columns that are shown, in their order.
    public let columns: [MaskedColumn]
    private let source: [Column]
    private let tier: Tier
    private let fullNamesFrom: Tier
    private let nameColumns: [Int]
    /// For each column whether its title says that it names children.
    private let namesMinors: [Bool]

    public init(columns source: [Column], tier: Tier, fullNamesFrom: Tier = .village) {
        self.source = source
        self.tier = tier
        self.fullNamesFrom = max(fullNamesFrom, .village)
        namesMinors = source.map(Minors.namesMinors)
        nameColumns = source.indices.filter { source[$0].mask == .name }
        columns = source.indices.filter { Self.isShown(source[$0].mask, tier) }
            .map { MaskedColumn(name: source[$0].name, type: source[$0].type, source: $0) }
    }

    /// Secret columns are shown to nobody. Aggregate ones row by row only to officers, who must be able to check them.
    static func isShown(_ mask: Mask, _ tier: Tier) -> Bool {
        switch mask {
        case .open, .name, .group: true
        case .aggregate: !tier.isPublic
        case .secret: false
        }
    }

    /// The shown cells of one record, in the order of `columns`. A record shorter than the columns gives empty cells.
    public func cells(of record: Record, isMinor: Bool) -> [Shown] {
        let hidden = tier.isPublic ? hiddenWords(of: record, isMinor: isMinor) : []
        return columns.map { column in
            guard record.values.indices.contains(column.source) else { return Shown(.empty) }
            let value = record.values[column.source]
            guard tier.isPublic, !value.isEmpty else { return Shown(value) }
            switch source[column.source].mask {
            case .name: return name(value, at: column.source, isMinor: isMinor)
            case .group: return cleaned(.text(Self.group(value.canonical)), without: hidden)
            case .open:
                let minors = namesMinors[column.source]
                return minors ? Shown(.text(Minors.shownAs), .minor) : cleaned(value, without: hidden)
            case .aggregate, .secret: return Shown(.empty)
            }
        }
    }

    private func name(_ value: Value, at place: Int, isMinor: Bool) -> Shown {
        if isHiddenMinor(place, isMinor) { return Shown(.text(Minors.shownAs), .minor) }
        // Who looks after a child would tell the village which child it is: starred even for the village.
        if tier < fullNamesFrom || isMinor {
            return Shown(.text(SensitiveText.redacted(NameStar.starred(value.canonical))), .starred)
        }
        return cleaned(.text(value.canonical), without: [])
    }

    /// The ID number of a record belongs to the first person it names.
    private func isHiddenMinor(_ place: Int, _ isMinor: Bool) -> Bool {
        namesMinors[place] || (isMinor && place == nameColumns.first)
    }

    /// A village group ends at its 组: house numbers and what else follows are finer than may be shown.
    static func group(_ text: String) -> String {
        guard let end = text.firstIndex(of: "组") else { return text }
        return String(text[...end])
    }
}

extension RowMask {
    /// Names and secrets of a record that its free text must not repeat, each with what stands there instead.
    private func hiddenWords(of record: Record, isMinor: Bool) -> [(word: String, shown: String)] {
        var words: [(String, String)] = []
        for (place, value) in record.values.enumerated() where source.indices.contains(place) {
            switch source[place].mask {
            case .name:
                let minor = isHiddenMinor(place, isMinor)
                guard minor || isMinor || tier < fullNamesFrom else { continue }
                for part in NameStar.persons(in: value.canonical) where part.count >= 2 {
                    words.append((part, minor ? Minors.shownAs : NameStar.starred(part)))
                }
            case .secret:
                // Only telling text: an income of 300 must not blot out every 300 of the row.
                guard source[place].type == .text, Self.isTelling(value.canonical) else { continue }
                words.append((value.canonical, SensitiveText.blot))
            case .open, .group, .aggregate: continue
            }
        }
        return words
    }

    static func isTelling(_ text: String) -> Bool {
        text.count >= 6 || (text.count >= 2 && !text.utf8.allSatisfy { $0 < 0x80 })
    }

    private func cleaned(_ value: Value, without hidden: [(word: String, shown: String)]) -> Shown {
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
            for (word, shown) in hidden where clean.holds(word) { clean = clean.replacing(word, with: shown) }
            return clean == text ? Shown(value) : Shown(.text(clean), .redacted)
        }
    }
}

extension String {
    /// Whether `word` stands in the text, byte for byte; `contains` of the standard library compares characters
    /// and takes fifty times as long, for every cell of every page.
    fileprivate func holds(_ word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in
            word.withUTF8 { word in
                guard let first = word.first, word.count <= text.count else { return false }
                return (0...text.count - word.count).contains { start in
                    text[start] == first && word.indices.allSatisfy { text[start + $0] == word[$0] }
                }
            }
        }
    }
}
