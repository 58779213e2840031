/// Where the official serves whom a report is about, in the words a person chooses from. It decides which discipline
/// commission stands above them, and with it whose key seals the report. Stored only sealed, by raw value.
public enum AccusedPost: String, Hashable, Sendable, CaseIterable, Codable {
    /// A village's cadres, group leaders included.
    case village
    /// A township's government, its stations and its own discipline commission.
    case township
    /// A county's bureau, school, hospital or other unit.
    case county
    /// The county's party committee, government, people's congress or consultative conference: its leaders.
    case countyLeader
    /// The county's discipline commission itself.
    case countyCommission

    /// The place whose commission reads it; nil where `county` is no county. A commission never reads what is said
    /// about its own members or about those who lead it.
    public func commission(above county: DivisionCode) -> DivisionCode? {
        guard county.level == .county else { return nil }
        switch self {
        case .village, .township, .county: return county
        case .countyLeader, .countyCommission: return county.parent
        }
    }
}
