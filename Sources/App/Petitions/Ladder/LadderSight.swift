import Database
import Domain

extension Actor {
    /// Which orders and rungs `x` the officer may know of: all of the county; those about the own office, for a township's
    /// leadership any office of the township.
    var ladderParts: [SQL] {
        var parts: [SQL] = reaches(.readPetitions).map { reach in
            reach.division.level == .county
                ? "x.county = \(reach.division)"
                : "x.county >= \(reach.division) AND x.county < \(reach.division.text + ":")"
        }
        guard !reaches(.readSentPetitions).isEmpty else { return parts }
        parts.append(
            unit.kind == .township
                ? """
                x.unit IN (SELECT id FROM unit WHERE division >= \(division) AND division < \(division.text + ":"))
                """
                : "x.unit = \(unit.id)")
        return parts
    }

    /// The roles in which the officer hears of what was raised.
    private var heardAs: [Role] {
        Role.allCases.filter { roles.contains($0) && Permissions.table[$0]?[.readEscalations] != nil }
    }

    /// Rungs `x` that lead to the officer's own role within the own division.
    private var ownRaised: [SQL] {
        reaches(.readEscalations).prefix(1).map { reach in
            """
            x.addressee IN \(list: heardAs.map(\.rawValue)) AND x.division >= \(reach.division)
                AND x.division < \(reach.division.text + ":")
            """
        }
    }

    /// The same, with what was raised to the officer.
    var raisedParts: [SQL] { ladderParts + ownRaised }

    /// Which petitions `p` the officer may open without their being in any list of petitions: what was raised to the leading
    /// group is read there, where it is decided what to do about the office. Whoever works on petitions sees by that alone.
    var raisedCondition: SQL {
        guard reaches(.readPetitions).isEmpty, reaches(.readSentPetitions).isEmpty else { return "(1 = 0)" }
        return """
            (NOT \(sql: PetitionSight.closedOff) AND p.id IN (SELECT x.petition FROM petition_rung x
                WHERE x.rung = 'raised' AND \(sql: anyOf(ownRaised))))
            """
    }
}

/// Any of the parts; no parts match nothing.
func anyOf(_ parts: [SQL]) -> SQL {
    guard let first = parts.first else { return "(1 = 0)" }
    return parts.dropFirst().reduce("((" + first + ")") { $0 + " OR (" + $1 + ")" } + ")"
}
