/// Minors are never named (product.md, section 4; 未成年人保护法 article 4).
public enum Minors {
    /// What stands in place of a minor's name, at every public tier.
    public static let shownAs = "未成年人"

    /// The age from which a person may be named, in completed years.
    static let fullAge = 18

    /// The places of the records that are about a person who is not yet 18 on `day`, judged by an ID number, a date of
    /// birth or an age in any column, secret ones included. Work it out when publishing and keep it with the edition.
    public static func records(in table: Table, on day: Day) -> Set<Int> {
        let telling = table.columns.enumerated().compactMap { place, column in
            Evidence(column: column.name).map { (place, $0) }
        }
        guard !telling.isEmpty else { return [] }
        return Set(
            table.records.indices.filter { index in
                let values = table.records[index].values
                return telling.contains { place, evidence in
                    values.indices.contains(place) && evidence.isMinor(values[place], on: day)
                }
            })
    }

    /// Whether a person born on `birthday` has not completed 18 years on `day`.
    public static func isMinor(born birthday: Day, on day: Day) -> Bool {
        let had = (day.month, day.dayOfMonth) >= (birthday.month, birthday.dayOfMonth)
        return day.year - birthday.year - (had ? 0 : 1) < fullAge
    }

    /// Whether a column names children by its title, as 学生姓名 or 孤儿 do.
    static func namesMinors(_ column: Column) -> Bool {
        guard column.type == .text else { return false }
        let isChild = ["学生", "孤儿", "儿童", "幼儿", "未成年", "子女"].contains(where: column.name.holds)
        switch column.mask {
        case .name: return isChild
        case .open: return isChild && ["姓名", "名字", "名单"].contains { column.name.hasSuffix($0) }
        case .group, .secret, .aggregate: return false
        }
    }

    private enum Evidence {
        case idNumber, dateOfBirth, age

        init?(column name: String) {
            guard !["监护", "照料", "代领", "经办", "联系人"].contains(where: name.contains) else { return nil }
            if name.contains("身份证") || name.contains("公民身份") {
                self = .idNumber
            } else if name.contains("出生") || name.contains("生日") {
                self = .dateOfBirth
            } else if name.contains("年龄") || name.contains("周岁") {
                self = .age
            } else {
                return nil
            }
        }

        func isMinor(_ value: Value, on day: Day) -> Bool {
            switch self {
            case .idNumber:
                birthday(fromIDNumber: value.canonical).map { Minors.isMinor(born: $0, on: day) } ?? false
            case .dateOfBirth: Self.latest(value).map { Minors.isMinor(born: $0, on: day) } ?? false
            case .age:
                Decimal4(value.canonical).map { $0 < Decimal4(scaled: Int64(fullAge) * 10_000) } ?? false
            }
        }

        /// The last day a birthday may mean: a year alone counts to its end, in the child's favour.
        private static func latest(_ value: Value) -> Day? {
            switch PartialDay(value.canonical) {
            case .day(let day): day
            case .month(let year, let month):
                Day(year: year, month: month, day: Day.days(inMonth: month, of: year))
            case .year(let year): Day(year: year, month: 12, day: 31)
            case nil: nil
            }
        }
    }
}

/// The date of birth in an ID number of 18 or (before 1999) 15 digits, separators and full-width digits allowed; the
/// check digit is not asked for, since a mistyped number still tells the age. Nil where there is no such date.
public func birthday(fromIDNumber text: some StringProtocol) -> Day? {
    let digits = text.unicodeScalars.compactMap { scalar -> Int? in
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        case _: nil
        }
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    switch digits.count {
    case 17, 18: return Day(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    case 15: return Day(year: 1900 + number(6..<8), month: number(8..<10), day: number(10..<12))
    case _: return nil
    }
}
