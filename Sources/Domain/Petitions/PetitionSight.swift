/// Which petitions an officer may see, for queries that must read only those.
public enum PetitionSight: Hashable, Sendable {
    /// Every petition about a place in the division.
    case all(in: DivisionCode)
    /// Those sent to the unit, as lead, helper or for information.
    case sentTo(Unit.ID)
    /// Those sent to any unit within the division.
    case sentWithin(DivisionCode)
}

extension Actor {
    /// What the officer sees; empty: nothing. A unit sees what was sent to it and nothing else, since a
    /// complaint may be about its neighbour or itself; a township's leadership sees what any office of
    /// the township was sent.
    public var petitionSights: [PetitionSight] {
        let all = reaches(.readPetitions).map { PetitionSight.all(in: $0.division) }
        guard !reaches(.readSentPetitions).isEmpty else { return all }
        return all + [unit.kind == .township ? .sentWithin(division) : .sentTo(unit.id)]
    }

    /// Whether the officer works on what was sent to a party.
    func handles(_ party: Petition.Party) -> Bool {
        unit.id == party.unit && may(.handlePetitions, on: Target(division: party.division))
    }
}

extension Petition {
    /// Whether the officer may know of it at all; what is not visible is "not found".
    public func isVisible(to actor: Actor) -> Bool {
        guard !isClosedOff else { return false }
        let parties = state.dispatch?.parties ?? []
        return actor.petitionSights.contains { sight in
            switch sight {
            case .all(let division): division.contains(matter.division)
            case .sentTo(let unit): parties.contains { $0.unit == unit }
            case .sentWithin(let division): parties.contains { division.contains($0.division) }
            }
        }
    }
}
