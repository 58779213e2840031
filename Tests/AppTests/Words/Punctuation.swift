/// What a county clerk would not write in a Chinese sentence.
enum Punctuation {
    /// The catalogue's notation and stored codes, which keep the punctuation that programs read.
    private static let notation = ["名称:类型[遮盖]", "户主:text[N]", "choice(A类/B类)", "station:民政所"]

    /// The first thing wrong with a sentence, with what stands around it; nil where it is set well. Latin punctuation
    /// beside a Chinese character, quotation marks other than “ ” and 『 』, and figures that touch their counter.
    static func fault(_ sentence: String) -> String? {
        let text = notation.reduce(sentence) { $0.replacing($1, with: "X") }
        let faults = [
            #/\p{Han}[,;:?!()"']|[,;:?!()"']\p{Han}/#, #/\p{Han}\.(?:\s|$)/#, #/[「」]/#,
            #/第[0-9]|[0-9](?:条|行|版|天|个|件|份|户|页|处|次|张|段|岁)/#,
        ].compactMap { text.firstMatch(of: $0)?.range }
        return faults.first.map { range in
            let from =
                text.index(range.lowerBound, offsetBy: -8, limitedBy: text.startIndex) ?? text.startIndex
            let to = text.index(range.upperBound, offsetBy: 8, limitedBy: text.endIndex) ?? text.endIndex
            return String(text[from..<to])
        }
    }
}
