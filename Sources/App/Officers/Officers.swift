import Database
import Domain

/// The verbs on officers' accounts; each runs in the caller's transaction and writes its events. Passwords are hashed
/// outside, because hashing is slow on purpose.
enum Officers {
    /// An account as somebody typed it in.
    struct Wish: Sendable {
        /// 3 to 40 small letters, digits, `.`, `-` and `_`.
        var login: String
        var name: String
        var unit: Unit.ID
        var roles: Set<Role> = []
    }

    /// Adds an account with a generated password, which is given back once and never kept.
    static func add(
        _ wish: Wish, mustChange: Bool = true, by doer: Doer, _ platform: Platform
    ) async throws -> (id: Officer.ID, password: String) {
        let password = oneTimePassword()
        let hash = try await PasswordThreads.hash(password)
        let now = platform.clock()
        let id = try await platform.database.write { tx in
            try insert(wish, passwordHash: hash, mustChange: mustChange, by: doer, at: now, in: tx)
        }
        return (id, password)
    }

    /// Adds an account with a hash of `PasswordThreads.hash`; throws every fault together.
    @discardableResult
    static func insert(
        _ wish: Wish, passwordHash: String, mustChange: Bool, by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws -> Officer.ID {
        let unit = try OfficerQueries.unit(wish.unit, in: tx)
        let problems = try faults(of: wish, unit: unit, in: tx)
        guard problems.isEmpty, let unit else { throw Failure.invalid(problems) }
        let id = Officer.ID(at: now)
        try tx.run(
            """
            INSERT INTO officer (id, login, name, unit, password, must_change, made_at)
            VALUES (\(id), \(wish.login), \(wish.name.trimmed), \(wish.unit), \(passwordHash), \(mustChange), \(now))
            """)
        try record(.officerAdded, id, version: 1, unit, ["login": wish.login], by: doer, at: now, in: tx)
        if !wish.roles.isEmpty {
            try write(wish.roles, of: id, in: tx)
            try record(.rolesGranted, id, version: 1, unit, names(wish.roles), by: doer, at: now, in: tx)
        }
        return id
    }

    private static func faults(of wish: Wish, unit: Unit?, in tx: Transaction) throws -> [FieldProblem] {
        var problems: [FieldProblem] = []
        if wish.login.wholeMatch(of: /[a-z0-9][a-z0-9._-]{2,39}/) == nil {
            problems.append(AccountPhrases.loginUnusable)
        } else if try tx.first("SELECT 1 FROM officer WHERE login = \(wish.login)") != nil {
            problems.append(AccountPhrases.loginTaken)
        }
        problems += nameFaults(wish.name)
        guard let unit else { return problems + [AccountPhrases.unitMissing] }
        return problems + roleFaults(wish.roles, in: unit)
    }

    static func nameFaults(_ name: String) -> [FieldProblem] {
        if name.trimmed.isEmpty { return [AccountPhrases.nameMissing] }
        return name.count > 40 ? [AccountPhrases.nameTooLong] : []
    }

    /// What keeps an officer of a unit from holding these roles together.
    static func roleFaults(_ roles: Set<Role>, in unit: Unit) -> [FieldProblem] {
        var problems = Role.allCases.filter { roles.contains($0) && !$0.fits(unit.kind) }.map {
            AccountPhrases.doesNotFit($0, unit)
        }
        do throws(RoleConflict) { _ = try Roles(roles) } catch {
            problems.append(AccountPhrases.conflict(error))
        }
        return problems
    }

    static func write(_ roles: Set<Role>, of officer: Officer.ID, in tx: Transaction) throws {
        try tx.run("DELETE FROM officer_role WHERE officer = \(officer)")
        for role in Role.allCases where roles.contains(role) {
            try tx.run("INSERT INTO officer_role (officer, role) VALUES (\(officer), \(role.rawValue))")
        }
    }

    static func names(_ roles: Set<Role>) -> [String: String] {
        ["roles": Role.allCases.filter(roles.contains).map(\.rawValue).joined(separator: " ")]
    }

    static func record(
        _ verb: EventVerb, _ id: Officer.ID, version: Int, _ unit: Unit, _ detail: [String: String] = [:],
        reason: String = "", by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        try tx.record(
            Event(
                verb: verb, subject: .officer, key: id.text, version: version, division: unit.division,
                reason: reason, detail: detail),
            by: doer, at: now)
    }
}
