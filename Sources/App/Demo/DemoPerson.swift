import Domain

/// An invented inhabitant. Nobody living was born in 1900 to 1909, so no number belongs to anybody.
struct DemoPerson: Sendable {
    let name: String
    let group: String
    /// A well-formed ID number (GB 11643).
    let identity: String
}

/// Gives out people with numbers that are unique in the demo.
struct DemoRegister: Sendable {
    let county: DivisionCode
    let family: String
    /// Counts on from the village's own thousand.
    private var serial: Int
    private let groups: Int

    init(county: DivisionCode, family: String, village: Int, groups: Int) {
        self.county = county
        self.family = family
        self.groups = groups
        serial = village * 1000
    }

    mutating func person(_ random: inout DemoRandom) -> DemoPerson {
        serial += 1
        let name = DemoNames.person(of: family, &random)
        return DemoPerson(
            name: name, group: Self.group(random.number(1...groups)), identity: identity(serial))
    }

    static func group(_ number: Int) -> String {
        let names = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四"]
        return "\(names[(number - 1) % names.count])组"
    }

    /// County, a birthday from 1900 on, a count, and the check digit (ISO 7064 MOD 11-2).
    private func identity(_ serial: Int) -> String {
        let birthday = Day(number: -25_567 + Int32(serial / 999 % 3_600))
        let iso = birthday.description.filter { $0 != "-" }
        let body = "\(county)\(iso)\(String(1000 + serial % 999 + 1).dropFirst())"
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return body + String(Array("10X98765432")[sum % 11])
    }
}
