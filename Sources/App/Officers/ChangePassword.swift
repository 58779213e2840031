import Database
import Domain

/// An officer changes their own password: every session of theirs ends, and the one at hand is opened anew.
struct ChangePassword: Sendable {
    let platform: Platform
    let now: Moment

    init(_ platform: Platform, at now: Moment) {
        self.platform = platform
        self.now = now
    }

    /// What was typed.
    struct Wish: Sendable {
        let old: String
        let new: String
        let again: String
    }

    /// Throws every fault of the form together; wrong old passwords lock like wrong sign-ins.
    func change(_ wish: Wish, of session: Session, kind: SessionKind = .page) async throws -> SignIn.Opened {
        let officer = session.actor.officer
        guard let account = try await platform.database.read({ tx in try Account.of(officer, in: tx) })
        else { throw Failure.signInNeeded }
        let isRight = try await PasswordThreads.matches(wish.old, account.password)
        let faults = problems(wish, login: account.login)
        let hash = isRight && faults.isEmpty ? try await PasswordThreads.hash(wish.new) : nil
        let failures = SignInFailures(digest: platform.keys.loginDigest(account.login.lowercased()))
        let token = randomToken()
        let opened = try await platform.database.write { [now] tx -> SignIn.Opened? in
            guard try !failures.isLocked(at: now, in: tx) else { return nil }
            guard isRight, try account.isCurrent(in: tx) else {
                try failures.add(officer: officer, division: account.division, at: now, in: tx)
                return nil
            }
            guard let hash else { return nil }
            try store(hash, of: session, in: tx)
            return try SignIn.open(token, officer, mustChange: false, kind, at: now, in: tx)
        }
        guard let opened else {
            throw Failure.invalid(
                (isRight && !faults.isEmpty ? [] : [OfficerPhrases.oldPasswordWrong]) + faults)
        }
        return opened
    }

    private func store(_ hash: String, of session: Session, in tx: Transaction) throws {
        let officer = session.actor.officer
        try tx.run(
            "UPDATE officer SET password = \(hash), must_change = 0, version = version + 1 WHERE id = \(officer)"
        )
        try tx.run("DELETE FROM session WHERE officer = \(officer)")
        try tx.record(
            Event(
                verb: .passwordChanged, subject: .officer, key: officer.text, division: session.actor.division
            ),
            by: .officer(session.actor, role: nil), at: now)
    }

    private func problems(_ wish: Wish, login: String) -> [FieldProblem] {
        var problems = PasswordRules.faults(wish.new, login: login, old: wish.old).map(
            OfficerPhrases.passwordFault)
        if wish.new != wish.again { problems.append(OfficerPhrases.passwordsDiffer) }
        return problems
    }
}
