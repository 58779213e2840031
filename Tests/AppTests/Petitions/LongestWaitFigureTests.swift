import Database
import DatabaseTesting
import Domain
import Testing

@testable import App

/// A consultation accepted and asked about on Monday 2018-10-08: it waits until Monday the 22nd, and three working days
/// later it is due, on Thursday the 25th.
@Suite struct `A question that the person never answers` {
    private static func asked(_ county: TestCounty) async throws -> Petition.ID {
        let id = try await county.receive(TestCounty.complaint(kind: .consultation)).petition
        let centre = county.actor(.informationCentre)
        try await county.act { desk, tx in
            try desk.accept(id, version: nil, by: centre, in: tx)
            try desk.dispatch(
                id, version: nil,
                to: Handover(lead: county.handover.lead, due: day("2018-10-11")), by: centre, in: tx)
            try desk.ask(id, version: nil, words: "哪个组？", by: centre, in: tx)
        }
        return id
    }

    @Test(arguments: TestDatabase.all)
    func
        `is overdue in public and in the ledger once the wait and the term are over, without any job`(
            _ engine: TestDatabase
        ) async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await Self.asked(county)
            let centre = county.actor(.informationCentre)
            for (today, overdue) in [("2018-10-22", 0), ("2018-10-25", 0), ("2018-10-26", 1)] {
                county.time.set(Moment(day: day(today), hour: 9))
                #expect(try await county.figures().counts.overdue == overdue, "\(today)")
                let late = try await county.ledger(centre, "mark=overdue").map(\.head.id)
                #expect(late == (overdue == 1 ? [id] : []), "\(today)")
            }
            // An answer now cures nothing.
            try await county.act {
                try $0.reply(id, version: nil, words: "上湾组", by: centre, in: $1)
            }
            #expect(try await county.figures().counts.overdue == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `is reminded of and supervised from then on`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await Self.asked(county)
            #expect(try await county.wakeOn(id) == "2018-10-25")
            try await county.climb(on: "2018-10-22")
            #expect(try await county.rungs(id).isEmpty)
            try await county.climb(on: "2018-10-26")
            #expect(try await county.rungs(id).map(\.rung) == ["reminded", "supervised"])
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the rules and the settings say how long, from the same number`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let centre = county.actor(.informationCentre)
            try await Clerk.with(county) { visitor in
                #expect(
                    try await visitor.get("/petitions/rules?county=411523").body.contains(
                        "最长等 10 个工作日；到时还没有回答的，接着计时"))
                let settings = try await visitor.signedIn(as: .informationCentre).get(
                    "/office/petitions/settings")
                #expect(settings.body.contains("等待本人答复最长"))
            }
            try await county.act { desk, tx in
                var numbers = Dictionary(uniqueKeysWithValues: Term.allCases.map { ($0, $0.usual) })
                numbers[.waiting] = 4
                try desk.setTerms(
                    numbers, from: day("2018-10-08"), of: TestCounty.county, version: 0, by: centre, in: tx)
            }
            try await Clerk.with(county) { visitor in
                let rules = try await visitor.get("/petitions/rules?county=411523").body
                #expect(rules.contains("最长等 4 个工作日"))
            }
        }
    }
}
