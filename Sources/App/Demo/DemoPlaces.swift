import Domain
import Foundation

/// The demo county's places: the real city, counties and townships, and invented villages below them.
struct DemoPlaces: Sendable {
    struct Township: Sendable {
        let division: Division
        let villages: [Village]
        /// Name of the zone (片区) it lies in.
        let zone: String
    }

    struct Village: Sendable {
        let division: Division
        /// The family that most people here belong to.
        let family: String
        let households: Int
    }

    /// Everything the divisions file names, parents first.
    let real: [Division]
    let townships: [Township]

    /// The county of the showcase, 新县, and its neighbour, 光山县.
    static let county = known("411523"), neighbour = known("411522"), city = known("4115")
    /// 吴陈河镇, whose villages are shown in full even in the small county.
    static let showcase = known("411523103")
    /// The villages that the sample spreadsheets name.
    private static let sampled = ["董寨村", "王楼村", "李店村", "张湾村", "陈营村"]

    private static func known(_ code: StaticString) -> DivisionCode {
        guard let code = DivisionCode(code.description) else { preconditionFailure("not a code") }
        return code
    }

    init(_ plan: DemoPlan) throws {
        real = try Self.divisions()
        townships =
            Self.invent(below: Self.county, among: real, count: 206, seed: plan.seed)
            + Self.invent(below: Self.neighbour, among: real, count: 57, seed: plan.seed &+ 1)
    }

    private static func divisions() throws -> [Division] {
        let text = String(decoding: try Resources.file("xinyang-divisions.csv"), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            guard cells.count >= 2, let code = DivisionCode(cells[0]) else { return nil }
            return Division(code: code, name: String(cells[1]))
        }.sorted { $0.code < $1.code }
    }

    /// Spreads `count` villages evenly over a county's townships; the first ones get what is left over.
    private static func invent(
        below county: DivisionCode, among real: [Division], count: Int, seed: UInt64
    ) -> [Township] {
        let townships = real.filter { $0.code.level == .township && $0.code.parent == county }
        var names = DemoNames.villages(seed: seed)[...].filter { !sampled.contains($0.name) }[...]
        let zones = ["东部片区", "南部片区", "西部片区", "北部片区"]
        return townships.enumerated().map { place, township in
            let share = count / townships.count + (place < count % townships.count ? 1 : 0)
            var chosen = Array(names.prefix(share))
            names = names.dropFirst(share)
            if township.code == showcase {
                for (place, name) in sampled.enumerated() { chosen[place] = (name, String(name.prefix(1))) }
            }
            let villages = chosen.enumerated().compactMap { number, named in
                village(number, named, in: township.code, seed: seed)
            }
            return Township(division: township, villages: villages, zone: zones[place % zones.count])
        }
    }

    private static func village(
        _ number: Int, _ named: (name: String, family: String), in township: DivisionCode, seed: UInt64
    ) -> Village? {
        var random = DemoRandom(seed: seed, for: named.name)
        return DivisionCode("\(township)\(201 + number)").map { code in
            Village(
                division: Division(code: code, name: named.name), family: named.family,
                households: random.number(180...620))
        }
    }
}
