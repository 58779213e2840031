@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What was closed on time, and who was asked how it was.
@Suite struct OnTimeTests {
    private func told(_ county: TestCounty, _ measure: PetitionMeasure) async throws -> String {
        PetitionWords(.zh).figure(try await county.figures().counts.value(measure))
    }

    /// A complaint handled so many days after Monday 2018-10-08 (due after 15 working days: Monday the 29th), then closed.
    @discardableResult
    private func closed(
        _ county: TestCounty, on date: String, calling said: Satisfaction? = .satisfied
    ) async throws -> PetitionReceipt {
        county.time.set(Moment(day: day("2018-10-08"), hour: 9))
        let receipt = try await county.petition(in: .accepted)
        let (id, centre) = (receipt.petition, county.actor(.informationCentre))
        let station = county.actor(.stationReviewer)
        let handover = Handover(lead: station.unit.id, due: day("2018-10-29"))
        try await county.act { try $0.dispatch(id, version: nil, to: handover, by: centre, in: $1) }
        county.time.set(Moment(day: day(date), hour: 9))
        try await county.act { desk, tx in
            try desk.resolve(id, version: nil, outcome: .solved, account: "已修好", by: station, in: tx)
            try desk.answer(id, version: nil, words: "水已恢复", isPublic: true, by: centre, in: tx)
            if let said {
                try desk.followUp(id, version: nil, satisfaction: said, notes: "接通", by: centre, in: tx)
            } else {
                try desk.rate(desk.follow(receipt.code, from: "test", in: tx), .fairly, in: tx)
            }
            try desk.close(id, version: nil, by: centre, in: tx)
        }
        return receipt
    }

    @Test(arguments: TestDatabase.all)
    func `a late closed one counts below the line only, and so does an open one that is over`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await closed(county, on: "2018-10-29")
            #expect(try await told(county, .onTimeRate) == "1 ÷ 1 = 100.0%")
            try await closed(county, on: "2018-10-30")
            #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%")
            county.time.set(Moment(day: day("2018-10-08"), hour: 9))
            _ = try await county.petition(in: .dispatched)
            #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%", "open, and not over")
            county.time.set(Moment(day: day("2018-11-30"), hour: 9))
            #expect(try await told(county, .onTimeRate) == "1 ÷ 3 = 33.3%")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a closed one that is taken up again is open, and late for good if it was`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let (early, late) = (
                try await closed(county, on: "2018-10-12"), try await closed(county, on: "2018-10-30")
            )
            let centre = county.actor(.informationCentre)
            for receipt in [early, late] {
                try await county.act { desk, tx in
                    try desk.reopen(receipt.petition, version: nil, reason: "又停了", by: centre, in: tx)
                }
            }
            #expect(try await told(county, .onTimeRate) == "0 ÷ 0")
            for receipt in [early, late] {
                try await county.act { desk, tx in
                    try desk.answer(
                        receipt.petition, version: nil, words: "换了水泵", outcome: .solved, isPublic: true,
                        by: centre, in: tx)
                    try desk.rate(desk.follow(receipt.code, from: "test", in: tx), .satisfied, in: tx)
                    try desk.close(receipt.petition, version: nil, by: centre, in: tx)
                }
            }
            #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a wish to reopen that lies too long puts a closed one below the line once`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await closed(county, on: "2018-10-12")
            try await closed(county, on: "2018-10-12")
            try await county.act { desk, tx in
                try desk.askReopening(
                    desk.follow(receipt.code, from: "test", in: tx), reason: "又停了", in: tx)
            }
            #expect(try await told(county, .onTimeRate) == "2 ÷ 2 = 100.0%", "there is a day for that too")
            county.time.set(Moment(day: day("2018-10-16"), hour: 9))
            #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%")
            #expect(try await county.figures().counts.overdue == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `keys of other rules are not believed, and worked out again`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await closed(county, on: "2018-10-29")
            try await closed(county, on: "2018-10-30")
            for (mark, late) in [("", nil), ("!", false), ("zz", true)] as [(String, Bool?)] {
                try await county.database.write { tx in
                    try tx.run("UPDATE petition SET keyed_under = \(mark), ended_late = \(late)")
                }
                #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%", "\(mark)")
            }
            #expect(try await RekeyingJob(platform: county.platform).run(at: county.time.now) == 2)
            let kept = try await county.database.read { tx in
                try tx.rows("SELECT ended_late FROM petition ORDER BY ended_late").map { try $0.int(0) }
            }
            #expect(kept == [0, 1])
            #expect(try await told(county, .onTimeRate) == "1 ÷ 2 = 50.0%")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a closed one in a year without a calendar is said, and neither on time nor late`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let last = try #require(county.platform.calendar.years.max())
            county.time.set(Moment(day: try #require(Day(year: last, month: 12, day: 30)), hour: 9))
            let receipt = try await county.receive()
            let id = receipt.petition
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.accept(id, version: nil, by: centre, in: tx)
                try desk.answer(
                    id, version: nil, words: "已修好", outcome: .solved, isPublic: true, by: centre, in: tx)
            }
            let before = try await county.figures().unknown
            try await county.act { desk, tx in
                try desk.rate(desk.follow(receipt.code, from: "test", in: tx), .satisfied, in: tx)
                try desk.close(id, version: nil, by: centre, in: tx)
            }
            let after = try await county.figures()
            #expect(after.counts.closed == 1 && after.counts.closedUnknown == 1)
            #expect(after.unknown == before, "counted once, open or closed")
            #expect(try await told(county, .onTimeRate) == "0 ÷ 0")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `followed up is who rated it or was reached, not who was called in vain`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await closed(county, on: "2018-10-12", calling: .satisfied)
            try await closed(county, on: "2018-10-12", calling: nil)
            let vain = try await county.petition(in: .answered)
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.followUp(
                    vain.petition, version: nil, satisfaction: nil, notes: "三次没接", by: centre, in: tx)
                try desk.close(vain.petition, version: nil, by: centre, in: tx)
            }
            #expect(try await told(county, .followUpRate) == "2 ÷ 3 = 66.7%")
            try await county.act { desk, tx in
                try desk.rate(desk.follow(vain.code, from: "test", in: tx), .fairly, in: tx)
            }
            #expect(try await told(county, .followUpRate) == "3 ÷ 3 = 100.0%")
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the pages and the API say both, each with its definition`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await closed(county, on: "2018-10-29")
            try await closed(county, on: "2018-10-30")
            try await county.visit { visitor in
                for path in ["/petitions?span=all", "/places/\(TestCounty.village)/petitions?span=all"] {
                    let page = try await visitor.get(path).text
                    #expect(page.contains("按时办结率") && page.contains("1 ÷ 2") && page.contains("50.0%"))
                    #expect(page.contains("回访率") && page.contains("2 ÷ 2"))
                    #expect(page.contains("后来办结了也不算按时") && page.contains("没有联系上的不算"))
                }
                let told = try await visitor.get("/api/v1/petitions/figures?span=all").text
                #expect(told.contains(#""measure":"onTimeRate","numerator":1,"denominator":2"#), "\(told)")
                #expect(told.contains(#""measure":"followUpRate","numerator":2,"denominator":2"#))
            }
        }
    }
}
