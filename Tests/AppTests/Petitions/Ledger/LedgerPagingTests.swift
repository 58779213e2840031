@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

@Suite struct LedgerPagingTests {
    @Test(arguments: TestDatabase.all, LedgerSort.allCases)
    func `who pages through while colleagues work misses nothing that stays and sees nothing twice`(
        _ engine: TestDatabase, _ sort: LedgerSort
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 120)
            let before = try await county.everyPetition().filter { sort != .serial || $0.head.serial != nil }
            let accepted = before.filter { $0.petition.state.kind == .closed }.map(\.head.id)
            let centre = county.actor(.informationCentre)
            var touched: Set<Petition.ID> = []
            var waiting = accepted[...]
            let rows = try await county.ledger(centre, "sort=\(sort.rawValue)", limit: 13) {
                // Meanwhile one comes in and one is taken up again, which moves it within the order.
                _ = try await county.receive(TestCounty.complaint("新来的 \(waiting.count)"))
                guard let id = waiting.popFirst() else { return }
                touched.insert(id)
                try await county.act {
                    try $0.reopen(id, version: nil, reason: "又坏了", by: centre, in: $1)
                }
            }
            let seen = Dictionary(grouping: rows.map(\.head.id)) { $0 }
            for stored in before where !touched.contains(stored.head.id) {
                #expect(seen[stored.head.id]?.count == 1, "\(stored.head.id)")
            }
            #expect(!touched.isEmpty)
        }
    }

    @Test(arguments: TestDatabase.all)
    func `a filter that nothing meets ends, and says so`(_ engine: TestDatabase) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 60)
            let page = try await county.ledgerPage(
                county.actor(.informationCentre), "q=" + URLEncoded.encoded("没有这样的事"))
            #expect(page.rows.isEmpty && page.next == nil && !page.stoppedLooking)
        }
    }

    @Test func `a place in a list is read back, and nothing else is one`() throws {
        let id = Petition.ID(at: Moment(milliseconds: 1))
        let cursor = LedgerCursor(shown: 50, rank: 1, key: "2018-10-09", id: id)
        #expect(LedgerCursor(cursor.text, sort: .due) == cursor)
        #expect(LedgerCursor(cursor.text, sort: .received) == nil)
        for text in ["", "x", PageKey.text("1 2 3"), PageKey.text("a 0 2018-10-09 \(id)")] {
            #expect(LedgerCursor(text, sort: .due) == nil, "\(text)")
        }
    }
}
