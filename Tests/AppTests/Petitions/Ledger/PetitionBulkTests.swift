@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What is measured on has to be like what officers have.
@Suite struct PetitionBulkTests {
    @Test(arguments: TestDatabase.all)
    func `each invented petition is read back as it lived`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 300)
            // The same again in memory: the same day gives the same lives.
            let bulk = try await BulkCounty.prepared(county.platform)
            var inventor = BulkInventor(bulk.counting(from: [:]), now: county.time.now, openOnly: false)
            let lives = try (0..<300).map { try inventor.life($0, of: 300) }
            try await county.database.read { tx in
                for life in lives {
                    let stored = try #require(try PetitionStore.find(life.petition.id, in: tx))
                    #expect(stored.petition.state == life.petition.state)
                    #expect(stored.petition.history == life.petition.history)
                    #expect(stored.petition.matter == life.petition.matter)
                    #expect(stored.petition.question == life.petition.question)
                    #expect(stored.petition.rating == life.petition.rating)
                    #expect(stored.entries == life.entries && stored.head.entries == life.entries.count)
                    let code = PetitionBulk.code(life.number)
                    #expect(
                        try PetitionReceipts.petition(code, county.platform.keys, in: tx) == life.petition.id)
                }
            }
            #expect(Set(lives.map(\.petition.state.kind)).count >= 8)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the ledger counts on without a gap after what was invented`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 120)
            let last = try await county.database.read { tx in
                let row = try #require(
                    try tx.first("SELECT COUNT(serial_number), MAX(serial_number) FROM petition"))
                #expect(try row.int(0) == row.int(1))
                return try row.int(1)
            }
            let receipt = try await county.receive()
            let centre = county.actor(.informationCentre)
            let serial = try await county.act {
                try $0.accept(receipt.petition, version: nil, by: centre, in: $1)
            }
            #expect(serial.number == last + 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `all are open where the heaviest load is asked for`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 200, openOnly: true)
            try await county.database.read { tx in
                let states = try tx.rows("SELECT DISTINCT state FROM petition").map { try $0.text(0) }
                #expect(
                    Set(states).isSubset(
                        of: ["received", "accepted", "dispatched", "resolved", "answered", "followedUp"]))
                #expect(states.count >= 5)
            }
        }
    }
}
