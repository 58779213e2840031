import Database
import Domain

/// The names of the officers and offices that a petition's page speaks of.
struct PetitionNames: Sendable {
    private var officers: [String: String] = [:]
    private var units: [String: String] = [:]

    init(officers: Set<Officer.ID>, units: Set<Unit.ID>, in tx: Transaction) throws {
        self.officers = try Self.names(
            tx.rows("SELECT id, name FROM officer WHERE id IN \(list: officers.map(\.text).sorted())"))
        self.units = try Self.names(
            tx.rows("SELECT id, name FROM unit WHERE id IN \(list: units.map(\.text).sorted())"))
    }

    private static func names(_ rows: [Row]) throws -> [String: String] {
        try Dictionary(rows.map { (try $0.text(0), try $0.text(1)) }, uniquingKeysWith: { first, _ in first })
    }

    /// Empty for a key that is not known.
    func officer(_ id: Officer.ID) -> String { officers[id.text] ?? "" }

    func unit(_ id: Unit.ID) -> String { units[id.text] ?? "" }
}

extension PetitionEntry {
    /// The offices that an entry's detail names by their keys.
    var unitsInDetail: [Unit.ID] {
        guard case .handover(let lead, let helpers, let copies, _)? = detail else { return [] }
        return ([lead] + helpers + copies).compactMap { Unit.ID($0) }
    }
}
