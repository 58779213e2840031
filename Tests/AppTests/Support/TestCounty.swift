@testable import App

import Crypto
import Database
import DatabaseTesting
import Domain
import Foundation
import Hummingbird
import Logging
import Synchronization

typealias Unit = Domain.Unit

/// A small real county in a fresh database: 新县 with one township, two villages, every unit and one officer a role.
struct TestCounty: Sendable {
    static let county = place("411523")
    static let township = place("411523101")
    static let village = place("411523101201")
    static let otherVillage = place("411523101202")
    static let password = "test-password-1"
    /// Hashed once: hashing is slow on purpose.
    private static let passwordHash = (try? PasswordHash.make(password)) ?? ""

    let platform: Platform
    let actors: [Role: Actor]
    let time: TestClock

    var database: Database { platform.database }

    func actor(_ role: Role) -> Actor {
        guard let actor = actors[role] else { preconditionFailure("no officer is a \(role)") }
        return actor
    }

    /// Runs a test's body on a fresh county.
    static func with(
        _ engine: TestDatabase, migrations: [Migration]? = nil, requestsPerMinute: Int = 1_000_000,
        _ body: (TestCounty) async throws -> Void
    ) async throws {
        try await engine.withFresh { database in
            let time = TestClock(Moment(day: day("2018-10-08"), hour: 9))
            let keys = Keys(master: SymmetricKey(data: Data(repeating: 7, count: 32)))
            var configuration = Configuration(
                location: .sqlite(path: ""), keyFile: "", publicFolder: repository("Public"),
                requestsPerMinute: requestsPerMinute)
            // As few rounds as are taken at all: what is stretched here is worth nothing.
            (configuration.passphraseRounds, configuration.codeRounds) = (10, 10)
            var logger = Logger(label: "test")
            logger.logLevel = .error
            let platform = try Platform(
                database: database, keys: keys, configuration: configuration, logger: logger,
                clock: { time.now })
            let actors = try await database.write { tx in try Self.fill(tx, keys: keys) }
            try await body(TestCounty(platform: platform, actors: actors, time: time))
        }
    }

    /// The repository's folder of a name, found from this file.
    static func repository(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).appending(path: "../../../../\(name)").standardized.path
    }

    private static func fill(_ tx: Transaction, keys: Keys) throws -> [Role: Actor] {
        for (code, name, parent) in [
            ("41", "河南省", nil), ("4115", "信阳市", "41"), ("411523", "新县", "4115"),
            ("411523101", "吴陈河镇", "411523"), ("411523101201", "张湾村", "411523101"),
            ("411523101202", "李畈村", "411523101"),
        ] as [(String, String, String?)] {
            let division = place(code)
            try tx.run(
                """
                INSERT INTO division (code, name, parent, level)
                VALUES (\(division), \(name), \(parent), \(division.level.rawValue))
                """)
        }
        for item in try CatalogueFile.items(Resources.file("catalogue.json")) {
            try tx.run(
                """
                INSERT INTO catalogue_item (county, number, definition)
                VALUES (\(county), \(item.number), \(try Definitions.text(item)))
                """)
        }
        var actors: [Role: Actor] = [:]
        for (role, kind, division) in staff {
            actors[role] = try officer(role, kind, division, in: tx)
        }
        return actors
    }

    private static let staff: [(Role, Unit.Kind, DivisionCode)] = [
        (.uploader, .villageCommittee, village), (.villageReviewer, .villageCommittee, village),
        (.stationReviewer, .station(field: "民政所"), township),
        (.townshipDiscipline, .townshipDiscipline, township), (.townshipLead, .township, township),
        (.informationCentre, .informationCentre, county), (.bureau, .bureau(field: "民政所"), county),
        (.countyDiscipline, .countyDiscipline, county), (.leadingGroup, .leadingGroup, county),
        (.cityDiscipline, .cityDiscipline, place("4115")),
        (.systemAdministrator, .administration, county), (.securityAdministrator, .administration, county),
        (.auditAdministrator, .administration, county),
    ]

    /// Adds an officer who signs in with the role's name and `password`.
    @discardableResult
    static func officer(
        _ role: Role, _ kind: Unit.Kind, _ division: DivisionCode, login: String? = nil, in tx: Transaction
    ) throws -> Actor {
        let now = Moment(day: day("2018-09-01"))
        let unit = try unit(kind, division, in: tx)
        let id = Officer.ID(at: now)
        try tx.run(
            """
            INSERT INTO officer (id, login, name, unit, password, must_change, made_at)
            VALUES (\(id), \(login ?? role.rawValue), \("测试" + role.rawValue), \(unit.id),
                \(passwordHash), 0, \(now))
            """)
        try tx.run("INSERT INTO officer_role (officer, role) VALUES (\(id), \(role.rawValue))")
        return Actor(officer: id, unit: unit, roles: try Roles([role]), division: division)
    }

    private static func unit(_ kind: Unit.Kind, _ division: DivisionCode, in tx: Transaction) throws -> Unit {
        if let row = try tx.first(
            "SELECT id, name FROM unit WHERE division = \(division) AND kind = \(kind.code)")
        {
            return Unit(id: try row.identifier(0), name: try row.text(1), division: division, kind: kind)
        }
        let unit = Unit(
            id: Unit.ID(at: Moment(day: day("2018-09-01"))), name: "\(division) \(kind.code)",
            division: division,
            kind: kind)
        try tx.run(
            """
            INSERT INTO unit (id, division, kind, name)
            VALUES (\(unit.id), \(division), \(kind.code), \(unit.name))
            """)
        return unit
    }
}

/// The time that a test sets.
final class TestClock: Sendable {
    private let moment: Mutex<Moment>

    init(_ moment: Moment) { self.moment = Mutex(moment) }

    var now: Moment { moment.withLock { $0 } }

    func set(_ now: Moment) { moment.withLock { $0 = now } }

    func advance(seconds: Int) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
}

/// The place of a code that a test writes out.
func place(_ code: String) -> DivisionCode {
    guard let place = DivisionCode(code) else { preconditionFailure("\(code) is no code of a place") }
    return place
}

/// The day that a test writes out.
func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("\(text) is no day") }
    return day
}
