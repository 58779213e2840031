import Database
import Domain
import HTML

/// A city, county or township as its page shows it.
struct RegionView: Sendable {
    struct Child: Sendable {
        let place: Division
        /// Nil where the place itself is a village.
        let villages: Int?
        let thisMonth: Int
        /// Villages with something overdue; for a village itself how many items are.
        let late: Int
    }

    let path: [Division]
    let children: [Child]
    let villages: Int
    let latest: [PublishedLine]
    var place: Division? { path.last }
}

/// A village as its page shows it.
struct VillageView: Sendable {
    let path: [Division]
    let households: Int?
    let items: [Item]
    let lines: [PublishedLine]
    let duties: [DutyBoard.Line]
    let phones: [Phone]
    /// Whether its township has begun, so that being on time means something.
    let hasBegun: Bool

    var missing: [DutyBoard.Line] { duties.filter { $0.overdueDays != nil } }
}

/// A telephone for complaints about what is public.
struct Phone: Sendable {
    let unit: String
    let number: String

    /// What a telephone dials.
    var address: String { telephoneAddress(number) }
}

/// Reading what the pages of places show.
struct PlaceViews {
    let calendar: WorkingCalendar
    let now: Moment

    func village(_ path: [Division], in tx: Transaction) throws -> VillageView? {
        guard let code = path.last?.code, let county = code.ancestor(.county) else { return nil }
        let items = try CatalogueQueries.items(of: county, in: tx)
        let launch = try Publications.launch(of: code, tx)
        let board = DutyBoard(items, today: now.day, calendar: calendar)
        let known = try Publications.all(in: code, periods: board.periods, in: tx)[code] ?? Publications()
        let households = try tx.first("SELECT households FROM division WHERE code = \(code)")?.intOrNil(0)
        return VillageView(
            path: path, households: households, items: items,
            lines: try LineQueries.of(code, since: now.adding(seconds: -400 * 86_400), in: tx),
            duties: board.lines(known, launch: launch), phones: try Self.phones(for: code, in: tx),
            hasBegun: launch != nil)
    }

    func region(_ path: [Division], in tx: Transaction) throws -> RegionView? {
        guard let place = path.last else { return nil }
        let digits = [Division.Level.province: 4, .city: 6, .county: 9][place.code.level] ?? 12
        let month = try published(since: HomeQueries.monthStart(now), in: place.code, digits: digits, tx)
        let late = try lateVillages(in: place.code, tx)
        let children = try children(of: place.code, digits: digits, month: month, late: late, tx)
        return RegionView(
            path: path, children: children, villages: children.reduce(0) { $0 + ($1.villages ?? 1) },
            latest: try LineQueries.latest(in: place.code, limit: 6, in: tx))
    }

    private func children(
        of place: DivisionCode, digits: Int, month: [String: Int], late: [DivisionCode: Int],
        _ tx: Transaction
    ) throws -> [RegionView.Child] {
        if digits == 12 {
            return try PlaceQueries.children(of: place, in: tx).map {
                .init(place: $0, villages: nil, thisMonth: month[$0.code.text] ?? 0, late: late[$0.code] ?? 0)
            }
        }
        return try HomeQueries.choices(digits: digits, in: place, tx).map { choice in
            .init(
                place: choice.place, villages: choice.villages, thisMonth: month[choice.place.code.text] ?? 0,
                late: late.count { choice.place.code.contains($0.key) && $0.value > 0 })
        }
    }

    private func published(
        since start: Moment, in place: DivisionCode, digits: Int, _ tx: Transaction
    ) throws -> [String: Int] {
        let rows = try tx.rows(
            """
            SELECT substr(village, 1, CAST(\(digits) AS INTEGER)), COUNT(*) FROM disclosure
            WHERE published_at >= \(start) AND published_at IS NOT NULL AND village >= \(place)
                AND village < \(place.text + ":") GROUP BY 1
            """)
        return try Dictionary(uniqueKeysWithValues: rows.map { (try $0.text(0), try $0.int(1)) })
    }

    /// For each village how many items are overdue.
    private func lateVillages(in place: DivisionCode, _ tx: Transaction) throws -> [DivisionCode: Int] {
        let launches = try Publications.launches(in: place, tx)
        let counties =
            try place.ancestor(.county).map { [$0] }
            ?? PlaceQueries.all(.county, in: place, in: tx).map(\.code)
        var late: [DivisionCode: Int] = [:]
        for county in counties {
            let items = try CatalogueQueries.items(of: county, in: tx)
            guard !items.isEmpty else { continue }
            let board = DutyBoard(items, today: now.day, calendar: calendar)
            let within = place.level > .county ? place : county
            let known = try Publications.all(in: within, periods: board.periods, in: tx)
            for village in try PlaceQueries.all(.village, in: within, in: tx) {
                late[village.code] = board.missing(
                    known[village.code] ?? Publications(),
                    launch: village.code.parent.flatMap { launches[$0] })
            }
        }
        return late
    }

    /// The discipline commission of a village's township first, then the village committee.
    static func phones(for village: DivisionCode, in tx: Transaction) throws -> [Phone] {
        let statement: SQL =
            "SELECT " + phoneColumns + " FROM division v " + phoneJoins + " WHERE v.code = \(village)"
        return try tx.first(statement).map { try phones($0, from: 0) } ?? []
    }

    /// The columns from which `phones` reads, for a statement that has the village as `v`; there is one unit of a kind in
    /// a place.
    static let phoneColumns: SQL = "pd.name, pd.phone, pc.name, pc.phone"
    static let phoneJoins: SQL = """
        LEFT JOIN unit pd ON pd.division = v.parent AND pd.kind = 'townshipDiscipline' AND pd.phone <> ''
        LEFT JOIN unit pc ON pc.division = v.code AND pc.kind = 'villageCommittee' AND pc.phone <> ''
        """

    /// The telephones in four columns of a row.
    static func phones(_ row: Row, from first: Int) throws -> [Phone] {
        try [first, first + 2].compactMap { column in
            try row.textOrNil(column).map { Phone(unit: $0, number: try row.text(column + 1)) }
        }
    }

    /// The telephone of a county for everything that goes wrong: its discipline commission's, else its centre's.
    static func supervision(of county: DivisionCode, in tx: Transaction) throws -> Phone? {
        try tx.first(
            """
            SELECT name, phone FROM unit
            WHERE division = \(county) AND kind IN ('countyDiscipline', 'informationCentre') AND phone <> ''
            ORDER BY kind, id LIMIT 1
            """
        ).map { Phone(unit: try $0.text(0), number: try $0.text(1)) }
    }
}
