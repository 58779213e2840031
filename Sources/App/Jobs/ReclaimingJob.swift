import Database
import Domain

/// After something was erased or taken off the public pages, has the database let go of what it still holds of it. What was
/// asked for is noted in the transaction of the deletion (`Transaction.askForReclaiming`) and crossed off afterwards, so a
/// run that was cut short is made again. Apart from the deletion, since on a large index it takes longer than a person waits.
struct ReclaimingJob {
    let platform: Platform

    /// Whether there was anything to do.
    @discardableResult
    func run(at _: Moment) async throws -> Bool {
        var hadAny = false
        for part in ReclaimedPart.allCases where try await reclaim(part) { hadAny = true }
        return hadAny
    }

    private func reclaim(_ part: ReclaimedPart) async throws -> Bool {
        let asked = try await platform.database.read { tx in
            try tx.rows("SELECT id FROM reclaim WHERE part = \(part.rawValue) ORDER BY id LIMIT 10000")
                .map { try $0.text(0) }
        }
        guard !asked.isEmpty else { return false }
        let isDone = try await platform.database.reclaim(part.tables, indexes: part.indexes)
        // A long export still reads older pages: the next run tries again.
        guard isDone else { return true }
        // Only what was there before: an erasure that came meanwhile has its own turn.
        try await platform.database.write { tx in
            for id in asked { try tx.run("DELETE FROM reclaim WHERE id = \(id)") }
        }
        return true
    }
}

/// What a request is about, so that erasing a petition does not have the far larger index of rosters merged. Stored by raw
/// value.
enum ReclaimedPart: String, Sendable, CaseIterable {
    /// A petition was erased, or its text taken off the public pages.
    case petitions
    /// A disclosure was withdrawn: its editions stay, search forgets their words.
    case disclosures

    /// Where its deletions are made.
    var tables: [StaticString] {
        switch self {
        case .petitions:
            [
                "petition", "petition_entry", "petition_file", "petition_person", "petition_public",
                "search_petition", "idempotency",
            ]
        case .disclosures: ["search_disclosure", "search_row"]
        }
    }

    var indexes: [SearchTable] {
        switch self {
        case .petitions: [.petitions]
        case .disclosures: [.disclosures, .rows]
        }
    }
}

extension Transaction {
    /// Notes that something was deleted of which nothing may stay.
    func askForReclaiming(_ part: ReclaimedPart) throws {
        try run(
            """
            INSERT INTO reclaim (id, part) VALUES (\(String(randomToken().prefix(26))), \(part.rawValue))
            """)
    }
}
