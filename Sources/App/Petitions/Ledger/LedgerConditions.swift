import Database
import Domain

/// A filter as SQL over petitions `p`. The narrowest part that an index serves drives the reading; the rest is looked at
/// row by row, at most `LedgerQueries.lookedThrough` of them a page, so that no filter is slow at any depth.
struct LedgerConditions {
    /// What an index serves beside the county.
    private var driving: SQL = ""
    /// What is looked at row by row; nil where nothing is left.
    private(set) var rest: SQL?
    private var drives = false
    /// Whether the driver is so narrow that its few petitions are sorted by themselves; the county's own indexes, which
    /// come sorted, would have to be gone through from end to end.
    private var isNarrow = false
    private let county: DivisionCode
    private let isInbox: Bool
    /// The due day where the list's own index has it.
    private var due: SQL { isInbox ? "y.due_on" : "p.due_on" }

    init(_ filter: LedgerFilter, _ scope: LedgerScope, of actor: Actor, on today: Day) {
        let sorted = filter.sort
        (county, isInbox) = (scope.county, scope.isInbox)
        switch scope {
        case .county(_, isWhole: true), .inbox: break
        case .county: add(actor.petitionCondition)
        }
        if let number = LedgerNumber(filter.words) {
            drive(number.condition(in: county), isNarrow: true)
        } else if !filter.words.isEmpty {
            add("p.subject LIKE \("%" + likeLiteral(filter.words) + "%") ESCAPE '!'")
        }
        if let place = filter.place { narrow(to: place) }
        if let unit = filter.unit { drive("p.lead_unit = \(unit)", isNarrow: true) }
        if let mark = filter.mark { narrow(mark, actor, sorted, today) }
        if let state = filter.state {
            drive("p.state = \(state.rawValue)", if: sorted == .due)
            // A unit's clock runs in these, so what has ended (`PetitionSortKeys.ended`) need not be gone through.
            if isInbox, state == .dispatched || state == .resolved { near(due + " < '9999-12-30'", .due) }
        }
        if !isInbox, filter.mayHoldDeclined { driving += " AND " + PetitionSight.notClosedOff(in: county) }
        if sorted == .serial { driving += " AND p.serial_year IS NOT NULL" }
        spans(filter, sorted)
        if let kind = filter.kind { add("p.kind = \(kind.rawValue)") }
        if let channel = filter.channel { add("p.channel = \(channel.rawValue)") }
        if let field = filter.field {
            add(field == LedgerFilter.noField ? "p.field IS NULL" : "p.field = \(field)")
        }
    }

    /// What an index serves, in the order of the sort.
    var driver: SQL {
        // A unit has nothing of another county; its own index is to drive, not the county's.
        if isInbox { return "1 = 1" + driving }
        return (isNarrow ? "(p.county || '') = \(county)" as SQL : "p.county = \(county)") + driving
    }

    /// All of it.
    var whole: SQL { rest.map { driver + " AND " + $0 } ?? driver }

    private mutating func add(_ condition: SQL) {
        rest = rest.map { $0 + " AND " + condition } ?? condition
    }

    /// Lets the first such condition drive; later ones are looked at row by row.
    private mutating func drive(_ condition: SQL, if serves: Bool = true, isNarrow: Bool = false) {
        guard serves, !drives else { return add(condition) }
        driving += " AND " + condition
        (drives, self.isNarrow) = (true, isNarrow)
    }

    private mutating func narrow(to place: DivisionCode) {
        if place.level == .village { return drive("p.place = \(place)", isNarrow: true) }
        add("p.place >= \(place) AND p.place < \(place.text + ":")")
    }

    /// Overdue and soon only lead the reading near; whether a clock is over is computed from the history.
    private mutating func narrow(_ mark: LedgerMark, _ actor: Actor, _ sort: LedgerSort, _ today: Day) {
        switch mark {
        case .overdue: near(due + " < \(today)", sort)
        case .soon:
            near(due + " >= \(today) AND " + due + " < \(today.adding(days: Self.soonest))", sort)
        case .waiting: rare("p.asking = 1", sort)
        case .reopening: rare("p.reopening = 1", sort)
        case .extension: rare("p.extension = 'asked'", sort)
        case .unseen:
            add(
                """
                NOT EXISTS (SELECT 1 FROM petition_seen s
                    WHERE s.officer = \(actor.officer) AND s.petition = p.id)
                """)
        }
    }

    /// The longest term is 60 days and 30 more, of which at least half has gone by before anything is yellow.
    private static let soonest = 45

    /// What is rare has an index of its own, of due days. It says nothing of the mark itself, so without a word about days
    /// SQLite would rather go through all of the county in the index of the public figures, which says it.
    private mutating func rare(_ condition: SQL, _ sort: LedgerSort) {
        drive(sort == .due ? condition + " AND " + due + " > ''" : condition, if: sort == .due)
    }

    /// A span of due days lies on every index that is sorted by them.
    private mutating func near(_ span: SQL, _ sort: LedgerSort) {
        if sort == .due { driving += " AND " + span } else { add(span) }
    }

    private mutating func spans(_ filter: LedgerFilter, _ sort: LedgerSort) {
        for condition in [
            filter.from.map { "p.received_at >= \(Moment(day: $0))" as SQL },
            filter.until.map { "p.received_at < \(Moment(day: $0.adding(days: 1)))" as SQL },
        ].compactMap(\.self) {
            if sort == .received { driving += " AND " + condition } else { add(condition) }
        }
    }
}

extension LedgerFilter {
    /// Whether declined petitions can be among what it holds: they have no number, no clock and nothing asked.
    fileprivate var mayHoldDeclined: Bool {
        guard sort != .serial, state == nil || state == .declined else { return false }
        switch mark {
        case .overdue, .soon, .waiting, .reopening, .extension: return false
        case .unseen, nil: return true
        }
    }
}
