import Domain

/// What lists are sorted by, the ladder's job wakes by and figures count without reading two hundred thousand histories. An index over the history, written in its transaction and
/// rewritten when terms or the calendar change; good only for the rules that made it: where others hold, the history is read (ADR 0012).
struct PetitionSortKeys: Hashable, Sendable {
    /// The day the next clock is due, or one of the marks below, which sort behind every day.
    let dueOn: String
    /// The day the next rung of the ladder comes; nil where none will.
    let wakeOn: String?
    /// Whether a clock that has ended was over by then; nil where the calendar of its year is missing.
    let endedLate: Bool?
    /// The rules under which all of them were worked out; under others they say nothing.
    let keyedUnder: String

    /// Its day lies in a year without a calendar.
    static let unknown = "9999-12-28"
    /// It waits for the person, and the last day of the wait lies in a year without a calendar.
    static let waiting = "9999-12-29"
    /// No clock runs.
    static let ended = "9999-12-30"
    /// Sorts before every day: the job looks at it each time and says that the calendar is missing.
    static let unknownWake = "0000-01-01"

    /// - Parameter today: any day from the last fact on; what is due does not depend on it.
    init(
        _ petition: Petition.History, done: Set<EscalationDue>, on today: Day, under rules: PetitionRules,
        mark: String
    ) {
        keyedUnder = mark
        let standing = try? petition.standing(on: today, under: rules)
        endedLate = standing?.endedLate
        do throws(CalendarGap) {
            dueOn = try Self.dueOn(standing, petition, rules)
        } catch {
            dueOn = Self.unknown
        }
        do throws(CalendarGap) {
            wakeOn = try petition.nextEscalation(done: done, under: rules)?.description
        } catch {
            wakeOn = Self.unknownWake
        }
    }

    /// What waits for the person sorts by the day on which it will be due without an answer, so that nobody has to touch
    /// the row when the longest wait is over. A day that is known counts, also where the days up to it cannot be counted.
    private static func dueOn(
        _ standing: Standing?, _ petition: Petition.History, _ rules: PetitionRules
    ) throws(CalendarGap) -> String {
        if let standing, standing.next == nil { return ended }
        return try petition.firstDue(under: rules)?.description ?? (standing == nil ? unknown : waiting)
    }
}
