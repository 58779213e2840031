import Database
import Domain

/// The views of the ledger that officers go through every day.
enum LedgerTab: Sendable, CaseIterable {
    // The centre's, by state
    case received, accepted, dispatched, resolved, answered, followedUp
    // A unit's, by what it has to do with it
    case toHandle, toAnswer, helping, copied
    // Both
    case overdue, `extension`, reopening, all

    /// Those of a list, in order; requests are shown where there are any.
    static func shown(in scope: LedgerScope) -> [LedgerTab] {
        switch scope {
        case .county:
            [
                .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .overdue, .extension,
                .reopening, .all,
            ]
        case .inbox: [.toHandle, .toAnswer, .overdue, .helping, .copied, .all]
        }
    }

    var filter: LedgerFilter {
        var filter = LedgerFilter()
        switch self {
        case .received: filter.state = .received
        case .accepted: filter.state = .accepted
        case .dispatched: filter.state = .dispatched
        case .resolved: filter.state = .resolved
        case .answered: filter.state = .answered
        case .followedUp: filter.state = .followedUp
        case .toHandle: (filter.state, filter.part) = (.dispatched, .lead)
        case .toAnswer: (filter.state, filter.part) = (.resolved, .lead)
        case .helping: filter.part = .helper
        case .copied: filter.part = .copy
        case .overdue: filter.mark = .overdue
        case .extension: filter.mark = .extension
        case .reopening: filter.mark = .reopening
        case .all: break
        }
        return filter
    }

    /// Whether it stands beside the others only where something is in it.
    var hidesEmpty: Bool {
        switch self {
        case .extension, .reopening: true
        case .received, .accepted, .dispatched, .resolved, .answered, .followedUp, .toHandle, .toAnswer,
            .helping, .copied, .overdue, .all:
            false
        }
    }

    /// Whether something in it waits for the officers who read this list.
    var waits: Bool {
        switch self {
        case .received, .accepted, .resolved, .followedUp, .toHandle, .toAnswer, .overdue, .extension,
            .reopening:
            true
        case .dispatched, .answered, .helping, .copied, .all: false
        }
    }

    /// Whether a filter shows this tab, perhaps narrowed further.
    func isShown(by filter: LedgerFilter) -> Bool {
        let own = self.filter
        return own.state == filter.state && own.mark == filter.mark && own.part == filter.part
    }
}

/// How many a view holds, counted up to a bound.
struct LedgerCount: Sendable, Hashable {
    let number: Int
    /// Whether there are more than the number says.
    let isMore: Bool

    init(_ counted: Int, most: Int) {
        (number, isMore) = (min(counted, most), counted > most)
    }
}

extension LedgerQueries {
    /// Exact up to here; a county that has more reads “more than”.
    static let mostCounted = 10_000

    /// How many a filter holds.
    func count(_ filter: LedgerFilter) throws -> LedgerCount {
        let search = search(filter)
        switch filter.mark {
        case .overdue: return try counted(search) { $0.isOverdue(for: $1) }
        case .soon: return try counted(search) { $0.isSoon(for: $1) }
        case .waiting, .reopening, .extension, .unseen, nil:
            return LedgerCount(
                try search.count(upTo: Self.mostCounted + 1, in: tx), most: Self.mostCounted)
        }
    }

    /// Counts what the clocks say today, never what a column says.
    private func counted(_ search: LedgerSearch, _ holds: (Standing, PetitionParties.Part?) -> Bool)
        throws -> LedgerCount
    {
        let candidates = try search.keys(after: nil, upTo: nil, limit: Self.computed + 1, in: tx)
        let found = try candidates.count { key in
            (try? key.history().clocks(on: today, under: rules).get()).map { holds($0, key.part) }
                ?? false
        }
        // More candidates than were looked at: there may be more than were found.
        let most = candidates.count > Self.computed ? min(found, Self.computed) : found
        return LedgerCount(candidates.count > Self.computed ? most + 1 : found, most: most)
    }

    /// Every tab of the list with how many are in it.
    func tabs() throws -> [(tab: LedgerTab, count: LedgerCount)] {
        try LedgerTab.shown(in: scope).map { (tab: $0, count: try count($0.filter)) }
            .filter { !$0.tab.hidesEmpty || $0.count.number > 0 }
    }
}
