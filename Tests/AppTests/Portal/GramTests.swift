@testable import App

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
        let terms = SearchTerms(text)
        #expect(terms.fts5 == fts5)
        #expect(terms.tsquery == tsquery)
    }
}
