import Database
import Domain

/// The verbs on places; each runs in the caller's transaction and writes its event.
enum Divisions {
    /// A place as somebody typed it in.
    struct Wish: Sendable {
        var code: DivisionCode
        var name: String
        /// How many households a village has; nil where nobody has said.
        var households: Int?
    }

    /// Adds a place below one that exists; throws every fault together.
    static func add(_ wish: Wish, by doer: Doer, at now: Moment, in tx: Transaction) throws {
        var problems = faults(of: wish.name)
        if try PlaceQueries.find(wish.code, in: tx) != nil { problems.append(PlacePhrases.codeTaken) }
        if let parent = wish.code.parent, try PlaceQueries.find(parent, in: tx) == nil {
            problems.append(PlacePhrases.parentMissing)
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        try insert(wish, in: tx)
        try tx.record(
            Event(
                verb: .divisionAdded, subject: .division, key: wish.code.text, version: 1,
                division: wish.code,
                detail: ["name": wish.name.trimmed]),
            by: doer, at: now)
        tx.announce(PageCache.topic, "*")
    }

    /// Changes name and households of a place that was looked at as `version`.
    static func change(
        _ wish: Wish, version: Int, by doer: Doer, at now: Moment, in tx: Transaction
    ) throws {
        let problems = faults(of: wish.name)
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        let changed = try tx.run(
            """
            UPDATE division SET name = \(wish.name.trimmed), households = \(wish.households), version = version + 1
            WHERE code = \(wish.code) AND version = \(version)
            """)
        guard changed == 1 else { throw try tx.conflict(.division, wish.code.text, at: now) }
        try tx.record(
            Event(
                verb: .divisionChanged, subject: .division, key: wish.code.text, version: version + 1,
                division: wish.code, detail: ["name": wish.name.trimmed]),
            by: doer, at: now)
        tx.announce(PageCache.topic, "*")
    }

    static func insert(_ wish: Wish, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO division (code, name, parent, level, households)
            VALUES (\(wish.code), \(wish.name.trimmed), \(wish.code.parent), \(wish.code.level.rawValue),
                \(wish.households))
            """)
    }

    private static func faults(of name: String) -> [FieldProblem] {
        if name.trimmed.isEmpty { return [PlacePhrases.nameMissing] }
        return name.count > 40 ? [PlacePhrases.nameTooLong] : []
    }
}
