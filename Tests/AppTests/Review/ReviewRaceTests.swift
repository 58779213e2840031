@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// Two people at once, and what a failure leaves behind.
@Suite struct ReviewRaceTests {
    @Test(arguments: TestDatabase.all)
    func `a stale approval is a conflict that names who was first`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let seen = try await county.version(id)
            let second = try await county.another(.villageReviewer, .villageCommittee, TestCounty.village)
            try await county.database.write { tx in
                try county.desk.approve(id, version: seen, by: county.actor(.villageReviewer), in: tx)
            }
            let failure = await #expect(throws: Failure.self) {
                try await county.database.write { tx in
                    try county.desk.return(id, version: seen, reason: "不对", by: second, in: tx)
                }
            }
            guard case .conflict(let name, let at)? = failure else {
                Issue.record("no conflict")
                return
            }
            #expect(name == "测试villageReviewer")
            #expect(at == county.time.now)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `of two reviewers who approve at the same time exactly one signs`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let seen = try await county.version(id)
            let reviewers = [
                county.actor(.villageReviewer),
                try await county.another(.villageReviewer, .villageCommittee, TestCounty.village),
            ]
            let done = await withTaskGroup(of: Bool.self) { group in
                for reviewer in reviewers {
                    group.addTask {
                        do {
                            try await county.database.write { tx in
                                try county.desk.approve(id, version: seen, by: reviewer, in: tx)
                            }
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
            }
            #expect(done == 1)
            #expect(try await county.kind(id) == .awaitingStation)
            #expect(try await county.verbs(id).count { $0 == .approved } == 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a verb that fails after it was recorded leaves no event`(_ engine: TestDatabase) async throws {
        struct PowerCut: Error {}
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .awaitingVillage)
            let before = try await county.verbs(id)
            await #expect(throws: PowerCut.self) {
                try await county.database.write { tx in
                    try county.desk.approve(id, version: nil, by: county.actor(.villageReviewer), in: tx)
                    throw PowerCut()
                }
            }
            #expect(try await county.verbs(id) == before)
            #expect(try await county.kind(id) == .awaitingVillage)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `each verb writes one event that says who in which role`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.edition(in: .published)
            #expect(
                try await county.verbs(id) == [
                    .drafted, .submitted, .approved, .approved, .released, .published,
                ])
            let events = try await county.database.read { tx in
                try EventQueries.history(ofEdition: id, limit: 100, in: tx)
            }
            let roles = events.reversed().map(\.role)
            #expect(
                roles == [
                    .uploader, .uploader, .villageReviewer, .stationReviewer, .townshipDiscipline,
                    .townshipDiscipline,
                ])
            #expect(events.allSatisfy { $0.officer?.unit.isEmpty == false })
            #expect(events.allSatisfy { $0.place?.code == TestCounty.village })
        }
    }
}
