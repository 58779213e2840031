@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerSightTests {
    @Test(arguments: TestDatabase.all)
    func `each role reads exactly what it may see, and nobody else has a ledger`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 150)
            let all = try await county.everyPetition()
            for role in Role.allCases {
                let actor = county.actor(role)
                let visible = Set(all.filter { $0.petition.isVisible(to: actor) }.map(\.head.id))
                guard LedgerScope(actor) != nil else {
                    #expect(visible.isEmpty, "\(role)")
                    continue
                }
                let rows = try await county.ledger(actor, limit: 11)
                #expect(Set(rows.map(\.head.id)) == visible && rows.count == visible.count, "\(role)")
            }
            let unit = try await county.ledger(county.actor(.stationReviewer))
            #expect(!unit.isEmpty && unit.count < all.count)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a unit's inbox has what it leads first, then what it helps with and what it only reads`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 200)
            for role in [Role.stationReviewer, .townshipLead, .bureau] {
                let rows = try await county.ledger(county.actor(role), limit: 9)
                let ranks = rows.compactMap { $0.part?.rank }
                #expect(ranks == ranks.sorted() && ranks.count == rows.count, "\(role)")
                for rank in Set(ranks) {
                    let days = rows.filter { $0.part?.rank == rank }.map { $0.next?.reading.openDue }
                    let known = days.compactMap(\.self)
                    #expect(known == known.sorted() && days.prefix(known.count).allSatisfy { $0 != nil })
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `what an officer has not opened is marked, and what came since`(_ engine: TestDatabase) async throws
    {
        try await TestCounty.with(engine) { county in
            let receipt = try await county.petition(in: .dispatched)
            let (id, station, centre) = (
                receipt.petition, county.actor(.stationReviewer), county.actor(.informationCentre)
            )
            var rows = try await county.ledger(station, "mark=unseen")
            #expect(rows.map(\.head.id) == [id] && rows[0].seen == nil)
            let entries = rows[0].head.entries
            try await county.act {
                try PetitionSeen.mark(id, upTo: entries, by: station.officer, in: $1); _ = $0
            }
            #expect(try await county.ledger(station, "mark=unseen").isEmpty)
            try await county.act { try $0.remind(id, words: "请抓紧", by: centre, in: $1) }
            rows = try await county.ledger(station)
            #expect(rows[0].seen == entries && rows[0].head.entries == entries + 1)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the tabs count what their lists show`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 220)
            for role in [Role.informationCentre, .stationReviewer, .bureau] {
                let actor = county.actor(role)
                let scope = try #require(LedgerScope(actor))
                let (platform, now) = (county.platform, county.time.now)
                let tabs = try await county.database.read { tx in
                    try LedgerQueries(actor, scope, platform, at: now, in: tx).tabs()
                }
                for (tab, count) in tabs {
                    let rows = try await county.ledger(actor, tab.filter.query)
                    #expect(count == LedgerCount(rows.count, most: 10_000), "\(role) \(tab)")
                }
            }
        }
    }
}
