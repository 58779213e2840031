import Database
import Domain

/// Who does a verb here: the store's side of `Petition.Hand`.
enum PetitionDoer: Sendable {
    case officer(Actor)
    case person
    case clock

    var author: PetitionEntry.Author {
        switch self {
        case .officer(let actor): .officer(actor.officer, unit: actor.unit.id)
        case .person: .person
        case .clock: .clock
        }
    }

    var officer: Officer.ID? {
        switch self {
        case .officer(let actor): actor.officer
        case .person, .clock: nil
        }
    }

    var hand: Petition.Hand {
        switch self {
        case .officer(let actor): .officer(actor)
        case .person: .person
        case .clock: .clock
        }
    }
}

extension PetitionDesk {
    /// One verb of an officer that changes a petition: load what the officer may see, hold to the version they looked
    /// at (nil: the newest), let the domain decide, write. Gives the petition as it was read.
    @discardableResult
    func change(
        _ id: Petition.ID, version: Int?, _ verb: PetitionVerb, by actor: Actor, saying draft: EntryDraft,
        in tx: Transaction, _ deed: (inout Petition, PetitionRules) throws -> Void
    ) throws -> StoredPetition {
        let stored = try read(id, by: actor, in: tx)
        if let version, version != stored.head.version { throw try PetitionStore.conflict(id, in: tx) }
        try change(stored, verb, by: .officer(actor), in: tx) { petition, rules in
            try deed(&petition, rules)
            return draft
        }
        return stored
    }

    /// The same for whoever does it, with a petition that was read already. `deed` gives what the verb leaves, so that
    /// an entry may tell what only the verb found out. Gives the place of the entry.
    @discardableResult
    func change(
        _ stored: StoredPetition, _ verb: PetitionVerb, by doer: PetitionDoer, in tx: Transaction,
        _ deed: (inout Petition, PetitionRules) throws -> EntryDraft
    ) throws -> Int {
        let leading = try leading(of: stored, for: verb, in: tx)
        let terms = try terms(of: county(of: stored.petition), in: tx)
        var petition = stored.petition
        let draft = try ask { try deed(&petition, terms.rules) }
        let keys = try sortKeys(petition, terms, in: tx)
        try check(draft)
        let position = try PetitionStore.update(
            petition, from: stored.petition, keys: keys, by: doer.officer, at: now, in: tx)
        try leave(draft, at: position, verb, stored, by: doer, in: tx)
        if stored.petition.publicity.isCleared, !petition.publicity.isCleared {
            try PublicPetitions.remove(stored.head.id, in: tx)
        }
        try record(verb, stored, version: stored.head.version + 1, by: doer, in: tx)
        if let leading { try relay(verb, of: stored, to: leading, in: tx) }
        tx.announce(PageCache.topic, stored.place.text)
        return position
    }

    /// A verb that leaves an entry and changes nothing else: the version stays, so nobody's form goes stale. Gives the
    /// place of the entry.
    @discardableResult
    func note(
        _ stored: StoredPetition, _ verb: PetitionVerb, by doer: PetitionDoer, saying draft: EntryDraft,
        in tx: Transaction
    ) throws -> Int {
        try check(draft)
        let position = try PetitionStore.claimEntry(stored.head.id, in: tx)
        try leave(draft, at: position, verb, stored, by: doer, in: tx)
        try record(verb, stored, version: stored.head.version, by: doer, in: tx)
        return position
    }

    /// No text without an end.
    private func check(_ draft: EntryDraft) throws {
        guard draft.words.count <= PetitionSubmission.longestWords else {
            throw Failure.invalid([SubmissionPhrases.wordsTooLong])
        }
    }

    /// The sort keys of a petition as it is now.
    func sortKeys(
        _ petition: Petition, _ terms: PetitionTerms.InForce, in tx: Transaction
    ) throws -> PetitionSortKeys {
        PetitionSortKeys(
            petition.history, done: try PetitionRungs.done(petition.id, in: tx), on: now.day,
            under: terms.rules, mark: terms.mark)
    }

    private func leave(
        _ draft: EntryDraft, at position: Int, _ verb: PetitionVerb, _ stored: StoredPetition,
        by doer: PetitionDoer, in tx: Transaction
    ) throws {
        let entry = PetitionEntry(
            position: position, deed: .verb(verb), author: doer.author,
            audience: draft.audience ?? verb.audience, words: draft.words.trimmed, detail: draft.detail,
            at: now)
        try PetitionEntries.insert(entry, of: stored.head.id, in: tx)
        // Whoever wrote it has seen what was there before, unless something came meanwhile.
        if let officer = doer.officer, position == stored.head.entries + 1 {
            try PetitionSeen.mark(stored.head.id, upTo: position, by: officer, in: tx)
        }
    }

    /// As what an officer does a verb; on a duplicate, also as who deals with the one that leads.
    private func role(
        of actor: Actor, for verb: PetitionVerb, on stored: StoredPetition, in tx: Transaction
    ) throws -> Role? {
        if let own = stored.petition.role(of: actor, for: verb) { return own }
        return try PetitionStore.leading(of: stored, in: tx)?.petition.role(of: actor, for: verb)
    }

    /// Records the event of a verb: who, as what, where; nothing of what was said.
    func record(
        _ verb: PetitionVerb, _ stored: StoredPetition, version: Int, by doer: PetitionDoer,
        in tx: Transaction
    ) throws {
        let eventDoer: Doer =
            switch doer {
            case .officer(let actor):
                .officer(actor, role: try role(of: actor, for: verb, on: stored, in: tx))
            case .person: .person
            case .clock: .system
            }
        try tx.record(
            Event(
                verb: verb.event, subject: .petition, key: stored.head.id.text, version: version,
                division: stored.place),
            by: eventDoer, at: now)
    }
}
