import Domain

extension AppContext {
    /// The signed-in officer and the area in which one of the verbs is theirs; "not found" where none is, because whoever
    /// may not use a page is not told that it is there.
    func area(for verbs: Verb...) throws(Failure) -> (session: Session, division: DivisionCode) {
        let session = try officer()
        guard verbs.contains(where: { !session.actor.reaches($0).isEmpty }) else { throw .notFound }
        return (session, session.actor.division)
    }
}

extension Session {
    /// The officer as the doer of a verb in a place, in the role that allows it.
    func doer(_ verb: Verb, in division: DivisionCode) -> Doer {
        .officer(actor, role: actor.role(for: verb, on: Target(division: division)))
    }

    /// Whether the verb reaches a place.
    func may(_ verb: Verb, in division: DivisionCode) -> Bool {
        actor.may(verb, on: Target(division: division))
    }
}

extension Form {
    /// The version of the thing that the form was filled in for; a form without one is stale.
    var version: Int {
        get throws(Failure) {
            guard let version = Int(self["version"]) else { throw .staleForm }
            return version
        }
    }
}
