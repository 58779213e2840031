import Database
import Domain
import NIOPosix

/// Where uploads are taken, read and stored: pages, the API and the command line share these verbs. Reading is
/// blocking work and never runs on Swift's own threads.
struct IntakeDesk: Sendable {
    let platform: Platform

    init(_ platform: Platform) { self.platform = platform }

    /// Two files are read at once; more wait their turn.
    static let threads: NIOThreadPool = {
        let threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
        return threads
    }()

    /// A file as it came in.
    struct Upload: Sendable {
        let name: String
        let bytes: [UInt8]
        let item: Item.Number
        let period: Period
        /// The village of a file that names none; nil where the officer has only one, or will be asked.
        var village: DivisionCode?
    }

    /// Keeps the file sealed and notes that it is to be read.
    func receive(_ upload: Upload, by actor: Actor) async throws -> StoredIntake.ID {
        let now = platform.clock()
        let id = StoredIntake.ID(at: now)
        let source = SourceFile.ID(at: now)
        let sealed = try platform.keys.seal(upload.bytes, context: SourceFile.context(source))
        var choices = IntakeChoices()
        if let village = upload.village { choices.villages[""] = village.text }
        let chosen = choices
        try await platform.database.write { tx in
            guard !actor.reaches(.draft).isEmpty,
                try CatalogueQueries.item(upload.item, of: DraftPlaces.county(of: actor), in: tx) != nil
            else { throw Failure.notFound }
            try tx.run(
                """
                INSERT INTO source_file (id, unit, officer, name, size, at, sealed)
                VALUES (\(source), \(actor.unit.id), \(actor.officer), \(upload.name), \(upload.bytes.count), \(now),
                    \(sealed))
                """)
            try tx.run(
                """
                INSERT INTO intake (id, officer, unit, item, period, source_file, state, mapping, at)
                VALUES (\(id), \(actor.officer), \(actor.unit.id), \(upload.item), \(upload.period), \(source),
                    'reading', \(try jsonText(chosen)), \(now))
                """)
            try tx.record(
                Event(
                    verb: .sourceStored, subject: .intake, key: id.text, version: 1, division: actor.division,
                    detail: ["item": "\(upload.item)", "period": upload.period.description]),
                by: .officer(actor, role: actor.role(for: .draft, on: Target(division: actor.division))),
                at: now)
        }
        return id
    }

    /// Takes the clerk's choices of columns and villages and has the file read again.
    func choose(_ choices: IntakeChoices, for id: StoredIntake.ID, version: Int, by actor: Actor) async throws
    {
        try await platform.database.write { tx in
            guard let intake = try IntakeQueries.find(id, for: actor, in: tx) else { throw Failure.notFound }
            guard intake.state == .read else {
                throw Failure.refused(UploadPhrases.notReadable(intake.state))
            }
            let changed = try tx.run(
                """
                UPDATE intake SET mapping = \(try jsonText(choices)), state = 'reading', rows_read = 0,
                    version = version + 1
                WHERE id = \(id) AND version = \(version)
                """)
            guard changed == 1 else { throw Failure.conflict(by: intake.officerName, at: intake.at) }
        }
    }
}

/// Names the kind of key an uploaded file has.
enum SourceFile {
    typealias ID = Identifier<SourceFile>

    /// What a sealed file is bound to.
    static func context(_ id: ID) -> String { "source \(id)" }
}
