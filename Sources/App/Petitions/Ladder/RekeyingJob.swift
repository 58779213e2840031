import Database
import Domain
import Logging

/// Works out sort keys, the days of the ladder and what was closed on time again where a county's terms or the calendar have changed. Each batch is
/// a transaction of its own and what is done carries the new mark, so that a run that was cut short goes on.
struct RekeyingJob {
    let platform: Platform
    static let batch = 200

    /// Gives how many petitions got new keys.
    @discardableResult
    func run(at now: Moment) async throws -> Int {
        let counties = try await platform.database.read { tx in
            try tx.rows("SELECT code FROM division WHERE level = \(Division.Level.county.rawValue)")
                .map { try $0.division(0) }
        }
        var done = 0
        for county in counties { done += try await run(county, at: now) }
        return done
    }

    /// Where the walk is: among the marks before today's, then among those after it; of those with a clock that has not
    /// ended, which the ladder waits for, then of those that are closed.
    private struct Place: Sendable {
        var isClosed = false
        var mark: String
        var id: String
        /// Up to this mark; nil: to the end.
        let end: String?
    }

    private func run(_ county: DivisionCode, at now: Moment) async throws -> Int {
        let mark = try await platform.database.read { [platform] tx in
            try PetitionTerms.inForce(of: county, platform, in: tx).mark
        }
        var (done, failed) = (0, 0)
        // "~" sorts behind every key: nothing of today's mark is looked at.
        for start in [
            Place(mark: "", id: "", end: mark), Place(mark: mark, id: "~", end: nil),
            Place(isClosed: true, mark: "", id: "", end: mark),
            Place(isClosed: true, mark: mark, id: "~", end: nil),
        ] {
            var place: Place? = start
            while let from = place, !Task.isCancelled {
                let batch = try await rekey(county, from: from, at: now)
                done += batch.done
                failed += batch.failed
                place = batch.next
            }
        }
        if failed > 0 {
            platform.logger.error("petitions kept their old sort keys", metadata: ["count": "\(failed)"])
        }
        return done
    }

    private struct Batch: Sendable {
        var done = 0
        var failed = 0
        var next: Place?
    }

    private func rekey(_ county: DivisionCode, from place: Place, at now: Moment) async throws -> Batch {
        try await platform.database.write { [platform] tx in
            let terms = try PetitionTerms.inForce(of: county, platform, in: tx)
            let rows = try tx.rows(Self.select(county, place))
            let ids = rows.compactMap { try? $0.identifier(0) as Petition.ID }
            let rungs = try PetitionRungs.done(ids, in: tx)
            var batch = Batch()
            for row in rows {
                guard let id: Petition.ID = try? row.identifier(0),
                    let history = Petition.History(try row.text(2))
                else {
                    batch.failed += 1
                    continue
                }
                let keys = PetitionSortKeys(
                    history, done: rungs[id] ?? [], on: now.day, under: terms.rules, mark: terms.mark)
                try PetitionStore.write(keys, of: id, in: tx)
                batch.done += 1
            }
            if rows.count == Self.batch, let last = rows.last {
                batch.next = Place(
                    isClosed: place.isClosed, mark: try last.text(1), id: try last.text(0), end: place.end)
            }
            return batch
        }
    }

    private static func select(_ county: DivisionCode, _ place: Place) -> SQL {
        // Each condition is that of a partial index.
        let which: SQL = place.isClosed ? "state = 'closed'" : "due_on < '9999-12-30'"
        var statement: SQL = """
            SELECT id, keyed_under, history FROM petition
            WHERE county = \(county) AND \(sql: which) AND (keyed_under, id) > (\(place.mark), \(place.id))
            """
        if let end = place.end { statement += " AND keyed_under < \(end)" }
        return statement + " ORDER BY keyed_under, id LIMIT \(batch)"
    }
}
