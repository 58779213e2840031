/// From which key on entries are wanted, and on which side of it.
public enum SearchEdge: Sendable, Equatable {
    /// The older ones, whose keys are smaller.
    case below(Int64)
    /// The newer ones, whose keys are greater.
    case above(Int64)

    /// Before everything: the newest entries.
    public static let beginning = Self.below(.max)
}

extension SearchEdge {
    /// What the column of keys is held to, as in `id < $1`.
    func condition(_ column: StaticString) -> SQL {
        switch self {
        case .below(let key): "\(raw: column) < \(key)"
        case .above(let key): "\(raw: column) > \(key)"
        }
    }

    /// The order that begins nearest to the key.
    var order: StaticString {
        switch self {
        case .below: "DESC"
        case .above: "ASC"
        }
    }
}
