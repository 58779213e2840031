import Attachments
import Database
import Domain

/// Names the kind of key a petition's file has.
enum PetitionFile {
    typealias ID = Identifier<PetitionFile>

    /// A file as pages list it, without its bytes.
    struct Line: Sendable, Hashable {
        let id: PetitionFile.ID
        /// The place of the entry it came with.
        let entry: Int
        let name: String
        let mediaType: String
        let audience: PetitionAudience
        /// May hold writing that the scan could not read.
        let isUnreadable: Bool

        var isPicture: Bool { mediaType.hasPrefix("image/") }
    }

    /// A file's bytes for a download or a picture.
    struct Content: Sendable {
        let name: String
        let mediaType: String
        let bytes: [UInt8]
    }
}

/// Files of petitions in the database: only what `cleanAttachment` has written anew can come here.
enum PetitionFiles {
    static func insert(
        _ files: [CleanAttachment], to id: Petition.ID, entry: Int, audience: PetitionAudience,
        at now: Moment, in tx: Transaction
    ) throws {
        for (place, file) in files.enumerated() {
            try tx.run(
                """
                INSERT INTO petition_file (id, petition, entry, position, audience, name, media_type, bytes,
                    thumbnail, extracted, unreadable_text, at)
                VALUES (\(PetitionFile.ID(at: now)), \(id), \(entry), \(place), \(audience.rawValue),
                    \(file.fileName), \(file.mediaType), \(file.bytes), \(file.thumbnail),
                    \(file.extractedText ?? ""), \(file.hasUnreadableText), \(now))
                """)
        }
    }

    /// The files that an audience may see, in the order they came.
    static func lines(
        of id: Petition.ID, for audiences: [PetitionAudience], in tx: Transaction
    ) throws -> [PetitionFile.Line] {
        try tx.rows(
            """
            SELECT id, entry, name, media_type, audience, unreadable_text FROM petition_file
            WHERE petition = \(id) AND audience IN \(list: audiences.map(\.rawValue)) ORDER BY entry, position
            """
        ).map { row in
            var cells = RowReader(row)
            return try PetitionFile.Line(
                id: cells.identifier(), entry: cells.int(), name: cells.text(), mediaType: cells.text(),
                audience: cells.choice(), isUnreadable: cells.bool())
        }
    }

    static func count(of id: Petition.ID, in tx: Transaction) throws -> Int {
        try tx.first("SELECT COUNT(*) FROM petition_file WHERE petition = \(id)")?.int(0) ?? 0
    }

    /// A file whose address was given to whoever may see it.
    static func open(
        _ file: PetitionFile.ID, isSmall: Bool, for audiences: [PetitionAudience], in tx: Transaction
    ) throws -> PetitionFile.Content? {
        guard let row = try tx.first("SELECT petition FROM petition_file WHERE id = \(file)") else {
            return nil
        }
        return try open(file, of: row.identifier(0), isSmall: isSmall, for: audiences, in: tx)
    }

    /// A file of a petition that the caller may see, for an audience; a picture's thumbnail where asked for.
    static func open(
        _ file: PetitionFile.ID, of id: Petition.ID, isSmall: Bool, for audiences: [PetitionAudience],
        in tx: Transaction
    ) throws -> PetitionFile.Content? {
        let row = try tx.first(
            """
            SELECT name, media_type, bytes, thumbnail FROM petition_file
            WHERE id = \(file) AND petition = \(id) AND audience IN \(list: audiences.map(\.rawValue))
            """)
        guard let row else { return nil }
        if isSmall, let small = try row.blobOrNil(3) {
            return PetitionFile.Content(name: try row.text(0), mediaType: "image/jpeg", bytes: small)
        }
        return PetitionFile.Content(
            name: try row.text(0), mediaType: try row.text(1), bytes: try row.blob(2))
    }
}
