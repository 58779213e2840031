import Domain

/// One invented report and what became of it.
struct DemoReportStory: Sendable {
    let daysAgo: Int
    let statement: ReportStatement
    /// What the commission wrote, three days later.
    var letter: String?
    var conclusion: ReportConclusion?
    /// What the person answered, two days after that.
    var answer: String?

    var commission: DivisionCode? { statement.post.commission(above: DemoPlaces.county) }
}

extension DemoReports {
    private static func statement(
        _ post: AccusedPost, _ accused: String, _ unit: String, _ place: String, _ words: String,
        name: String = "", contact: String = ""
    ) -> ReportStatement {
        ReportStatement(
            post: post, county: DemoPlaces.county.text, accused: accused, unit: unit, place: place,
            words: words, name: name, contact: contact)
    }

    /// In every state; how many days ago each came.
    static let stories = [
        DemoReportStory(
            daysAgo: 2,
            statement: statement(
                .village, "村会计（姓名不清楚）", "李店村委会", "吴陈河镇李店村",
                "今年春上修水渠，账上记了二十个工，我们干活的只有十二个人。多记的八个工，工钱不知道谁领了。")),
        DemoReportStory(
            daysAgo: 30,
            statement: statement(
                .township, "陶某", "镇村建所", "吴陈河镇",
                "危房改造验收的时候，先要请吃饭才给签字。去年秋天我们组三户都请过，每户花了三四百块。")),
        DemoReportStory(
            daysAgo: 12,
            statement: statement(
                .village, "柳某，村民组长", "张湾村", "吴陈河镇张湾村",
                "把外地亲戚的名字报进了公益林补贴，户口不在我们村，钱打在他自己的卡上。"),
            letter: "您反映的是哪一年的补贴？您知道一共有几个人吗？知道多少写多少。",
            answer: "前年和去年两年。我知道的有两个人，都是他妻子娘家的。"),
        DemoReportStory(
            daysAgo: 45,
            statement: statement(
                .county, "余某", "县里某培训学校", "新县县城",
                "扶贫培训，签到表上有我的名字和手印，我从来没有去过，也没有领过补助。",
                name: "周大勇", contact: "0376-2960188"),
            letter: "我们会与您联系核实，请保留好手机短信。", conclusion: .taken),
        DemoReportStory(
            daysAgo: 70,
            statement: statement(
                .village, "某砂石场老板和村主任", "陈营村", "吴陈河镇陈营村",
                "夜里偷采河砂，村里有人拿好处，给他们放哨。"),
            letter: "涉嫌非法采矿的部分由公安机关办理，村干部的问题我们继续核查。",
            conclusion: .transferred(to: "县公安局", letter: "新纪函第31号")),
        DemoReportStory(
            daysAgo: 90,
            statement: statement(
                .township, "民政所工作人员", "镇民政所", "吴陈河镇", "我家低保被取消了，没有人告诉我为什么。"),
            letter: "",
            conclusion: .closed(
                reason: "经核实，是因家庭收入变化按规定复核退出，未发现工作人员违纪。对政策有疑问，可以在本平台咨询。")),
        DemoReportStory(
            daysAgo: 4,
            statement: statement(
                .countyCommission, "某科室负责人", "县纪委监委", "新县县城",
                "去年我署名举报，没几天被举报的人就知道是我。希望查清是谁说出去的。")),
    ]
}
