/// What is asked of a search table, in neither engine's language: all of the terms, each met by one of its phrases.
public struct SearchQuestion: Sendable, Equatable {
    /// Words that must follow one another.
    public struct Phrase: Sendable, Equatable {
        public let words: [String]
        /// Whether the last word may go on.
        public let isBegun: Bool

        public init(_ words: [String], isBegun: Bool = false) {
            self.words = words
            self.isBegun = isBegun
        }
    }

    /// For each term its phrases; neither list is empty.
    public let terms: [[Phrase]]

    public init(_ terms: [[Phrase]]) {
        self.terms = terms.filter { !$0.isEmpty }
    }
}
