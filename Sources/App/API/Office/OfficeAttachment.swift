import Database
import Domain

/// A file of an edition as officers see it, with the cell that shows it.
struct OfficeAttachment: Sendable {
    let line: Attachment.Line
    /// The row counts from 1; nil for files of an article and photos of the posting.
    let cell: (row: Int, column: String)?

    /// Every file of an edition in its order.
    static func all(of edition: Edition, in tx: Transaction) throws -> [OfficeAttachment] {
        var cells: [String: (row: Int, column: String)] = [:]
        if let table = edition.content.table {
            for (place, column) in table.columns.enumerated() where column.type == .file {
                for (row, record) in table.records.enumerated() {
                    guard case .files(let keys)? = record.value(place) else { continue }
                    for key in keys { cells[key] = (row + 1, column.name) }
                }
            }
        }
        return try AttachmentStore.lines(of: edition.id, in: tx).map { line in
            OfficeAttachment(line: line, cell: cells[line.id.text])
        }
    }
}
