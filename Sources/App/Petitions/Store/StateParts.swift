import Domain

/// How far an extension got, as its two columns say it.
enum ExtensionColumns {
    static func kind(_ entry: Petition.LedgerEntry?) -> PetitionHead.ExtensionKind {
        switch entry?.extension {
        case nil, .some(.none): .none
        case .asked: .asked
        case .refused: .refused
        case .granted: .granted
        }
    }

    static func until(_ entry: Petition.LedgerEntry?) -> Day? {
        switch entry?.extension {
        case nil, .some(.none): nil
        case .asked(let request), .refused(let request, _), .granted(let request, _, _): request.until
        }
    }
}

/// A follow-up, as its three columns say it; the call's officer and notes are in its entry.
struct FollowUpColumns {
    private(set) var kind: PetitionHead.FollowUpKind?
    private(set) var satisfaction: Satisfaction?
    private(set) var at: Moment?

    init(_ followUp: Petition.FollowUp?) {
        guard let followUp else { return }
        (satisfaction, at) = (followUp.satisfaction, followUp.at)
        switch followUp.result {
        case .rated: kind = .rated
        case .reached: kind = .reached
        case .notReached: kind = .notReached
        }
    }
}
