import Domain

/// A household that tills land and draws farm subsidies.
struct Farmer: Sendable {
    let head: DemoPerson
    /// Hundredths of a mu.
    let area: Int
    /// A card number of an issuer that does not exist.
    let card: String
}

// Items 10 and 11: 惠农政策清单, 惠农补贴发放（一卡通）.
extension DemoVillage {
    mutating func farmer() -> Farmer {
        let digits = (0..<9).map { _ in String(random.number(0...9)) }.joined()
        return Farmer(
            head: register.person(&random), area: random.number(120...1860), card: "6200000000" + digits)
    }

    /// Payments at set times of the year: who, for what, at what rate.
    mutating func subsidyRows(_ day: Day) -> [[Value]] {
        let kind = day.month < 5 ? "粮食直补" : day.month < 8 ? "耕地地力" : random.pick(["农机", "退耕还林", "其他"])
        let rate = kind == "耕地地力" ? 9_860 : kind == "粮食直补" ? 1_350 : 12_500
        return farmers.map { farmer in
            let fen = (farmer.area * rate + 50) / 100
            return [
                .text(farmer.head.name), .text(farmer.head.group), .choice(kind), .hundredths(farmer.area),
                .fen(rate), .fen(fen), .day(day), .text(farmer.card),
            ]
        }
    }

    func policyRows() -> [[Value]] {
        let phone = DemoStaff.phone(Int(code.text.suffix(4)) ?? 0)
        return Self.policies.map { policy in policy.map { Value.text($0) } + [.phone(phone)] }
    }

    private static let policies = [
        [
            "耕地地力保护补贴", "财政部、农业农村部关于全面推开农业“三项补贴”改革工作的通知", "拥有耕地承包权的种地农民", "每亩98.60元，按确权面积",
            "村组登记→张榜公示→乡镇审核→县财政直达一卡通", "身份证明、土地承包经营权证、一卡通",
        ],
        [
            "实际种粮农民一次性补贴", "财政部、农业农村部年度通知", "实际承担农资价格上涨成本的种粮者", "每亩13.50元，按实际播种面积",
            "农户申报→村级核实公示→乡镇审核→一卡通发放", "身份证明、播种面积申报表、流转合同",
        ],
        [
            "农机购置与应用补贴", "河南省农机购置与应用补贴实施意见", "购机农户和农业生产经营组织", "定额补贴，不超过同档产品均价的30%", "自主购机→手机申请→核验机具→公示→发放",
            "身份证明、购机发票、一卡通",
        ],
        ["退耕还林补助", "新一轮退耕还林还草总体方案", "退耕农户", "每亩1600元，分三次兑付", "验收合格→村级公示→乡镇汇总→一卡通发放", "退耕合同、验收单、身份证明"],
        [
            "农业保险保费补贴", "中央财政农业保险保费补贴管理办法", "投保水稻、油菜、能繁母猪的农户", "财政补贴保费80%", "村级集中投保→公示清单→农户签字",
            "身份证明、一卡通、面积清单",
        ],
        [
            "茶园低产改造奖补", "新县茶产业发展扶持办法", "改造连片10亩以上的农户和合作社", "每亩300元，验收后兑付", "申报→现场踏勘→验收→公示→兑付",
            "申报表、土地流转合同、验收单",
        ],
    ]
}

/// Someone who works for the village (村干部).
struct Cadre: Sendable {
    let name: String
    let post: String
    let duty: String
    let pay: Int
}

// Items 22, 23 and 24: 村干部及分工, 投诉受理办结情况, 典型案例与通报.
extension DemoVillage {
    mutating func appointedCadres() -> [Cadre] {
        let posts = [
            ("党支部书记、村委会主任", "主持全面工作，负责党建、信访稳定", 32_400), ("村委会副主任", "负责项目建设、宅基地和环境整治", 27_600),
            ("村会计（报账员）", "负责村级财务、惠农补贴", 25_200), ("村务监督委员会主任", "负责村务监督、村务公开审核", 24_000),
            ("妇联主席", "负责民政、妇女儿童、医疗保障", 22_800), ("信息员", "负责阳光村务信息采集和上传", 18_000),
        ]
        return posts.map { post in
            Cadre(name: DemoNames.person(of: place.family, &random), post: post.0, duty: post.1, pay: post.2)
        }
    }

    mutating func cadreRows() -> [[Value]] {
        cadres.enumerated().map { number, cadre in
            [
                .text(cadre.name), .text(cadre.post), .text(cadre.duty),
                .phone(DemoStaff.phone((Int(code.text.suffix(5)) ?? 0) + number)), .yuan(cadre.pay),
                .count(random.pick([0, 0, 0, 1])),
            ]
        }
    }

    /// From the village's own ledger.
    func complaintRows(_ period: Period) -> [[Value]] {
        [(ledger[period] ?? DemoLedgerMonth()).columns.map(Value.count)]
    }

    mutating func caseRows(_ day: Day) -> [[Value]] {
        let (title, kind, text, outcome) = random.pick([
            ("低保动态管理不及时的整改", "整改", "镇纪委督导检查发现，个别家庭收入变化后未及时调整保障金额。", "已按程序复核，调整2户，退回多发资金。"),
            ("村务公开更新滞后的通报", "通报", "上一季度财务收支明细超过规定时间十二天才公开。", "对信息员提醒谈话，已补充公开。"),
            ("主动核退不符合条件对象的典型案例", "典型案例", "村务监督委员会入户核查，动员三户主动申请退出低保。", "三户已按程序退出并公示。"),
            ("公益岗位考勤不实的整改", "整改", "抽查发现两名保洁员当月考勤记录与实际不符。", "扣减当月报酬，重新建立考勤台账。"),
        ])
        return [
            [
                .text(title), .choice(kind), .text(text), .text(outcome), .day(day.adding(days: 15)),
                .day(day.adding(days: random.number(5...15))),
            ]
        ]
    }
}
