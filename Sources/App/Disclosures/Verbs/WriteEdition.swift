import Database
import Domain

extension EditionDesk {
    /// What a draft is begun with.
    struct Draft: Sendable {
        let key: Disclosure.Key
        let content: Content
        var opening: Money?
        /// Key of the uploaded source file.
        var source: String?
    }

    /// Begins the first edition of a disclosure.
    @discardableResult
    func draft(_ draft: Draft, item: Item, by actor: Actor, in tx: Transaction) throws -> Edition {
        let edition = try ask { () throws(EditionRefusal) in
            try Edition.begin(
                id: Edition.ID(at: now), disclosure: draft.key, field: item.station, content: draft.content,
                by: actor)
        }
        try refuseSecondDraft(draft.key, first: true, in: tx)
        try store.insert(
            edition, item: item, opening: draft.opening, source: draft.source, by: actor.officer, at: now,
            in: tx)
        let stored = try read(edition.id, by: actor, in: tx)
        try record(.drafted, stored, by: doer(actor, .draft, stored), in: tx)
        return edition
    }

    /// Replaces the content of a draft. The content must hold the secret columns too, or they are lost.
    func revise(
        _ id: Edition.ID, version: Int?, content: Content, opening: Money?? = nil, by actor: Actor,
        in tx: Transaction
    ) throws {
        // With its secret columns, or a change of nothing else would not be seen as one.
        let stored = try read(id, by: actor, secrets: true, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.revise(content, by: actor) }
        try store.update(
            edition, from: stored.edition, item: stored.item, opening: opening, by: actor.officer, at: now,
            in: tx)
        try record(.revised, stored, by: doer(actor, .revise, stored), in: tx)
    }

    /// Hands a draft in for the village's review.
    func submit(_ id: Edition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        let checks = try checks(of: stored, in: tx)
        try ask { () throws(EditionRefusal) in try edition.submit(by: actor, at: now, checks: checks) }
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        try record(.submitted, stored, by: doer(actor, .submit, stored), in: tx)
    }

    /// Begins a correction of a published (or withdrawn) edition: a new draft with the same content and a reason.
    @discardableResult
    func correct(_ id: Edition.ID, reason: String, by actor: Actor, in tx: Transaction) throws -> Edition {
        let stored = try read(id, by: actor, secrets: true, in: tx)
        let draft = try ask { () throws(EditionRefusal) in
            try stored.edition.correct(id: Edition.ID(at: now), reason: reason, by: actor)
        }
        try refuseSensitive(reason)
        try refuseSecondDraft(draft.disclosure, in: tx)
        let number = try nextNumber(stored.disclosure, in: tx)
        let files = try AttachmentStore.keysOfCopies(from: id, at: now, in: tx)
        let numbered = Edition(
            id: draft.id, version: draft.version, disclosure: draft.disclosure, field: draft.field,
            number: number,
            origin: draft.origin, authors: draft.authors, content: draft.content.withFiles(files),
            state: draft.state)
        try store.insert(
            numbered, item: stored.item, opening: stored.opening, source: stored.source, by: actor.officer,
            at: now,
            in: tx)
        try AttachmentStore.copy(files, to: draft.id, in: tx)
        let begun = try read(draft.id, by: actor, in: tx)
        try record(.correctionBegun, begun, by: doer(actor, .correct, begun), reason: reason, in: tx)
        return numbered
    }

    /// Numbers count on over withdrawn and superseded editions.
    private func nextNumber(_ disclosure: Disclosure.ID, in tx: Transaction) throws -> Int {
        try (tx.first("SELECT MAX(number) FROM edition WHERE disclosure = \(disclosure)")?.int(0) ?? 0) + 1
    }

    /// One edition of a disclosure is in progress at a time; the database holds the same rule.
    private func refuseSecondDraft(_ key: Disclosure.Key, first: Bool = false, in tx: Transaction) throws {
        let open = try tx.first(
            """
            SELECT e.state, e.number FROM edition e JOIN disclosure d ON d.id = e.disclosure
            WHERE d.village = \(key.village) AND d.item = \(key.item) AND d.period = \(key.period)
            ORDER BY e.number DESC LIMIT 1
            """)
        guard let open, let kind = Edition.State.Kind(rawValue: try open.text(0)) else { return }
        switch kind {
        case .draft, .awaitingVillage, .awaitingStation, .awaitingDiscipline, .scheduled:
            throw Failure.refused(DisclosurePhrases.alreadyInProgress(kind))
        case .published, .superseded, .withdrawn:
            if first { throw Failure.refused(DisclosurePhrases.alreadyPublished) }
        }
    }
}
