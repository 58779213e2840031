import Domain

/// A household that was helped out of poverty (帮扶对象).
struct HelpedHousehold: Sendable {
    let head: DemoPerson
    let members: Int
    let kind: String
    let found: Int
    let out: Int
    let cause: String
}

// Items 7, 8 and 9: 帮扶对象动态, 扶贫项目与资金, 帮扶责任人与公益岗位.
extension DemoVillage {
    mutating func helpedHousehold() -> HelpedHousehold {
        let found = random.number(2014...2017)
        return HelpedHousehold(
            head: register.person(&random), members: random.number(1...6),
            kind: random.pick(["一般户", "低保户", "低保户", "五保户"]),
            found: found, out: found + random.number(1...3),
            cause: random.pick(["缺技术", "缺资金", "缺劳力", "因学", "因灾", "自身发展动力不足"]))
    }

    func helpedRows() -> [[Value]] {
        helped.map { house in
            [
                .text(house.head.name), .count(house.members), .choice(house.kind), .count(house.found),
                .count(house.out), .text(house.cause),
            ]
        }
    }

    mutating func projectRows(_ period: Period) -> [[Value]] {
        let works = ["通组道路硬化", "安全饮水巩固提升", "光伏电站维护", "茶叶加工设备购置", "小型堰塘整治", "油茶基地抚育"]
        return (0..<random.number(1...3)).map { _ in
            let planned = random.number(8...90) * 10_000
            let progress = random.pick([20, 40, 60, 80, 100, 100])
            return [
                .text("\(shortName)\(random.pick(works))项目"),
                .text(random.pick(["中央财政衔接资金", "省级财政衔接资金", "县级配套资金"])),
                .yuan(planned), .yuan(planned * progress / 100), .count(progress),
                .count(random.number(20...160)),
                .text(random.pick(["\(township.name)人民政府", "新县惠民建设工程有限公司", "信阳山水水利工程有限公司"])), .empty,
            ]
        }
    }

    mutating func helperRows() -> [[Value]] {
        (0..<random.number(4...9)).map { number in
            [
                .text(DemoNames.person(of: nil, &random)),
                .text(random.pick(["县水利局", "县林业局", "县教体局", "县供电公司", township.name])),
                .phone(DemoStaff.phone((Int(code.text.suffix(5)) ?? 0) + number + 40)),
                .text(random.pick(["保洁员", "护林员", "护路员", "水管员"])), .text(register.person(&random).name),
                .yuan(random.pick([300, 500, 650])),
            ]
        }
    }
}

// Items 4, 5 and 6: 危房改造, 宅基地审批, 征地补偿与土地流转.
extension DemoVillage {
    mutating func repairRows(_ period: Period) -> [[Value]] {
        guard let first = period.firstDay else { return [] }
        return (0..<random.number(1...4)).map { _ in
            let person = register.person(&random)
            let isWorse = random.chance(40)
            let start = first.adding(days: random.number(0...30))
            let end = start.adding(days: random.number(25...55))
            return [
                .text(person.name), .text(person.group), .choice(isWorse ? "D级" : "C级"),
                .choice(isWorse ? "重建" : "修缮"),
                .yuan(isWorse ? random.number(20...32) * 1000 : random.number(6...14) * 1000),
                .day(start), .day(end), .choice(random.pick(["合格", "合格", "合格", "未验收"])), .empty, .empty,
            ]
        }
    }

    mutating func homesteadRows(_ day: Day) -> [[Value]] {
        (0..<random.number(1...5)).map { number in
            let person = register.person(&random)
            return [
                .text(person.name), .text(person.group), .count(random.number(100...167)),
                .choice(random.pick(["新建", "翻建", "扩建"])), .day(day),
                .text("新农宅字〔\(day.year)〕\(random.number(10...99))\(number)号"),
            ]
        }
    }

    mutating func landRows() -> [[Value]] {
        let rate = random.pick([48_000, 52_000, 800, 600])
        return (0..<random.number(3...10)).map { number in
            let area = random.number(40...900)
            let total = area * rate
            let arrived = random.chance(80) ? total : total / 2
            return [
                .text("\(shortName)\(number + 1)号地块"), .hundredths(area), .yuan(rate), .fen(total),
                .fen(arrived),
                .fen(random.chance(75) ? arrived : arrived / 2), .text(register.person(&random).name),
            ]
        }
    }
}
