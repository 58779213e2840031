@testable import App

import Database
import Domain
import Testing

/// What tests of the ledger do again and again.
extension TestCounty {
    /// All that a query of the ledger shows an officer, page by page.
    func ledger(
        _ actor: Actor, _ query: String = "", limit: Int = 50, between pages: () async throws -> Void = {}
    ) async throws -> [LedgerRow] {
        var (rows, cursor): ([LedgerRow], LedgerCursor?) = ([], nil)
        repeat {
            let page = try await ledgerPage(actor, query, after: cursor, limit: limit)
            rows += page.rows
            cursor = page.next
            try await pages()
        } while cursor != nil
        return rows
    }

    func ledgerPage(
        _ actor: Actor, _ query: String = "", after: LedgerCursor? = nil, limit: Int = 50
    ) async throws -> LedgerPage {
        let scope = try #require(LedgerScope(actor))
        let (platform, now) = (platform, time.now)
        let input = LedgerInput(AddressQuery(query))
        #expect(input.problems.isEmpty, "\(query)")
        return try await database.read { tx in
            try LedgerQueries(actor, scope, platform, at: now, in: tx).page(
                input.filter, after: after, limit: limit)
        }
    }

    /// Every petition there is, as the rules have it.
    func everyPetition() async throws -> [StoredPetition] {
        try await database.read { tx in
            try tx.rows("SELECT id FROM petition ORDER BY id").map { row in
                try #require(try PetitionStore.find(row.identifier(0), in: tx))
            }
        }
    }

    /// What the county's clocks run under.
    func petitionRules() async throws -> PetitionRules {
        try await database.read { [platform] tx in
            try PetitionTerms.inForce(of: TestCounty.county, platform, in: tx).rules
        }
    }
}
