extension String {
    /// Whether `word` stands in the text, byte for byte; `contains` of the standard library compares characters
    /// and takes fifty times as long, for every cell of every page. An empty word stands nowhere.
    public func holds(_ word: String) -> Bool {
        var (text, word) = (self, word)
        return text.withUTF8 { text in word.withUTF8 { word in text.holds(word) } }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The same for bytes of UTF-8.
    public func holds(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = word.first, word.count <= count else { return false }
        for start in 0...count - word.count where self[start] == first {
            var length = 1
            while length < word.count, self[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }
}
