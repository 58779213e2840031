import Database
import Domain

/// The units that something is to be sent to, by their keys.
struct Handover: Sendable, Hashable {
    var lead: Unit.ID
    var helpers: [Unit.ID] = []
    /// For information, e.g. the bureau of the field.
    var copies: [Unit.ID] = []
    var due: Day
}

/// Handing over, and what may change about it.
extension PetitionDesk {
    /// Hands it to a unit with a day by which it is to be done.
    func dispatch(
        _ id: Petition.ID, version: Int?, to handover: Handover, by actor: Actor, in tx: Transaction
    ) throws {
        let units = try assignment(handover, in: tx)
        let stored = try held(id, version: version, by: actor, in: tx)
        try change(stored, .dispatch, by: .officer(actor), in: tx) { petition, rules in
            try petition.dispatch(to: units, due: handover.due, by: actor, at: now, under: rules)
            return EntryDraft(detail: petition.state.dispatch.map(EntryDetail.handover))
        }
    }

    /// Hands it to other units, or sets another day.
    func reassign(
        _ id: Petition.ID, version: Int?, to handover: Handover, by actor: Actor, in tx: Transaction
    ) throws {
        let units = try assignment(handover, in: tx)
        let stored = try held(id, version: version, by: actor, in: tx)
        try change(stored, .reassign, by: .officer(actor), in: tx) { petition, rules in
            try petition.reassign(to: units, due: handover.due, by: actor, at: now, under: rules)
            return EntryDraft(detail: petition.state.dispatch.map(EntryDetail.handover))
        }
    }

    /// Grants the extension that the unit asked for.
    func grantExtension(_ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        let stored = try held(id, version: version, by: actor, in: tx)
        try change(stored, .grantExtension, by: .officer(actor), in: tx) { petition, rules in
            try petition.grantExtension(by: actor, at: now, under: rules)
            return EntryDraft(
                detail: ExtensionColumns.until(petition.state.entry).map { .until($0.description) })
        }
    }

    /// Refuses it; the unit may ask again.
    func refuseExtension(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .refuseExtension, by: actor, saying: draft, in: tx) {
            petition, _ in
            try petition.refuseExtension(reason: reason, by: actor, at: now)
        }
    }

    /// Is not content with what the unit did.
    func sendBack(
        _ id: Petition.ID, version: Int?, reason: String, by actor: Actor, in tx: Transaction
    ) throws {
        let draft = EntryDraft(words: reason)
        try change(id, version: version, .sendBack, by: actor, saying: draft, in: tx) { petition, _ in
            try petition.sendBack(reason: reason, by: actor, at: now)
        }
    }

    /// The petition at the version that the officer looked at; nil: the newest.
    func held(
        _ id: Petition.ID, version: Int?, by actor: Actor, in tx: Transaction
    ) throws -> StoredPetition {
        let stored = try read(id, by: actor, in: tx)
        if let version, version != stored.head.version { throw try PetitionStore.conflict(id, in: tx) }
        return stored
    }

    private func assignment(_ handover: Handover, in tx: Transaction) throws -> Petition.Assignment {
        func unit(_ id: Unit.ID) throws -> Unit {
            guard let unit = try OfficerQueries.unit(id, in: tx) else { throw Failure.notFound }
            return unit
        }
        return Petition.Assignment(
            lead: try unit(handover.lead), helpers: try handover.helpers.map(unit),
            copies: try handover.copies.map(unit))
    }
}
