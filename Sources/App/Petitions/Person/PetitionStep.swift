/// The pages of the form, one thing on each.
enum PetitionStep: Int, CaseIterable, Comparable {
    case place = 1, kind, field, words, person, publicity, send

    var before: PetitionStep { PetitionStep(rawValue: rawValue - 1) ?? .place }
    var after: PetitionStep { PetitionStep(rawValue: rawValue + 1) ?? .send }

    /// The names of the fields that a page asks for itself.
    var asked: Set<String> {
        switch self {
        case .place: ["place"]
        case .kind: ["kind"]
        case .field: ["field"]
        case .words: ["subject", "words"]
        case .person: ["named", "name", "phone", "address"]
        case .publicity: ["public"]
        case .send: []
        }
    }

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
