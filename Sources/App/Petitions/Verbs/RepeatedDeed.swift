import Database
import Domain

/// Deeds that leave an entry and no version, such as a reminder: what they hold to is how many entries the page showed.
extension PetitionVerb {
    /// Whether it goes to an office and must not go twice, however often the form is sent on a bad network.
    var holdsEntries: Bool {
        switch self {
        case .remind, .supervise: true
        case .acknowledge, .accept, .decline, .reclassify, .merge, .part, .ask, .stopAsking, .dispatch,
            .reassign, .grantExtension, .refuseExtension, .sendBack, .followUp, .close, .reopen,
            .refuseReopening, .clear, .conceal, .return, .askExtension, .resolve, .answer, .note,
            .recordMeeting, .openPetitioner, .escalate, .relay, .reply, .add, .withdraw, .rate, .askReopening,
            .erase:
            false
        }
    }
}

extension PetitionDesk {
    /// The entry that the same officer left with the same words since the page was made: the form was sent twice. Nil where
    /// nothing is new; anything else that is new has to be read first, and is a conflict that says who did what.
    /// - Parameter entries: how many the page showed; nil: nobody looked at a page.
    func repeated(
        _ verb: PetitionVerb, _ words: String, on stored: StoredPetition, since entries: Int?,
        by actor: Actor, in tx: Transaction
    ) throws -> PetitionEntry? {
        guard let entries else { return nil }
        let readable = PetitionAudience.readable(isCentre: actor.seesAll(of: stored.petition.matter))
        let since = stored.entries(for: readable).filter { $0.position > entries }
        let author = PetitionDoer.officer(actor).author
        let own = since.first {
            $0.deed == .verb(verb) && $0.author == author && $0.words == words.trimmed
        }
        guard own == nil, let newest = since.last else { return own }
        throw Failure.overtaken(
            by: try name(newest.author, in: tx), deed: newest.deed.phrase, at: newest.at)
    }

    private func name(_ author: PetitionEntry.Author, in tx: Transaction) throws -> Phrase {
        switch author {
        case .person: return DeskPhrases.person
        case .clock: return DeskPhrases.system
        case .officer(let officer, let unit):
            let names = try PetitionNames(officers: [officer], units: [unit], in: tx)
            let name = names.officer(officer)
            return Phrase(zh: name, en: name)
        }
    }
}

extension PetitionEntry.Deed {
    fileprivate var phrase: Phrase {
        Phrase(zh: PetitionDeskWords(.zh).deed(self), en: PetitionDeskWords(.en).deed(self))
    }
}
