@testable import App

import Crypto
import Database
import DatabaseTesting
import Domain
import Foundation
import Logging
import Testing

@Suite struct DemoTests {
    @Test(arguments: TestDatabase.all)
    func `a demo county holds together`(_ engine: TestDatabase) async throws {
        try await engine.withFresh { database in
            let platform = try Self.platform(database)
            let outcome = try await Demo.load(
                platform, DemoPlan(size: .tiny, now: Self.now), hash: { _ in "none" })
            #expect(try await Demo.isEmpty(platform) == false)
            #expect(Set(outcome.accounts.map(\.role)) == Set(Role.allCases))
            #expect(outcome.disclosures > 60)
            #expect(outcome.rows > 600)
            try await Self.checkPlaces(database)
            try await Self.checkAccounts(platform, outcome.accounts)
            try await Self.checkReviews(database)
            try await Self.checkContents(platform)
            try await Self.checkPeriods(database)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the same seed gives the same county`(_ engine: TestDatabase) async throws {
        var told: [String] = []
        for _ in 0..<2 {
            try await engine.withFresh { database in
                let platform = try Self.platform(database)
                _ = try await Demo.load(platform, DemoPlan(size: .tiny, now: Self.now), hash: { _ in "none" })
                told.append(try await Self.everythingTold(database))
            }
        }
        #expect(told.count == 2 && told[0].count > 10_000 && told[0] == told[1])
    }

    private static func everythingTold(_ database: Database) async throws -> String {
        try await database.read { tx in
            try tx.rows(
                """
                SELECT d.village, d.item, d.period, e.number, e.state, e.published_at, r.position, r.cells
                FROM record r JOIN edition e ON e.id = r.edition JOIN disclosure d ON d.id = e.disclosure
                ORDER BY d.village, d.item, d.period, e.number, r.position
                """
            ).map { row in
                try (0..<8).map { "\(try row.value($0))" }.joined(separator: "\t")
            }.joined(separator: "\n")
        }
    }

    /// 2026-11-22, four in the afternoon in China.
    static let now = Moment(milliseconds: 1_795_334_400_000)

    static func platform(_ database: Database) throws -> Platform {
        var configuration = Configuration(
            location: .sqlite(path: ""), keyFile: "", publicFolder: TestCounty.repository("Public"))
        (configuration.passphraseRounds, configuration.codeRounds) = (10, 10)
        return try Platform(
            database: database, keys: Keys(master: SymmetricKey(data: Data(repeating: 7, count: 32))),
            configuration: configuration, logger: Logger(label: "test"), clock: { now })
    }

    private static func checkPlaces(_ database: Database) async throws {
        try await database.read { tx in
            let villages = try PlaceQueries.all(.village, in: DemoPlaces.county, in: tx)
            #expect(villages.count == 206)
            #expect(Set(villages.map(\.name)).count == 206, "a name stands twice in the county")
            for name in ["董寨村", "王楼村", "李店村", "张湾村", "陈营村"] {
                #expect(villages.contains { $0.name == name && $0.code.parent == DemoPlaces.showcase })
            }
        }
    }

    /// The journey of one disclosure needs no other village's or township's officers.
    private static func checkAccounts(_ platform: Platform, _ accounts: [DemoAccount]) async throws {
        let divisions = try await platform.database.read { tx in
            var divisions: [Role: DivisionCode] = [:]
            for account in accounts.reversed() {
                let row = try tx.first(
                    "SELECT u.division FROM officer o JOIN unit u ON u.id = o.unit WHERE o.login = \(account.login)"
                )
                divisions[account.role] = try row?.division(0)
            }
            return divisions
        }
        #expect(divisions[.uploader]?.level == .village)
        #expect(divisions[.uploader] == divisions[.villageReviewer])
        #expect(divisions[.uploader]?.parent == divisions[.stationReviewer])
        #expect(divisions[.stationReviewer] == divisions[.townshipDiscipline])
    }

    private static func checkReviews(_ database: Database) async throws {
        try await database.read { tx in
            let byAuthors = try tx.first(
                """
                SELECT COUNT(*) FROM signature s JOIN edition_author a
                ON a.edition = s.edition AND a.officer = s.officer
                """)
            #expect(try byAuthors?.int(0) == 0, "an author reviewed an edition")
            let unsigned = try tx.first(
                """
                SELECT COUNT(*) FROM edition e WHERE e.published_at IS NOT NULL
                    AND (SELECT COUNT(DISTINCT s.officer) FROM signature s WHERE s.edition = e.id) <> 3
                """)
            #expect(try unsigned?.int(0) == 0, "a public edition lacks a signature")
            let silent = try tx.first(
                """
                SELECT COUNT(*) FROM edition e WHERE e.published_at IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM event v WHERE v.subject = e.id AND v.verb IN ('published', 'corrected'))
                """)
            #expect(try silent?.int(0) == 0, "a publication left no event")
            let states = Set(try tx.rows("SELECT DISTINCT state FROM edition").map { try $0.text(0) })
            for state in [
                "draft", "awaitingVillage", "awaitingStation", "awaitingDiscipline", "scheduled", "published",
            ] {
                #expect(states.contains(state), "nothing is \(state)")
            }
        }
    }

    /// Every edition reads back, its ledger balances, each value is of its column's kind, and no free text holds a
    /// private number.
    private static func checkContents(_ platform: Platform) async throws {
        try await platform.database.read { tx in
            let desk = EditionDesk(platform, at: now)
            for row in try tx.rows("SELECT id FROM edition") {
                guard let stored = try desk.store.find(try row.identifier(0), secrets: true, in: tx) else {
                    continue
                }
                #expect(try desk.checks(of: stored, in: tx).sensitivePlaces == 0)
                guard let table = stored.edition.content.table else { continue }
                #expect(Balance.check(table, opening: stored.opening) == nil)
                for record in table.records {
                    #expect(record.values.count == table.columns.count)
                    for (value, column) in zip(record.values, table.columns)
                    where !Self.fits(value, column.type) {
                        Issue.record("item \(stored.item.number), \(column.name) does not fit")
                    }
                }
            }
        }
    }

    private static func fits(_ value: Value, _ type: ColumnType) -> Bool {
        switch (value, type) {
        case (.empty, _), (.text, .text), (.number, .number), (.money, .money), (.date, .date),
            (.phone, .phone),
            (.files, .file):
            true
        case (.choice(let choice), .choice(let options)): options.contains(choice)
        case (_, _): false
        }
    }

    /// The month that the sample roster is about is free.
    private static func checkPeriods(_ database: Database) async throws {
        try await database.read { tx in
            let taken = try tx.first("SELECT COUNT(*) FROM disclosure WHERE period LIKE '2018-%'")
            #expect(try taken?.int(0) == 0)
            let fifty = try tx.first(
                "SELECT COUNT(*) FROM edition WHERE state = 'published' AND record_count = 50")
            #expect(try (fifty?.int(0) ?? 0) > 0, "no public table of 50 rows")
        }
    }
}
