import Database
import Domain

extension Actor {
    /// The condition that keeps a statement to the petitions `p` that the officer may see, as `petitionSights` says;
    /// matches nothing for who sees none, and never what is closed off.
    var petitionCondition: SQL {
        var condition: SQL = "(NOT " + PetitionSight.closedOff + " AND ("
        for (place, sight) in petitionSights.enumerated() {
            if place > 0 { condition += " OR " }
            condition += sight.condition
        }
        return condition + (petitionSights.isEmpty ? "1 = 0))" : "))")
    }

    /// Whether the officer sees every petition of the place, and with that what the centre keeps to itself.
    func seesAll(of matter: Petition.Matter) -> Bool { may(.readPetitions, on: matter.target) }

    /// What the officer may read of a petition.
    func audiences(of matter: Petition.Matter) -> [PetitionAudience] {
        PetitionAudience.readable(isCentre: seesAll(of: matter))
    }
}

extension PetitionSight {
    /// `Petition.isClosedOff` of petitions `p`.
    static let closedOff: SQL = "(p.state = 'declined' AND p.ground = 'reportAgainstOfficial')"

    /// The petitions of a county that are not closed off, where an index serves all else: the few that are have an index of
    /// their own (`petition_closed_off`), so that nothing is read of each petition beside its key. Only what is declined has
    /// a ground.
    static func notClosedOff(in county: DivisionCode) -> SQL {
        """
        p.id NOT IN (SELECT n.id FROM petition n WHERE n.county = \(county) AND n.ground = 'reportAgainstOfficial')
        """
    }

    fileprivate var condition: SQL {
        switch self {
        case .all(let division):
            "(p.place >= \(division) AND p.place < \(division.text + ":"))"
        case .sentTo(let unit):
            "p.id IN (SELECT y.petition FROM petition_party y WHERE y.unit = \(unit))"
        case .sentWithin(let division):
            """
            p.id IN (SELECT y.petition FROM petition_party y
                WHERE y.division >= \(division) AND y.division < \(division.text + ":"))
            """
        }
    }
}
