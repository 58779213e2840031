@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// Publication at a set time.
@Suite struct ScheduleTests {
    static let time = Moment(day: Day(number: 17_813), hour: 8)

    private func scheduled(_ county: TestCounty, item: Item.Number = 1) async throws -> Edition.ID {
        let id = try await county.edition(in: .awaitingDiscipline, item: item)
        try await county.database.write { tx in
            try county.desk.release(
                id, version: nil, publication: Self.time, by: county.actor(.townshipDiscipline), in: tx)
        }
        return id
    }

    @Test(arguments: TestDatabase.all)
    func `a released edition becomes public at its time and not before`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await scheduled(county)
            let job = PublicationJob(platform: county.platform)
            try await job.run(at: Self.time.adding(seconds: -1))
            #expect(try await county.kind(id) == .scheduled)
            try await job.run(at: Self.time.adding(seconds: 7))
            #expect(try await county.kind(id) == .published)
            let stored = try await county.database.read { tx in try county.desk.store.find(id, in: tx) }
            // The notice period counts from the day it became public, not from the day it was signed.
            #expect(stored?.noticeUntil == Day("2018-10-16"))
            #expect(try await county.verbs(id).suffix(2) == [.scheduled, .published])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the job run twice and by two nodes at once publishes once`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await scheduled(county)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask { try await PublicationJob(platform: county.platform).run(at: Self.time) }
                }
                try await group.waitForAll()
            }
            try await PublicationJob(platform: county.platform).run(at: Self.time.adding(seconds: 60))
            #expect(try await county.verbs(id).count { $0 == .published } == 1)
            let at = try await county.database.read { tx in
                try county.desk.store.find(id, in: tx)?.edition.state.publishedAt
            }
            #expect(at == Self.time)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a crash in the middle of publishing leaves it scheduled for the next run`(_ engine: TestDatabase)
        async throws
    {
        struct Crash: Error {}
        try await TestCounty.with(engine) { county in
            let id = try await scheduled(county)
            await #expect(throws: Crash.self) {
                try await county.database.write { tx in
                    try EditionDesk(county.platform, at: Self.time).publish(id, in: tx)
                    throw Crash()
                }
            }
            #expect(try await county.kind(id) == .scheduled)
            try await PublicationJob(platform: county.platform).run(at: Self.time)
            #expect(try await county.kind(id) == .published)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `one edition that cannot be published holds up no other`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let bad = try await scheduled(county)
            let good = try await scheduled(county, item: 2)
            try await county.database.write { tx in
                try tx.run("UPDATE edition SET definition = 'damaged' WHERE id = \(bad)")
            }
            try await PublicationJob(platform: county.platform).run(at: Self.time)
            #expect(try await county.kind(good) == .published)
            let state = try await county.database.read { tx in
                try tx.first("SELECT state FROM edition WHERE id = \(bad)")?.text(0)
            }
            #expect(state == "scheduled")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a scheduled edition can be taken back until its time`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await scheduled(county)
            try await county.database.write { tx in
                try county.desk.return(
                    id, version: nil, reason: "先不公开", by: county.actor(.townshipDiscipline), in: tx)
            }
            try await PublicationJob(platform: county.platform).run(at: Self.time)
            #expect(try await county.kind(id) == .draft)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a notice period in working days of a year without a calendar is said, not guessed`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.database.write { tx in
                let item = try #require(try CatalogueQueries.item(1, of: TestCounty.county, in: tx))
                let working = Item(
                    number: 1, name: item.name, category: item.category, frequencies: item.frequencies,
                    notice: NoticePeriod(length: 5, unit: .workingDays), form: item.form,
                    columns: item.columns,
                    station: item.station, legalBasis: item.legalBasis)
                try tx.run(
                    "UPDATE catalogue_item SET definition = \(try Definitions.text(working)) WHERE number = 1"
                )
                let id = try county.draft([TestCounty.household("张三丰")], in: tx)
                try county.bring(id, to: .awaitingDiscipline, in: tx)
                return id
            }
            for publication in [nil, Moment(day: Day("2150-01-04")!, hour: 8)] {
                if publication == nil { county.time.set(Moment(day: Day("2150-01-02")!, hour: 9)) }
                await #expect(throws: CalendarGap(year: 2150)) {
                    try await county.database.write { tx in
                        try county.desk.release(
                            id, version: nil, publication: publication, by: county.actor(.townshipDiscipline),
                            in: tx)
                    }
                }
            }
            #expect(try await county.kind(id) == .awaitingDiscipline)
            try await county.site { client in
                let page = try await county.sit(client, .townshipDiscipline).get(
                    "/office/editions/\(id)/review")
                #expect(page.text.contains("2150年的放假安排还没有导入"))
            }
        }
    }
}
