import Database
import Domain

extension Divisions {
    /// What an import did.
    struct Imported: Sendable, Equatable {
        var added = 0
        var renamed = 0
        var unchanged = 0
    }

    /// Adds or renames every place of a table, or none: `code,name[,parent[,households]]`. Throws every fault together;
    /// with `area` only places in it are taken.
    @discardableResult
    static func importCSV(
        _ bytes: [UInt8], within area: DivisionCode? = nil, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws -> Imported {
        let lines = try DivisionFile(bytes).lines.sorted { $0.wish.code < $1.wish.code }
        let named = Set(lines.map(\.wish.code))
        var problems: [FieldProblem] = []
        for line in lines {
            if let area, !area.contains(line.wish.code) {
                problems.append(PlacePhrases.outside(line.number, line.wish.code))
            } else if let parent = line.wish.code.parent, !named.contains(parent),
                try PlaceQueries.find(parent, in: tx) == nil
            {
                problems.append(PlacePhrases.orphan(line.number, line.wish.code))
            }
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        var result = Imported()
        for line in lines { try take(line.wish, &result, in: tx) }
        try tx.record(
            Event(
                verb: .dataImported, subject: .division, key: area?.text ?? "*", division: area,
                detail: [
                    "added": "\(result.added)", "renamed": "\(result.renamed)",
                    "unchanged": "\(result.unchanged)",
                ]),
            by: doer, at: now)
        tx.announce(PageCache.topic, "*")
        return result
    }

    private static func take(_ wish: Wish, _ result: inout Imported, in tx: Transaction) throws {
        guard let known = try PlaceQueries.find(wish.code, in: tx) else {
            try insert(wish, in: tx)
            result.added += 1
            return
        }
        let changed = try tx.run(
            """
            UPDATE division SET name = \(wish.name), households = COALESCE(\(wish.households), households),
                version = version + 1
            WHERE code = \(wish.code)
                AND (name <> \(wish.name) OR COALESCE(households, -1) <> COALESCE(\(wish.households), households, -1))
            """)
        if changed == 0 { result.unchanged += 1 } else if known.name != wish.name { result.renamed += 1 }
    }
}
