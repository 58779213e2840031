@testable import App

import Database
import Domain

/// What the tests of digests do again and again.
extension TestCounty {
    /// The bureau of 民政所, everything that came since the first of the month.
    func digestOrder(
        summary: String = "停水问题集中，请逐村核查。", days: Int = 10, from: String = "2018-10-01",
        until: String = "2018-10-08"
    ) -> DigestOrder {
        DigestOrder(
            unit: actor(.bureau).unit.id, from: day(from), until: day(until), summary: summary, days: days)
    }

    var digests: DigestDesk { DigestDesk(platform, at: time.now) }

    /// Runs verbs on digests in one transaction.
    @discardableResult
    func decide<Value: Sendable>(
        _ body: @escaping @Sendable (DigestDesk, Transaction) throws -> Value
    ) async throws -> Value {
        let desk = digests
        return try await database.write { tx in try body(desk, tx) }
    }

    func handOver(_ order: DigestOrder? = nil) async throws -> Digest {
        let (order, centre) = (order ?? digestOrder(), actor(.informationCentre))
        return try await decide { try $0.handOver(order, by: centre, in: $1) }
    }

    func view(_ id: Digest.ID, as role: Role = .informationCentre) async throws -> DigestView {
        let (desk, actor, today) = (digests, actor(role), time.now.day)
        return try await database.read { tx in
            try DigestView(id, for: actor, at: desk, on: today, in: tx)
        }
    }
}
