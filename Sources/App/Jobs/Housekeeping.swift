import Database
import Domain

/// Clears what has run out: sessions, counted sign-in failures, idempotency keys.
struct Housekeeping {
    let platform: Platform

    func run(at now: Moment) async throws {
        try await platform.database.write { tx in
            try tx.run("DELETE FROM session WHERE expires_at <= \(now)")
            try tx.run("DELETE FROM sign_in_failure WHERE at < \(now.adding(seconds: -86_400))")
            try tx.run("DELETE FROM idempotency WHERE at < \(now.adding(seconds: -86_400 * 2))")
        }
    }
}
