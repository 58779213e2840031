import Domain

/// What invented petitions say. Data, not phrases of the product.
enum BulkWords {
    static let themes: [(subject: String, field: String)] = [
        ("自来水停水三天没有人来修", "村建所"), ("低保申请交上去两个月没有结果", "民政所"),
        ("通组路塌方以后一直没有清理", "村建所"), ("耕地补贴比去年少了一百多元", "财政所"),
        ("宅基地审批材料要补哪些", "自然资源所"), ("集体山林承包费的去向没有公开", "农经站"),
        ("合作医疗报销比例不清楚", "医保所"), ("路灯坏了半个月，晚上走路不安全", "村建所"),
        ("残疾人补贴的银行卡没有到账", "民政所"), ("养殖场的污水排到水渠里", "农业服务中心"),
        ("危房改造验收后补助没有发", "村建所"), ("高标准农田的机井没有通电", "农业服务中心"),
        ("村务公开栏三个月没有更新", "党政办"), ("征地补偿款的分配方案没有开会", "自然资源所"),
    ]
    static let openings = ["反映：", "请问：", "请求：", "", "我们组里", "上湾组几户人家", "老父亲八十多岁，"]
    static let kinds: [Petition.Kind] = [
        .consultation, .consultation, .suggestion, .help, .help, .complaint, .complaint, .complaint,
    ]
    static let outcomes: [Outcome] = [
        .solved, .solved, .solved, .solved, .partly, .explained, .explained, .unfounded, .notPossible,
    ]
    static let said: [Satisfaction] =
        [Satisfaction](repeating: .satisfied, count: 16) + [.fairly, .fairly, .fairly, .not]

    static let request = "请尽快派人核实处理，并告诉我们结果。谢谢。"
    static let declined = "已经在法院立案。"
    static let question = "请问是哪一组，什么时候开始的？"
    static let reply = "上湾组，上个星期三开始的。"
    static let again = "回访时本人表示没有解决。"
    static let final = "已按政策办理到位，本人期望超出政策范围，已当面说明。"
    static let notOurs = "不属于本单位职责范围。"
    static let moreTime = "材料采购需要时间。"
    static let account = "已到现场核实并处理，群众在场。"
    static let answer = "您反映的事情已经到现场核实处理。如果还有问题，请再告诉我们。"
    static let call = "电话接通，已说明办理情况。"
}
