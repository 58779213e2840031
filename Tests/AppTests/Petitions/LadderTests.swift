@testable import App
@testable import Database

import DatabaseTesting
import Domain
import Testing

@Suite struct `The ladder for what is slow, on the clock` {
    @Test(arguments: TestDatabase.all)
    func `a slow station is reminded, supervised and its lead told, each once and on its day`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.slow()
            var climbed: [String] = []
            for offset in 0..<30 {
                let today = day("2018-10-08").adding(days: offset)
                for _ in 0..<2 {
                    let tally = try await county.climb(on: today.description)
                    #expect(tally.failed.isEmpty && tally.unknown.isEmpty)
                    climbed += Array(repeating: today.description, count: tally.climbed)
                }
            }
            #expect(climbed == ["2018-10-12", "2018-10-16", "2018-10-22"])
            let rungs = try await county.rungs(id)
            #expect(rungs.map(\.rung) == ["reminded", "supervised", "raised"])
            #expect(rungs.map(\.addressee) == [nil, nil, "townshipLead"])
            #expect(rungs.allSatisfy { $0.division == TestCounty.township.text && $0.clock == "handling" })
            #expect(try await county.orders() == [1: id.text])
            let stored = try await county.stored(id)
            let entries = stored.entries.filter { $0.deed == .verb(.escalate) }
            #expect(entries.count == 3 && entries.allSatisfy { $0.author == .clock && $0.words.isEmpty })
            #expect(entries.map(\.audience) == [.offices, .offices, .offices])
            #expect(try await county.events(id).count { $0 == .petitionEscalate } == 3)
            #expect(try await county.wakeOn(id) == nil)
            #expect(stored.head.version == 3, "nobody's open form goes stale")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a run that dies between any two statements has done nothing, and the next does all of it`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.slow()
            county.time.set(Moment(day: day("2018-10-22"), hour: 9))
            let desk = county.petitions
            var statements = 0
            while true {
                let cut = statements
                let result = try? await county.database.write { tx in
                    try desk.climb(id, in: tx.cut(after: cut).tx)
                }
                if result != nil { break }
                #expect(try await county.rungs(id).isEmpty)
                #expect(try await county.orders().isEmpty)
                #expect(try await county.stored(id).head.entries == 3)
                statements += 1
            }
            #expect(statements > 20, "the last run needed every statement it asked for")
            #expect(try await county.rungs(id).count == 3)
            #expect(try await county.orders() == [1: id.text])
            #expect(try await county.climb(on: "2018-10-22").climbed == 0)
            #expect(try await county.stored(id).head.entries == 6)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `two nodes at once climb each rung once and number the orders without a gap`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            var ids: [Petition.ID] = []
            for number in 0..<12 { ids.append(try await county.slow("第 \(number) 件")) }
            county.time.set(Moment(day: day("2018-10-22"), hour: 9))
            let (job, now) = (EscalationJob(platform: county.platform), county.time.now)
            async let first = job.run(at: now)
            async let second = job.run(at: now)
            let tallies = try await [first, second]
            #expect(tallies.map(\.climbed).reduce(0, +) == 36)
            #expect(tallies.allSatisfy { $0.failed.isEmpty })
            let orders = try await county.orders()
            #expect(orders.keys.sorted() == Array(1...12))
            #expect(Set(orders.values) == Set(ids.map(\.text)))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a hundred and fifty damaged petitions starve nobody behind them`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            let county = site.county
            for number in 0..<150 { _ = try await county.receive(TestCounty.complaint("坏 \(number)")) }
            try await county.database.write { tx in
                try tx.run("UPDATE petition SET history = '?', wake_on = '2018-10-01'")
            }
            let healthy = try await county.slow()
            for _ in 0..<2 {
                let tally = try await county.climb(on: "2018-10-12")
                #expect(tally.failed == ["DamagedRow": 150])
            }
            #expect(try await county.rungs(healthy).map(\.rung) == ["reminded"])
            let told = site.log.lines.filter { $0.contains("passed over") }
            #expect(told.count == 2 && told.allSatisfy { $0.contains("DamagedRow") && $0.contains("150") })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a year without a calendar is said, not guessed, and holds up nobody`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { quiet in
            let site = try HostileSite(quiet)
            let county = site.county
            county.time.set(Moment(day: day("2026-12-23"), hour: 9))
            let late = try await county.receive().petition
            county.time.set(Moment(day: day("2026-12-18"), hour: 9))
            let early = try await county.receive(TestCounty.complaint("早来的")).petition
            let tally = try await county.climb(on: "2026-12-24")
            #expect(tally.climbed == 3 && tally.failed.isEmpty)
            #expect(try await county.rungs(late).map(\.rung) == ["reminded"])
            #expect(try await county.rungs(early).map(\.rung) == ["reminded", "supervised"])
            #expect(try await county.climb(on: "2026-12-24").unknown == [2027: 2])
            #expect(site.log.lines.contains { $0.contains("warning") && $0.contains("year=2027") })
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a wish to reopen that nobody decides climbs as the centre's own slowness`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .closed)
            try await county.act { desk, tx in
                try desk.askReopening(desk.follow(receipt.code, from: "test", in: tx), reason: "又停水", in: tx)
            }
            let tally = try await county.climb(on: "2018-10-16")
            #expect(tally.climbed == 3 && tally.failed.isEmpty)
            let rungs = try await county.rungs(receipt.petition)
            #expect(rungs.map(\.addressee) == [nil, nil, "leadingGroup"])
            #expect(rungs.allSatisfy { $0.clock == "acceptance" && $0.division == TestCounty.county.text })
        }
    }
}
