import Database
import Domain

/// At the door: the first word, into the ledger, or not.
extension PetitionDesk {
    /// A first word to the person before anything is decided.
    func acknowledge(
        _ id: Petition.ID, version: Int?, words: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: words)
        try change(id, version: version, .acknowledge, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.acknowledge(words, by: actor, at: now)
        }
    }

    /// Enters it in the ledger under the next number of the county's year.
    @discardableResult
    func accept(
        _ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction
    ) throws -> Serial {
        var given: Serial?
        try change(id, version: version, .accept, by: actor, saying: EntryDraft(), in: tx) { petition, _ in
            let county = try county(of: petition)
            // A refusal takes no number: one that stands for any is asked about first.
            guard let first = Serial(county: county, year: now.day.year, number: 1) else {
                throw Failure.notFound
            }
            var trial = petition
            try trial.accept(first, by: actor, at: now)
            let serial = try PetitionCounters.next(.ledger, of: county, year: now.day.year, in: tx)
            try petition.accept(serial, by: actor, at: now)
            given = serial
        }
        guard let given else { throw Failure.notFound }
        return given
    }

    /// Does not take it: says why and where to go; empty `elsewhere`: what the county says for the ground. What was
    /// joined to it is decided on by itself.
    func decline(
        _ id: Petition.ID, version: Int?, ground: NotTaken, reason: String, elsewhere: String = "",
        by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, in: tx)
        let county = try county(of: stored.petition)
        let place =
            elsewhere.trimmed.isEmpty ? try PetitionElsewhere.own(ground, of: county, in: tx) : elsewhere
        let draft = EntryDraft(words: reason, detail: .elsewhere(place.trimmed))
        try change(id, version: version, .decline, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.decline(ground, reason: reason, elsewhere: place, by: actor, at: now)
        }
        try part(from: id, in: tx)
    }

    /// Puts it under another kind or field.
    func reclassify(
        _ id: Petition.ID, version: Int?, as kind: Petition.Kind, field: String?, by actor: Actor,
        in tx: Transaction
    ) throws {
        let draft = EntryDraft(detail: .kind(kind.rawValue))
        try change(id, version: version, .reclassify, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.reclassify(as: kind, field: field, by: actor, at: now)
        }
    }

    /// Joins it to an earlier petition that says the same, which the officer has to see too.
    func merge(
        _ id: Petition.ID, version: Int?, into other: Petition.ID, by actor: Actor, in tx: Transaction
    ) throws {
        let first = try read(other, by: actor, in: tx).petition
        let draft = EntryDraft(detail: .merged(into: other.text))
        try change(id, version: version, .merge, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.merge(into: first, by: actor, at: now)
        }
    }
}
