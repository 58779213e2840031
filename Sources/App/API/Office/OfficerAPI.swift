import Database
import Domain

/// Officers' accounts, as the system administrator adds them.
enum OfficerAPI {
    static let endpoints: [Endpoint] = [
        Endpoint(
            method: .get, path: "/office/officers", tag: "Administration",
            summary: "Officers of the own division", access: .officer,
            query: [.init(name: "q", schema: .text("Parts of login, name or office, apart by spaces"))]
                + Endpoint.Parameter.paging,
            answer: .json(page.schema), run: .read(list)),
        Endpoint(
            method: .post, path: "/office/officers", tag: "Administration",
            summary: "Add an officer; the answer holds the first password, once", access: .officer,
            body: .json(
                .init(
                    name: "NewOfficer",
                    members: [
                        .init(name: "login", schema: .text("3 to 40 of a-z, 0-9, '.', '-' and '_'")),
                        .init(name: "name", schema: .text("As colleagues read it")),
                        .init(name: "unit", schema: .text("Key of the office")),
                    ])),
            status: .created, answer: .json(withPassword.schema), run: .prepared(add)),
    ]

    /// An account as administrators see it.
    struct Listed: Sendable {
        let id: Officer.ID
        let version: Int
        let login: String
        let name: String
        let unit: Unit
        let roles: [String]
        let isDisabled: Bool
    }

    private static let head: [Shape<Listed>.Field] = [
        .text("id", "Key") { $0.id.text }, .integer("version", "For changes") { $0.version },
        .text("login", "What is typed to sign in") { $0.login },
        .text("name", "As colleagues read it") { $0.name },
        .text("unit", "Key of the office") { $0.unit.id.text },
        .text("unitName", "The office") { $0.unit.name },
        .text("division", "Where") { $0.unit.division.text },
        .texts("roles", "What the officer may be asked to do") { $0.roles },
        .boolean("disabled", "Whether the account is closed") { $0.isDisabled },
    ]
    static let listed = Shape<Listed>("Officer", head)
    private static let page = Shape<Page<Listed>>.page(of: listed)
    /// An account with a password that nobody can read again.
    static let withPassword = Shape<(officer: Listed, password: String)>(
        "OfficerWithPassword",
        head.map { field in .init(name: field.name, schema: field.schema) { field.read($0.officer) } } + [
            .text("password", "To be changed on first sign-in; shown this once") { $0.password }
        ])

    private static let select: SQL = """
        SELECT u.id, u.name, u.division, u.kind, o.id, o.version, o.login, o.name, o.disabled_at
        FROM officer o JOIN unit u ON u.id = o.unit WHERE

        """

    private static func listed(_ row: Row, in tx: Transaction) throws -> Listed {
        let id: Officer.ID = try row.identifier(4)
        let names = try tx.rows("SELECT role FROM officer_role WHERE officer = \(id) ORDER BY role")
        return Listed(
            id: id, version: try row.int(5), login: try row.text(6), name: try row.text(7),
            unit: try OfficerQueries.unit(row), roles: try names.map { try $0.text(0) },
            isDisabled: try row.momentOrNil(8) != nil)
    }

    static func find(_ id: Officer.ID, in tx: Transaction) throws -> Listed? {
        try tx.first(select + "o.id = \(id)").map { try listed($0, in: tx) }
    }

    private static func list(_ call: Call) throws -> Endpoint.Work {
        let actor = try call.actor()
        let reaches = actor.reaches(.manageOfficers) + actor.reaches(.grantRoles)
        guard let place = reaches.map(\.division).min() else { throw Failure.notFound }
        var fields = call.parameters
        let (after, limit) = fields.paging { Officer.ID($0) }
        let words = fields.text("q", most: 100) ?? ""
        try fields.finish()
        return { tx in
            let rows = try tx.rows(
                select + AccountQueries.filter(place, words)
                    + " AND o.id > \(after?.text ?? "") ORDER BY o.id LIMIT \(limit + 1)")
            return .one(page, Page(try rows.map { try listed($0, in: tx) }, limit: limit) { $0.id.text })
        }
    }

    private static func add(_ call: Call) async throws -> Endpoint.Work {
        let (actor, now) = (try call.actor(), call.now)
        guard !actor.reaches(.manageOfficers).isEmpty else { throw Failure.notFound }
        var fields = call.fields
        let unit = fields.value("unit", Phrase(zh: "单位编号", en: "the key of an office")) { Unit.ID($0) }
        let (login, name) = (fields.text("login", most: 60), fields.text("name", most: 60))
        let key = try fields.require(unit, "unit")
        try fields.finish()
        let wish = Officers.Wish(login: login ?? "", name: name ?? "", unit: key)
        let password = oneTimePassword()
        let hash = try await PasswordThreads.hash(password)
        return { tx in
            guard let unit = try OfficerQueries.unit(key, in: tx) else {
                throw Failure.invalid([AccountPhrases.unitMissing])
            }
            let target = Target(division: unit.division)
            guard actor.may(.manageOfficers, on: target) else { throw Failure.notFound }
            let doer = Doer.officer(actor, role: actor.role(for: .manageOfficers, on: target))
            let id = try Officers.insert(
                wish, passwordHash: hash, mustChange: true, by: doer, at: now, in: tx)
            guard let officer = try find(id, in: tx) else { throw Failure.notFound }
            return .one(withPassword, (officer, password))
        }
    }
}
