import Domain

/// One thing that was said or done, as the holder of a code is told it.
struct TrackedLine: Sendable {
    let entry: PetitionEntry
    /// Whether it was done to the petition that this one was joined to.
    let isLeading: Bool
    /// Whether the reader did it, where a person did; false for somebody whose petition was joined with the reader's.
    let isYours: Bool
    let words: String
    let aside: EntryAside
}

extension TrackedPetition {
    /// Everything that the person may read, the oldest first: what was done to the own petition, then what was done to the
    /// one that leads. Of a wish to reopen and of what was decided on it, the words are for whoever asked; that somebody
    /// asked and how it was decided is told to all of them alike.
    func lines(_ words: PetitionTrackWords, under rules: PetitionRules) -> [TrackedLine] {
        lines(of: own, isLeading: false, under: rules) { $0.words }
            + (leading.map {
                lines(of: $0, isLeading: true, under: rules) { LeadingEntries.told($0, words) }
            } ?? [])
    }

    private func lines(
        of stored: StoredPetition, isLeading: Bool, under rules: PetitionRules,
        _ told: (PetitionEntry) -> String
    ) -> [TrackedLine] {
        let asker = isLeading ? own.head.id : nil
        var isOwnWish = !isLeading
        var lines: [TrackedLine] = []
        for entry in stored.entries(for: [.person]) {
            let isWish = entry.deed == .verb(.askReopening)
            if isWish { isOwnWish = entry.wisher == asker }
            let isAboutWish = isWish || entry.deed == .verb(.reopen) || entry.deed == .verb(.refuseReopening)
            if !isLeading || isAboutWish || LeadingEntries.isShown(entry) {
                let isHeld = isAboutWish && !isOwnWish
                let words = isHeld ? "" : isAboutWish ? entry.words : told(entry)
                var aside = stored.aside(of: entry, under: rules)
                // Whether somebody else's petition stood on a public page is not told.
                if isLeading { aside.tookDown = false }
                lines.append(
                    TrackedLine(
                        entry: entry, isLeading: isLeading, isYours: isWish ? isOwnWish : !isLeading,
                        words: words, aside: aside))
            }
            // Whatever is decided later without a wish is for the person of this petition.
            if isAboutWish, !isWish { isOwnWish = !isLeading }
        }
        return lines
    }
}

/// What of the petition that leads is told to whom a duplicate belongs: how it goes, and the answer where it is a public
/// one; nothing of what somebody else wrote or was asked.
enum LeadingEntries {
    static func isShown(_ entry: PetitionEntry) -> Bool {
        guard case .verb(let verb) = entry.deed else { return false }
        switch verb {
        case .accept, .dispatch, .reassign, .grantExtension, .answer, .close, .reopen, .askReopening,
            .refuseReopening:
            return true
        case .acknowledge, .decline, .reclassify, .merge, .part, .ask, .stopAsking, .refuseExtension,
            .sendBack, .followUp, .clear, .conceal, .return, .askExtension, .resolve, .note,
            .recordMeeting, .openPetitioner, .remind, .supervise, .escalate, .relay, .reply, .add, .withdraw,
            .rate, .erase:
            return false
        }
    }

    /// What is told of an answer: its words where it is public and not erased, else that there is one, what came of it
    /// and whom to ask. Nothing of any other entry.
    static func told(_ entry: PetitionEntry, _ words: PetitionTrackWords) -> String {
        guard case .answer(let outcome, let isPublic)? = entry.detail else { return "" }
        if isPublic, !entry.words.isEmpty { return entry.words }
        return words.leadingPrivate(Outcome(rawValue: outcome).map(PetitionWords(words.language).outcome))
    }
}

extension PetitionEntry {
    /// The petition of whoever asks to reopen, where that one was joined to this.
    var wisher: Petition.ID? {
        guard case .wish(let key)? = detail else { return nil }
        return Petition.ID(key)
    }
}
