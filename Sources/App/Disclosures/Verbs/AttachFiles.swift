import Attachments
import Database
import Domain

extension EditionDesk {
    /// Adds a cleaned file to a draft article.
    @discardableResult
    func attach(
        _ file: CleanAttachment, to id: Edition.ID, version: Int?, by actor: Actor, in tx: Transaction
    ) throws -> Attachment.ID {
        try touch(id, version: version, by: actor, in: tx)
        return try AttachmentStore.insert(file, for: .article, to: id, at: now, in: tx)
    }

    /// Takes a file away from a draft, out of the cell that shows it too.
    func detach(
        _ file: Attachment.ID, from id: Edition.ID, version: Int?, by actor: Actor, in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, secrets: true, in: tx)
        guard case .table(var table) = stored.edition.content else {
            try touch(id, version: version, by: actor, in: tx)
            guard try AttachmentStore.remove(file, from: id, in: tx) else { throw Failure.notFound }
            return
        }
        for place in table.records.indices {
            table.records[place].values = table.records[place].values.map { value in
                guard case .files(let keys) = value, keys.contains(file.text) else { return value }
                let rest = keys.filter { $0 != file.text }
                return rest.isEmpty ? .empty : .files(rest)
            }
        }
        let isShown = table != stored.edition.content.table
        try revise(id, version: version, content: .table(table), by: actor, in: tx)
        // A file that no row shows any more goes with the revision itself.
        guard try AttachmentStore.remove(file, from: id, in: tx) || isShown else { throw Failure.notFound }
    }

    /// Adds files to one cell of a draft's table; `row` counts from 0.
    func attach(
        _ files: [CleanAttachment], to id: Edition.ID, row: Int, column: String, version: Int?,
        by actor: Actor,
        in tx: Transaction
    ) throws {
        let stored = try read(id, by: actor, secrets: true, in: tx)
        guard case .table(var table) = stored.edition.content, table.records.indices.contains(row),
            let place = table.columns.firstIndex(where: { $0.name == column && $0.type == .file })
        else { throw Failure.notFound }
        var keys: [String] = []
        if case .files(let present)? = table.records[row].value(place) { keys = present }
        for file in files {
            keys.append(try AttachmentStore.insert(file, for: .cell, to: id, at: now, in: tx).text)
        }
        table.records[row].values[place] = .files(keys)
        try revise(id, version: version, content: .table(table), by: actor, in: tx)
    }

    /// Adds a photo of the paper posting to a published edition; its content stays as it is.
    func attachEvidence(_ file: CleanAttachment, to id: Edition.ID, by actor: Actor, in tx: Transaction)
        throws
    {
        let stored = try read(id, by: actor, in: tx)
        guard actor.may(.attachEvidence, on: stored.edition.target) else { throw Failure.notFound }
        guard stored.edition.state.kind == .published else {
            throw Failure.refused(DisclosurePhrases.notPublic)
        }
        _ = try AttachmentStore.insert(file, for: .posting, to: id, at: now, in: tx)
        try record(.evidenceAttached, stored, by: doer(actor, .attachEvidence, stored), in: tx)
        tx.announce(PageCache.topic, stored.edition.disclosure.village.text)
    }

    /// Raises a draft's version and notes its author, without changing what it says.
    private func touch(_ id: Edition.ID, version: Int?, by actor: Actor, in tx: Transaction) throws {
        let stored = try read(id, by: actor, in: tx)
        try hold(stored, to: version, in: tx)
        var edition = stored.edition
        try ask { () throws(EditionRefusal) in try edition.revise(stored.edition.content, by: actor) }
        try store.update(edition, from: stored.edition, item: stored.item, by: actor.officer, at: now, in: tx)
        try record(.revised, stored, by: doer(actor, .revise, stored), in: tx)
    }
}
