import Database
import Domain

/// Where a session is used: a browser's cookie or an API's bearer token.
enum SessionKind: String, Sendable {
    case page, api

    /// How long it lasts, in seconds; both end at the latest after a working day.
    var lifetime: Int { 12 * 3600 }
}

extension Platform {
    /// The session of a token, with the officer as they are now; nil where it has run out or never was.
    func session(token: String, kind: SessionKind, at now: Moment) async throws -> Session? {
        guard token.utf8.count == 64 else { return nil }
        let stored = digest(token)
        let formToken = keys.formToken(session: token)
        return try await database.read { tx in
            try OfficerQueries.session(stored, kind: kind, formToken: formToken, at: now, in: tx)
        }
    }
}

enum OfficerQueries {
    /// Joins session, officer, unit and roles.
    static func session(
        _ token: String, kind: SessionKind, formToken: String, at now: Moment, in tx: Transaction
    ) throws -> Session? {
        guard
            let row = try tx.first(
                """
                SELECT o.id, o.name, o.must_change FROM session s JOIN officer o ON o.id = s.officer
                WHERE s.token = \(token) AND s.kind = \(kind.rawValue) AND s.expires_at > \(now)
                    AND o.disabled_at IS NULL
                """)
        else { return nil }
        let id: Officer.ID = try row.identifier(0)
        guard let actor = try actor(id, in: tx) else { return nil }
        return Session(
            actor: actor, name: try row.text(1), unitName: actor.unit.name,
            mustChangePassword: try row.bool(2),
            formToken: formToken, tokenDigest: token)
    }

    /// The officer with unit and roles as they are now; nil where there is none or the account is disabled.
    static func actor(_ id: Officer.ID, in tx: Transaction) throws -> Actor? {
        guard
            let row = try tx.first(
                """
                SELECT u.id, u.name, u.division, u.kind FROM officer o JOIN unit u ON u.id = o.unit
                WHERE o.id = \(id) AND o.disabled_at IS NULL
                """)
        else { return nil }
        guard let kind = Unit.Kind(code: try row.text(3)) else { throw DamagedRow(column: "unit.kind") }
        let unit = Unit(
            id: try row.identifier(0), name: try row.text(1), division: try row.division(2), kind: kind)
        let names = try tx.rows("SELECT role FROM officer_role WHERE officer = \(id)").map { try $0.text(0) }
        let roles = try Roles(Set(names.compactMap(Role.init(rawValue:))))
        return Actor(officer: id, unit: unit, roles: roles, division: unit.division)
    }
}
