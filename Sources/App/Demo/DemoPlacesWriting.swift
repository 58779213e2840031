import Database
import Domain

extension DemoPlaces {
    /// Writes divisions, zones and the default catalogue of both counties.
    func write(at now: Moment, in tx: Transaction) throws {
        for division in real { try write(division, in: tx) }
        var zones: [String: Identifier<DemoPlaces>] = [:]
        for township in townships {
            let county = township.division.code.parent ?? Self.county
            let zone = zones["\(county)\(township.zone)"] ?? Identifier(at: now)
            if zones.updateValue(zone, forKey: "\(county)\(township.zone)") == nil {
                try tx.run(
                    "INSERT INTO zone (id, county, name) VALUES (\(zone), \(county), \(township.zone))")
            }
            try tx.run("UPDATE division SET zone = \(zone) WHERE code = \(township.division.code)")
            for village in township.villages {
                try write(village.division, households: village.households, in: tx)
            }
        }
        for county in [Self.county, Self.neighbour] {
            for item in try DefaultCatalogue.items() {
                try tx.run(
                    """
                    INSERT INTO catalogue_item (county, number, definition)
                    VALUES (\(county), \(item.number), \(try Definitions.text(item)))
                    """)
            }
        }
        try SearchIndex.indexPlaces(in: tx)
        let file = Event(verb: .dataImported, subject: .division, key: Self.city.text, division: Self.city)
        try tx.record(file, by: .system, at: now)
    }

    private func write(_ division: Division, households: Int? = nil, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO division (code, name, parent, level, households)
            VALUES (\(division.code), \(division.name), \(division.code.parent), \(division.code.level.rawValue),
                \(households))
            """)
    }
}
