/// Who is looking, from the least to the most trusted (product.md, section 4, Privacy).
public enum Tier: Int, Hashable, Sendable, Comparable, CaseIterable {
    /// T0: everyone.
    case everyone
    /// T1: people of the village, who came in through the code on its paper board.
    case village
    /// T2: the person the record is about.
    case person
    /// T3: the officers who handle it.
    case handlingOfficer
    /// T4: the discipline commission.
    case discipline

    /// Whether what is shown leaves the hands of officers.
    public var isPublic: Bool {
        switch self {
        case .everyone, .village, .person: true
        case .handlingOfficer, .discipline: false
        }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
