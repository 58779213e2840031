@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// The rules of product.md, section 4, as the desk keeps them on both engines.
@Suite struct ReviewRuleTests {
    @Test(arguments: TestDatabase.all)
    func `whoever wrote an edition never reviews it`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            try await county.database.write { tx in
                try tx.run(
                    """
                    INSERT INTO edition_author (edition, position, officer)
                    VALUES (\(id), 7, \(county.actor(.villageReviewer).officer))
                    """)
            }
            await #expect(throws: Refused.self) {
                try await county.database.write { tx in
                    try county.desk.approve(id, version: nil, by: county.actor(.villageReviewer), in: tx)
                }
            }
            #expect(try await county.kind(id) == .awaitingVillage)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an officer who reviews at two steps signs only one of them`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let unit = county.actor(.townshipDiscipline).unit
            let both = Actor(
                officer: county.actor(.townshipDiscipline).officer, unit: unit,
                roles: try Roles([.stationReviewer, .townshipDiscipline]), division: unit.division)
            let id = try await county.edition(
                in: .awaitingStation, item: 24, period: .event(Day("2018-10-05")!))
            try await county.database.write { tx in
                try county.desk.approve(id, version: nil, by: both, in: tx)
            }
            let refusal = await #expect(throws: Refused.self) {
                try await county.database.write { tx in
                    try county.desk.release(id, version: nil, by: both, in: tx)
                }
            }
            #expect(refusal?.refusal == .alreadySigned(.station))
        }
    }

    static let steps: [(Edition.State.Kind, Role)] = [
        (.awaitingVillage, .villageReviewer), (.awaitingStation, .stationReviewer),
        (.awaitingDiscipline, .townshipDiscipline),
    ]

    @Test(arguments: TestDatabase.all, steps)
    func `every step can return an edition and the reviews begin anew`(
        _ engine: TestDatabase, _ step: (Edition.State.Kind, Role)
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: step.0)
            try await county.database.write { tx in
                try county.desk.return(
                    id, version: nil, reason: "第 1 行的金额不对", by: county.actor(step.1), in: tx)
            }
            let edition = try await county.database.read { tx in
                try county.desk.store.find(id, in: tx)?.edition
            }
            guard case .draft(let returned?)? = edition?.state else {
                Issue.record("not returned")
                return
            }
            #expect(returned.reason == "第 1 行的金额不对")
            #expect(returned.officer == county.actor(step.1).officer)
            #expect(edition?.state.signatures.isEmpty == true)
            try await county.database.write { tx in try county.bring(id, to: .published, in: tx) }
            #expect(try await county.kind(id) == .published)
            #expect(try await county.verbs(id).contains(.returned))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a return without a reason is refused and changes nothing`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let before = try await county.verbs(id)
            await #expect(throws: Refused.self) {
                try await county.database.write { tx in
                    try county.desk.return(
                        id, version: nil, reason: "  ", by: county.actor(.villageReviewer), in: tx)
                }
            }
            #expect(try await county.kind(id) == .awaitingVillage)
            #expect(try await county.verbs(id) == before)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a reason never holds a private number`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .published)
            await #expect(throws: Refused.self) {
                try await county.database.write { tx in
                    try county.desk.withdraw(
                        id, version: nil, reason: "411526190710076623 重复",
                        by: county.actor(.townshipDiscipline), in: tx)
                }
            }
            #expect(try await county.kind(id) == .published)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `only the station of the item's field and the own township find an edition`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingStation)
            let stranger = DivisionCode("411523102")!
            try await county.database.write { tx in
                try tx.run(
                    "INSERT INTO division (code, name, parent, level) VALUES (\(stranger), '陡山河乡', '411523', 3)"
                )
            }
            let others = [
                try await county.another(.stationReviewer, .station(field: "村建所"), TestCounty.township),
                try await county.another(.stationReviewer, .station(field: "民政所"), stranger),
                try await county.another(.townshipDiscipline, .townshipDiscipline, stranger),
                try await county.another(.villageReviewer, .villageCommittee, TestCounty.otherVillage),
            ]
            for other in others {
                await #expect(throws: Failure.self) {
                    try await county.database.write { tx in
                        try county.desk.approve(id, version: nil, by: other, in: tx)
                    }
                }
            }
            #expect(try await county.kind(id) == .awaitingStation)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a correction takes the place of the edition before and both stay in the history`(
        _ engine: TestDatabase
    )
        async throws
    {
        try await TestCounty.with(engine) { county in
            let first = try await county.edition(in: .published)
            let second = try await county.database.write { tx in
                let begun = try county.desk.correct(
                    first, reason: "金额登记错误", by: county.actor(.uploader), in: tx)
                #expect(try county.kind(first, in: tx) == .published)
                try county.bring(begun.id, to: .published, in: tx)
                return begun.id
            }
            #expect(try await county.kind(first) == .superseded)
            #expect(try await county.kind(second) == .published)
            #expect(try await county.verbs(first).last == .superseded)
            #expect(try await county.verbs(second).last == .corrected)
            let reasons = try await county.database.read { tx in
                try EventQueries.history(ofEdition: second, limit: 100, in: tx).map(\.reason)
            }
            #expect(reasons.contains("金额登记错误"))
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a withdrawn edition leaves its reason and can only be corrected`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .published)
            let discipline = county.actor(.townshipDiscipline)
            try await county.database.write { tx in
                try county.desk.withdraw(id, version: nil, reason: "发错了村", by: discipline, in: tx)
            }
            let state = try await county.database.read { tx in
                try county.desk.store.find(id, in: tx)?.edition.state
            }
            guard case .withdrawn(_, _, let withdrawal)? = state else {
                Issue.record("not withdrawn")
                return
            }
            #expect(withdrawal.reason == "发错了村")
            await #expect(throws: Refused.self) {
                try await county.database.write { tx in
                    try county.desk.withdraw(id, version: nil, reason: "再撤", by: discipline, in: tx)
                }
            }
            let again = try await county.database.write { tx in
                let begun = try county.desk.correct(
                    id, reason: "改正后重新公开", by: county.actor(.uploader), in: tx)
                try county.bring(begun.id, to: .published, in: tx)
                return begun.id
            }
            #expect(try await county.kind(again) == .published)
            #expect(try await county.kind(id) == .withdrawn)
        }
    }
}
