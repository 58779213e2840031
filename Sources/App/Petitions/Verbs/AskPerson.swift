import Database
import Domain

/// The centre asks the person, and writes down what was said by telephone.
extension PetitionDesk {
    /// Asks something; the clocks may stand until it is answered.
    func ask(
        _ id: Petition.ID, version: Int?, words: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: words)
        try change(id, version: version, .ask, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.ask(words, by: actor, at: now)
        }
    }

    /// Goes on without the answer.
    func stopAsking(_ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        try change(id, version: version, .stopAsking, by: actor, saying: EntryDraft(), in: tx) {
            petition, _ in
            try petition.stopAsking(by: actor, at: now)
        }
    }

    /// Writes down the answer that the person gave by telephone.
    func reply(
        _ id: Petition.ID, version: Int?, words: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: words)
        try change(id, version: version, .reply, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.reply(words, by: .officer(actor), at: now)
        }
    }

    /// Writes down that the person wants it taken up again.
    func askReopening(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .askReopening, by: actor, saying: draft, in: tx) {
            petition, rules in
            try petition.askReopening(reason: reason, by: .officer(actor), at: now, under: rules)
        }
    }
}
