import Database
import Domain
import Glibc
import Synchronization

/// Items as the database keeps them: JSON in `catalogue_item` and, frozen, in each edition. Reading the same text
/// twice costs nothing, because thousands of editions share one definition.
enum Definitions {
    private struct Known: Sendable {
        let text: [UInt8]
        let item: Item

        func isWritten(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            text.withUnsafeBufferPointer { text in
                guard let mine = text.baseAddress, let theirs = bytes.baseAddress else { return false }
                return text.count == bytes.count && memcmp(mine, theirs, text.count) == 0
            }
        }
    }

    /// By length: comparing a text takes far less than hashing it, and few are of one length.
    private static let known = Mutex<[Int: [Known]]>([:])

    static func item(_ text: String) throws -> Item {
        var text = text
        return try text.withUTF8(item)
    }

    /// The same of a row's column, without a copy of its text.
    static func item(_ row: Row, _ column: Int) throws -> Item {
        var found: Item?
        try row.withText(column) { found = try item($0) }
        guard let found else { throw DamagedRow(column: "definition") }
        return found
    }

    private static func item(_ text: UnsafeBufferPointer<UInt8>) throws -> Item {
        let candidates = known.withLock { $0[text.count] }
        if let found = candidates?.first(where: { $0.isWritten(text) }) { return found.item }
        let item = try fromJSON(CatalogueFile.Entry.self, String(decoding: text, as: UTF8.self)).draft
            .validated()
        known.withLock { known in
            if known.count > 500 || known[text.count]?.count ?? 0 > 20 { known.removeAll() }
            known[text.count, default: []].append(Known(text: Array(text), item: item))
        }
        return item
    }

    static func text(_ item: Item) throws -> String { try jsonText(CatalogueFile.Entry(item)) }
}
