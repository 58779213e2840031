import Domain
import Foundation
import Testing

/// Officers, tables and calendars that the tests speak of.
enum Fixture {
    static let village = "411526101201"
    static let county = "411526"
    static let township = "411526101"
    static let neighbour = "411526101202"

    static func place(_ code: String) -> DivisionCode {
        guard let place = DivisionCode(code) else { preconditionFailure("no such code \(code)") }
        return place
    }

    static func day(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("no such day \(text)") }
        return day
    }

    static func moment(_ day: String, hour: Int = 9) -> Moment { Moment(day: self.day(day), hour: hour) }

    /// A key that depends on nothing but its number.
    static func id<Subject>(_ number: Int) -> Identifier<Subject> {
        var random = Counter(value: UInt64(number))
        return Identifier(at: Moment(milliseconds: 1_540_000_000_000 + Int64(number)), using: &random)
    }

    struct Counter: RandomNumberGenerator {
        var value: UInt64
        mutating func next() -> UInt64 {
            value &+= 1
            return value
        }
    }

    static func officer(
        _ number: Int, _ roles: Set<Role>, _ kind: Domain.Unit.Kind, at place: String
    ) -> Actor {
        guard let roles = try? Roles(roles) else { preconditionFailure("these roles exclude each other") }
        let unit = Domain.Unit(id: id(1000 + number), name: "单位", division: self.place(place), kind: kind)
        return Actor(officer: id(number), unit: unit, roles: roles, division: self.place(place))
    }

    static let uploader = officer(1, [.uploader], .villageCommittee, at: village)
    static let committee = officer(2, [.villageReviewer], .villageCommittee, at: village)
    static let station = officer(3, [.stationReviewer], .station(field: "民政所"), at: township)
    static let discipline = officer(4, [.townshipDiscipline], .townshipDiscipline, at: township)

    /// One officer of each role, in the place and unit where the role belongs.
    static func holder(of role: Role) -> Actor {
        switch role {
        case .uploader: uploader
        case .villageReviewer: committee
        case .stationReviewer: station
        case .townshipDiscipline: discipline
        case .townshipLead: officer(5, [role], .township, at: township)
        case .informationCentre: officer(6, [role], .informationCentre, at: county)
        case .bureau: officer(7, [role], .bureau(field: "民政所"), at: county)
        case .countyDiscipline: officer(8, [role], .countyDiscipline, at: county)
        case .leadingGroup: officer(9, [role], .leadingGroup, at: county)
        case .cityDiscipline: officer(10, [role], .cityDiscipline, at: "4115")
        case .systemAdministrator, .securityAdministrator, .auditAdministrator:
            officer(11, [role], .administration, at: county)
        }
    }

    static let roster = [
        Column(name: "户主", type: .text, mask: .name), Column(name: "村民组", type: .text, mask: .group),
        Column(name: "月保障金", type: .money),
    ]

    static func row(_ name: String, _ group: String, _ fen: Int64) -> Record {
        Record(values: [.text(name), .text(group), .money(Money(fen: fen))])
    }

    static func table(_ rows: [Record]) -> Table { Table(columns: roster, records: rows) }

    static let key = Disclosure.Key(village: place(village), item: 1, period: .month(year: 2018, month: 9))

    static func draft(_ content: Content? = nil) throws -> Edition {
        try Edition.begin(
            id: id(50), disclosure: key, field: "民政所",
            content: content ?? .table(table([row("张大三", "一组", 42_000)])), by: uploader)
    }

    static let clean = Edition.Checks(sensitivePlaces: 0)

    /// The folder that holds `holiday-cn/` and `catalogue.json`.
    static let resources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Resources")
}

extension Day: ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Fixture.day(text) }
}
