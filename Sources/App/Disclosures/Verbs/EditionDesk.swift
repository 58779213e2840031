import Database
import Domain

/// Where the verbs on editions are done: each is one function that reads, lets the domain decide, writes, and
/// records one event, all in the caller's transaction. Pages, the API and the command line share them.
struct EditionDesk {
    let platform: Platform
    let now: Moment

    var store: EditionStore { EditionStore(keys: platform.keys) }

    init(_ platform: Platform, at now: Moment) {
        self.platform = platform
        self.now = now
    }

    /// The edition, if the officer may see drafts there; not theirs is the same as not there.
    func read(_ id: Edition.ID, by actor: Actor, secrets: Bool = false, in tx: Transaction) throws
        -> StoredEdition
    {
        guard let stored = try store.find(id, secrets: secrets, in: tx),
            actor.may(.readDraft, on: stored.edition.target)
        else { throw Failure.notFound }
        return stored
    }

    /// Holds the officer to the version they looked at; nil (the command line, jobs) takes the newest.
    func hold(_ stored: StoredEdition, to version: Int?, in tx: Transaction) throws {
        guard let version, version != stored.edition.version else { return }
        try store.claim(stored.edition.id, version: version, by: nil, at: now, in: tx)
    }

    /// Records one event on an edition.
    func record(
        _ verb: EventVerb, _ stored: StoredEdition, by doer: Doer, reason: String = "", in tx: Transaction
    ) throws {
        try tx.record(
            event(verb, stored, version: stored.edition.version + 1, reason: reason), by: doer, at: now)
    }

    /// The officer with the role that allows the verb.
    func doer(_ actor: Actor, _ verb: Verb, _ stored: StoredEdition) -> Doer {
        .officer(actor, role: actor.role(for: verb, on: stored.edition.target))
    }

    /// Runs a verb of the domain; a refusal for want of rights is "not found".
    func ask<Result>(_ verb: () throws(EditionRefusal) -> Result) throws -> Result {
        do {
            return try verb()
        } catch {
            if case .notYours = error { throw Failure.notFound }
            throw Refused(refusal: error)
        }
    }
}

/// A domain refusal on its way to the person.
struct Refused: RefusalPhrase {
    let refusal: EditionRefusal
    var phrase: Phrase {
        Phrase(
            zh: DisclosureWords(.zh).refusal(refusal), en: DisclosureWords(.en).refusal(refusal))
    }
}
