import Domain
import Foundation

/// The default catalogue as `catalogue.json` holds it, and as the API gives and takes it.
public struct CatalogueFile: Codable, Sendable {
    public let items: [Entry]

    public struct Entry: Codable, Sendable {
        public let number: Int
        public let name: String
        public let category: String
        public let frequencies: [String]
        public let notice: Notice?
        public let form: String
        public let columns: [String]
        public let station: String
        public let legalBasis: String
    }

    public struct Notice: Codable, Sendable {
        public let length: Int
        public let unit: String
    }

    /// An item that is wrong, with everything wrong about it; `item` is nil for faults of the catalogue as a whole.
    public struct Fault: Error, Hashable {
        public let item: Int?
        public let faults: [ItemFault]
    }

    /// Reads and checks a catalogue; throws the first faulty item's `Fault`, or `DecodingError`.
    public static func items(_ data: Data) throws -> [Item] {
        let items = try JSONDecoder().decode(CatalogueFile.self, from: data).items.map { entry in
            do throws(ItemFaults) {
                return try entry.draft.validated()
            } catch {
                throw Fault(item: entry.number, faults: error.faults)
            }
        }
        let faults = ColumnRules.faults(of: items)
        guard faults.isEmpty else { throw Fault(item: nil, faults: faults) }
        return items
    }
}

extension CatalogueFile.Entry {
    public var draft: ItemDraft {
        ItemDraft(
            number: number, name: name, category: category, frequencies: frequencies,
            noticeLength: notice?.length, noticeUnit: notice?.unit, form: form, columns: columns,
            station: station, legalBasis: legalBasis)
    }

    public init(_ item: Item) {
        number = item.number
        name = item.name
        category = item.category
        frequencies = item.frequencies.map(\.rawValue)
        notice = item.notice.map { CatalogueFile.Notice(length: $0.length, unit: $0.unit.rawValue) }
        form = item.form.rawValue
        columns = item.columns.map(\.notation)
        station = item.station
        legalBasis = item.legalBasis
    }
}
