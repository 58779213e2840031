import Domain
import HTML

/// What of the petition that leads is told to whom a duplicate belongs: how it goes, and the answer where it is a public
/// one; nothing of what somebody else wrote or was asked.
enum LeadingEntries {
    static func shown(_ leading: StoredPetition) -> [PetitionEntry] {
        leading.entries.filter { entry in
            guard case .verb(let verb) = entry.deed else { return false }
            switch verb {
            case .accept, .dispatch, .reassign, .grantExtension, .answer, .close, .reopen: return true
            case .acknowledge, .decline, .reclassify, .merge, .part, .ask, .stopAsking, .refuseExtension,
                .sendBack,
                .followUp, .refuseReopening, .clear, .conceal, .return, .askExtension, .resolve, .note,
                .recordMeeting, .openPetitioner, .remind, .supervise, .escalate, .reply, .add, .withdraw,
                .rate, .askReopening, .erase:
                return false
            }
        }
    }

    /// What is told of an answer: its words where it is public and not erased, else that there is one, what came of it
    /// and whom to ask. Nothing of any other entry.
    static func told(_ entry: PetitionEntry, _ words: PetitionTrackWords) -> String {
        guard case .answer(let outcome, let isPublic)? = entry.detail else { return "" }
        if isPublic, !entry.words.isEmpty { return entry.words }
        return words.leadingPrivate(Outcome(rawValue: outcome).map(PetitionWords(words.language).outcome))
    }

    static func body(_ entry: PetitionEntry, _ words: PetitionTrackWords, _ h: inout HTML) {
        for line in told(entry, words).split(separator: "\n") { h.p(String(line)) }
    }
}
