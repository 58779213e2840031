@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What comes out of the database is what the rules' verbs made.
@Suite struct PetitionStoreTests {
    /// One verb, done to the stored petition and to a value in memory.
    struct Step: Sendable {
        let name: String
        let stored: @Sendable (PetitionDesk, Petition.ID, TrackedPetition, Transaction) throws -> Void
        let twin: @Sendable (inout Petition, Moment, PetitionRules) throws -> Void
    }

    @Test(arguments: TestDatabase.all)
    func `after each verb of a long life the stored petition equals the one that never left memory`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.receive()
            let (id, code) = (receipt.petition, receipt.code)
            var twin = try await county.stored(id).petition
            #expect(twin.state == .received && twin.version == 1)
            for step in PetitionLife(county).steps {
                county.time.advance(seconds: 60)
                let now = county.time.now
                try await county.act { desk, tx in
                    try step.stored(desk, id, desk.follow(code, from: "test", in: tx), tx)
                }
                let rules = try await county.database.read { tx in
                    try PetitionTerms.inForce(of: TestCounty.county, county.platform, in: tx).rules
                }
                try step.twin(&twin, now, rules)
                let read = try await county.stored(id).petition
                #expect(read.state == twin.state, "\(step.name)")
                #expect(read.history == twin.history, "\(step.name)")
                #expect(read.matter == twin.matter && read.sender == twin.sender, "\(step.name)")
                #expect(read.question == twin.question && read.reopening == twin.reopening, "\(step.name)")
                #expect(read.rating == twin.rating && read.publicity == twin.publicity, "\(step.name)")
            }
            let end = try await county.stored(id)
            #expect(end.head.version == PetitionLife(county).steps.count + 1)
            #expect(end.entries.map(\.position) == Array(1...end.head.entries))
            #expect(try await county.events(id).count == end.head.entries)
        }
    }

    @Test(arguments: TestDatabase.all, Petition.State.Kind.allCases)
    func `a petition is read back in each state`(
        _ engine: TestDatabase, _ state: Petition.State.Kind
    ) async throws {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: state)
            #expect(try await county.stored(receipt.petition).petition.state.kind == state)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the sort key is the due day that the history gives`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            let expected: [(Petition.State.Kind, String)] = [
                (.received, "2018-10-09"), (.dispatched, "2018-10-15"), (.resolved, "2018-10-09"),
                (.answered, "2018-10-11"), (.closed, PetitionSortKeys.ended),
                (.withdrawn, PetitionSortKeys.ended),
            ]
            for (state, day) in expected {
                let id = try await county.petition(in: state).petition
                let due = try await county.database.read { tx in
                    try tx.first("SELECT due_on FROM petition WHERE id = \(id)")?.text(0)
                }
                #expect(due == day, "\(state)")
            }
        }
    }
}
