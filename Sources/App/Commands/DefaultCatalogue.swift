import Domain
import Foundation

/// The items of a catalogue file, for work without a database.
public enum DefaultCatalogue {
    /// The items of a JSON file, or of the catalogue that ships with the product; throws what is wrong with it.
    public static func items(file: String? = nil) throws -> [Item] {
        guard let file else { return try CatalogueFile.items(Resources.file("catalogue.json")) }
        return try CatalogueFile.items(Data(contentsOf: URL(fileURLWithPath: file)))
    }
}
