import Domain
import Synchronization

/// Items as the database keeps them: JSON in `catalogue_item` and, frozen, in each edition. Reading the same text
/// twice costs nothing, because thousands of editions share one definition.
enum Definitions {
    private static let known = Mutex<[String: Item]>([:])

    static func item(_ text: String) throws -> Item {
        // Looked up outside the lock: hashing a definition takes longer than everything else here.
        let snapshot = known.withLock { $0 }
        if let item = snapshot[text] { return item }
        let item = try fromJSON(CatalogueFile.Entry.self, text).draft.validated()
        known.withLock { known in
            if known.count > 500 { known.removeAll() }
            known[text] = item
        }
        return item
    }

    static func text(_ item: Item) throws -> String { try jsonText(CatalogueFile.Entry(item)) }
}
