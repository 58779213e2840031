import Domain

/// A household on the low-income roster (农村低保).
struct LowIncomeHousehold: Sendable {
    let head: DemoPerson
    var grade: String
    var members: Int
    var covered: Int
    let since: Day
    let income: Int
    var change = "不变"
    var reason = ""

    /// What the grade gives each covered person a month, in yuan.
    var monthly: Int {
        let each =
            switch grade {
            case "A类": 358
            case "B类": 286
            case _: 214
            }
        return each * covered
    }
}

/// A person supported as extremely poor (特困供养).
struct ExtremelyPoor: Sendable {
    let person: DemoPerson
    let carer: String
    let inHome: Bool
    let ability: String
    var change = "不变"
}

// Item 1: 农村低保.
extension DemoVillage {
    mutating func household(since month: Day) -> LowIncomeHousehold {
        let members = random.number(1...5)
        return LowIncomeHousehold(
            head: register.person(&random), grade: random.pick(["A类", "B类", "B类", "C类", "C类"]),
            members: members, covered: random.number(1...members),
            since: month.adding(days: -random.number(60...2400)), income: random.number(0...42) * 10)
    }

    mutating func lowIncomeRows(_ period: Period) -> [[Value]] {
        let month = period.firstDay ?? Day(number: 0)
        lowIncome.removeAll { $0.change == "退出" }
        for place in lowIncome.indices { lowIncome[place] = changed(lowIncome[place]) }
        for _ in 0..<random.pick([0, 0, 1, 1, 2]) {
            var new = household(since: month)
            (new.change, new.reason) = ("新增", random.pick(["家庭人均收入低于保障标准", "主要劳动力丧失劳动能力", "刚性支出较大，生活困难"]))
            lowIncome.append(new)
        }
        return lowIncome.map { house in
            [
                .text(house.head.name), .text(house.head.group), .choice(house.grade), .count(house.members),
                .count(house.covered), .yuan(house.monthly),
                .month(house.change == "新增" ? month : house.since), .choice(house.change),
                house.reason.isEmpty ? .empty : .text(house.reason), .yuan(house.income),
                .text(house.head.identity),
            ]
        }
    }

    private mutating func changed(_ before: LowIncomeHousehold) -> LowIncomeHousehold {
        var house = before
        (house.change, house.reason) = ("不变", "")
        switch random.number(1...1000) {
        case ...12:
            (house.change, house.reason) = (
                "退出", random.pick(["子女就业，收入超过保障标准", "户主去世", "复核不再符合条件", "主动申请退出"])
            )
        case ...20 where house.covered < house.members:
            house.covered += 1
            (house.change, house.reason) = ("调整", "新增保障对象一人")
        case ...28 where house.covered > 1:
            house.covered -= 1
            (house.change, house.reason) = ("调整", "家庭成员外出务工，核减一人")
        case _: break
        }
        return house
    }
}

// Item 2: 特困供养.
extension DemoVillage {
    mutating func extremelyPoor() -> ExtremelyPoor {
        let inHome = random.chance(30)
        return ExtremelyPoor(
            person: register.person(&random),
            carer: inHome ? "\(township.name)敬老院" : DemoNames.person(of: place.family, &random),
            inHome: inHome,
            ability: random.pick(["全自理", "全自理", "半自理"]))
    }

    mutating func extremelyPoorRows(_ period: Period) -> [[Value]] {
        extremePoor.removeAll { $0.change == "终止" }
        for place in extremePoor.indices { extremePoor[place].change = random.chance(1) ? "终止" : "不变" }
        if random.chance(4) {
            var new = extremelyPoor()
            new.change = "新增"
            extremePoor.append(new)
        }
        return extremePoor.map { poor in
            [
                .text(poor.person.name), .text(poor.person.group), .choice(poor.inHome ? "集中" : "分散"),
                .yuan(poor.inHome ? 780 : 620), .text(poor.carer), .choice(poor.change), .text(poor.ability),
                .text(poor.person.identity),
            ]
        }
    }
}

/// Someone who draws a disability, old-age or veterans' allowance.
struct Allowance: Sendable {
    let person: DemoPerson
    let kind: String
    let monthly: Int
    let since: Day
    let grade: String
}

// Items 3 and 12: 临时救助与救灾款物, 残疾高龄优抚补贴.
extension DemoVillage {
    mutating func emergencyRows(_ day: Day) -> [[Value]] {
        (0..<random.number(2...9)).map { _ in
            let person = register.person(&random)
            let cause = random.pick(["疾病", "灾害", "意外", "其他"])
            let goods = cause == "灾害" ? random.pick(["大米50斤、食用油5升", "棉被2床", "帐篷1顶、棉被2床"]) : ""
            return [
                .text(person.name), .choice(cause), .yuan(random.number(5...40) * 100),
                goods.isEmpty ? .empty : .text(goods), .text(random.pick(["县级临时救助资金", "省级救灾资金", "乡镇备用金"])),
                .day(day.adding(days: -random.number(0...3))), cause == "疾病" ? .text("见民政所档案") : .empty,
            ]
        }
    }

    mutating func allowance(since month: Day) -> Allowance {
        let kind = random.pick(["残疾", "残疾", "高龄", "高龄", "优抚"])
        let monthly =
            switch kind {
            case "残疾": random.pick([75, 75, 150])
            case "高龄": random.pick([60, 60, 100, 300])
            case _: random.pick([560, 695, 820])
            }
        return Allowance(
            person: register.person(&random), kind: kind, monthly: monthly,
            since: month.adding(days: -random.number(90...2000)),
            grade: kind == "残疾" ? random.pick(["一级", "二级"]) : "")
    }

    mutating func allowanceRows() -> [[Value]] {
        allowances.map { one in
            [
                .text(one.person.name), .choice(one.kind), .yuan(one.monthly), .month(one.since),
                one.grade.isEmpty ? .empty : .text(one.grade),
            ]
        }
    }
}
