import Database
import Domain

extension Actor {
    /// The condition that keeps a query within what a verb reaches; matches nothing where the officer has no such
    /// verb. `village` and `field` name the query's columns.
    func condition(_ verb: Verb, village: StaticString, field: StaticString) -> SQL {
        var condition: SQL = "("
        for (place, reach) in reaches(verb).enumerated() {
            if place > 0 { condition += " OR " }
            let end = reach.division.text + ":"
            condition += "(\(raw: village) >= \(reach.division) AND \(raw: village) < \(end)"
            if let own = reach.field { condition += " AND \(raw: field) = \(own)" }
            condition += ")"
        }
        return condition + (reaches(verb).isEmpty ? "1 = 0)" : ")")
    }
}

/// The villages an officer may begin drafts for.
enum DraftPlaces {
    static func villages(of actor: Actor, in tx: Transaction) throws -> [Division] {
        var found: [Division] = []
        for reach in actor.reaches(.draft) {
            for village in try PlaceQueries.all(.village, in: reach.division, in: tx)
            where !found.contains(village) {
                found.append(village)
            }
        }
        return found
    }

    /// The county whose catalogue an officer works with.
    static func county(of actor: Actor) throws(Failure) -> DivisionCode {
        guard let county = actor.division.ancestor(.county) else { throw .notFound }
        return county
    }

    /// The items an officer may begin drafts of, by number.
    static func items(of actor: Actor, in tx: Transaction) throws -> [Item] {
        guard !actor.reaches(.draft).isEmpty else { throw Failure.notFound }
        return try CatalogueQueries.items(of: county(of: actor), in: tx)
    }
}
