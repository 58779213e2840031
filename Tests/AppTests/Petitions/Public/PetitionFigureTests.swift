@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// Figures against petitions counted by hand.
@Suite struct PetitionFigureTests {
    @Test(arguments: TestDatabase.all)
    func `the figures of a place are those counted by hand`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            for state in [
                Petition.State.Kind.received, .declined, .accepted, .dispatched, .resolved, .answered,
                .followedUp, .closed, .closed, .merged, .withdrawn,
            ] { try await county.petition(in: state) }
            try await county.petition(in: .closed, TestCounty.complaint(division: TestCounty.otherVillage))
            // Merging makes an older one that is only received: 12 in the village, 13 in the township.
            for (place, expected) in [
                (
                    TestCounty.village,
                    [
                        "12", "7", "1", "4", "2", "7", "0", "5 ÷ 10 = 50.0%", "2 ÷ 7 = 28.6%",
                        "2 ÷ 2 = 100.0%", "2 ÷ 2 = 100.0%", "3 ÷ 3 = 100.0%", "2 ÷ 2 = 100.0%",
                    ]
                ),
                (
                    TestCounty.otherVillage,
                    [
                        "1", "1", "0", "1", "1", "0", "0", "1 ÷ 1 = 100.0%", "1 ÷ 1 = 100.0%",
                        "1 ÷ 1 = 100.0%", "1 ÷ 1 = 100.0%", "1 ÷ 1 = 100.0%", "1 ÷ 1 = 100.0%",
                    ]
                ),
                (
                    TestCounty.county,
                    [
                        "13", "8", "1", "5", "3", "7", "0", "6 ÷ 11 = 54.5%", "3 ÷ 8 = 37.5%",
                        "3 ÷ 3 = 100.0%", "3 ÷ 3 = 100.0%", "4 ÷ 4 = 100.0%", "3 ÷ 3 = 100.0%",
                    ]
                ),
            ] {
                let figures = try await county.figures(in: place)
                let told = PetitionMeasure.allCases.map {
                    PetitionWords(.zh).figure(figures.counts.value($0))
                }
                #expect(told == expected, "\(place)")
            }
            let everywhere = try await county.figures(in: nil)
            let city = try await county.figures(in: place("4115"))
            #expect(everywhere.counts == city.counts && city.counts.received == 13)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a span counts what came in it, by the day in China`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            for (date, hour) in [
                ("2017-12-31", 23), ("2018-01-01", 0), ("2018-09-30", 23), ("2018-10-01", 0),
            ] {
                county.time.set(Moment(day: day(date), hour: hour, minute: 30))
                try await county.receive()
            }
            county.time.set(Moment(day: day("2018-10-08"), hour: 9))
            #expect(try await county.figures(.month).counts.received == 1)
            #expect(try await county.figures(.year).counts.received == 3)
            #expect(try await county.figures(.all).counts.received == 4)
        }
    }

    /// A complaint accepted on Friday 2018-02-09 has 15 working days: 11 and 24 February are worked, the 15th to the 21st
    /// are the Spring Festival, so it is due on Wednesday 7 March.
    @Test(
        arguments: TestDatabase.all,
        [("2018-02-09", 0), ("2018-02-11", 0), ("2018-03-07", 0), ("2018-03-08", 1), ("2018-05-01", 1)])
    func `a complaint from before the Spring Festival is overdue in public from the day after its day`(
        _ engine: TestDatabase, _ seen: (today: String, overdue: Int)
    ) async throws {
        try await TestCounty.with(engine) { county in
            county.time.set(Moment(day: day("2018-02-09"), hour: 9))
            let receipt = try await county.receive()
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.accept(receipt.petition, version: nil, by: centre, in: tx)
            }
            county.time.set(Moment(day: day(seen.today), hour: 9))
            #expect(try await county.figures().counts.overdue == seen.overdue)
            #expect(try await county.figures(in: TestCounty.village).counts.overdue == seen.overdue)
            #expect(try await county.figures(in: TestCounty.otherVillage).counts.overdue == 0)
            // The person is asked too late to cure anything; a petition that is over stays over.
            try await county.act { desk, tx in
                try desk.ask(receipt.petition, version: nil, words: "哪里？", by: centre, in: tx)
            }
            #expect(try await county.figures().counts.overdue == seen.overdue)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `keys that were sorted under other terms do not hide what is overdue`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            county.time.set(Moment(day: day("2018-10-08"), hour: 8))
            let receipt = try await county.receive(TestCounty.complaint(kind: .consultation))
            let centre = county.actor(.informationCentre)
            try await county.act { desk, tx in
                try desk.accept(receipt.petition, version: nil, by: centre, in: tx)
                // Three days by the usual terms; from today on one, which is the clock's term, for it began today.
                var numbers = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, $0.usual) })
                numbers[.consultation] = 1
                try desk.setTerms(
                    numbers, from: day("2018-10-08"), of: TestCounty.county, version: 0, by: centre, in: tx)
            }
            county.time.set(Moment(day: day("2018-10-10"), hour: 9))
            #expect(try await county.figures().counts.overdue == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a year without a calendar is said, not guessed`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let last = try #require(county.platform.calendar.years.max())
            county.time.set(Moment(day: try #require(Day(year: last, month: 12, day: 30)), hour: 9))
            try await county.receive()
            let figures = try await county.figures()
            #expect(figures.counts.overdue == 0 && figures.unknown == 1)
            try await county.visit { visitor in
                let page = try await visitor.get("/places/411523/petitions?span=all").text
                #expect(page.contains("另有 1 件的时限落在还没有放假安排的年份"))
            }
        }
    }
}
