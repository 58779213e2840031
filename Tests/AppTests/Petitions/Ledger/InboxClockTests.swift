@testable import App

import Database
import DatabaseTesting
import Domain
import Testing

/// A unit is told of what it has to do, not of what the centre leaves lying.
@Suite struct `What is red in a unit's inbox` {
    private static func overdue(_ county: TestCounty, _ role: Role) async throws -> (Int, [Petition.ID]) {
        let actor = county.actor(role)
        let scope = try #require(LedgerScope(actor))
        let (platform, now) = (county.platform, county.time.now)
        let count = try await county.database.read { tx in
            try LedgerQueries(actor, scope, platform, at: now, in: tx).count(LedgerTab.overdue.filter)
        }
        let rows = try await county.ledger(actor, "mark=overdue")
        return (count.number, rows.map(\.head.id))
    }

    /// In which state it lies until 1 November, and who reads that as overdue.
    @Test(
        arguments: TestDatabase.all,
        [
            // Handling and the answer are the lead's; the township's list holds all that its stations lead.
            (.dispatched, [.informationCentre, .countyDiscipline, .stationReviewer]),
            (.resolved, [.informationCentre, .countyDiscipline, .stationReviewer]),
            // The call back is the centre's.
            (.answered, [.informationCentre, .countyDiscipline]),
        ] as [(Petition.State.Kind, Set<Role>)])
    func `is only what it has to keep itself`(
        _ engine: TestDatabase, _ tried: (state: Petition.State.Kind, red: Set<Role>)
    ) async throws {
        try await TestCounty.with(engine) { county in
            let id = try await county.petition(in: tried.state).petition
            county.time.set(Moment(day: day("2018-11-01"), hour: 9))
            // The bureau has a copy of it, and keeps nothing.
            for role in [Role.informationCentre, .countyDiscipline, .stationReviewer, .bureau] {
                let (count, shown) = try await Self.overdue(county, role)
                let isRed = tried.red.contains(role)
                #expect(count == (isRed ? 1 : 0), "\(role) \(tried.state)")
                #expect(shown == (isRed ? [id] : []), "\(role) \(tried.state)")
                let row = try #require(try await county.ledger(county.actor(role)).first)
                #expect(row.isOverdue == isRed && (row.chip == .late) == isRed, "\(role) \(tried.state)")
            }
        }
    }
}
