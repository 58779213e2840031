import Domain
import Synchronization

/// Items as the database keeps them: JSON in `catalogue_item` and, frozen, in each edition. Reading the same text
/// twice costs nothing, because thousands of editions share one definition.
enum Definitions {
    private struct Known: Sendable {
        let text: String
        let item: Item
    }

    /// By length: comparing a text takes far less than hashing it, and few are of one length.
    private static let known = Mutex<[Int: [Known]]>([:])

    static func item(_ text: String) throws -> Item {
        let length = text.utf8.count
        let candidates = known.withLock { $0[length] }
        if let found = candidates?.first(where: { $0.text == text }) { return found.item }
        let item = try fromJSON(CatalogueFile.Entry.self, text).draft.validated()
        known.withLock { known in
            if known.count > 500 || known[length]?.count ?? 0 > 20 { known.removeAll() }
            known[length, default: []].append(Known(text: text, item: item))
        }
        return item
    }

    static func text(_ item: Item) throws -> String { try jsonText(CatalogueFile.Entry(item)) }
}
