import Database
import Domain

/// To whom many petitions are to go, and until when.
struct BulkHandover: Sendable, Hashable {
    enum Deadline: Sendable, Hashable {
        /// Each the last day that its own term allows.
        case ownTerm
        case day(Day)
    }

    var lead: Unit
    var helpers: [Unit] = []
    var copies: [Unit] = []
    var deadline: Deadline

    var assignment: Petition.Assignment {
        Petition.Assignment(lead: lead, helpers: helpers, copies: copies)
    }

    func handover(due: Day) -> Handover {
        Handover(lead: lead.id, helpers: helpers.map(\.id), copies: copies.map(\.id), due: due)
    }

    /// The day for one petition; a missing calendar is a refusal of the rules.
    func due(of petition: Petition, on today: Day, under rules: PetitionRules) throws(PetitionRefusal)
        -> Day
    {
        switch deadline {
        case .day(let day): return day
        case .ownTerm:
            do throws(CalendarGap) {
                return try petition.history.latestDeadline(on: today, under: rules) ?? today
            } catch {
                throw .calendar(error)
            }
        }
    }
}

/// What was typed into the form of a dispatch of many.
struct BulkHandoverInput: Sendable {
    var lead = ""
    var helpers: [String] = []
    var copies: [String] = []
    /// `own` or `day`.
    var rule = ""
    var day = ""

    /// Whether nothing was chosen yet: the form is shown for the first time.
    var isEmpty: Bool { lead.isEmpty && rule.isEmpty }

    /// The handover, or everything that is wrong.
    func read(_ units: [Unit]) throws(Failure) -> BulkHandover {
        var faults: [FieldProblem] = []
        func unit(_ code: String, _ field: String) -> Unit? {
            let found = Unit.ID(code).flatMap { id in units.first { $0.id == id } }
            if found == nil { faults.append(BulkPhrases.unitUnknown(field)) }
            return found
        }
        let chosen = unit(lead, "lead")
        let (others, readers) = (
            helpers.filter { !$0.isEmpty }.compactMap { unit($0, "helper") },
            copies.filter { !$0.isEmpty }.compactMap { unit($0, "copy") }
        )
        let all = [chosen].compactMap(\.self) + others + readers
        if Set(all.map(\.id)).count < all.count { faults.append(BulkPhrases.unitTwice) }
        var deadline: BulkHandover.Deadline?
        switch rule {
        case "own": deadline = .ownTerm
        case "day":
            deadline = Day(day).map { .day($0) }
            if deadline == nil { faults.append(BulkPhrases.dayMissing) }
        case _: faults.append(BulkPhrases.ruleMissing)
        }
        guard let chosen, let deadline, faults.isEmpty else { throw .invalid(faults) }
        return BulkHandover(lead: chosen, helpers: others, copies: readers, deadline: deadline)
    }
}
