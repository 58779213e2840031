import Attachments
import Database
import Domain

/// What is written down beside a petition's way.
extension PetitionDesk {
    /// An internal note; `isForCentre`: only the centre and the county's discipline commission read it.
    func note(
        _ id: Petition.ID, words: String, isForCentre: Bool = false, by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, in: tx)
        let words = try ask { try stored.petition.note(words, by: actor) }
        let audience: PetitionAudience =
            isForCentre && actor.seesAll(of: stored.petition.matter) ? .centre : .offices
        try note(
            stored, .note, by: .officer(actor), saying: EntryDraft(words: words, audience: audience), in: tx)
    }

    /// A meeting, or an answer face to face.
    func recordMeeting(
        _ id: Petition.ID, meeting: Petition.Meeting, by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, in: tx)
        let meeting = try ask { try stored.petition.record(meeting, by: actor, at: now) }
        let detail = EntryDetail.meeting(
            day: meeting.day.description, place: meeting.place, people: meeting.people)
        try note(
            stored, .recordMeeting, by: .officer(actor),
            saying: EntryDraft(words: meeting.account, detail: detail), in: tx)
    }

    /// Who the person is. The opening is an event, and the person reads who opened it and why. Nil where the person
    /// gave no name.
    func openPetitioner(
        _ id: Petition.ID, reason: String, by actor: Actor, in tx: Transaction
    ) throws -> Petitioner? {
        let stored = try read(id, by: actor, in: tx)
        let leading = try PetitionStore.leading(of: stored, in: tx)?.petition
        let reason = try ask {
            try stored.petition.openPetitioner(reason: reason, by: actor, joinedTo: leading)
        }
        guard let person = try Petitioners.open(id, platform.keys, in: tx) else { return nil }
        try note(stored, .openPetitioner, by: .officer(actor), saying: EntryDraft(words: reason), in: tx)
        return person
    }

    /// A reminder by hand; `words` may be empty. False where the same had gone out since: the form was sent twice.
    /// - Parameter entries: how many the officer looked at (nil: none); of several, one that is new is a conflict.
    @discardableResult
    func remind(
        _ id: Petition.ID, entries: Int? = nil, words: String = "", by actor: Actor, in tx: Transaction
    ) throws -> Bool {
        let stored = try read(id, by: actor, in: tx)
        let sent = try repeated(.remind, words, on: stored, since: entries, by: actor, in: tx)
        guard sent == nil else { return false }
        try ask { try stored.petition.remind(by: actor) }
        try note(stored, .remind, by: .officer(actor), saying: EntryDraft(words: words), in: tx)
        return true
    }

    /// A supervision order (督办单) by hand, under the next number of the year; the same sent twice has one number.
    @discardableResult
    func supervise(
        _ id: Petition.ID, entries: Int? = nil, reason: String, by actor: Actor, in tx: Transaction
    ) throws -> Serial {
        let stored = try read(id, by: actor, in: tx)
        if let sent = try repeated(.supervise, reason, on: stored, since: entries, by: actor, in: tx) {
            guard case .order(let number)? = sent.detail, let order = Serial(number) else {
                throw DamagedRow(column: "petition_entry.detail")
            }
            return order
        }
        let reason = try ask { try stored.petition.supervise(reason: reason, by: actor) }
        let order = try PetitionCounters.next(
            .supervision, of: county(of: stored.petition), year: now.day.year, in: tx)
        let place = try note(
            stored, .supervise, by: .officer(actor),
            saying: EntryDraft(words: reason, detail: .order(order.description)), in: tx)
        let rules = try terms(of: county(of: stored.petition), in: tx).rules
        try PetitionOrders.insert(
            order, on: id, entry: place, to: stored.petition.slowUnit, for: nil,
            saying: OrderLetter(stored.petition.history, about: nil, on: now.day, under: rules), at: now,
            in: tx)
        return order
    }

    /// Adds what the person said or brought, written down by the centre.
    func add(
        _ id: Petition.ID, words: String, files: [CleanAttachment] = [], by actor: Actor, in tx: Transaction
    ) throws {
        try add(words, files, to: read(id, by: actor, in: tx), by: .officer(actor), in: tx)
    }
}
