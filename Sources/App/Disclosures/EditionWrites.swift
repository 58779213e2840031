import Database
import Domain

extension EditionStore {
    /// Writes a new edition with its content; its disclosure is made where it is the first.
    func insert(
        _ edition: Edition, item: Item, opening: Money? = nil, source: String? = nil, by officer: Officer.ID,
        at now: Moment, in tx: Transaction
    ) throws {
        let disclosure = try disclosure(edition.disclosure, at: now, in: tx)
        var corrects: Edition.ID?
        if case .correction(let id, _) = edition.origin { corrects = id }
        try tx.run(
            """
            INSERT INTO edition (id, disclosure, number, version, state, definition, field, kind, opening, made_at,
                corrects, correction_reason, source_file, waiting_since, changed_by, changed_at)
            VALUES (\(edition.id), \(disclosure), \(edition.number), \(edition.version), 'draft',
                \(try Definitions.text(item)), \(edition.field), 'table', \(opening?.fen), \(now), \(corrects),
                \(edition.correctionReason), \(source), \(now), \(officer), \(now))
            """)
        try writeAuthors(of: edition, in: tx)
        try writeContent(of: edition, item: item, at: now, in: tx)
    }

    /// Stores what a verb changed; `read` is the edition as it was read before the verb. A version that moved on
    /// meanwhile is a conflict that names who changed it.
    func update(
        _ edition: Edition, from read: Edition, item: Item, opening: Money?? = nil, by officer: Officer.ID?,
        at now: Moment, in tx: Transaction
    ) throws {
        try claim(edition.id, version: read.version, by: officer, at: now, in: tx)
        if edition.content != read.content {
            try writeContent(of: edition, item: item, at: now, in: tx)
        }
        if let opening { try tx.run("UPDATE edition SET opening = \(opening?.fen) WHERE id = \(edition.id)") }
        if edition.authors != read.authors { try writeAuthors(of: edition, in: tx) }
        if edition.state != read.state { try writeState(of: edition, at: now, in: tx) }
    }

    /// Raises the version, or throws the conflict.
    func claim(_ id: Edition.ID, version: Int, by officer: Officer.ID?, at now: Moment, in tx: Transaction)
        throws
    {
        let changed = try tx.run(
            """
            UPDATE edition SET version = version + 1, changed_by = COALESCE(\(officer?.text), changed_by),
                changed_at = \(now)
            WHERE id = \(id) AND version = \(version)
            """)
        guard changed == 0 else { return }
        guard
            let row = try tx.first(
                """
                SELECT o.name, e.changed_at FROM edition e JOIN officer o ON o.id = e.changed_by WHERE e.id = \(id)
                """)
        else { throw Failure.notFound }
        throw Failure.conflict(by: try row.text(0), at: try row.moment(1))
    }

    private func disclosure(_ key: Disclosure.Key, at now: Moment, in tx: Transaction) throws -> Disclosure.ID
    {
        let id = Disclosure.ID(at: now)
        try tx.run(
            """
            INSERT INTO disclosure (id, village, item, period, made_at)
            VALUES (\(id), \(key.village), \(key.item), \(key.period), \(now))
            ON CONFLICT (village, item, period) DO NOTHING
            """)
        guard
            let row = try tx.first(
                """
                SELECT id FROM disclosure
                WHERE village = \(key.village) AND item = \(key.item) AND period = \(key.period)
                """)
        else { throw DamagedRow(column: "disclosure") }
        return try row.identifier(0)
    }

    private func writeAuthors(of edition: Edition, in tx: Transaction) throws {
        for (place, officer) in edition.authors.enumerated() {
            try tx.run(
                """
                INSERT INTO edition_author (edition, position, officer) VALUES (\(edition.id), \(place), \(officer))
                ON CONFLICT DO NOTHING
                """)
        }
    }

    private func writeContent(of edition: Edition, item: Item, at now: Moment, in tx: Transaction) throws {
        let records = RecordStore(keys: keys)
        try records.removeAll(of: edition.id, in: tx)
        var kind = "table", title = "", body = "", count = 0
        switch edition.content {
        case .article(let article):
            (kind, title, body) = ("article", article.title, article.paragraphs.joined(separator: "\n"))
        case .nothingToReport:
            kind = "nothing"
        case .table(let table):
            count = table.records.count
            let minors = Minors.records(in: table, on: now.day)
            try records.insert(table, minors: minors, edition: edition.id, item: item, in: tx)
        }
        try tx.run(
            """
            UPDATE edition SET kind = \(kind), title = \(title), body = \(body), record_count = \(count)
            WHERE id = \(edition.id)
            """)
        try AttachmentStore.keepShown(edition.content.fileKeys, of: edition.id, in: tx)
    }

    private func writeState(of edition: Edition, at now: Moment, in tx: Transaction) throws {
        try writeSignatures(of: edition, in: tx)
        let stored = edition.state.stored
        try tx.run(
            """
            UPDATE edition SET state = \(stored.kind.rawValue), waiting_since = \(now),
                submitted_by = \(stored.submission?.officer.text), submitted_at = \(stored.submission?.at),
                returned_by = \(stored.returned?.officer.text), returned_at = \(stored.returned?.at),
                returned_reason = \(stored.returned?.reason),
                returned_undone = \(StateColumns.text(stored.returned?.undone ?? [])),
                publish_at = \(stored.publication), published_at = \(stored.published),
                successor = \(stored.successor?.text), superseded_at = \(stored.superseded),
                withdrawn_by = \(stored.withdrawal?.officer.text), withdrawn_at = \(stored.withdrawal?.at),
                withdrawal_reason = \(stored.withdrawal?.reason)
            WHERE id = \(edition.id)
            """)
    }

    /// Signatures are written before the state: once an edition is public the database lets nobody touch them.
    private func writeSignatures(of edition: Edition, in tx: Transaction) throws {
        let signatures = edition.state.signatures
        let steps = signatures.map(\.step.rawValue)
        try tx.run("DELETE FROM signature WHERE edition = \(edition.id) AND step NOT IN \(list: steps)")
        for signature in signatures {
            try tx.run(
                """
                INSERT INTO signature (edition, step, officer, at)
                VALUES (\(edition.id), \(signature.step.rawValue), \(signature.officer), \(signature.at))
                ON CONFLICT (edition, step) DO NOTHING
                """)
        }
    }
}
