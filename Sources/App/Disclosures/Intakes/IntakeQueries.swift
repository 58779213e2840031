import Database
import Domain

/// Uploads in the database.
enum IntakeQueries {
    /// An upload of the officer's own unit; nil for everybody else.
    static func find(_ id: StoredIntake.ID, for actor: Actor, in tx: Transaction) throws -> StoredIntake? {
        guard !actor.reaches(.draft).isEmpty else { return nil }
        let row = try tx.first(select + "WHERE i.id = \(id) AND i.unit = \(actor.unit.id)")
        return try row.flatMap { try intake($0, county: DraftPlaces.county(of: actor), in: tx) }
    }

    /// The unit's latest uploads.
    static func latest(for actor: Actor, limit: Int = 50, in tx: Transaction) throws -> [StoredIntake] {
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        let county = try DraftPlaces.county(of: actor)
        let rows = try tx.rows(
            select + "WHERE i.unit = \(actor.unit.id) ORDER BY i.at DESC, i.id DESC LIMIT \(limit)")
        return try rows.compactMap { try intake($0, county: county, in: tx) }
    }

    private static let select: SQL = """
        SELECT i.id, i.version, i.officer, o.name, i.unit, i.item, i.period, i.source_file, s.name, i.state,
            i.rows_read, i.mapping, i.outcome, i.at
        FROM intake i JOIN officer o ON o.id = i.officer JOIN source_file s ON s.id = i.source_file

        """

    /// Nil where the county has dropped the item meanwhile.
    private static func intake(_ row: Row, county: DivisionCode, in tx: Transaction) throws -> StoredIntake? {
        guard let item = try CatalogueQueries.item(try row.int(5), of: county, in: tx) else { return nil }
        guard let state = StoredIntake.State(rawValue: try row.text(9)) else {
            throw DamagedRow(column: "intake.state")
        }
        return StoredIntake(
            id: try row.identifier(0), version: try row.int(1), officer: try row.identifier(2),
            officerName: try row.text(3), unit: try row.identifier(4), item: item, period: try row.period(6),
            source: try row.text(7), fileName: try row.text(8), state: state, rowsRead: try row.int(10),
            choices: try decoded(IntakeChoices(), try row.text(11)),
            outcome: try decoded(IntakeOutcome(), try row.text(12)), at: try row.moment(13))
    }

    /// `{}` stands for nothing yet.
    private static func decoded<Value: Decodable>(_ empty: Value, _ text: String) throws -> Value {
        text == "{}" ? empty : try fromJSON(Value.self, text)
    }

    /// Which header the unit's files of an item use for which column.
    static func remembered(_ unit: Unit.ID, item: Item.Number, in tx: Transaction) throws -> [String: String]
    {
        var mapping: [String: String] = [:]
        try tx.each("SELECT header, column_name FROM column_mapping WHERE unit = \(unit) AND item = \(item)")
        { row in
            mapping[try row.text(0)] = try row.text(1)
        }
        return mapping
    }

    static func remember(
        _ mapping: [String: String], unit: Unit.ID, item: Item.Number, in tx: Transaction
    ) throws {
        for (header, column) in mapping {
            try tx.run(
                """
                INSERT INTO column_mapping (unit, item, header, column_name)
                VALUES (\(unit), \(item), \(header), \(column))
                ON CONFLICT (unit, item, header) DO UPDATE SET column_name = excluded.column_name
                """)
        }
    }
}
