import Database
import Domain

/// What a person typed into the search box, ready to be asked of either engine. Terms stand apart by white space
/// and punctuation; each must be found.
struct SearchTerms: Sendable {
    /// One term: its words must follow one another.
    struct Term: Sendable {
        /// As typed, for comparing with names.
        let text: String
        let words: [String]
        /// Whether the last word may go on: a single character stands at the end.
        let isBegun: Bool
        /// A single character: it stands in so many rows that only names and titles are asked for it.
        var isSingle: Bool { isBegun && words.count == 1 }
        /// Places whose own name the term is; what lies in them meets the term too.
        var places: [DivisionCode] = []
    }

    private(set) var terms: [Term]

    /// At most this many terms of this many characters are asked for.
    private static let most = (terms: 6, characters: 24)

    init(_ text: String) {
        terms = Self.pieces(text).prefix(Self.most.terms).compactMap(Self.term)
    }

    var isEmpty: Bool { terms.isEmpty }

    /// Whether every term names a place, so that nothing is asked about contents.
    var isOnlyPlaces: Bool { terms.allSatisfy { !$0.places.isEmpty } }

    var hasSingle: Bool { terms.contains(where: \.isSingle) }

    mutating func name(_ place: Int, places: [DivisionCode]) { terms[place].places = places }

    private static func pieces(_ text: String) -> [String] {
        text.split { character in
            character.unicodeScalars.allSatisfy { Grams.kind(of: $0) == .gap && !isCapitalOrWide($0) }
        }.map(String.init)
    }

    private static func isCapitalOrWide(_ scalar: Unicode.Scalar) -> Bool {
        (65...90).contains(scalar.value) || (0xFF10...0xFF5A).contains(scalar.value)
    }

    private static func term(_ text: String) -> Term? {
        let text = String(text.prefix(most.characters))
        let runs = Grams.runs(text)
        guard let last = runs.last else { return nil }
        var words = Grams.text(text).split(separator: " ").map(String.init)
        // In a longer run the last character is not alone, so it must not be asked for alone.
        let isSingle = last.kind == .chinese && last.scalars.count == 1
        if last.kind == .chinese, !isSingle { words.removeLast() }
        return Term(text: text, words: words, isBegun: isSingle)
    }
}

extension SearchTerms {
    /// What the index is asked: each term's words one after the other, or a place that the term names.
    var question: SearchQuestion {
        SearchQuestion(
            terms.map { term in
                [.init(term.words, isBegun: term.isBegun)]
                    + term.places.map { .init([SearchWords.place($0)]) }
            })
    }
}
