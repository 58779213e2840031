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
}
