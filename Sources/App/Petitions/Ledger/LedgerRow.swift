import Database
import Domain

/// One line of the ledger with the names that it shows, and its clocks as the rules have them today.
struct LedgerRow: Sendable {
    let head: PetitionHead
    let place: Division
    /// The township of a village; nil where the place is none.
    let township: String?
    /// The unit that leads.
    let unit: String?
    /// Up to which entry the officer has seen it; nil: never opened.
    let seen: Int?
    /// What the officer's own unit has to do with it; nil in the county's ledger.
    let part: PetitionParties.Part?
    let clocks: Result<Standing, CalendarGap>
    /// The day by which the unit is to be done, or was; nil while the clock waits.
    let deadline: Day?

    /// Key, version and entries in one text, as a check box sends them.
    var ticket: String { "\(head.id).\(head.version).\(head.entries)" }

    /// What is to be done first: in an inbox by the own unit, else by anybody. Nil where nothing runs, or a calendar is
    /// missing.
    var next: OpenClock? {
        guard let standing = try? clocks.get() else { return nil }
        return standing.kept(by: part).first ?? standing.next
    }

    /// Whether the reader of the list keeps the clock that is shown.
    var isOwn: Bool {
        (try? clocks.get()).map { $0.open.isEmpty || !$0.kept(by: part).isEmpty } ?? true
    }
    var isOverdue: Bool { (try? clocks.get())?.isOverdue(for: part) ?? false }
    var isSoon: Bool { (try? clocks.get())?.isSoon(for: part) ?? false }
}

extension Standing {
    /// The open clocks that the reader of a list has to keep: in the county's ledger all of them; of what was sent to a
    /// unit those of the one that leads, and neither the centre's own nor those of a petition it only helps with.
    func kept(by part: PetitionParties.Part?) -> [OpenClock] {
        switch part {
        case nil: open
        case .lead: open.filter(\.clock.isUnits)
        case .helper, .copy: []
        }
    }

    func isOverdue(for part: PetitionParties.Part?) -> Bool {
        kept(by: part).contains { $0.reading.isBreached }
    }

    /// Whether most of an open clock's term has gone by, and none is over.
    func isSoon(for part: PetitionParties.Part?) -> Bool {
        !isOverdue(for: part)
            && kept(by: part).contains { clock in
                switch clock.reading {
                case .running(_, _, let isYellow): isYellow
                case .overdue, .paused, .met, .metLate, .dropped: false
                }
            }
    }
}

extension Petition.History {
    /// The clocks on a day, or the year whose calendar is missing.
    func clocks(on today: Day, under rules: PetitionRules) -> Result<Standing, CalendarGap> {
        do throws(CalendarGap) {
            return .success(try standing(on: today, under: rules))
        } catch {
            return .failure(error)
        }
    }
}

/// One page of the ledger.
struct LedgerPage: Sendable {
    var rows: [LedgerRow] = []
    /// Where the next page begins; nil at the end.
    var next: LedgerCursor?
    /// Whether the page ends because enough was looked through, not because it is full.
    var stoppedLooking = false
}

/// A place in a sorted ledger: the key of the last petition before it, and how many were shown until there.
struct LedgerCursor: Sendable, Hashable {
    var shown: Int
    /// What the part sorts by in an inbox; 0 in a ledger.
    var rank = 0
    /// The sort key: a day, milliseconds, or year and number, as text.
    var key: String
    var id: Petition.ID

    /// As addresses carry it.
    var text: String { PageKey.text("\(shown) \(rank) \(key) \(id)") }

    init(shown: Int, rank: Int = 0, key: String, id: Petition.ID) {
        (self.shown, self.rank, self.key, self.id) = (shown, rank, key, id)
    }

    /// Nil for what is no place in a list sorted so.
    init?(_ text: String, sort: LedgerSort) {
        let parts = (PageKey.key(text) ?? "").split(separator: " ").map(String.init)
        guard parts.count == 4, let shown = Int(parts[0]), (0...10_000_000).contains(shown),
            let rank = Int(parts[1]), (0...9).contains(rank), let id = Petition.ID(parts[3])
        else { return nil }
        switch sort {
        case .due: guard Day(parts[2]) != nil || parts[2].hasPrefix("9999-12-") else { return nil }
        case .received, .serial: guard Int64(parts[2]) != nil else { return nil }
        }
        self.init(shown: shown, rank: rank, key: parts[2], id: id)
    }

    /// The key as a number, for sorts by arrival and by number.
    var number: Int64 { Int64(key) ?? 0 }
}
