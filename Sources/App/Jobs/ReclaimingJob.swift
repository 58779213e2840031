import Database
import Domain

/// After something was erased or taken off the public pages, has the database let go of what it still holds of it. What was
/// asked for is noted in the transaction of the deletion (`Transaction.askForReclaiming`) and crossed off afterwards, so a
/// run that was cut short is made again. Apart from the deletion, since on a large index it takes longer than a person waits.
struct ReclaimingJob {
    let platform: Platform

    /// Where erasing and taking off the pages delete. docs/OPERATIONS.md lists the same tables.
    static let tables: [StaticString] = [
        "petition", "petition_entry", "petition_file", "petition_person", "petition_public",
        "search_petition",
        "idempotency",
    ]

    /// Whether there was anything to do.
    @discardableResult
    func run(at _: Moment) async throws -> Bool {
        let asked = try await platform.database.read { tx in
            try tx.rows("SELECT id FROM reclaim ORDER BY id LIMIT 10000").map { try $0.text(0) }
        }
        guard !asked.isEmpty else { return false }
        let isDone = try await platform.database.reclaim(Self.tables, index: .petitions)
        // A long export still reads older pages: the next run tries again.
        guard isDone else { return true }
        // Only what was there before: an erasure that came meanwhile has its own turn.
        try await platform.database.write { tx in
            for id in asked { try tx.run("DELETE FROM reclaim WHERE id = \(id)") }
        }
        return true
    }
}

extension Transaction {
    /// Notes that something was deleted of which nothing may stay.
    func askForReclaiming() throws {
        try run("INSERT INTO reclaim (id) VALUES (\(String(randomToken().prefix(26))))")
    }
}
