import Database
import Domain

/// Names the kind of key an attachment has.
enum Attachment {
    typealias ID = Identifier<Attachment>
}

/// Files shown with editions, in the database.
enum AttachmentStore {
    /// A correction begins with the files of the edition it corrects, under keys of its own.
    static func copy(from edition: Edition.ID, to draft: Edition.ID, at now: Moment, in tx: Transaction)
        throws
    {
        let rows = try tx.rows(
            "SELECT id, purpose FROM attachment WHERE edition = \(edition) AND purpose <> 'posting' ORDER BY position"
        )
        for row in rows {
            try tx.run(
                """
                INSERT INTO attachment (id, edition, position, purpose, name, media_type, bytes, thumbnail, extracted,
                    unreadable_text, at)
                SELECT \(Attachment.ID(at: now)), \(draft), position, purpose, name, media_type, bytes, thumbnail,
                    extracted, unreadable_text, at
                FROM attachment WHERE id = \(try row.text(0))
                """)
        }
    }
}
