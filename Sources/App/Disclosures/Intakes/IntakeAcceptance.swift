import Database
import Domain
import Intake
import Spreadsheet

extension IntakeDesk {
    /// What the clerk agreed to where something stands already.
    struct Agreement: Sendable {
        /// Existing drafts may be replaced.
        var replaces = false
        /// Why what is public already is corrected; people will read it.
        var reason = ""
    }

    /// Stores every row of a sound upload, or none: one draft for each village.
    func accept(
        _ id: StoredIntake.ID, version: Int?, _ agreement: Agreement = Agreement(), by actor: Actor
    ) async throws -> [Edition.ID] {
        let task = try await platform.database.read { tx in
            _ = try Self.sound(id, version: version, by: actor, in: tx)
            return try Self.task(id, in: tx)
        }
        guard let task else { throw Failure.notFound }
        let keys = platform.keys
        let inspection = try await Self.threads.runIfActive { try Self.inspect(task, keys: keys) }
        guard inspection.problems.isEmpty else { throw Failure.refused(UploadPhrases.hasProblems) }
        let now = platform.clock()
        return try await platform.database.write { [platform] tx in
            let intake = try Self.sound(id, version: version, by: actor, in: tx)
            let plan = try Self.plan(intake, agreement, by: actor, in: tx)
            let writer = IntakeWriter(
                desk: EditionDesk(platform, at: now), intake: intake, inspection: inspection,
                agreement: agreement,
                actor: actor)
            let editions = try writer.write(plan, in: tx)
            try Self.finish(intake, inspection, editions, by: actor, at: now, in: tx)
            return editions
        }
    }

    /// The upload, if it is the officer's and can be stored.
    private static func sound(_ id: StoredIntake.ID, version: Int?, by actor: Actor, in tx: Transaction)
        throws
        -> StoredIntake
    {
        guard let intake = try IntakeQueries.find(id, for: actor, in: tx) else { throw Failure.notFound }
        guard intake.state == .read else { throw Failure.refused(UploadPhrases.notReadable(intake.state)) }
        guard version == nil || version == intake.version else {
            throw Failure.conflict(by: intake.officerName, at: intake.at)
        }
        guard intake.isSound else { throw Failure.refused(UploadPhrases.hasProblems) }
        return intake
    }

    /// The villages with what happens to each; throws everything that stands in the way, together.
    private static func plan(
        _ intake: StoredIntake, _ agreement: Agreement, by actor: Actor, in tx: Transaction
    )
        throws -> [IntakeVillage]
    {
        let villages = try IntakeVillage.all(intake, among: DraftPlaces.villages(of: actor, in: tx), in: tx)
        var problems: [FieldProblem] = []
        for (place, village) in villages.enumerated() {
            if let problem = UploadPhrases.obstacle(village, at: place, agreement) {
                problems.append(problem)
            }
        }
        if villages.contains(where: \.isPublished), agreement.reason.trimmed.isEmpty {
            problems.append(UploadPhrases.reasonMissing)
        }
        if villages.contains(where: \.isDraft), !agreement.replaces {
            problems.append(UploadPhrases.replaceUnticked)
        }
        guard problems.isEmpty else { throw Failure.invalid(problems) }
        return villages
    }

    private static func finish(
        _ intake: StoredIntake, _ inspection: Inspection, _ editions: [Edition.ID], by actor: Actor,
        at now: Moment,
        in tx: Transaction
    ) throws {
        var outcome = intake.outcome
        outcome.editions = editions.map(\.text)
        let changed = try tx.run(
            """
            UPDATE intake SET state = 'stored', outcome = \(try jsonText(outcome)), version = version + 1
            WHERE id = \(intake.id) AND version = \(intake.version) AND state = 'read'
            """)
        guard changed == 1 else { throw Failure.conflict(by: intake.officerName, at: intake.at) }
        var mapping = inspection.mapping
        for (header, column) in intake.choices.columns where column.isEmpty { mapping[header] = "" }
        try IntakeQueries.remember(mapping, unit: intake.unit, item: intake.item.number, in: tx)
        try tx.record(
            Event(
                verb: .mappingRemembered, subject: .intake, key: intake.id.text, version: intake.version + 1,
                division: actor.division,
                detail: ["item": "\(intake.item.number)", "headers": "\(mapping.count)"]),
            by: .officer(actor, role: actor.role(for: .draft, on: Target(division: actor.division))), at: now)
    }
}

extension IntakeVillage {
    var isDraft: Bool { if case .draft = standing { true } else { false } }
    var isPublished: Bool { if case .published = standing { true } else { false } }
}

/// Writes the drafts of one upload in the caller's transaction.
struct IntakeWriter {
    let desk: EditionDesk
    let intake: StoredIntake
    let inspection: Inspection
    let agreement: IntakeDesk.Agreement
    let actor: Actor

    func write(_ plan: [IntakeVillage], in tx: Transaction) throws -> [Edition.ID] {
        var order: [DivisionCode] = []
        var rows: [DivisionCode: [Record]] = [:]
        var standing: [DivisionCode: IntakeVillage.Standing] = [:]
        for entry in plan {
            guard let village = entry.village?.code else { throw Failure.notFound }
            if rows[village] == nil { order.append(village) }
            rows[village, default: []] += records(of: entry)
            standing[village] = entry.standing
        }
        let opening = order.count == 1 ? inspection.ledger?.opening : nil
        return try order.map { village in
            let content = Content.table(Table(columns: intake.item.columns, records: rows[village] ?? []))
            return try write(content, opening, for: village, standing[village] ?? .free, in: tx)
        }
    }

    /// A file that names villages is split by name; any other belongs to one village as a whole.
    private func records(of entry: IntakeVillage) -> [Record] {
        if inspection.villages.isEmpty { return inspection.rows.map(\.record) }
        return inspection.villages.first { $0.name == entry.name }?.rows.map(\.record) ?? []
    }

    private func write(
        _ content: Content, _ opening: Money?, for village: DivisionCode, _ standing: IntakeVillage.Standing,
        in tx: Transaction
    ) throws -> Edition.ID {
        switch standing {
        case .free:
            let key = Disclosure.Key(village: village, item: intake.item.number, period: intake.period)
            let draft = EditionDesk.Draft(key: key, content: content, opening: opening, source: intake.source)
            return try desk.draft(draft, item: intake.item, by: actor, in: tx).id
        case .draft(let id):
            try replace(id, content, opening, in: tx)
            return id
        case .published(let id):
            let draft = try desk.correct(id, reason: agreement.reason, by: actor, in: tx).id
            try replace(draft, content, opening, in: tx)
            return draft
        case .inReview(_, let kind):
            throw Failure.refused(DisclosurePhrases.alreadyInProgress(kind))
        }
    }

    /// The draft takes over the file's rows, and with them the columns of today's catalogue.
    private func replace(_ id: Edition.ID, _ content: Content, _ opening: Money?, in tx: Transaction) throws {
        _ = try desk.read(id, by: actor, in: tx)
        try tx.run(
            """
            UPDATE edition SET definition = \(try Definitions.text(intake.item)), source_file = \(intake.source)
            WHERE id = \(id) AND state = 'draft'
            """)
        try desk.revise(id, version: nil, content: content, opening: .some(opening), by: actor, in: tx)
    }
}
