import Attachments
import Database
import Domain

extension DigestStore {
    /// Writes a digest that has just been handed over, and freezes what it lists.
    static func insert(_ digest: Digest, listing petitions: [Petition.ID], in tx: Transaction) throws {
        let (scope, serial, round) = (digest.scope, digest.serial, digest.round)
        try tx.run(
            """
            INSERT INTO petition_digest (id, county, year, number, field, from_day, until_day, unit, summary, state, due,
                officer, at, changed_by, changed_at)
            VALUES (\(digest.id), \(scope.county), \(serial.year), \(serial.number), \(scope.field), \(scope.from),
                \(scope.until), \(digest.bureau.unit), \(digest.summary), \(digest.state.kind.rawValue), \(round.due),
                \(round.officer), \(round.at), \(round.officer), \(round.at))
            """)
        try DigestRounds.insert(round, number: 1, of: digest.id, in: tx)
        for petition in petitions {
            try tx.run(
                "INSERT INTO petition_digest_member (digest, petition) VALUES (\(digest.id), \(petition))")
        }
    }

    /// Stores what a verb changed; a version that moved on meanwhile is a conflict that names who changed it.
    static func update(
        _ digest: Digest, from read: Digest, by officer: Officer.ID, at now: Moment, in tx: Transaction
    ) throws {
        let closing = digest.closing
        let changed = try tx.run(
            """
            UPDATE petition_digest SET version = version + 1, state = \(digest.state.kind.rawValue),
                due = \(digest.round.due), closed_by = \(closing?.officer), closed_at = \(closing?.at),
                closing_words = \(closing?.words ?? ""), changed_by = \(officer), changed_at = \(now)
            WHERE id = \(read.id) AND version = \(read.version)
            """)
        guard changed == 1 else { throw try conflict(read.id, in: tx) }
        let number = digest.earlier.count + 1
        if digest.earlier.count > read.earlier.count {
            try DigestRounds.insert(digest.round, number: number, of: digest.id, in: tx)
        }
        if let answer = digest.answer, read.answer == nil {
            try DigestRounds.write(answer, number: number, of: digest.id, in: tx)
        }
    }

    static func conflict(_ id: Digest.ID, in tx: Transaction) throws -> Failure {
        let row = try tx.first(
            """
            SELECT o.name, d.changed_at FROM petition_digest d JOIN officer o ON o.id = d.changed_by
            WHERE d.id = \(id)
            """)
        guard let row else { return .notFound }
        return .conflict(by: try row.text(0), at: try row.moment(1))
    }

    /// The open digest of exactly these problems, if there is one.
    static func open(_ scope: Digest.Scope, in tx: Transaction) throws -> Serial? {
        let row = try tx.first(
            """
            SELECT year, number FROM petition_digest
            WHERE county = \(scope.county) AND field = \(scope.field) AND from_day = \(scope.from)
                AND until_day = \(scope.until) AND state <> 'closed'
            """)
        return try row.flatMap { Serial(county: scope.county, year: try $0.int(0), number: try $0.int(1)) }
    }
}

/// Names the kind of key a digest's file has.
enum DigestFile {
    typealias ID = Identifier<DigestFile>

    struct Line: Sendable, Hashable {
        let id: DigestFile.ID
        let round: Int
        let name: String
    }

    /// Files of an answer: only what `cleanAttachment` has written anew can come here.
    static func insert(
        _ files: [CleanAttachment], to id: Digest.ID, round: Int, at now: Moment, in tx: Transaction
    ) throws {
        for (place, file) in files.enumerated() {
            try tx.run(
                """
                INSERT INTO petition_digest_file (id, digest, round, position, name, media_type, bytes)
                VALUES (\(DigestFile.ID(at: now)), \(id), \(round), \(place), \(file.fileName), \(file.mediaType),
                    \(file.bytes))
                """)
        }
    }

    static func lines(of id: Digest.ID, in tx: Transaction) throws -> [Line] {
        try tx.rows(
            "SELECT id, round, name FROM petition_digest_file WHERE digest = \(id) ORDER BY round, position"
        ).map { Line(id: try $0.identifier(0), round: try $0.int(1), name: try $0.text(2)) }
    }

    /// A file of a digest that the caller may see.
    static func open(
        _ file: DigestFile.ID, of id: Digest.ID, in tx: Transaction
    ) throws -> PetitionFile.Content? {
        try tx.first(
            "SELECT name, media_type, bytes FROM petition_digest_file WHERE id = \(file) AND digest = \(id)"
        ).map {
            PetitionFile.Content(name: try $0.text(0), mediaType: try $0.text(1), bytes: try $0.blob(2))
        }
    }
}
