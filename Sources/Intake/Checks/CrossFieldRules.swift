import Domain

/// A rule between the columns of one row; it holds for every item that has the columns.
enum CrossFieldRule {
    /// The first figure is at most the second.
    case atMost(String, String)
    /// The first day is not before the second.
    case notBefore(String, String)
    /// At least one of the cells is filled.
    case someOf([String])
    /// 上期结余 + 本期收入 − 本期支出 = 期末现金 + 期末存款, all five or none filled.
    case funds
}

let crossFieldRules: [CrossFieldRule] = [
    .atMost("保障人口", "家庭人口"),  // 1
    .someOf(["救助金额", "物资"]),  // 3
    .notBefore("竣工日期", "开工日期"),  // 4
    .atMost("到位金额", "总额"), .atMost("已发放金额", "到位金额"),  // 6
    .atMost("识别年度", "脱贫年度"),  // 7
    .someOf(["收入", "支出"]),  // 13
    .funds,  // 14
    .notBefore("截止日期", "起始日期"),  // 15
    .atMost("实到", "应到"), .atMost("赞成", "实到"),  // 16
]

/// The rules that an item's columns allow, with places instead of names.
struct BoundRules {
    private enum Bound {
        case atMost(Int, Int)
        case notBefore(Int, Int)
        case someOf([Int])
        case funds([Int])
    }

    private let columns: [Column]
    private let rules: [Bound]

    init(_ plan: ColumnPlan) {
        columns = plan.columns
        rules = crossFieldRules.compactMap { rule in
            switch rule {
            case .atMost(let one, let other): Self.pair(plan, one, other).map { .atMost($0.0, $0.1) }
            case .notBefore(let one, let other): Self.pair(plan, one, other).map { .notBefore($0.0, $0.1) }
            case .someOf(let names):
                // Where no header of them is there, the missing header is the problem, once.
                names.contains { plan.position(of: $0) != nil }
                    ? Self.all(plan, names).map(Bound.someOf) : nil
            case .funds: Self.all(plan, fundsColumns).map(Bound.funds)
            }
        }
    }

    private static func pair(_ plan: ColumnPlan, _ one: String, _ other: String) -> (Int, Int)? {
        guard plan.position(of: one) != nil, plan.position(of: other) != nil else { return nil }
        return plan.index(of: one).flatMap { first in plan.index(of: other).map { (first, $0) } }
    }

    private static func all(_ plan: ColumnPlan, _ names: [String]) -> [Int]? {
        let places = names.compactMap(plan.index(of:))
        return places.count == names.count ? places : nil
    }

    /// Tells what a row breaks; `faulty` are the columns whose cell was not read, about which nothing more is said.
    func check(_ values: [Value], faulty: Set<Int>, report: (_ column: Int, Reason) -> Void) {
        for rule in rules {
            switch rule {
            case .atMost(let one, let other): checkAtMost(values, one, other, report)
            case .notBefore(let one, let other): checkNotBefore(values, one, other, report)
            case .someOf(let places):
                if places.allSatisfy({ values[$0].isEmpty && !faulty.contains($0) }) {
                    report(places[0], .noneOf(places.map { columns[$0].name }))
                }
            case .funds(let places): checkFunds(values, places, faulty, report)
            }
        }
    }

    private func checkAtMost(_ values: [Value], _ one: Int, _ other: Int, _ report: (Int, Reason) -> Void) {
        guard let value = values[one].scaled, let limit = values[other].scaled, value > limit else { return }
        report(one, .exceeds(value: values[one], column: columns[other].name, limit: values[other]))
    }

    /// Dates of different fineness are compared as far as both go: 2018-09-20 is not before 2018-09.
    private func checkNotBefore(_ values: [Value], _ one: Int, _ other: Int, _ report: (Int, Reason) -> Void)
    {
        guard case .date(let end) = values[one], case .date(let start) = values[other] else { return }
        let (later, earlier) = (end.description, start.description)
        let length = min(later.utf8.count, earlier.utf8.count)
        guard later.prefix(length) < earlier.prefix(length) else { return }
        report(one, .earlier(value: values[one], column: columns[other].name, start: values[other]))
    }

    private func checkFunds(
        _ values: [Value], _ places: [Int], _ faulty: Set<Int>, _ report: (Int, Reason) -> Void
    ) {
        guard places.allSatisfy({ !faulty.contains($0) }), places.contains(where: { !values[$0].isEmpty })
        else { return }
        let figures = places.map { values[$0].scaled }
        for (place, figure) in zip(places, figures) where figure == nil { report(place, .blank) }
        let known = figures.compactMap { $0 }
        guard known.count == 5 else { return }
        let computed = known[0] + known[1] - known[2]
        let stated = known[3] + known[4]
        guard computed != stated else { return }
        report(
            places[3],
            .fundsDisagree(
                stated: .money(Money(fen: stated / 100)), computed: .money(Money(fen: computed / 100))))
    }
}

extension Value {
    /// Money or a number in ten-thousandths.
    var scaled: Int64? {
        switch self {
        case .money(let money): money.fen * 100
        case .number(let number): number.scaled
        case .empty, .text, .date, .choice, .phone, .files: nil
        }
    }
}
