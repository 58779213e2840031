import Database
import Domain

/// What the unit does that it was sent to.
extension PetitionDesk {
    /// Not ours.
    func `return`(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .return, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.return(reason: reason, by: actor, at: now)
        }
    }

    /// Asks the centre for time until a later day.
    func askExtension(
        _ id: Petition.ID, version: Int?, until: Day, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason, detail: .until(until.description))
        try change(id, version: version, .askExtension, by: actor, saying: draft, in: tx) {
            petition, rules in
            try petition.askExtension(until: until, reason: reason, by: actor, at: now, under: rules)
        }
    }

    /// Done: what came of it, and an account for officers.
    func resolve(
        _ id: Petition.ID, version: Int?, outcome: Outcome, account: String, by actor: Actor,
        in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: account, detail: .outcome(outcome.rawValue))
        try change(id, version: version, .resolve, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.resolve(outcome, account: account, by: actor, at: now)
        }
    }

    /// Tells the person what came of it. A public answer holds nothing that `PublicMask` takes out: those who
    /// said the same read it too.
    /// - Parameter outcome: counts only where the centre answers by itself.
    func answer(
        _ id: Petition.ID, version: Int?, words: String, outcome: Outcome = .explained, isPublic: Bool,
        by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try held(id, version: version, by: actor, in: tx)
        try change(stored, .answer, by: .officer(actor), in: tx) { petition, _ in
            // The domain first: who may not answer learns nothing about the text.
            var trial = petition
            try trial.answer(
                words, outcome: outcome, isPublic: false, by: actor, at: now)
            if isPublic {
                let mask = try PublicMask(of: stored, platform.keys, isForPage: false, in: tx)
                let faults = PublicText.faults("words", mask.findings(words))
                if !faults.isEmpty { throw Failure.invalid(faults) }
            }
            try petition.answer(
                words, outcome: outcome, isPublic: isPublic, by: actor, at: now)
            let found = petition.state.reply?.resolution.outcome ?? outcome
            return EntryDraft(
                words: words, detail: .answer(outcome: found.rawValue, isPublic: isPublic))
        }
    }
}
