import Domain

/// What is indexed of an edition: only what everyone may read, word for word as everyone reads it.
struct SearchWords {
    private let head: String
    private let mask: RowMask
    private let shown: [Int]

    init(village: DivisionCode, item: Item) {
        head = Self.places(village)
        let mask = RowMask(columns: item.columns, tier: .everyone)
        self.mask = mask
        shown = mask.columns.indices.filter { Self.isSearched(item.columns[mask.columns[$0].source]) }
    }

    /// The words of a row's open text; nil where it has none.
    func row(_ record: Record, isMinor: Bool) -> String? {
        var grams = head
        let cells = mask.cells(of: record, isMinor: isMinor)
        for place in shown where cells[place].marking == .asWritten {
            Grams.append(cells[place].value.canonical, to: &grams)
        }
        return grams.utf8.count == head.utf8.count ? nil : grams
    }

    /// The words of a disclosure as a whole: where, what, for when, and an article's text.
    static func disclosure(_ key: Disclosure.Key, item: Item, path: [Division], content: Content) -> String {
        var grams = places(key.village)
        for place in path { Grams.append(place.name, to: &grams) }
        Grams.append(item.name, to: &grams)
        Grams.append(item.category, to: &grams)
        Grams.append(key.period.words(.zh), to: &grams)
        if case .article(let article) = content {
            for text in [article.title] + article.paragraphs {
                Grams.append(SensitiveText.redacted(text), to: &grams)
            }
        }
        return grams
    }

    /// The word that stands for a place in everything that lies there.
    static func place(_ code: DivisionCode) -> String { "d\(code)" }

    /// The words of a place and of all that it lies in.
    static func places(_ village: DivisionCode) -> String {
        [Division.Level.city, .county, .township, .village].compactMap { village.ancestor($0) }
            .map(place).joined(separator: " ")
    }

    /// Names are never searched, nor are secrets and totals; figures and dates are no words.
    private static func isSearched(_ column: Column) -> Bool {
        switch (column.mask, column.type) {
        case (.open, .text), (.open, .choice), (.open, .phone), (.group, _): true
        case (.open, .date), (.open, .money), (.open, .number), (.open, .file), (.name, _), (.secret, _),
            (.aggregate, _):
            false
        }
    }
}
