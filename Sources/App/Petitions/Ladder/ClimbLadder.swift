import Database
import Domain

/// The clock's own verb: reminder, supervision order, one level up.
extension PetitionDesk {
    /// What came of looking at one petition.
    enum Climb: Sendable, Hashable {
        /// How many rungs; 0 where another run was first.
        case climbed(Int)
        /// Nobody knows the day of the next rung.
        case unknown(CalendarGap)
        /// Nothing can be done about it any more; it is not looked at again.
        case refused
    }

    /// Climbs every rung that has come, each once in a run of its clock, and works out when to look again. All in the
    /// caller's transaction: killed anywhere, nothing of it has happened, and the next run does it.
    /// - Parameter wakeOn: the day it was found by, so that one whose day stays unknown is not written again.
    func climb(_ id: Petition.ID, foundBy wakeOn: String = "", in tx: Transaction) throws -> Climb {
        guard let stored = try PetitionStore.find(id, in: tx) else { return .climbed(0) }
        let county = try county(of: stored.petition)
        let terms = try terms(of: county, in: tx)
        let done = try PetitionRungs.done(id, in: tx)
        let owed: [EscalationDue]
        do throws(CalendarGap) {
            owed = try stored.petition.history.escalations(done: done, on: now.day, under: terms.rules)
        } catch {
            if wakeOn != PetitionSortKeys.unknownWake { try writeKeys(of: stored, terms, in: tx) }
            return .unknown(error)
        }
        var climbed = 0
        if !owed.isEmpty {
            do throws(PetitionRefusal) { try stored.petition.escalate() } catch {
                try PetitionStore.letSleep(id, in: tx)
                return .refused
            }
            let slow = try SlowOffice.of(stored.petition, county: county, in: tx)
            for due in owed where try climb(due, stored, slow, terms.rules, in: tx) { climbed += 1 }
        }
        try writeKeys(of: stored, terms, in: tx)
        return .climbed(climbed)
    }

    private func writeKeys(
        of stored: StoredPetition, _ terms: PetitionTerms.InForce, in tx: Transaction
    ) throws {
        try PetitionStore.write(sortKeys(stored.petition, terms, in: tx), of: stored.head.id, in: tx)
    }

    /// One rung; false where it was noted already.
    private func climb(
        _ due: EscalationDue, _ stored: StoredPetition, _ slow: SlowOffice, _ rules: PetitionRules,
        in tx: Transaction
    ) throws -> Bool {
        let addressee = due.rung.addressee(for: slow.kind)
        let isNew = try PetitionRungs.note(
            due, of: stored.head.id, slow: slow, addressee: addressee, at: now, in: tx)
        guard isNew else { return false }
        let order =
            due.rung == .supervised
            ? try PetitionCounters.next(.supervision, of: slow.county, year: now.day.year, in: tx) : nil
        let detail = EntryDetail.rung(
            clock: due.clock.rawValue, run: due.run, rung: due.rung.rawValue, order: order?.description,
            addressee: addressee?.rawValue)
        let place = try note(stored, .escalate, by: .clock, saying: EntryDraft(detail: detail), in: tx)
        if let order {
            try PetitionOrders.insert(
                order, on: stored.head.id, entry: place, to: slow.unit, for: due,
                saying: OrderLetter(stored.petition.history, about: due.clock, on: now.day, under: rules),
                at: now, in: tx)
        }
        return true
    }
}
