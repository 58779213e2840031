import Database
import Domain

extension EditionDesk {
    /// The village's or the station's signature.
    func approve(_ id: Edition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.approve(by: actor, at: now) }
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        let verb: Verb = stored.edition.state.kind == .awaitingVillage ? .reviewVillage : .reviewStation
        try record(.approved, stored, by: doer(actor, verb, stored), in: tx)
    }

    /// The discipline commission's signature: public at once, or at `publication`.
    func release(
        _ id: Edition.ID, version: Int?, publication: Moment? = nil, by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        let checks = try checks(of: stored, in: tx)
        // Said now, to the person who can do something about it, and not by a job at night.
        if let publication {
            _ = try stored.item.notice?.lastDay(from: publication.day, calendar: platform.calendar)
        }
        try ask { () throws(EditionRefusal) in
            try edition.release(by: actor, at: now, publication: publication, checks: checks)
        }
        if publication == nil { try supersedeBefore(edition, in: tx) }
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        let doer = doer(actor, .release, stored)
        try record(.released, stored, by: doer, in: tx)
        if publication == nil {
            try open(edition, stored, by: doer, in: tx)
        } else {
            try record(.scheduled, stored, by: doer, reason: publication?.description ?? "", in: tx)
        }
    }

    /// Sends an edition back to its author with a reason, from any step of the review.
    func `return`(_ id: Edition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction) throws
    {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.return(reason: reason, by: actor, at: now) }
        try refuseSensitive(reason)
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        let asked = Workflow.transition(stored.edition.state.kind, .return)?.asks ?? .release
        try record(.returned, stored, by: doer(actor, asked, stored), reason: reason, in: tx)
    }
}
