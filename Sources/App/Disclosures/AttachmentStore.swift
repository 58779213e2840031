import Attachments
import Database
import Domain

/// Names the kind of key an attachment has.
enum Attachment {
    typealias ID = Identifier<Attachment>

    /// What a file is shown for; stored by raw value.
    enum Purpose: String, Sendable { case article, cell, posting }

    /// A file as pages list it, without its bytes.
    struct Line: Sendable {
        let id: Attachment.ID
        let purpose: Purpose
        let name: String
        let mediaType: String
        /// May hold writing that the scan could not read.
        let isUnreadable: Bool

        var isPicture: Bool { mediaType.hasPrefix("image/") }
    }
}

/// Files shown with editions, in the database.
enum AttachmentStore {
    /// Every file of an edition in its order.
    static func lines(of edition: Edition.ID, in tx: Transaction) throws -> [Attachment.Line] {
        try tx.rows(
            """
            SELECT id, purpose, name, media_type, unreadable_text FROM attachment
            WHERE edition = \(edition) ORDER BY position, id
            """
        ).map { row in
            guard let purpose = Attachment.Purpose(rawValue: try row.text(1)) else {
                throw DamagedRow(column: "attachment.purpose")
            }
            return Attachment.Line(
                id: try row.identifier(0), purpose: purpose, name: try row.text(2),
                mediaType: try row.text(3),
                isUnreadable: try row.bool(4))
        }
    }

    /// A file of an edition that the officer may see, drafts included; a picture's thumbnail where it is asked for and
    /// there is one.
    static func open(_ id: Attachment.ID, isSmall: Bool, for actor: Actor, in tx: Transaction) throws -> (
        name: String, type: String, bytes: [UInt8]
    )? {
        let row = try tx.first(
            """
            SELECT a.name, a.media_type, a.bytes, a.thumbnail FROM attachment a
            JOIN edition e ON e.id = a.edition JOIN disclosure d ON d.id = e.disclosure
            WHERE a.id = \(id) AND \(sql: actor.condition(.readDraft, village: "d.village", field: "e.field"))
            """)
        guard let row else { return nil }
        if isSmall, let thumbnail = try row.blobOrNil(3) {
            return (try row.text(0), "image/jpeg", thumbnail)
        }
        return (try row.text(0), try row.text(1), try row.blob(2))
    }

    /// Adds a cleaned file behind the others.
    static func insert(
        _ file: CleanAttachment, for purpose: Attachment.Purpose, to edition: Edition.ID, at now: Moment,
        in tx: Transaction
    ) throws -> Attachment.ID {
        let id = Attachment.ID(at: now)
        let last = try tx.first(
            "SELECT COALESCE(MAX(position), 0) FROM attachment WHERE edition = \(edition)")
        let position = (try last?.int(0) ?? 0) + 1
        try tx.run(
            """
            INSERT INTO attachment (id, edition, position, purpose, name, media_type, bytes, thumbnail, extracted,
                unreadable_text, at)
            VALUES (\(id), \(edition), \(position), \(purpose.rawValue), \(file.fileName), \(file.mediaType),
                \(file.bytes), \(file.thumbnail), \(file.extractedText ?? ""), \(file.hasUnreadableText), \(now))
            """)
        return id
    }

    /// Takes a file of a draft away; false where the edition has none of the key.
    static func remove(_ id: Attachment.ID, from edition: Edition.ID, in tx: Transaction) throws -> Bool {
        try tx.run("DELETE FROM attachment WHERE id = \(id) AND edition = \(edition)") == 1
    }

    /// Drops the files of rows that are gone: what nobody sees in a draft must not become public with it.
    static func keepShown(_ keys: [String], of edition: Edition.ID, in tx: Transaction) throws {
        let kept = try tx.rows("SELECT id FROM attachment WHERE edition = \(edition) AND purpose = 'cell'")
        let gone = try Set(kept.map { try $0.text(0) }).subtracting(keys)
        guard !gone.isEmpty else { return }
        try tx.run("DELETE FROM attachment WHERE edition = \(edition) AND id IN \(list: gone.sorted())")
    }

    /// A correction begins with the files of the edition it corrects, under keys of its own. Gives old key → new key,
    /// by which the draft's cells must be rewritten.
    static func keysOfCopies(from edition: Edition.ID, at now: Moment, in tx: Transaction) throws -> [String:
        String]
    {
        let rows = try tx.rows(
            "SELECT id FROM attachment WHERE edition = \(edition) AND purpose <> 'posting' ORDER BY position")
        return Dictionary(
            try rows.map { (try $0.text(0), Attachment.ID(at: now).text) },
            uniquingKeysWith: { first, _ in first })
    }

    static func copy(_ keys: [String: String], to draft: Edition.ID, in tx: Transaction) throws {
        for (old, new) in keys {
            try tx.run(
                """
                INSERT INTO attachment (id, edition, position, purpose, name, media_type, bytes, thumbnail, extracted,
                    unreadable_text, at)
                SELECT \(new), \(draft), position, purpose, name, media_type, bytes, thumbnail, extracted,
                    unreadable_text, at
                FROM attachment WHERE id = \(old)
                """)
        }
    }
}

extension Content {
    /// Keys of the files that rows show, in the order of the rows.
    var fileKeys: [String] {
        (table?.records ?? []).flatMap { record in
            record.values.flatMap { value -> [String] in
                if case .files(let keys) = value { keys } else { [] }
            }
        }
    }

    /// The same content with the keys of its files replaced.
    func withFiles(_ keys: [String: String]) -> Content {
        switch self {
        case .nothingToReport: return self
        case .article(var article):
            article.attachments = article.attachments.map { keys[$0] ?? $0 }
            return .article(article)
        case .table(var table):
            guard !keys.isEmpty else { return self }
            for place in table.records.indices {
                table.records[place].values = table.records[place].values.map { value in
                    if case .files(let files) = value { .files(files.map { keys[$0] ?? $0 }) } else { value }
                }
            }
            return .table(table)
        }
    }
}
