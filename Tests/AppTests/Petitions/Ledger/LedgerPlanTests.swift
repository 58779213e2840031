@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerPlanTests {
    /// PostgreSQL plans by what it has counted, and over a few rows reads them all; SQLite plans by its indexes alone.
    @Test func `every tab of the ledger is counted from an index of its own, never from all of the county`()
        async throws
    {
        let engine = TestDatabase.sqlite
        try await TestCounty.with(engine) { county in
            _ = try await county.petition(in: .dispatched)
            let (platform, now) = (county.platform, county.time.now)
            for role in [Role.informationCentre, .countyDiscipline, .stationReviewer, .bureau] {
                let actor = county.actor(role)
                let scope = try #require(LedgerScope(actor))
                for tab in LedgerTab.shown(in: scope) {
                    let plan = try await county.database.read { tx in
                        let search = try LedgerQueries(actor, scope, platform, at: now, in: tx)
                            .search(tab.filter)
                        let statement: SQL = "EXPLAIN QUERY PLAN " + search.counting(upTo: 9)
                        return try tx.rows(statement).map { try $0.text(3) }
                    }
                    let driver = scope.isInbox ? "INDEX petition_party_" : "INDEX petition_"
                    #expect(plan.contains { $0.contains(driver) }, "\(role) \(tab) \(plan)")
                    let slow = plan.filter { line in
                        ["SCAN p", "SCAN y", "petition_figures"].contains { line.contains($0) }
                    }
                    #expect(slow.isEmpty, "\(role) \(tab) \(slow)")
                }
            }
        }
    }

    @Test(arguments: TestDatabase.all)
    func `the key of an inbox goes with the petition's through every state`(_ engine: TestDatabase)
        async throws
    {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 60)
            let station = county.actor(.stationReviewer)
            for state in Petition.State.Kind.allCases {
                let receipt = try await county.petition(in: state)
                let isSent = try await county.stored(receipt.petition).petition.state.dispatch != nil
                let rows = try await county.ledger(station, limit: 20)
                #expect(rows.contains { $0.head.id == receipt.petition } == isSent, "\(state)")
                #expect(try await county.inboxKeysAstray() == 0, "\(state)")
            }
            for day in ["2018-10-25", "2018-11-20"] { try await county.climb(on: day) }
            #expect(try await county.inboxKeysAstray() == 0)
        }
    }
}
