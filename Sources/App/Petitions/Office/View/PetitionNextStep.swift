import Domain

/// What an officer naturally does next; a page's one primary action.
enum PetitionNextStep {
    /// Of what the officer may do, the step that brings the petition on; nil where it waits for somebody else.
    static func primary(of petition: Petition, among verbs: [PetitionVerb]) -> PetitionVerb? {
        wanted(petition).first { verbs.contains($0) }
    }

    /// What the state asks for, the most pressing first.
    private static func wanted(_ petition: Petition) -> [PetitionVerb] {
        if petition.reopening != nil { return [.reopen] }
        if petition.question != nil { return [.reply] }
        switch petition.state {
        case .received: return [.accept]
        case .accepted: return [.dispatch]
        case .dispatched(let entry, _):
            switch entry.extension {
            case .asked: return [.grantExtension, .resolve]
            case .none, .refused, .granted: return [.resolve]
            }
        case .resolved: return [.answer]
        case .answered: return [.followUp]
        case .followedUp: return [.close]
        case .closed: return petition.publicity == .agreed ? [.clear] : []
        case .declined, .merged, .withdrawn: return []
        }
    }
}
