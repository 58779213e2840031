import Database
import Domain

/// Failed sign-ins of one login, under a digest and alike whether the login exists: five within a quarter of an hour
/// lock it for as long.
struct SignInFailures {
    static let most = 5
    static let span = 15 * 60

    /// `Keys.loginDigest` of the login in small letters.
    let digest: String

    /// How many there are within the span before `now`.
    func count(at now: Moment, in tx: Transaction) throws -> Int {
        let since = now.adding(seconds: -Self.span)
        let row = try tx.first(
            "SELECT COUNT(*) FROM sign_in_failure WHERE login_digest = \(digest) AND at > \(since)")
        return try row?.int(0) ?? 0
    }

    func isLocked(at now: Moment, in tx: Transaction) throws -> Bool {
        try count(at: now, in: tx) >= Self.most
    }

    /// Counts one more and records it: `officer` and `division` are those of the login where it exists.
    func add(officer: Officer.ID?, division: DivisionCode?, at now: Moment, in tx: Transaction) throws {
        try tx.run("INSERT INTO sign_in_failure (login_digest, at) VALUES (\(digest), \(now))")
        let locks = try count(at: now, in: tx) >= Self.most
        try tx.record(
            Event(
                verb: locks ? .lockedOut : .signInFailed, subject: .officer, key: officer?.text ?? digest,
                division: division),
            by: .system, at: now)
    }

    /// Forgets them after a success.
    func clear(in tx: Transaction) throws {
        try tx.run("DELETE FROM sign_in_failure WHERE login_digest = \(digest)")
    }
}
