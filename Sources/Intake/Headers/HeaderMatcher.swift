import Domain

/// What a header stands for.
enum HeaderTarget: Hashable {
    case column(Int)
    case village
    /// 序号 and headers the clerk chose to leave out.
    case ignored
}

/// Knows an item's columns by all the names a header may have.
struct HeaderMatcher {
    /// How sure a match is; the surer header gets the column.
    enum Strength: Int, Comparable {
        case synonym, exact, remembered
        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    struct Match {
        let target: HeaderTarget
        let strength: Strength
    }

    private let names: [String: Int]
    private let remembered: [String: HeaderTarget]

    /// `remembered` maps headers, as shown or normalised, to column names; `villageColumn` means the village and an
    /// empty name means that the header is left out. Names the item does not have are passed over.
    init(item: Item, remembered: [String: String] = [:]) {
        var names: [String: Int] = [:]
        for (index, column) in item.columns.enumerated() where names[normalisedHeader(column.name)] == nil {
            names[normalisedHeader(column.name)] = index
        }
        var known: [String: HeaderTarget] = [:]
        for (header, name) in remembered.sorted(by: { $0.key < $1.key }) {
            let target: HeaderTarget? =
                if name.isEmpty {
                    .ignored
                } else if name == villageColumn {
                    .village
                } else {
                    item.columns.firstIndex { $0.name == name }.map(HeaderTarget.column)
                }
            guard let target else { continue }
            known[displayedHeader(header)] = target
            if known[normalisedHeader(header)] == nil { known[normalisedHeader(header)] = target }
        }
        self.names = names
        self.remembered = known
    }

    /// What a header means, all readings in order of strength; empty where nobody knows.
    func matches(displayed: String, normalised: String) -> [Match] {
        if let target = remembered[displayed] ?? remembered[normalised] {
            return [Match(target: target, strength: .remembered)]
        }
        if let index = names[normalised] { return [Match(target: .column(index), strength: .exact)] }
        if villageHeaders.contains(normalised) { return [Match(target: .village, strength: .exact)] }
        if ignoredHeaders.contains(normalised) { return [Match(target: .ignored, strength: .exact)] }
        return (headerSynonyms[normalised] ?? []).compactMap { name in
            names[normalisedHeader(name)].map { Match(target: .column($0), strength: .synonym) }
        }
    }
}

/// The name that `mapping` gives to the column in which a township's file names the village of each row.
public let villageColumn = "所在村"
