import Database
import Domain

/// Petitions in the database. Reading gives the domain's value; writing refuses a stale one.
enum PetitionStore {
    /// A petition that an officer may see; nil where there is none or it is not for this officer.
    static func find(_ id: Petition.ID, for actor: Actor, in tx: Transaction) throws -> StoredPetition? {
        try find(where: "p.id = \(id) AND \(sql: actor.petitionCondition)", in: tx)
    }

    /// A petition that was raised to the officer; nil as above.
    static func raised(_ id: Petition.ID, to actor: Actor, in tx: Transaction) throws -> StoredPetition? {
        try find(where: "p.id = \(id) AND \(sql: actor.raisedCondition)", in: tx)
    }

    /// A petition by its key, for jobs and for whoever has shown the receipt code.
    static func find(_ id: Petition.ID, in tx: Transaction) throws -> StoredPetition? {
        try find(where: "p.id = \(id)", in: tx)
    }

    private static func find(where condition: SQL, in tx: Transaction) throws -> StoredPetition? {
        let statement: SQL = "SELECT \(sql: PetitionHead.columns) FROM petition p WHERE \(sql: condition)"
        guard let row = try tx.first(statement) else { return nil }
        let head = try PetitionHead(row)
        let entries = try PetitionEntries.read(head.id, in: tx)
        let parties = head.leadUnit == nil ? PetitionParties() : try PetitionParties.read(head.id, in: tx)
        let petition = try PetitionAssembly(head: head, entries: entries, parties: parties).petition()
        return StoredPetition(head: head, petition: petition, entries: entries)
    }

    /// Writes a petition that has just come in, without its entry.
    static func insert(
        _ petition: Petition, county: DivisionCode, subject: String, keys: PetitionSortKeys,
        by officer: Officer.ID?, in tx: Transaction
    ) throws {
        let (matter, sender) = (petition.matter, petition.sender)
        try tx.run(
            """
            INSERT INTO petition (id, version, entries, county, place, kind, field, subject, channel, anonymous,
                agreed, objection_disclosure, objection_edition, objection_row, received_at, state, history, due_on,
                wake_on, keyed_under, ended_late, changed_by, changed_at)
            VALUES (\(petition.id), 1, 1, \(county), \(matter.division), \(matter.kind.rawValue), \(matter.field),
                \(subject), \(sender.channel.rawValue), \(sender.isAnonymous), \(sender.mayBePublic),
                \(matter.objection?.disclosure), \(matter.objection?.edition), \(matter.objection?.row),
                \(petition.receivedAt), \(petition.state.kind.rawValue), \(petition.history.text), \(keys.dueOn),
                \(keys.wakeOn), \(keys.keyedUnder), \(keys.endedLate), \(officer), \(petition.receivedAt))
            """)
    }

    /// Stores what a verb changed and gives the place of its entry. A version that moved on meanwhile is a conflict that
    /// names who changed it.
    static func update(
        _ petition: Petition, from read: Petition, keys: PetitionSortKeys, by officer: Officer.ID?,
        at now: Moment, in tx: Transaction
    ) throws -> Int {
        let position = try claim(read, by: officer, at: now, in: tx)
        let state = petition.state.stored
        let entry = state.entry
        try tx.run(
            """
            UPDATE petition SET kind = \(petition.matter.kind.rawValue), field = \(petition.matter.field),
                state = \(state.kind.rawValue), history = \(petition.history.text), due_on = \(keys.dueOn),
                wake_on = \(keys.wakeOn), keyed_under = \(keys.keyedUnder), ended_late = \(keys.endedLate),
                serial_year = \(entry?.serial.year), serial_number = \(entry?.serial.number),
                round = \(entry?.round ?? 1), ground = \(state.decline?.ground.rawValue),
                lead_unit = \(state.dispatch?.lead.unit), deadline = \(state.dispatch?.due),
                extension = \(ExtensionColumns.kind(entry).rawValue),
                extension_until = \(ExtensionColumns.until(entry)),
                outcome = \(state.resolution?.outcome.rawValue), answer_public = \(state.answer?.isPublic),
                merged_into = \(state.merger?.into), accepted_at = \(entry?.at),
                answered_at = \(state.answer?.at), closed_at = \(state.closing?.at)
            WHERE id = \(petition.id)
            """)
        try writeVoice(of: petition, in: tx)
        if state.dispatch != read.state.dispatch {
            try PetitionParties.write(state.dispatch, of: petition.id, dueOn: keys.dueOn, in: tx)
        } else if state.dispatch != nil {
            try PetitionParties.keep(dueOn: keys.dueOn, of: petition.id, in: tx)
        }
        return position
    }

    /// What the person says and is asked, and whether the public may read it.
    private static func writeVoice(of petition: Petition, in tx: Transaction) throws {
        let followUp = FollowUpColumns(petition.state.stored.followUp)
        var (officer, cleared): (Officer.ID?, Moment?) = (nil, nil)
        if case .cleared(let by, let at) = petition.publicity { (officer, cleared) = (by, at) }
        try tx.run(
            """
            UPDATE petition SET asking = \(petition.question != nil), reopening = \(petition.reopening != nil),
                rating = \(petition.rating?.satisfaction.rawValue), rating_at = \(petition.rating?.at),
                follow_up = \(followUp.kind?.rawValue),
                follow_up_satisfaction = \(followUp.satisfaction?.rawValue), follow_up_at = \(followUp.at),
                cleared_by = \(officer), cleared_at = \(cleared)
            WHERE id = \(petition.id)
            """)
    }

    /// Raises the version and keeps a place for an entry, or throws the conflict.
    private static func claim(
        _ read: Petition, by officer: Officer.ID?, at now: Moment, in tx: Transaction
    ) throws -> Int {
        let row = try tx.first(
            """
            UPDATE petition SET version = version + 1, entries = entries + 1, changed_by = \(officer),
                changed_at = \(now)
            WHERE id = \(read.id) AND version = \(read.version) RETURNING entries
            """)
        guard let row else { throw try conflict(read.id, in: tx) }
        return try row.int(0)
    }

    /// Writes the sort keys alone: nothing that happened has changed.
    static func write(_ keys: PetitionSortKeys, of id: Petition.ID, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE petition SET due_on = \(keys.dueOn), wake_on = \(keys.wakeOn), keyed_under = \(keys.keyedUnder),
                ended_late = \(keys.endedLate)
            WHERE id = \(id)
            """)
        try PetitionParties.keep(dueOn: keys.dueOn, of: id, in: tx)
    }

    /// Keeps the ladder's job from looking at it again until something happens to it.
    static func letSleep(_ id: Petition.ID, in tx: Transaction) throws {
        try tx.run("UPDATE petition SET wake_on = NULL WHERE id = \(id)")
    }

    /// Keeps a place for an entry that changes nothing: a note, a reminder.
    static func claimEntry(_ id: Petition.ID, in tx: Transaction) throws -> Int {
        guard
            let row = try tx.first(
                "UPDATE petition SET entries = entries + 1 WHERE id = \(id) RETURNING entries")
        else { throw Failure.notFound }
        return try row.int(0)
    }

    /// The conflict that a stale form meets.
    static func conflict(_ id: Petition.ID, in tx: Transaction) throws -> Failure {
        let row = try tx.first(
            """
            SELECT o.name, p.changed_at FROM petition p LEFT JOIN officer o ON o.id = p.changed_by
            WHERE p.id = \(id)
            """)
        guard let row else { return .notFound }
        return .conflict(by: try row.textOrNil(0) ?? "诉求人", at: try row.moment(1))
    }
}
