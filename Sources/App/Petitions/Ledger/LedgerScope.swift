import Database
import Domain

/// What an officer's list of petitions is: the county's ledger, or the inbox of what was sent to a unit.
enum LedgerScope: Sendable, Hashable {
    /// - Parameter isWhole: whether the officer sees every petition of the county, so that nothing more is asked.
    case county(DivisionCode, isWhole: Bool)
    case inbox(DivisionCode, [PetitionSight])

    /// Nil for an officer who sees no petitions.
    init?(_ actor: Actor) {
        let sights = actor.petitionSights
        guard let county = actor.division.ancestor(.county), !sights.isEmpty else { return nil }
        let seesAll = sights.contains { sight in
            switch sight {
            case .all: true
            case .sentTo, .sentWithin: false
            }
        }
        self = seesAll ? .county(county, isWhole: sights == [.all(in: county)]) : .inbox(county, sights)
    }

    var county: DivisionCode {
        switch self {
        case .county(let county, _), .inbox(let county, _): county
        }
    }

    var isInbox: Bool {
        switch self {
        case .county: false
        case .inbox: true
        }
    }
}

extension AppContext {
    /// The officer with what the officer's list holds; "not found" where there is none.
    func ledger() throws(Failure) -> (actor: Actor, scope: LedgerScope) {
        let actor = try officer().actor
        guard let scope = LedgerScope(actor) else { throw .notFound }
        return (actor, scope)
    }
}
