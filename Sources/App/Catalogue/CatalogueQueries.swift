import Database
import Domain

/// Reading a county's catalogue.
enum CatalogueQueries {
    /// The items in use, by number.
    static func items(of county: DivisionCode, in tx: Transaction) throws -> [Item] {
        try tx.rows(
            "SELECT definition FROM catalogue_item WHERE county = \(county) AND retired_at IS NULL ORDER BY number"
        ).map { try Definitions.item(try $0.text(0)) }
    }

    /// One item as it is now; nil where the county has none of the number.
    static func item(_ number: Item.Number, of county: DivisionCode, in tx: Transaction) throws -> Item? {
        try tx.first(
            """
            SELECT definition FROM catalogue_item
            WHERE county = \(county) AND number = \(number) AND retired_at IS NULL
            """
        ).map { try Definitions.item(try $0.text(0)) }
    }

    /// Every item with its version, those out of use included, by number.
    static func stored(_ county: DivisionCode, in tx: Transaction) throws -> [StoredItem] {
        try tx.rows(
            "SELECT definition, version, retired_at FROM catalogue_item WHERE county = \(county) ORDER BY number"
        ).map(StoredItem.init)
    }

    /// One item with its version, in use or not.
    static func stored(_ number: Item.Number, _ county: DivisionCode, in tx: Transaction) throws
        -> StoredItem?
    {
        try tx.first(
            """
            SELECT definition, version, retired_at FROM catalogue_item
            WHERE county = \(county) AND number = \(number)
            """
        ).map(StoredItem.init)
    }
}

/// An item as the catalogue's editor sees it.
struct StoredItem: Sendable {
    let item: Item
    let version: Int
    /// Since when it is out of use.
    let retired: Moment?

    init(_ row: Row) throws {
        item = try Definitions.item(try row.text(0))
        version = try row.int(1)
        retired = try row.momentOrNil(2)
    }
}
