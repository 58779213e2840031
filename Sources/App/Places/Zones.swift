import Database
import Domain

/// A part (片区) of a county: some of its townships, which inspect each other.
struct Zone: Sendable {
    enum Kind {}
    typealias ID = Identifier<Kind>
    let id: ID
    let county: DivisionCode
    let name: String
    let version: Int
}

/// The verbs on zones.
enum Zones {
    @discardableResult
    static func add(
        _ name: String, county: DivisionCode, townships: [DivisionCode] = [], by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws -> Zone.ID {
        let id = Zone.ID(at: now)
        try check(name, townships, county: county, except: id, in: tx)
        try tx.run("INSERT INTO zone (id, county, name) VALUES (\(id), \(county), \(name.trimmed))")
        let zone = Zone(id: id, county: county, name: name.trimmed, version: 0)
        try assign(townships, to: zone, by: doer, at: now, in: tx)
        return id
    }

    /// Changes the name and the townships of a zone that was looked at as `zone.version`.
    static func change(
        _ zone: Zone, name: String, townships: [DivisionCode], by doer: Doer, at now: Moment,
        in tx: Transaction
    ) throws {
        try check(name, townships, county: zone.county, except: zone.id, in: tx)
        let changed = try tx.run(
            """
            UPDATE zone SET name = \(name.trimmed), version = version + 1
            WHERE id = \(zone.id) AND version = \(zone.version)
            """)
        guard changed == 1 else { throw try tx.conflict(.division, "zone \(zone.id)", at: now) }
        let renamed = Zone(id: zone.id, county: zone.county, name: name.trimmed, version: zone.version)
        try assign(townships, to: renamed, by: doer, at: now, in: tx)
    }

    /// Throws every fault together.
    private static func check(
        _ name: String, _ townships: [DivisionCode], county: DivisionCode, except: Zone.ID, in tx: Transaction
    ) throws {
        var problems: [FieldProblem] = []
        if name.trimmed.isEmpty { problems.append(PlacePhrases.nameMissing) }
        if name.count > 40 { problems.append(PlacePhrases.nameTooLong) }
        let isTaken =
            try tx.first(
                "SELECT 1 FROM zone WHERE county = \(county) AND name = \(name.trimmed) AND id <> \(except)")
            != nil
        if isTaken { problems.append(PlacePhrases.zoneNameTaken) }
        let known = try Set(PlaceQueries.children(of: county, in: tx).map(\.code))
        problems += townships.filter { !known.contains($0) }.map(PlacePhrases.townshipElsewhere)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
    }

    private static func assign(
        _ townships: [DivisionCode], to zone: Zone, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        try tx.run("UPDATE division SET zone = NULL WHERE zone = \(zone.id)")
        try tx.run("UPDATE division SET zone = \(zone.id) WHERE code IN \(list: townships)")
        try tx.record(
            Event(
                verb: .zoneChanged, subject: .division, key: "zone \(zone.id)", version: zone.version + 1,
                division: zone.county, detail: ["name": zone.name, "townships": "\(Set(townships).count)"]),
            by: doer, at: now)
    }

    static func of(_ county: DivisionCode, in tx: Transaction) throws -> [Zone] {
        try tx.rows("SELECT id, county, name, version FROM zone WHERE county = \(county) ORDER BY id").map(
            zone)
    }

    static func townships(of id: Zone.ID, in tx: Transaction) throws -> [Division] {
        try tx.rows("SELECT code, name FROM division WHERE zone = \(id) ORDER BY code").map {
            Division(code: try $0.division(0), name: try $0.text(1))
        }
    }

    static func find(_ id: Zone.ID, in tx: Transaction) throws -> Zone? {
        try tx.first("SELECT id, county, name, version FROM zone WHERE id = \(id)").map(zone)
    }

    private static func zone(_ row: Row) throws -> Zone {
        Zone(
            id: try row.identifier(0), county: try row.division(1), name: try row.text(2),
            version: try row.int(3))
    }
}
