@testable import App
@testable import Database

import Testing

@Suite struct GramTests {
    @Test(arguments: [
        ("低保户", "低保 保户 户"), ("低", "低"), ("A类 2018年", "a 类 2018 年"), ("", ""), ("《-》", ""),
        ("ＡＢ１", "ab1"),
    ])
    func `text is cut into pairs and the last character of each run`(_ text: String, _ grams: String) {
        #expect(Grams.text(text) == grams)
    }

    @Test(arguments: [
        ("低保", "(\"低保\")", "(('低保'))"), ("低保户", "(\"低保 保户\")", "(('低保' <-> '保户'))"),
        ("户", "(\"户\" *)", "(('户':*))"),
        ("低保,A类", "(\"低保\") AND (\"a 类\" *)", "(('低保')) & (('a' <-> '类':*))"),
        ("\" OR *)('", "(\"or\")", "(('or'))"),
    ])
    func `what was typed becomes a question that nothing can break out of`(
        _ text: String, _ fts5: String, _ tsquery: String
    ) {
        let question = SearchTerms(text).question
        #expect(question.fts5 == fts5)
        #expect(question.tsquery == tsquery)
    }

    @Test func `a place that a term names is another way to meet it`() throws {
        var terms = SearchTerms("张湾 低保")
        terms.name(0, places: [place("411523101201")])
        let question = terms.question
        let word = SearchWords.place(place("411523101201"))
        #expect(question.fts5 == "(\"张湾\" OR \"\(word)\") AND (\"低保\")")
        #expect(question.tsquery == "(('张湾') | ('\(word)')) & (('低保'))")
    }

    @Test func `whatever stands in a word, it stays a word`() {
        let question = SearchQuestion([[.init(["a\"b", "c'd\\"])], []])
        #expect(question.fts5 == "(\"a\"\"b c'd\\\")")
        #expect(question.tsquery == "(('a\"b' <-> 'c''d\\\\'))")
    }
}
