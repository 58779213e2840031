/// Names the kind of key an officer (a named person with an account) has.
public enum Officer {
    public typealias ID = Identifier<Officer>
}

/// An office (单位) that officers belong to.
public struct Unit: Hashable, Sendable {
    public typealias ID = Identifier<Unit>
    public let id: ID
    public let name: String
    public let division: DivisionCode
    public let kind: Kind

    public init(id: ID, name: String, division: DivisionCode, kind: Kind) {
        self.id = id
        self.name = name
        self.division = division
        self.kind = kind
    }

    /// What an office is, and with it which roles its officers can hold.
    public enum Kind: Hashable, Sendable {
        case villageCommittee
        /// A township's station (站所) of one field, e.g. 民政所.
        case station(field: String)
        case townshipDiscipline
        case township
        case informationCentre
        /// A county's bureau of one field; the field is the station's, since the bureau oversees
        /// the stations.
        case bureau(field: String)
        case countyDiscipline, leadingGroup, cityDiscipline, administration
    }

    /// The field (口) this unit may sign for; the catalogue's `station` is compared with it.
    public var field: String? {
        switch kind {
        case .station(let field), .bureau(let field): field
        case .townshipDiscipline: "乡镇纪委"
        case .informationCentre: "县阳光村务办"
        case .villageCommittee, .township, .countyDiscipline, .leadingGroup, .cityDiscipline,
            .administration:
            nil
        }
    }
}

extension Unit.Kind {
    /// The stored form: `station:民政所`, `township`.
    public var code: String {
        switch self {
        case .villageCommittee: "villageCommittee"
        case .station(let field): "station:\(field)"
        case .townshipDiscipline: "townshipDiscipline"
        case .township: "township"
        case .informationCentre: "informationCentre"
        case .bureau(let field): "bureau:\(field)"
        case .countyDiscipline: "countyDiscipline"
        case .leadingGroup: "leadingGroup"
        case .cityDiscipline: "cityDiscipline"
        case .administration: "administration"
        }
    }

    /// Reads the stored form; nil for anything else.
    public init?(code: some StringProtocol) {
        let parts = String(code).split(separator: ":", maxSplits: 1).map(String.init)
        if parts.count == 2 {
            switch parts[0] {
            case "station": self = .station(field: parts[1])
            case "bureau": self = .bureau(field: parts[1])
            case _: return nil
            }
            return
        }
        let plain: [Self] = [
            .villageCommittee, .townshipDiscipline, .township, .informationCentre, .countyDiscipline,
            .leadingGroup, .cityDiscipline, .administration,
        ]
        guard let kind = plain.first(where: { $0.code == code }) else { return nil }
        self = kind
    }
}
