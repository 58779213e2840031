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
            case .acknowledge, .decline, .reclassify, .merge, .ask, .stopAsking, .refuseExtension, .sendBack,
                .followUp, .refuseReopening, .clear, .conceal, .return, .askExtension, .resolve, .note,
                .recordMeeting, .openPetitioner, .remind, .supervise, .escalate, .reply, .add, .withdraw,
                .rate, .askReopening, .erase:
                return false
            }
        }
    }

    /// The words of an answer that is public; nothing of any other entry.
    static func publicAnswer(_ entry: PetitionEntry) -> String? {
        guard case .answer(_, let isPublic)? = entry.detail else { return nil }
        return isPublic ? entry.words : nil
    }

    static func body(
        _ entry: PetitionEntry, _ leading: StoredPetition, _ words: PetitionTrackWords, _ h: inout HTML
    ) {
        guard case .verb(.answer) = entry.deed else { return }
        guard let answer = publicAnswer(entry) else { return h.p(words.leadingPrivate) }
        for line in answer.split(separator: "\n") { h.p(String(line)) }
    }
}
