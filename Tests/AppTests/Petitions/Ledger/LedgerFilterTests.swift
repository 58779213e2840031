@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// What the ledger shows is what the rules say of each petition, whatever is asked for and in whatever order.
@Suite struct LedgerFilterTests {
    /// A query and what it means.
    struct Case: Sendable {
        let query: String
        let holds: @Sendable (StoredPetition, Standing) -> Bool

        init(_ query: String, _ holds: @escaping @Sendable (StoredPetition, Standing) -> Bool) {
            (self.query, self.holds) = (query, holds)
        }
    }

    static let cases: [Case] =
        [
            Case("") { _, _ in true },
            Case("mark=overdue") { _, standing in standing.isOverdue },
            Case("mark=soon") { _, standing in standing.isSoon(for: nil) },
            Case("mark=waiting") { petition, _ in petition.petition.question != nil },
            Case("mark=reopening") { petition, _ in petition.petition.reopening != nil },
            Case("mark=extension") { petition, _ in petition.head.extensionKind == .asked },
            Case("mark=overdue&state=dispatched&kind=complaint") { petition, standing in
                standing.isOverdue && petition.petition.state.kind == .dispatched
                    && petition.petition.matter.kind == .complaint
            },
            Case("field=-") { petition, _ in petition.petition.matter.field == nil },
            Case("field=" + URLEncoded.encoded("民政所")) { petition, _ in
                petition.petition.matter.field == "民政所"
            },
            Case("place=411523101201") { petition, _ in petition.place == TestCounty.village },
            Case("place=411523101&channel=app") { petition, _ in
                TestCounty.township.contains(petition.place) && petition.petition.sender.channel == .app
            },
            Case("q=" + URLEncoded.encoded("停水")) { petition, _ in petition.head.subject.contains("停水") },
            Case("q=" + URLEncoded.encoded("100%_!")) { _, _ in false },
            Case("q=12") { petition, _ in petition.head.serial?.number == 12 },
            Case("q=" + URLEncoded.encoded("新县〔2018〕0012号")) { petition, _ in
                petition.head.serial?.number == 12
            },
            Case("from=2018-09-01&until=2018-09-15") { petition, _ in
                (day("2018-09-01")...day("2018-09-15")).contains(petition.head.receivedAt.day)
            },
        ]
        + Petition.State.Kind.allCases.map { kind in
            Case("state=\(kind.rawValue)") { petition, _ in petition.petition.state.kind == kind }
        }

    @Test(arguments: TestDatabase.all, LedgerSort.allCases)
    func `every filter gives what the rules say, in order, each once`(
        _ engine: TestDatabase, _ sort: LedgerSort
    ) async throws {
        try await TestCounty.with(engine) { county in
            try await PetitionBulk.fill(county.platform, count: 260)
            try await Self.wishes(county)
            let all = try await county.everyPetition()
            let rules = try await county.petitionRules()
            let today = county.time.now.day
            let standing = try Dictionary(
                uniqueKeysWithValues: all.map { ($0.head.id, try $0.head.standing(on: today, under: rules)) })
            for check in Self.cases {
                let query = check.query + "&sort=\(sort.rawValue)"
                let rows = try await county.ledger(county.actor(.informationCentre), query, limit: 17)
                let expected = all.filter { stored in
                    (standing[stored.head.id].map { check.holds(stored, $0) } ?? false)
                        && (sort != .serial || stored.head.serial != nil)
                }
                #expect(Set(rows.map(\.head.id)) == Set(expected.map(\.head.id)), "\(query)")
                #expect(rows.count == expected.count, "\(query)")
                Self.inOrder(rows, sort, query, rules)
            }
            #expect(standing.values.contains { $0.isOverdue })
            #expect(standing.values.contains { $0.isSoon(for: nil) })
        }
    }

    /// A wish to reopen, an extension that waits, and one that is due today: no invented petition may be such.
    private static func wishes(_ county: TestCounty) async throws {
        let closed = try await county.petition(in: .closed)
        let sent = try await county.petition(in: .dispatched)
        let (centre, station) = (county.actor(.informationCentre), county.actor(.stationReviewer))
        _ = try await county.receive()
        county.time.set(Moment(day: day("2018-10-09"), hour: 9))
        try await county.act { desk, tx in
            try desk.askReopening(closed.petition, version: nil, reason: "又停水了", by: centre, in: tx)
            try desk.askExtension(
                sent.petition, version: nil, until: day("2018-10-20"), reason: "等材料", by: station, in: tx)
        }
    }

    private static func due(_ row: LedgerRow, _ rules: PetitionRules) -> Day? {
        (try? row.head.history.firstDue(under: rules)) ?? nil
    }

    private static func inOrder(
        _ rows: [LedgerRow], _ sort: LedgerSort, _ query: String, _ rules: PetitionRules
    ) {
        for (one, next) in zip(rows, rows.dropFirst()) {
            switch sort {
            case .received: #expect(one.head.receivedAt >= next.head.receivedAt, "\(query)")
            case .serial:
                if let a = one.head.serial, let b = next.head.serial { #expect(a > b, "\(query)") }
            case .due:
                // What waits stands where it will be due without an answer.
                let (first, second) = (due(one, rules), due(next, rules))
                if let second { #expect(first.map { $0 <= second } ?? false, "\(query)") }
            }
        }
    }

    @Test func `a filter is the same after it was written as an address`() {
        for check in Self.cases {
            let filter = LedgerInput(AddressQuery(check.query)).filter
            #expect(LedgerInput(AddressQuery(filter.query)).filter == filter, "\(check.query)")
        }
    }

    @Test(arguments: [
        "kind=report", "state=late", "mark=red", "place=x1", "unit=1", "channel=fax", "from=2018-02-30",
        "sort=random", "from=2018-10-02&until=2018-10-01", "part=boss",
    ])
    func `a condition that cannot be read is a fault and never shows everything`(_ query: String) {
        #expect(LedgerInput(AddressQuery(query)).problems.count == 1)
    }
}
