import Database
import Domain

/// A place as its administrators see it.
struct PlaceView: Sendable {
    struct Child: Sendable {
        let division: Division
        let households: Int?
        let zone: Zone.ID?
    }

    struct Office: Sendable {
        let unit: Unit
        let phone: String
        let version: Int
        let officers: Int
    }

    let division: Division
    let path: [Division]
    let households: Int?
    let version: Int
    let passGeneration: Int
    let children: [Child]
    let offices: [Office]
    let zones: [Zone]
    /// The fields of the county's catalogue that a station or bureau may have.
    let fields: [String]
}

/// Reading and writing places for administrators.
enum PlaceAdministration {
    static func view(_ code: DivisionCode, in tx: Transaction) throws -> PlaceView? {
        guard let division = try PlaceQueries.find(code, in: tx),
            let row = try tx.first(
                "SELECT households, version, pass_generation FROM division WHERE code = \(code)")
        else { return nil }
        return PlaceView(
            division: division, path: try PlaceQueries.path(to: code, in: tx),
            households: try row.intOrNil(0),
            version: try row.int(1), passGeneration: try row.int(2), children: try children(of: code, in: tx),
            offices: try offices(in: code, in: tx),
            zones: code.level == .county ? try Zones.of(code, in: tx) : [],
            fields: try fields(code, in: tx))
    }

    private static func children(of code: DivisionCode, in tx: Transaction) throws -> [PlaceView.Child] {
        try tx.rows("SELECT code, name, households, zone FROM division WHERE parent = \(code) ORDER BY code")
            .map {
                PlaceView.Child(
                    division: Division(code: try $0.division(0), name: try $0.text(1)),
                    households: try $0.intOrNil(2),
                    zone: try $0.identifierOrNil(3))
            }
    }

    private static func offices(in code: DivisionCode, in tx: Transaction) throws -> [PlaceView.Office] {
        try tx.rows(
            """
            SELECT u.id, u.name, u.division, u.kind, u.phone, u.version,
                (SELECT COUNT(*) FROM officer o WHERE o.unit = u.id AND o.disabled_at IS NULL)
            FROM unit u WHERE u.division = \(code) ORDER BY u.id
            """
        ).map(office)
    }

    static func office(_ id: Unit.ID, in tx: Transaction) throws -> PlaceView.Office? {
        try tx.first(
            """
            SELECT u.id, u.name, u.division, u.kind, u.phone, u.version,
                (SELECT COUNT(*) FROM officer o WHERE o.unit = u.id AND o.disabled_at IS NULL)
            FROM unit u WHERE u.id = \(id)
            """
        ).map(office)
    }

    private static func office(_ row: Row) throws -> PlaceView.Office {
        PlaceView.Office(
            unit: try OfficerQueries.unit(row), phone: try row.text(4), version: try row.int(5),
            officers: try row.int(6))
    }

    private static func fields(_ code: DivisionCode, in tx: Transaction) throws -> [String] {
        guard let county = code.ancestor(.county) else { return [] }
        var fields: [String] = []
        for item in try CatalogueQueries.items(of: county, in: tx) where !fields.contains(item.station) {
            fields.append(item.station)
        }
        let withoutStations = [Unit.Kind.townshipDiscipline, .informationCentre].compactMap { kind in
            Unit(id: Unit.ID(at: Moment(milliseconds: 0)), name: "", division: code, kind: kind).field
        }
        return fields.filter { !withoutStations.contains($0) }
    }

    /// Ends every pass of a village that was given out, and begins a new one.
    static func renewPass(
        _ village: DivisionCode, generation: Int, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        let changed = try tx.run(
            """
            UPDATE division SET pass_generation = pass_generation + 1
            WHERE code = \(village) AND pass_generation = \(generation)
            """)
        guard changed == 1 else { throw try tx.conflict(.village, village.text, at: now) }
        for (verb, number) in [
            (EventVerb.villagePassRevoked, generation), (.villagePassIssued, generation + 1),
        ] {
            try tx.record(
                Event(verb: verb, subject: .village, key: village.text, version: number, division: village),
                by: doer, at: now)
        }
    }
}
