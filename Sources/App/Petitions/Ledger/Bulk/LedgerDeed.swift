import Domain

/// What can be done to many petitions at once.
enum LedgerDeed: String, Sendable, CaseIterable {
    case dispatch, remind

    /// Those that an officer has.
    static func all(for actor: Actor) -> [LedgerDeed] {
        allCases.filter { !actor.reaches($0.right).isEmpty }
    }

    var right: Domain.Verb {
        switch self {
        case .dispatch: .dispatchPetitions
        case .remind: .remindPetitions
        }
    }

    var path: String {
        switch self {
        case .dispatch: "/office/petitions/bulk-dispatch"
        case .remind: "/office/petitions/bulk-reminder"
        }
    }

    func button(_ words: LedgerWords) -> String {
        switch self {
        case .dispatch: words.bulkDispatch
        case .remind: words.bulkRemind
        }
    }
}

/// `KEY.VERSION.ENTRIES` as a check box of the ledger sends it: what the officer looked at.
struct PetitionTicket: Sendable, Hashable {
    let petition: Petition.ID
    let version: Int
    /// How many entries there were. A reminder changes no version, but it leaves an entry.
    let entries: Int

    var text: String { "\(petition).\(version).\(entries)" }

    init(_ petition: Petition.ID, version: Int, entries: Int) {
        (self.petition, self.version, self.entries) = (petition, version, entries)
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3, let petition = Petition.ID(parts[0]), let version = Int(parts[1]),
            let entries = Int(parts[2])
        else { return nil }
        self.init(petition, version: version, entries: entries)
    }

    /// Those of a form or an address, each petition once, in order; at most `most`.
    static func all(_ texts: [String]) -> [PetitionTicket] {
        var seen: Set<Petition.ID> = []
        return texts.compactMap(PetitionTicket.init).filter { seen.insert($0.petition).inserted }.prefix(most)
            .map(\.self)
    }

    /// More than this at once nobody looks through.
    static let most = 100
}
