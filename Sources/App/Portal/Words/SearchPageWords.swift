/// What the search page says.
extension PortalWords {
    var search: String { say("查找", "Search") }
    func searchFor(_ text: String) -> String { say("查找“\(text)”", "Search for “\(text)”") }
    var searchPrompt: String { say("想找什么", "What are you looking for?") }
    var foundPlaces: String { say("地方", "Places") }
    var foundItems: String { say("公开事项", "Items") }
    var foundDisclosures: String { say("公开内容", "Disclosures") }
    var foundRows: String { say("表格里的内容", "In tables") }
    /// How many there are in all; nil: more than `most`.
    func found(_ count: Int?, most: Int = SearchQueries.mostCounted) -> String {
        guard let count else { return say("\(most) 条以上", "more than \(most) results") }
        return say("共 \(count) 条", count == 1 ? "1 result" : "\(count) results")
    }
    func newestFirst(_ count: String) -> String { say("\(count)，最新的在前", "\(count), newest first") }
    func searchPages(_ list: String) -> String { say("\(list)的页", "Pages of \(list)") }
    var nothingFurther: String { say("后面没有了", "There is nothing further") }
    var fromTheBeginning: String { say("从头看起", "Back to the first page") }
    func nothingFound(_ text: String) -> String { say("没有找到“\(text)”", "Nothing found for “\(text)”") }
    var nothingFoundAdvice: String {
        say(
            "请少写几个字，或只写村名；姓名、身份证号等个人信息不能查找。也可以从首页按县、乡镇、村一级一级找。",
            "Try fewer characters or only the village’s name. People’s names and numbers cannot be searched. "
                + "You can also go from county to township to village on the home page.")
    }
    var foundPetitions: String { say("群众问答", "Questions and answers") }
    var searchMore: String { say("更早的", "Earlier") }
    func rowOf(_ line: PublishedLine, _ row: Int) -> String {
        say(
            "\(line.village.name) \(title(line.item, line.period)) 第 \(row) 行",
            "\(line.village.name) \(title(line.item, line.period)), row \(row)")
    }
}
