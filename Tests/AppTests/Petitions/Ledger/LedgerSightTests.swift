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
    func `a unit's inbox has what is due first, and on the same day what it leads`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 200)
            for role in [Role.stationReviewer, .townshipLead, .bureau] {
                let rows = try await county.ledger(county.actor(role), limit: 9)
                let places = rows.map { row in
                    (row.next?.reading.openDue?.number ?? .max, row.part?.rank ?? .max)
                }
                #expect(!rows.isEmpty && rows.allSatisfy { $0.part != nil }, "\(role)")
                for (earlier, later) in zip(places, places.dropFirst()) where earlier.0 < .max {
                    #expect(earlier <= later, "\(role)")
                }
                let ended = places.drop { $0.0 < .max }
                #expect(ended.allSatisfy { $0.0 == .max }, "\(role)")
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `an overdue petition that a unit helps with comes before what it leads and has closed`(
        _ engine: TestDatabase
    ) async throws {
        try await TestCounty.with(engine) { county in
            let (centre, township) = (county.actor(.informationCentre), county.actor(.townshipLead))
            let closed = try await county.petition(in: .closed, TestCounty.complaint("办结")).petition
            let helped = try await county.petition(in: .dispatched, TestCounty.complaint("协办")).petition
            let led = try await county.petition(in: .accepted, TestCounty.complaint("主办")).petition
            var own = county.handover
            (own.lead, own.helpers, own.due) = (township.unit.id, [], day("2018-10-26"))
            let handover = own
            try await county.act { try $0.dispatch(led, version: nil, to: handover, by: centre, in: $1) }
            county.time.set(Moment(day: day("2018-10-18"), hour: 9))
            #expect(try await county.inboxKeysAstray() == 0)
            let scope = LedgerScope.inbox(
                TestCounty.county, [.sentTo(township.unit.id), .sentWithin(township.division)])
            let (platform, now) = (county.platform, county.time.now)
            for limit in 1...4 {
                let ids = try await county.database.read { tx in
                    let queries = try LedgerQueries(township, scope, platform, at: now, in: tx)
                    var (ids, cursor): ([Petition.ID], LedgerCursor?) = ([], nil)
                    repeat {
                        let page = try queries.page(LedgerFilter(), after: cursor, limit: limit)
                        ids += page.rows.map(\.head.id)
                        cursor = page.next
                    } while cursor != nil
                    #expect(try queries.count(LedgerFilter()).number == ids.count)
                    return ids
                }
                #expect(ids == [helped, led, closed], "\(limit)")
            }
            // The unit alone helps with one, leads one, and helped with the one that is closed.
            let parts = try await county.database.read { tx in
                let alone = LedgerScope.inbox(TestCounty.county, [.sentTo(township.unit.id)])
                return try LedgerQueries(township, alone, platform, at: now, in: tx).page(
                    LedgerFilter(), after: nil
                ).rows.map { ($0.head.id, $0.part) }
            }
            #expect(parts.map { $0.0 } == [helped, led, closed])
            #expect(parts.map { $0.1 } == [.helper, .lead, .helper])
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
