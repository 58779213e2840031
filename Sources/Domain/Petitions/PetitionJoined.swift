/// A petition that was joined to another (合并): its receipt code keeps working, and what its person says reaches whoever
/// deals with the one that leads.
extension Petition {
    /// Whether the petition that this one was joined to has come as far as a verb here needs, and no further.
    public func keepPace(with leading: Petition, _ verb: PetitionVerb) throws(PetitionRefusal) {
        guard PetitionWorkflow.keepingPace.contains(verb),
            PetitionWorkflow.rule(leading.state.kind, verb) == nil
        else { return }
        throw .notInThisState(leading.state.kind, verb)
    }

    /// What the workflow offers a hand on a duplicate, as things stand with the one that leads. Whoever deals with that one
    /// may ask who spoke up here: they are all who are to be helped.
    public func verbs(for hand: Hand, joinedTo leading: Petition) -> [PetitionVerb] {
        var verbs = verbs(for: hand).filter { verb in
            !PetitionWorkflow.keepingPace.contains(verb)
                || PetitionWorkflow.rule(leading.state.kind, verb) != nil
        }
        if !verbs.contains(.openPetitioner), erasedAt == nil,
            leading.verbs(for: hand).contains(.openPetitioner)
        {
            verbs.append(.openPetitioner)
        }
        return verbs
    }

    /// Takes note that the person of a duplicate said something. No clock hears of it.
    public func relay(by hand: Hand) throws(PetitionRefusal) { try permit(.relay, hand) }

    /// Whether the officer may open who the person is, giving the reason that the person will read.
    /// - Parameter leading: the petition that this one was joined to; nil where it was not.
    public func openPetitioner(
        reason: String, by actor: Actor, joinedTo leading: Petition? = nil
    ) throws(PetitionRefusal) -> String {
        if let leading, leading.verbs(for: .officer(actor)).contains(.openPetitioner) {
            guard erasedAt == nil else { throw .ending(.erased) }
        } else {
            try permit(.openPetitioner, actor)
        }
        guard let reason = stated(reason) else { throw .reasonMissing }
        return reason
    }
}
