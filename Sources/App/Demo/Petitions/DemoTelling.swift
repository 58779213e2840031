import Domain

/// What clerks and people write around what happened.
enum DemoTelling {
    /// An account for officers.
    static func account(_ finding: String, _ random: inout DemoRandom) -> String {
        random.pick([
            "接件后到{组}现场查看，并走访周边群众。\(finding)。",
            "与村干部一同到场核实。\(finding)。已向反映人所在组群众说明。",
            "经核查，\(finding)。相关照片和记录存档备查。",
            "当日安排专人办理。\(finding)。",
        ])
    }

    /// The same where somebody only asked something.
    static func explanation(_ answer: String) -> String { "已按现行政策拟好答复：\(answer)。" }

    /// What the person reads.
    static func answer(
        _ subject: String, _ outcome: Outcome, _ finding: String, _ random: inout DemoRandom
    ) -> String {
        let opening = random.pick([
            "您好，您反映的“\(subject)”收悉。经{单位}核实：", "您好，关于您反映的“\(subject)”，{单位}到现场查看后答复如下：",
            "您好，感谢您的反映。{单位}已经办理：",
        ])
        let ending =
            switch outcome {
            case .solved: random.pick(["如再出现类似问题，请随时反映。", "感谢您对村里工作的监督。", "给您带来的不便，请您谅解。"])
            case .partly: "剩下的部分我们会继续盯着办，办好后再告诉您。"
            case .explained: "如果还有不清楚的，可以到{单位}当面咨询。"
            case .unfounded: "感谢您的监督，欢迎继续反映。"
            case .notPossible: "暂时办不到的地方，请您理解，条件具备时优先办理。"
            }
        return "\(opening)\(finding)。\(ending)"
    }

    /// An answer to a question, by the centre itself.
    static func reply(_ answer: String, _ random: inout DemoRandom) -> String {
        let ending = random.pick(["如还有不清楚的，请继续留言。", "祝您生活愉快。", "也可以到镇便民服务中心咨询。"])
        return "您好，\(answer)。\(ending)"
    }

    /// The notes of a call.
    static func call(_ said: Satisfaction, _ random: inout DemoRandom) -> String {
        switch said {
        case .satisfied: random.pick(["电话接通，本人表示满意。", "本人说问题已经办好，对办理速度表示感谢。", "已回访，家属接听，表示满意。"])
        case .fairly: random.pick(["本人认为办理慢了一些，结果基本满意。", "本人表示基本满意，希望以后能早点解决。"])
        case .not: "本人不满意，认为没有彻底解决，希望继续办理。"
        }
    }

    static let notReached = "前后三次拨打均无人接听，已发短信告知办理结果。"
    static let noContact = "匿名反映，没有留下联系方式，办理结果已在查询页面告知。"
    static let keptOpen = "已向本人再次解释，本人表示理解，同意办结。"

    /// Questions of the centre, and what people answer.
    static let questions: [(ask: String, reply: String)] = [
        ("请问具体是哪一段、靠近谁家附近？方便的话请补充位置。", "就在{组}往大路去的第二个路口旁边，到了一问都知道。"),
        ("请问是从哪一天开始的？之前有没有向村里反映过？", "有{天}天了，跟村里说过一次，说在等镇里安排。"),
        ("请问涉及几户？方便的话请留下大致情况。", "一共{户}户，都在{组}。"),
    ]

    /// What units say who send something back, and where it belongs.
    static let notOurs = "经查看，涉及多个站所，不属于我单位单独职责，建议由镇政府牵头。"
    static let moreTime = "需要等配件到货并安排施工队，十五个工作日内难以全部完成，申请延期。"
    static let sentBack = "答复里没有说明哪天完成，群众看不明白，请补充办理结果和时间。"
    static let notes = ["已与村支书电话沟通，明天上午到现场。", "反映人白天务工，晚上七点后方便联系。", "已联系施工队，等报价。"]

    /// Not taken, and why.
    static let declines: [(NotTaken, subject: String, words: String, reason: String)] = [
        (.court, "合同纠纷判了不服", "跟合伙人的合同纠纷，法院判了我不服，请你们重新处理。", "该事项法院已经判决，不服判决应当依法上诉或者申请再审。"),
        (.arbitration, "工伤赔偿在仲裁", "工伤赔偿已经在劳动仲裁了，怎么还没有结果？", "劳动仲裁正在进行，请等待裁决。"),
        (.elsewhere, "外县修路占地", "老家那边外县修路占了亲戚的地，想请你们管一管。", "占地发生在外县，应当由当地县级部门受理。"),
        (.nothingToActOn, "代办贷款广告", "代办各类贷款，额度高放款快，有需要的联系。", "内容为广告，与村务无关。"),
        (.petitionReview, "信访复核有结论", "我的信访事项复核过了，还是不满意，再给看看。", "该事项已经信访复核终结，没有新的事实和理由。"),
    ]
}
