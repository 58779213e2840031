import Database
import Domain

/// One invented petition with what was said about it, as it is stored at the end.
struct BulkLife: Sendable {
    var petition: Petition
    let number: Int
    let subject: String
    private(set) var entries: [PetitionEntry] = []
    /// Its own clock: when the last thing happened.
    var at: Moment

    init(_ petition: Petition, number: Int, subject: String, words: String) {
        (self.petition, self.number, self.subject) = (petition, number, subject)
        at = petition.receivedAt
        leave(.receive, .person, .person, words)
    }

    /// Notes what a verb left.
    mutating func did(
        _ verb: PetitionVerb, by actor: Actor?, _ words: String = "", _ detail: EntryDetail? = nil
    ) {
        let author = actor.map { PetitionEntry.Author.officer($0.officer, unit: $0.unit.id) } ?? .person
        leave(.verb(verb), author, verb.audience, words, detail)
    }

    private mutating func leave(
        _ deed: PetitionEntry.Deed, _ author: PetitionEntry.Author, _ audience: PetitionAudience,
        _ words: String, _ detail: EntryDetail? = nil
    ) {
        entries.append(
            PetitionEntry(
                position: entries.count + 1, deed: deed, author: author, audience: audience, words: words,
                detail: detail, at: at))
    }
}

extension BulkLife {
    /// Writes the petition, its entries, parties, receipt and, where a name was given, the person.
    func write(_ county: BulkCounty, _ platform: Platform, in tx: Transaction) throws {
        let today = platform.clock().day
        let rules = county.terms.rules
        let done = Set((try? petition.history.escalations(done: [], on: today, under: rules)) ?? [])
        let keys = PetitionSortKeys(
            petition.history, done: done, on: today, under: rules, mark: county.terms.mark)
        try insert(county.code, keys, in: tx)
        for entry in entries { try PetitionEntries.insert(entry, of: petition.id, in: tx) }
        if let dispatch = petition.state.dispatch {
            try PetitionParties.write(dispatch, of: petition.id, dueOn: keys.dueOn, in: tx)
        }
        if !done.isEmpty {
            let slow = try SlowOffice.of(petition, county: county.code, in: tx)
            for rung in done {
                _ = try PetitionRungs.note(
                    rung, of: petition.id, slow: slow, addressee: rung.rung.addressee(for: slow.kind),
                    at: platform.clock(), in: tx)
            }
        }
        try PetitionReceipts.insert(
            PetitionBulk.code(number), for: petition.id, platform.keys, at: petition.receivedAt, in: tx)
        if !petition.sender.isAnonymous {
            let person = Petitioner(name: "某某", phone: "", address: "")
            try Petitioners.insert(person, of: petition.id, platform.keys, in: tx)
        }
    }

    /// The whole row at once; the columns are those of `PetitionStore`.
    private func insert(_ county: DivisionCode, _ keys: PetitionSortKeys, in tx: Transaction) throws {
        let (state, matter, sender) = (petition.state.stored, petition.matter, petition.sender)
        let (entry, followUp) = (state.entry, FollowUpColumns(state.followUp))
        let last = entries.last
        try tx.run(
            """
            INSERT INTO petition (id, version, entries, county, place, kind, field, subject, channel, anonymous,
                agreed, received_at, state, history, due_on, wake_on, keyed_under, ended_late, serial_year, serial_number,
                round, ground, lead_unit, deadline, extension, extension_until, outcome, answer_public, follow_up,
                follow_up_satisfaction, follow_up_at, rating, rating_at, asking, reopening, merged_into,
                accepted_at, answered_at, closed_at, changed_by, changed_at)
            VALUES (\(petition.id), \(entries.count), \(entries.count), \(county), \(matter.division),
                \(matter.kind.rawValue), \(matter.field), \(subject), \(sender.channel.rawValue),
                \(sender.isAnonymous), \(sender.mayBePublic), \(petition.receivedAt), \(state.kind.rawValue),
                \(petition.history.text), \(keys.dueOn), \(keys.wakeOn), \(keys.keyedUnder), \(keys.endedLate),
                \(entry?.serial.year), \(entry?.serial.number), \(entry?.round ?? 1),
                \(state.decline?.ground.rawValue), \(state.dispatch?.lead.unit), \(state.dispatch?.due),
                \(ExtensionColumns.kind(entry).rawValue), \(ExtensionColumns.until(entry)),
                \(state.resolution?.outcome.rawValue), \(state.answer?.isPublic), \(followUp.kind?.rawValue),
                \(followUp.satisfaction?.rawValue), \(followUp.at), \(petition.rating?.satisfaction.rawValue),
                \(petition.rating?.at), \(petition.question != nil), \(petition.reopening != nil),
                \(state.merger?.into), \(entry?.at), \(state.answer?.at), \(state.closing?.at),
                \(try? last?.by().officer), \(last?.at ?? at))
            """)
    }
}
