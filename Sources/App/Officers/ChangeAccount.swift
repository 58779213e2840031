import Database
import Domain

/// The verbs of administrators on an account they looked at. The three administrators' own accounts are refused here: they
/// are changed at the command line, so that none of the three can take over another.
struct ChangeAccount {
    let account: AccountView
    /// Who acts; nil at the command line.
    let session: Session?
    let now: Moment

    private func doer(_ verb: Verb) -> Doer {
        session.map { $0.doer(verb, in: account.unit.division) } ?? .system
    }

    private func check() throws(Failure) {
        if session != nil, account.isAdministrator { throw .refused(AccountPhrases.administrators) }
    }

    /// Changes name and unit; roles that do not fit the new unit end.
    func change(name: String, unit: Unit, version: Int, in tx: Transaction) throws {
        try check()
        let problems = Officers.nameFaults(name)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        try claim(version, in: tx)
        try tx.run("UPDATE officer SET name = \(name.trimmed), unit = \(unit.id) WHERE id = \(account.id)")
        try record(.officerChanged, version, .manageOfficers, ["unit": unit.name], in: tx)
        let kept = account.roles.filter { $0.fits(unit.kind) }
        guard unit.id != account.unit.id, kept != account.roles else { return }
        try Officers.write(kept, of: account.id, in: tx)
        try record(
            .rolesTaken, version, .manageOfficers, Officers.names(account.roles.subtracting(kept)), in: tx)
    }

    /// Gives exactly these roles; nobody gives themselves any.
    func grant(_ roles: Set<Role>, version: Int, in tx: Transaction) throws {
        if let session, session.actor.officer == account.id {
            throw Failure.refused(AccountPhrases.notOneself)
        }
        let problems = Officers.roleFaults(roles, in: account.unit)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        let (given, taken) = (roles.subtracting(account.roles), account.roles.subtracting(roles))
        guard !given.isEmpty || !taken.isEmpty else { return }
        try claim(version, in: tx)
        try Officers.write(roles, of: account.id, in: tx)
        if !given.isEmpty { try record(.rolesGranted, version, .grantRoles, Officers.names(given), in: tx) }
        if !taken.isEmpty { try record(.rolesTaken, version, .grantRoles, Officers.names(taken), in: tx) }
    }

    /// Ends the account's use and every session of it; the reason is kept.
    func disable(reason: String, version: Int, in tx: Transaction) throws {
        if let session, session.actor.officer == account.id {
            throw Failure.refused(AccountPhrases.notOneselfDisabled)
        }
        try check()
        guard !reason.trimmed.isEmpty else { throw Failure.invalid([AccountPhrases.reasonMissing]) }
        try claim(version, in: tx)
        try tx.run("UPDATE officer SET disabled_at = \(now) WHERE id = \(account.id)")
        try tx.run("DELETE FROM session WHERE officer = \(account.id)")
        try record(.officerDisabled, version, .manageOfficers, reason: reason.trimmed, in: tx)
    }

    /// Takes a disabled account into use again.
    func enable(version: Int, in tx: Transaction) throws {
        try check()
        try claim(version, in: tx)
        try tx.run("UPDATE officer SET disabled_at = NULL WHERE id = \(account.id)")
        try record(.officerChanged, version, .manageOfficers, ["change": "enabled"], in: tx)
    }

    /// Sets a password that must be changed at the next sign-in; every session ends.
    func setPassword(_ hash: String, version: Int, in tx: Transaction) throws {
        try check()
        try claim(version, in: tx)
        try tx.run("UPDATE officer SET password = \(hash), must_change = 1 WHERE id = \(account.id)")
        try tx.run("DELETE FROM session WHERE officer = \(account.id)")
        try record(.passwordChanged, version, .manageOfficers, ["change": "reset"], in: tx)
    }

    private func claim(_ version: Int, in tx: Transaction) throws {
        let changed = try tx.run(
            "UPDATE officer SET version = version + 1 WHERE id = \(account.id) AND version = \(version)")
        guard changed == 1 else { throw try tx.conflict(.officer, account.id.text, at: now) }
    }

    private func record(
        _ verb: EventVerb, _ version: Int, _ right: Verb, _ detail: [String: String] = [:],
        reason: String = "",
        in tx: Transaction
    ) throws {
        try Officers.record(
            verb, account.id, version: version + 1, account.unit, detail, reason: reason, by: doer(right),
            at: now, in: tx)
    }
}
