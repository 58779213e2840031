import Database
import Domain

/// Restricts the API's own queries to what a verb reaches; the query calls the edition `e` and its disclosure `d`.
enum OfficeReach {
    static func condition(_ verb: Verb, of actor: Actor) -> SQL {
        let reaches = actor.reaches(verb)
        guard !reaches.isEmpty else { return "1 = 0" }
        var condition: SQL = "("
        for (place, reach) in reaches.enumerated() {
            if place > 0 { condition += " OR " }
            condition += "(d.village >= \(reach.division) AND d.village < \(reach.division.text + ":")"
            if let field = reach.field { condition += " AND e.field = \(field)" }
            condition += ")"
        }
        return condition + ")"
    }
}
