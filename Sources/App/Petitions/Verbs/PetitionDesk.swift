import Database
import Domain

/// Where the verbs on petitions are done: each is one function that reads what the caller may see, lets the domain
/// decide, writes, and records one event, all in the caller's transaction. Pages, the API and jobs share them.
///
/// No event carries what was said or who said it: words lie in `petition_entry`, where erasure reaches them.
struct PetitionDesk: Sendable {
    let platform: Platform
    let now: Moment

    init(_ platform: Platform, at now: Moment) {
        self.platform = platform
        self.now = now
    }

    /// The petition, if the officer may see it; not theirs is the same as not there.
    func read(_ id: Petition.ID, by actor: Actor, in tx: Transaction) throws -> StoredPetition {
        guard let stored = try PetitionStore.open(id, for: actor, in: tx) else { throw Failure.notFound }
        return stored
    }

    /// What the county's clocks run under.
    func terms(of county: DivisionCode, in tx: Transaction) throws -> PetitionTerms.InForce {
        try PetitionTerms.inForce(of: county, platform, in: tx)
    }

    func county(of petition: Petition) throws(Failure) -> DivisionCode {
        guard let county = petition.county else { throw .notFound }
        return county
    }

    /// Runs a verb of the domain; a refusal for want of rights is "not found".
    func ask<Result>(_ verb: () throws -> Result) throws -> Result {
        do {
            return try verb()
        } catch let refusal as PetitionRefusal {
            if case .notYours = refusal { throw Failure.notFound }
            throw PetitionRefused(refusal: refusal)
        }
    }
}

/// A domain refusal on its way to the person.
struct PetitionRefused: RefusalPhrase {
    let refusal: PetitionRefusal
    var phrase: Phrase {
        Phrase(zh: PetitionWords(.zh).refusal(refusal) + "。", en: PetitionWords(.en).refusal(refusal) + ".")
    }
}
