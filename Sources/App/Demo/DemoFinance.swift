import Domain

/// One month of a village's money; amounts in fen.
struct MonthOfFinance: Sendable {
    let period: Period
    let opening: Int
    let entries: [Entry]

    struct Entry: Sendable {
        let day: Day
        let summary: String
        let account: String
        let income: Int
        let expense: Int
    }

    var income: Int { entries.reduce(0) { $0 + $1.income } }
    var expense: Int { entries.reduce(0) { $0 + $1.expense } }
    var closing: Int { opening + income - expense }
}

// Items 13 and 14: 财务收支明细, 资金与债权债务.
extension DemoVillage {
    private static let incomes = [
        ("上级转移支付村级运转经费", "补助收入"), ("光伏电站发电收益", "经营收入"), ("堰塘承包费", "经营收入"), ("集体茶园承包费", "经营收入"),
        ("门面房租金", "经营收入"), ("土地流转租金", "经营收入"), ("公益性岗位补贴资金", "补助收入"), ("森林管护补助", "补助收入"),
    ]
    private static let expenses = [
        ("村部电费", "管理费用"), ("办公用品", "管理费用"), ("报刊订阅费", "管理费用"), ("保洁员工资", "公益支出"), ("路灯电费", "公益支出"),
        ("道路清扫人工费", "公益支出"), ("水毁路段修复", "公益支出"), ("抗旱油料", "公益支出"), ("会议室维修", "管理费用"),
        ("自来水管网维修", "公益支出"), ("村干部误工补贴", "管理费用"), ("防火宣传材料", "公益支出"), ("文化广场音响维修", "公益支出"),
    ]

    /// The month's finances; months are told once and stay as they were told.
    mutating func finance(_ period: Period) -> MonthOfFinance {
        var opening = finances.last?.closing ?? random.number(18_000...96_000) * 100
        var next = finances.last?.period.next ?? since
        while let first = next.firstDay, let asked = period.firstDay, first <= asked {
            finances.append(tell(next, opening: opening))
            opening = finances.last?.closing ?? opening
            next = next.next ?? period
        }
        return finances.last { $0.period == period }
            ?? MonthOfFinance(period: period, opening: opening, entries: [])
    }

    private mutating func tell(_ period: Period, opening: Int) -> MonthOfFinance {
        guard let first = period.firstDay, let last = period.lastDay else {
            return MonthOfFinance(period: period, opening: opening, entries: [])
        }
        let span = Int(last.number - first.number)
        let days = (0..<random.number(7...14)).map { _ in random.number(0...span) }.sorted()
        var balance = opening
        let entries = days.map { offset in
            let entry = entry(on: first.adding(days: offset), balance: balance)
            balance += entry.income - entry.expense
            return entry
        }
        return MonthOfFinance(period: period, opening: opening, entries: entries)
    }

    /// Money that is not there is not spent: then it is an income's turn.
    private mutating func entry(on day: Day, balance: Int) -> MonthOfFinance.Entry {
        let expense = random.number(90...4200) * 100 + random.number(0...99)
        if balance > expense + 200_000, random.chance(72) {
            let (summary, account) = random.pick(Self.expenses)
            return .init(day: day, summary: summary, account: account, income: 0, expense: expense)
        }
        let (summary, account) = random.pick(Self.incomes)
        let income = random.number(800...9000) * 100
        return .init(day: day, summary: summary, account: account, income: income, expense: 0)
    }

    mutating func ledgerRows(_ period: Period) -> [[Value]] {
        let month = finance(period)
        let (handler, witness, approver) = (cadres[2].name, cadres[3].name, cadres[0].name)
        var balance = month.opening
        return month.entries.enumerated().map { place, entry in
            balance += entry.income - entry.expense
            let voucher = String(1000 + place + 1).dropFirst()
            return [
                .day(entry.day), .text(String(voucher)), .text(entry.summary), .text(entry.account),
                entry.income > 0 ? .fen(entry.income) : .empty,
                entry.expense > 0 ? .fen(entry.expense) : .empty,
                .fen(balance), .text(handler), .text(witness), .text(approver), .empty,
            ]
        }
    }

    mutating func fundsRows(_ period: Period) -> [[Value]] {
        let month = finance(period)
        let cash = min(month.closing, random.number(200...1500) * 100)
        let sums: [Value] = [
            .fen(month.opening), .fen(month.income), .fen(month.expense), .fen(cash),
            .fen(month.closing - cash),
            .empty, .empty, .empty, .empty,
        ]
        guard random.chance(60), let tenant = leases.first?.tenant.name else { return [sums] }
        let owed = Value.fen(random.number(5...60) * 10_000)
        let debt =
            (0..<5).map { _ in Value.fen(0) } + [owed, .empty, .text(tenant), .count(random.number(2...20))]
        return [sums, debt]
    }
}

/// Something of the village's own that is let (集体资产资源与合同).
struct Lease: Sendable {
    let name: String
    let isAsset: Bool
    let location: String
    let tenant: DemoPerson
    let from: Day
    let to: Day
    /// Yuan a year.
    let rent: Int
}

// Item 15.
extension DemoVillage {
    mutating func lease(since month: Day) -> Lease {
        let (name, isAsset) = random.pick([
            ("村部门面房", true), ("光伏电站场地", true), ("冷库", true), ("茶叶加工厂房", true), ("集体茶园", false),
            ("油茶基地", false),
            ("堰塘", false), ("荒坡地", false), ("板栗园", false),
        ])
        let from = Day(year: month.year - random.number(1...4), month: random.number(1...12), day: 1) ?? month
        let to =
            Day(year: from.year + random.number(5...15), month: from.month, day: 1)?.adding(days: -1) ?? month
        return Lease(
            name: name, isAsset: isAsset,
            location: "\(shortName)\(DemoRegister.group(random.number(1...groups)))",
            tenant: register.person(&random), from: from, to: to, rent: random.number(8...120) * 250)
    }

    mutating func leaseRows() -> [[Value]] {
        leases.map { lease in
            [
                .text(lease.name), .choice(lease.isAsset ? "资产" : "资源"), .text(lease.location),
                .text(lease.tenant.name), .day(lease.from), .day(lease.to), .yuan(lease.rent),
                .yuan(random.chance(80) ? lease.rent : lease.rent / 2),
            ]
        }
    }
}
