@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct `Sort keys after terms or the calendar have changed` {
    private func marks(_ county: TestCounty) async throws -> [String: Int] {
        try await county.database.read { tx in
            let rows = try tx.rows("SELECT keyed_under, COUNT(*) FROM petition GROUP BY keyed_under")
            return Dictionary(try rows.map { (try $0.text(0), try $0.int(1)) }, uniquingKeysWith: { $1 })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `are worked out again for every open petition, whatever mark they had, past damaged ones`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let slow = try await county.slow()
            for number in 0..<230 { _ = try await county.receive(TestCounty.complaint("第 \(number) 件")) }
            let damaged = try await county.receive(TestCounty.complaint("坏")).petition
            let job = RekeyingJob(platform: county.platform)
            #expect(try await job.run(at: county.time.now) == 0, "nothing has changed")
            let officer = county.actor(.informationCentre).officer
            let terms = try PetitionTerms.text(ClockTerms([.supervising: 3, .raising: 9]))
            try await county.database.write { tx in
                try tx.run(
                    """
                    INSERT INTO petition_terms (county, from_day, numbers, officer, at)
                    VALUES (\(TestCounty.county), '2018-10-01', \(terms), \(officer), 0)
                    """)
                // Some were keyed under marks that sort behind today's.
                try tx.run("UPDATE petition SET keyed_under = 'zz' WHERE subject LIKE '%7 件'")
                try tx.run("UPDATE petition SET history = '?', keyed_under = '!' WHERE id = \(damaged)")
            }
            let mark = try await county.database.read { tx in
                try PetitionTerms.inForce(of: TestCounty.county, county.platform, in: tx).mark
            }
            #expect(try await job.run(at: county.time.now) == 231)
            #expect(try await marks(county) == [mark: 231, "!": 1])
            #expect(try await job.run(at: county.time.now) == 0)
            for day in ["2018-10-12", "2018-10-17"] { try await county.climb(on: day) }
            #expect(try await county.rungs(slow).map(\.rung) == ["reminded"])
            try await county.climb(on: "2018-10-18")
            #expect(try await county.rungs(slow).map(\.rung) == ["reminded", "supervised"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `that were worked out when a year was missing come right once it is known`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.slow()
            try await county.database.write { tx in
                try tx.run(
                    """
                    UPDATE petition SET keyed_under = 'before', wake_on = \(PetitionSortKeys.unknownWake),
                        due_on = \(PetitionSortKeys.unknown) WHERE id = \(id)
                    """)
                try tx.run(
                    "UPDATE petition_party SET due_on = \(PetitionSortKeys.unknown) WHERE petition = \(id)")
            }
            #expect(try await county.inboxKeysAstray() == 0)
            #expect(try await RekeyingJob(platform: county.platform).run(at: county.time.now) == 1)
            #expect(try await county.wakeOn(id) == "2018-10-12")
            #expect(try await county.inboxKeysAstray() == 0)
        }
    }
}
