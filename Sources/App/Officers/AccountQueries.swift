import Database
import Domain

/// An account as the pages of administrators show it.
struct AccountView: Sendable {
    let id: Officer.ID
    let login: String
    let name: String
    let unit: Unit
    /// The place of the unit, with the township where it is a village.
    let place: String
    let version: Int
    let disabled: Moment?
    let made: Moment
    let mustChange: Bool
    var roles: Set<Role> = []

    /// One of the three administrators, whose accounts are kept apart.
    var isAdministrator: Bool {
        !roles.isDisjoint(with: [.systemAdministrator, .securityAdministrator, .auditAdministrator])
    }
}

/// Reading accounts within the area of an administrator.
enum AccountQueries {
    static let page = 50

    /// The accounts of an area whose login, name or unit holds the words, by place; `count` is all of them.
    static func list(
        in area: DivisionCode, matching words: String, page: Int, in tx: Transaction
    ) throws -> (accounts: [AccountView], count: Int) {
        let filter = filter(area, words)
        let count =
            try tx.first(
                "SELECT COUNT(*) FROM officer o JOIN unit u ON u.id = o.unit WHERE \(sql: filter)")?.int(0)
            ?? 0
        let rows = try tx.rows(
            """
            \(sql: columns) WHERE \(sql: filter)
            ORDER BY u.division, u.id, o.id LIMIT \(Self.page) OFFSET \((page - 1) * Self.page)
            """)
        return (try withRoles(rows.map(account), in: tx), count)
    }

    /// One account of an area; nil where it lies elsewhere.
    static func find(_ id: Officer.ID, in area: DivisionCode, in tx: Transaction) throws -> AccountView? {
        let row = try tx.first("\(sql: columns) WHERE o.id = \(id) AND \(sql: filter(area, ""))")
        return try withRoles(row.map { [try account($0)] } ?? [], in: tx).first
    }

    /// Every unit of an area with its place, by code: what a form offers.
    static func units(in area: DivisionCode, in tx: Transaction) throws -> [(unit: Unit, place: String)] {
        try tx.rows(
            """
            SELECT u.id, u.name, u.division, u.kind, d.name, CASE WHEN d.level = 4 THEN p.name ELSE '' END
            FROM unit u JOIN division d ON d.code = u.division LEFT JOIN division p ON p.code = d.parent
            WHERE u.division >= \(area) AND u.division < \(area.text + ":") ORDER BY u.division, u.id
            """
        ).map { (try OfficerQueries.unit($0), try $0.text(5) + $0.text(4)) }
    }

    private static let columns: SQL =
        """
        SELECT u.id, u.name, u.division, u.kind, o.id, o.login, o.name, o.version, o.disabled_at, o.made_at,
            o.must_change, d.name, CASE WHEN d.level = 4 THEN p.name ELSE '' END
        FROM officer o JOIN unit u ON u.id = o.unit JOIN division d ON d.code = u.division
            LEFT JOIN division p ON p.code = d.parent
        """

    /// The accounts of an area that hold all words, of `officer o` and `unit u`.
    static func filter(_ area: DivisionCode, _ words: String) -> SQL {
        var filter: SQL = "u.division >= \(area) AND u.division < \(area.text + ":")"
        for word in words.split(whereSeparator: \.isWhitespace).prefix(4) {
            let escaped = word.lowercased().replacing("\\", with: "\\\\").replacing("%", with: "\\%")
                .replacing("_", with: "\\_")
            filter +=
                " AND lower(o.login || ' ' || o.name || ' ' || u.name) LIKE \("%\(escaped)%") ESCAPE '\\'"
        }
        return filter
    }

    private static func account(_ row: Row) throws -> AccountView {
        AccountView(
            id: try row.identifier(4), login: try row.text(5), name: try row.text(6),
            unit: try OfficerQueries.unit(row),
            place: try row.text(12) + row.text(11), version: try row.int(7), disabled: try row.momentOrNil(8),
            made: try row.moment(9), mustChange: try row.bool(10))
    }

    private static func withRoles(_ accounts: [AccountView], in tx: Transaction) throws -> [AccountView] {
        guard !accounts.isEmpty else { return [] }
        var roles: [String: Set<Role>] = [:]
        for row in try tx.rows(
            "SELECT officer, role FROM officer_role WHERE officer IN \(list: accounts.map(\.id))")
        {
            if let role = Role(rawValue: try row.text(1)) { roles[try row.text(0), default: []].insert(role) }
        }
        return accounts.map { account in
            var account = account
            account.roles = roles[account.id.text] ?? []
            return account
        }
    }
}
